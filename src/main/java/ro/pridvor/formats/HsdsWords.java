package ro.pridvor.formats;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import ro.pridvor.model.ServiceState;

/** What HSDS says in words of our own, in the portal's own language. */
final class HsdsWords {
  private final Locale locale;
  private final ResourceBundle words;

  HsdsWords(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.words =
        ResourceBundle.getBundle(
            "ro.pridvor.formats.hsds",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String word(String key) {
    return words.getString(key);
  }

  /** What is said of a service that does not exist, or is not known to. */
  String alert(ServiceState state) {
    Optional<Integer> by =
        state.kind() == ServiceState.Kind.PAST ? Optional.empty() : state.plannedBy();
    String key =
        state.kind().name().toLowerCase(Locale.ROOT)
            + (by.isPresent() ? ".by" : "")
            + (state.planEnd().isPresent() ? ".end" : "");
    return new MessageFormat(words.getString(key), locale)
        .format(new Object[] {text(by), text(state.planEnd())});
  }

  private static String text(Optional<Integer> year) {
    return year.map(Object::toString).orElse("");
  }
}
