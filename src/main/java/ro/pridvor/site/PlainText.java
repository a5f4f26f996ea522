package ro.pridvor.site;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Texts shortened to titles, and their order in lists. */
final class PlainText {
  private static final int TITLE_LENGTH = 110;

  /** Alphabetical as a Romanian index is: diacritics and case set aside. */
  static final Comparator<String> ALPHABETICAL =
      Comparator.comparing(PlainText::fold).thenComparing(Comparator.naturalOrder());

  private PlainText() {}

  /** One line: paragraphs and list items run on. */
  static String oneLine(String markdown) {
    return markdown.replaceAll("(?m)^\\s*- ", "").replaceAll("\\s+", " ").strip();
  }

  /** The beginning of a text, cut between words. */
  static String title(String markdown) {
    String line = oneLine(markdown);
    if (line.length() <= TITLE_LENGTH) {
      return line;
    }
    int cut = line.lastIndexOf(' ', TITLE_LENGTH);
    return line.substring(0, cut < 0 ? TITLE_LENGTH : cut).replaceAll("[\\s,;:–-]+$", "") + "…";
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
