package ro.pridvor.fidelity;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multiset of words: letters and digits between anything else, case and diacritics kept. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Map<String, Integer> counts = new TreeMap<>();

  /** The words of an extracted document, whose page marks in angle brackets are none. */
  static Words ofSource(String text) {
    Words words = new Words();
    words.add(TAG.matcher(text.replace('\n', ' ')).replaceAll(" "), 1);
    return words;
  }

  static Words of(String text) {
    Words words = new Words();
    words.add(text, 1);
    return words;
  }

  /** Adds the words of a text so many times; a negative number takes them away. */
  void add(String text, int times) {
    Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
    while (matcher.find()) {
      counts.merge(matcher.group(), times, Integer::sum);
    }
  }

  /** Words that occur here more often than there, with how many times more. */
  Map<String, Integer> beyond(Words other) {
    Map<String, Integer> more = new TreeMap<>();
    counts.forEach(
        (word, count) -> {
          int surplus = count - other.counts.getOrDefault(word, 0);
          if (surplus > 0) {
            more.put(word, surplus);
          }
        });
    return more;
  }

  /** Words that were taken away more often than they occur. */
  Map<String, Integer> overdrawn() {
    Map<String, Integer> negative = new TreeMap<>();
    counts.forEach(
        (word, count) -> {
          if (count < 0) {
            negative.put(word, count);
          }
        });
    return negative;
  }
}
