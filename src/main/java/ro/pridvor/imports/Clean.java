package ro.pridvor.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of documents without what is not text: hyphenation hints, odd spaces, control signs. */
final class Clean {
  private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
  private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u2007\\u202F\\t\\u000B\\f]");
  private static final Pattern PRIVATE_USE = Pattern.compile("[\\uE000-\\uF8FF]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
  private static final Pattern BREAK = Pattern.compile(" *\\n *");

  private Clean() {}

  static String text(String printed) {
    if (printed.chars().allMatch(Clean::isPlain)) {
      return printed.strip();
    }
    String text = Normalizer.normalize(printed, Normalizer.Form.NFC);
    text =
        SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").replace('\u2011', '-');
    text = PRIVATE_USE.matcher(text).replaceAll("•");
    return CONTROL.matcher(text).replaceAll("").strip();
  }

  /** Letters, digits and signs of Romanian, which need no mending. */
  private static boolean isPlain(int c) {
    return c >= ' ' && c < 0x7F || c == '\n' || c >= 0xC0 && c < 0x250 || c == '„' || c == '”';
  }

  /** On one line. */
  static String line(String printed) {
    String text = text(printed);
    return text.indexOf('\n') < 0 ? text : BREAK.matcher(text).replaceAll(" ");
  }
}
