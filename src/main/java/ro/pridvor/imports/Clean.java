package ro.pridvor.imports;

import java.text.Normalizer;

/** Text of documents without what is not text: hyphenation hints, odd spaces, control signs. */
final class Clean {
  private Clean() {}

  static String text(String printed) {
    return Normalizer.normalize(printed, Normalizer.Form.NFC)
        .replaceAll("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]", "")
        .replaceAll("[\\u00A0\\u2007\\u202F\\t\\u000B\\f]", " ")
        .replace('\u2011', '-')
        .replaceAll("[\\uE000-\\uF8FF]", "•")
        .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
        .strip();
  }

  /** On one line. */
  static String line(String printed) {
    return text(printed).replaceAll(" *\\n *", " ");
  }
}
