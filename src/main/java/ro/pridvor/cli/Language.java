package ro.pridvor.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle.Control;

/** The language of messages: Romanian, unless {@code --lang en} is among the arguments. */
final class Language {
  static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

  private Language() {}

  static Locale of(String[] arguments) {
    List<String> all = List.of(arguments);
    int at = all.indexOf("--lang");
    boolean english =
        all.contains("--lang=en")
            || (at >= 0 && at + 1 < all.size() && all.get(at + 1).equals("en"));
    return english ? Locale.ENGLISH : ROMANIAN;
  }
}
