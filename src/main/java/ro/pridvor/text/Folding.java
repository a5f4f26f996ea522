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
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private Folding() {}

  /** Lower case without marks. */
  public static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** A word with its place in the text it came from. */
  public record Word(String text, String folded, int start, int end) {}

  /** The words of a text, in order. */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), fold(matcher.group()), matcher.start(), matcher.end()));
    }
    return words;
  }
}
