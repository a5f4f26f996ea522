package ro.pridvor.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.View;
import ro.pridvor.problem.PageRule;

/** The page of the accessibility statement, with the figures of the audit. */
final class AccessibilityPages {
  private AccessibilityPages() {}

  /**
   * The page in each language.
   *
   * @param otherPages how many other pages the site has
   */
  static List<Page> all(PortalFacts facts, int otherPages) {
    int pages = otherPages + facts.languages().size();
    return facts.languages().stream().map(language -> page(facts, language, pages)).toList();
  }

  private static Page page(PortalFacts facts, String language, int pages) {
    Addresses addresses = Addresses.of(language, facts);
    Optional<LocalDate> review = review(facts.accessibility());
    return new Page(
        addresses.accessibility(),
        PageKind.ACCESSIBILITY,
        language,
        Label.message("nav.accessibility"),
        List.of(Link.message("nav.home", addresses.home())),
        new View.Accessibility(
            facts.accessibility(),
            facts.publisher(),
            review,
            review.filter(facts.date()::isAfter).isPresent(),
            pages,
            PageRule.ofAccessibility()),
        "");
  }

  /** The law asks for a look once a year. */
  private static Optional<LocalDate> review(PortalFacts.Accessibility facts) {
    return facts.lastReview().map(date -> date.plusYears(1));
  }
}
