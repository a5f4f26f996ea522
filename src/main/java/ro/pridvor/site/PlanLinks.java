package ro.pridvor.site;

import java.util.Optional;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.SpecificObjective;

/** Links to the parts of one plan, by their codes and titles. */
record PlanLinks(Addresses addresses, String plan) {

  Link of(GeneralObjective o) {
    return Link.of(named(o.code(), o.title()), addresses.objective(plan, o.id()));
  }

  Link of(SpecificObjective o) {
    return Link.of(named(o.code(), o.title()), addresses.objective(plan, o.id()));
  }

  Link of(Measure m) {
    return Link.of(named(m.code(), m.text()), addresses.measure(plan, m.id()));
  }

  Link crumb(GeneralObjective o) {
    return crumb(of(o), o.code());
  }

  Link crumb(SpecificObjective o) {
    return crumb(of(o), o.code());
  }

  /** On the way down a code that is more than a number says enough: titles are long. */
  private static Link crumb(Link whole, Optional<String> code) {
    return code.map(String::strip)
        .filter(c -> c.codePoints().anyMatch(Character::isLetter))
        .map(c -> Link.of(c, whole.address()))
        .orElse(whole);
  }

  /** A code before a title that fits on a line or two. */
  static String named(Optional<String> code, String title) {
    return code.map(c -> c.strip() + " ").orElse("") + PlainText.title(title);
  }
}
