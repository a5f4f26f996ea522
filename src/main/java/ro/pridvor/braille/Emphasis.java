package ro.pridvor.braille;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.braille.Wrapping.Word;
import ro.pridvor.document.Run;

/**
 * Words with their signs of emphasis: dots 456 before each of up to three emphasised words; before
 * four or more, 25 and 456 before the first and 456 before the last.
 */
final class Emphasis {
  private static final String WORD = "\u2838";
  private static final String PHRASE = "\u2812\u2838";
  private static final int PHRASE_FROM = 4;

  private Emphasis() {}

  /** The words without any emphasis. */
  static List<Word> none(List<Run> runs) {
    return words(runs.stream().map(run -> Run.of(run.text())).toList());
  }

  /** The words of a line; what is not parted by a space in print is one word. */
  static List<Word> words(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    List<int[]> emphasised = new ArrayList<>();
    for (Run run : runs) {
      int start = text.length();
      text.append(run.text());
      if (run.strong() || run.emphasis()) {
        emphasised.add(new int[] {start, text.length()});
      }
    }
    return words(text.toString(), emphasised);
  }

  private static List<Word> words(String text, List<int[]> emphasised) {
    List<Word> words = new ArrayList<>();
    List<Integer> phrases = new ArrayList<>(); // of each word: the number of its phrase, or -1
    int position = 0;
    for (String part : text.split("\\s", -1)) {
      int at = position;
      position += part.length() + 1;
      for (String word : RomanianBraille.words(part)) {
        words.add(new Word(word, ""));
        phrases.add(phrase(at, emphasised));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      words.set(i, new Word(words.get(i).print(), sign(phrases, i)));
    }
    return words;
  }

  private static int phrase(int at, List<int[]> emphasised) {
    for (int i = 0; i < emphasised.size(); i++) {
      if (at >= emphasised.get(i)[0] && at < emphasised.get(i)[1]) {
        return i;
      }
    }
    return -1;
  }

  private static String sign(List<Integer> phrases, int i) {
    int phrase = phrases.get(i);
    if (phrase < 0) {
      return "";
    }
    long length = phrases.stream().filter(p -> p == phrase).count();
    boolean first = i == 0 || phrases.get(i - 1) != phrase;
    boolean last = i + 1 == phrases.size() || phrases.get(i + 1) != phrase;
    if (length < PHRASE_FROM) {
      return WORD;
    }
    return first ? PHRASE : last ? WORD : "";
  }

  /** A text parted at its line breaks. */
  static List<List<Run>> parts(List<Run> runs) {
    List<List<Run>> parts = new ArrayList<>();
    List<Run> part = new ArrayList<>();
    for (Run run : runs) {
      String[] lines = run.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          parts.add(List.copyOf(part));
          part.clear();
        }
        if (!lines[i].isEmpty()) {
          part.add(run.with(lines[i]));
        }
      }
    }
    parts.add(List.copyOf(part));
    return parts;
  }
}
