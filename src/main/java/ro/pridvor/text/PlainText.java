package ro.pridvor.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts shortened to titles, and their order in lists. */
public final class PlainText {
  private static final int TITLE_LENGTH = 110;
  private static final Pattern BULLET = Pattern.compile("(?m)^\\s*- ");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]]{0,1000})\\]\\((?:https?:|mailto:|tel:|/|#)[^)\\s]{0,2000}\\)");
  private static final Pattern SIGNS = Pattern.compile("(?m)^#+ |\\*\\*|__");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\d*_])([*_])(?=[^\\s*_])([^*_\\n]*?[^\\s*_])\\1(?![\\p{L}\\d*_])");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:–-]+$");

  /** Marks above and below letters, and signs that nobody sees: they change no order. */
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}" + Folding.UNSEEN + "]+");

  private static final char BEYOND_LATIN = 0x250;

  /** Letter by letter what {@link #foldAny} makes of the letters that are usual here. */
  private static final String[] FOLDED_LATIN = foldedLatin();

  /** Alphabetical as a Romanian index is: diacritics and case set aside, numbers by value. */
  public static final Comparator<String> ALPHABETICAL =
      Comparator.comparing(PlainText::fold, NaturalOrder.INSTANCE)
          .thenComparing(Comparator.naturalOrder());

  private PlainText() {}

  /** One line: paragraphs and list items run on. */
  public static String oneLine(String markdown) {
    boolean plain = markdown.indexOf('\n') < 0 && !markdown.contains("  ");
    return plain
        ? markdown.strip()
        : SPACES.matcher(BULLET.matcher(markdown).replaceAll("")).replaceAll(" ").strip();
  }

  /** The words of a Markdown text on one line, without the signs of links and emphasis. */
  public static String plain(String markdown) {
    return oneLine(unmarked(markdown));
  }

  /** A Markdown text without the signs of links and emphasis; lines stay. */
  public static String unmarked(String markdown) {
    boolean marked =
        markdown.indexOf('*') >= 0
            || markdown.indexOf('_') >= 0
            || markdown.indexOf('[') >= 0
            || markdown.indexOf('#') >= 0;
    if (!marked) {
      return markdown;
    }
    String words = SIGNS.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("");
    return EMPHASIS.matcher(words).replaceAll("$2");
  }

  /** The beginning of a text, cut between words. */
  public static String title(String markdown) {
    return cut(markdown, TITLE_LENGTH);
  }

  /** At most so many characters of a text, on one line, cut between words. */
  public static String cut(String markdown, int length) {
    String line = plain(markdown);
    if (line.length() <= length) {
      return line;
    }
    int cut = line.lastIndexOf(' ', length);
    String beginning = line.substring(0, cut < 0 ? length : cut);
    return LOOSE_END.matcher(beginning).replaceAll("") + "…";
  }

  private static String[] foldedLatin() {
    String[] folded = new String[BEYOND_LATIN];
    for (char c = 0; c < BEYOND_LATIN; c++) {
      folded[c] = foldAny(String.valueOf(c));
    }
    return folded;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= BEYOND_LATIN) {
        return foldAny(text);
      }
      folded.append(FOLDED_LATIN[c]);
    }
    return folded.toString();
  }

  private static String foldAny(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
