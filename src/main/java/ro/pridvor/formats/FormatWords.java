package ro.pridvor.formats;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of our own in a format, in the portal's own language; Romanian where there are none. */
class FormatWords {
  private final Locale locale;
  private final ResourceBundle words;

  /**
   * @param format the name of its file of words in this package
   * @param language BCP 47
   */
  FormatWords(String format, String language) {
    this.locale = Locale.forLanguageTag(language);
    this.words =
        ResourceBundle.getBundle(
            "ro.pridvor.formats." + format,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  final String word(String key) {
    return words.getString(key);
  }

  final String word(String key, Object... arguments) {
    return new MessageFormat(word(key), locale).format(arguments);
  }
}
