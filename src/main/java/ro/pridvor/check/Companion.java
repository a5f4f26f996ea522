package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.ACCESSIBILITY_REVIEW_DUE;
import static ro.pridvor.problem.ProblemKind.NO_BASE_URL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.content.Content;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;

/**
 * Reads valid content as a careful colleague would and says what looks odd, each finding with what
 * to do about it. It never finds an error: everything here can be published.
 *
 * <pre>{@code
 * new Companion(LocalDate.now()).check(content, addresses, problems);
 * }</pre>
 */
public final class Companion {
  private final LocalDate today;

  /**
   * @param today the day on which yearly duties are judged
   */
  public Companion(LocalDate today) {
    this.today = today;
  }

  /**
   * Adds its warnings to the log.
   *
   * @param addresses of all pages of the site; links are checked if they are known
   */
  public void check(Content content, Optional<Set<String>> addresses, ProblemLog problems) {
    List<Passage> passages = Passages.of(content);
    addresses.ifPresent(known -> Links.check(passages, known, problems));
    if (content.portal().baseUrl().isEmpty() && !content.plans().isEmpty()) {
      problems.add(NO_BASE_URL, content.portal().at());
    }
    Typography.check(passages, problems);
    PhoneNumbers.check(content, problems);
    EasyTexts.check(content, passages, problems);
    UnexplainedAbbreviations.check(content, passages, problems);
    OrganisationNames.check(content, problems);
    NamesInCells.check(content, problems);
    Updates.check(content, today, problems);
    content.plans().forEach(plan -> RowChecks.check(plan, problems));
    review(content, problems);
  }

  /** The law asks for a look at the accessibility statement once a year. */
  private void review(Content content, ProblemLog problems) {
    Content.AccessibilityEntry facts = content.portal().accessibility();
    facts
        .reviewed()
        .or(facts::prepared)
        .filter(this::isOverAYearOld)
        .ifPresent(date -> problems.add(ACCESSIBILITY_REVIEW_DUE, date.at(), date.value()));
  }

  private boolean isOverAYearOld(Text date) {
    try {
      return LocalDate.parse(date.value()).plusYears(1).isBefore(today);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
