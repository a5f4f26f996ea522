package ro.pridvor.site;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.SubObjective;
import ro.pridvor.page.Link;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** Links to the parts of one plan, by their codes and titles; each is made once. */
final class PlanLinks {
  private final Addresses addresses;
  private final String plan;
  private final String language;
  private final Levels levels;
  private final Rows rows;
  private final SentenceCase letters;
  private final Map<Object, Link> links = new IdentityHashMap<>();
  private final Map<Object, Link> crumbs = new IdentityHashMap<>();

  PlanLinks(Addresses addresses, Plan plan, Rows rows, SentenceCase letters) {
    this.addresses = addresses;
    this.plan = plan.id();
    this.language = plan.details().language().orElse("");
    this.levels = new Levels(plan, "");
    this.rows = rows;
    this.letters = letters;
  }

  Link of(GeneralObjective o) {
    return links.computeIfAbsent(o, x -> link(letters.orSame(levels.of(o)), o.id()));
  }

  Link of(SpecificObjective o) {
    return links.computeIfAbsent(o, x -> link(levels.of(o), o.id()));
  }

  /** Where a part of the third level begins on the page of its objective. */
  Link of(SpecificObjective o, SubObjective part) {
    String place = addresses.objective(plan, o.id()) + "#" + part.id();
    return Link.of(PlainText.title(levels.of(part)), language, place);
  }

  private Link link(Levels.Heading heading, String id) {
    return Link.of(Levels.line(heading), language, addresses.objective(plan, id));
  }

  Link of(PlacedMeasure m) {
    return links.computeIfAbsent(
        m.measure(), x -> Link.of(Successions.title(m.measure()), language, rows.row(m).address()));
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
        .map(c -> Link.of(c, whole.label().language(), whole.address()))
        .orElse(whole);
  }

  /** A code before a title that fits on a line or two. */
}
