package ro.pridvor.site;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.page.Link;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** Links to the parts of one plan, by their codes and titles; each is made once. */
final class PlanLinks {
  private final Addresses addresses;
  private final String plan;
  private final Rows rows;
  private final SentenceCase letters;
  private final Map<Object, Link> links = new IdentityHashMap<>();
  private final Map<Object, Link> crumbs = new IdentityHashMap<>();

  PlanLinks(Addresses addresses, String plan, Rows rows, SentenceCase letters) {
    this.addresses = addresses;
    this.plan = plan;
    this.rows = rows;
    this.letters = letters;
  }

  Link of(GeneralObjective o) {
    return links.computeIfAbsent(
        o,
        x ->
            Link.of(named(o.code(), letters.orSame(o.title())), addresses.objective(plan, o.id())));
  }

  Link of(SpecificObjective o) {
    return links.computeIfAbsent(
        o, x -> Link.of(named(o.code(), o.title()), addresses.objective(plan, o.id())));
  }

  Link of(PlacedMeasure m) {
    return links.computeIfAbsent(
        m.measure(),
        x -> Link.of(named(m.measure().code(), m.measure().text()), rows.row(m).address()));
  }

  Link crumb(GeneralObjective o) {
    return crumbs.computeIfAbsent(o, x -> crumb(of(o), o.code()));
  }

  Link crumb(SpecificObjective o) {
    return crumbs.computeIfAbsent(o, x -> crumb(of(o), o.code()));
  }

  /** On the way down a code that is more than a number says enough: titles are long. */
  private static Link crumb(Link whole, Optional<String> code) {
    return code.map(String::strip)
        .filter(c -> c.codePoints().anyMatch(Character::isLetter))
        .map(c -> Link.of(c, whole.address()))
        .orElse(whole);
  }

  /** A code before a title that fits on a line or two. */
  private static String named(Optional<String> code, String title) {
    return code.map(c -> c.strip() + " ").orElse("") + PlainText.title(title);
  }
}
