package ro.pridvor.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets aside what should not matter when names are compared: case, diacritics, ş or ș. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /** Signs that nobody sees, as a part of a class of characters. */
  public static final String UNSEEN = "\\u00AD\\u200B-\\u200F\\u2060\\uFEFF";

  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![\\p{L}\\p{N}]))?|[\\p{L}\\p{N}\\p{M}"
              + UNSEEN
              + "]*[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}"
              + UNSEEN
              + "]*");
  private static final Pattern HIDDEN = Pattern.compile("[" + UNSEEN + "]+");
  private static final Pattern SILENT = Pattern.compile("[." + UNSEEN + "]+");

  private Folding() {}

  /** Lower case without marks. */
  public static String fold(String text) {
    if (text.chars().allMatch(c -> c < 0x7F)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String seen = HIDDEN.matcher(decomposed).replaceAll("");
    return MARKS.matcher(seen).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** A word with its place in the text it came from. */
  public record Word(String text, String folded, int start, int end) {}

  /**
   * The words of a text, in order. An acronym with points (D.A.S.) is one word, without them; what
   * nobody sees (soft hyphens, zero-width signs) neither cuts a word nor is part of it.
   */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String seen = SILENT.matcher(matcher.group()).replaceAll("");
      words.add(new Word(seen, fold(seen), matcher.start(), matcher.end()));
    }
    return words;
  }
}
