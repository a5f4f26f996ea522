package ro.pridvor.formats;

import java.util.Locale;
import java.util.Optional;
import ro.pridvor.model.ServiceState;

/** What HSDS says in words of our own, in the portal's own language. */
final class HsdsWords extends FormatWords {

  HsdsWords(String language) {
    super("hsds", language);
  }

  /** What is said of a service that does not exist, or is not known to. */
  String alert(ServiceState state) {
    Optional<Integer> by =
        state.kind() == ServiceState.Kind.PAST ? Optional.empty() : state.plannedBy();
    String key =
        state.kind().name().toLowerCase(Locale.ROOT)
            + (by.isPresent() ? ".by" : "")
            + (state.planEnd().isPresent() ? ".end" : "");
    return word(key, text(by), text(state.planEnd()));
  }

  private static String text(Optional<Integer> year) {
    return year.map(Object::toString).orElse("");
  }
}
