package ro.pridvor.search.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a misspelt word may have been meant to be. The browser's port: {@code search-spelling.js}.
 */
final class Spelling {
  /** Words farther than this are no corrections; half a letter counts 1. */
  static final int FARTHEST = 4;

  private static final int LETTER = 2;
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

  /** Letters with which messages write ș and ț. */
  private static final Pattern DIGRAPHS = Pattern.compile("(s)h|(t)z");

  private static final Pattern INNER_I = Pattern.compile("(?<=.)i(?=.)");

  private Spelling() {}

  /**
   * How far a word is from another that begins alike, in half letters; more than {@link #FARTHEST}
   * where it cannot have been meant.
   */
  static int far(String bare, String other) {
    if (bare.length() < Ranking.SHORTEST_CORRECTED
        || other.length() < Ranking.SHORTEST_CORRECTED - 1) {
      return FARTHEST + 1;
    }
    if (slips(bare).equals(slips(other))) {
      return bare.equals(other) ? 0 : 1;
    }
    int max = bare.length() >= Ranking.LONG_WORD ? 2 : 1;
    boolean alike = bare.regionMatches(0, other, 0, 2);
    int d = Distance.of(bare, other, max);
    boolean isShort = bare.length() < Ranking.SHORT_WORD;
    boolean sure = isShort ? alike && !isOtherWord(bare, other) : alike || d == 1;
    return d > max || !sure ? FARTHEST + 1 : LETTER * d;
  }

  /**
   * With one letter in the place of another a short word is more often another word: taie, taxe.
   */
  private static boolean isOtherWord(String bare, String other) {
    return bare.length() == other.length()
        && !Arrays.equals(bare.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /** Equal for words that differ only by another keyboard, doubled letters, or î written for â. */
  private static String slips(String bare) {
    String same = DIGRAPHS.matcher(bare).replaceAll("$1$2").replace('y', 'z').replace('q', 'a');
    same = same.replace('w', 'v').replace('k', 'c');
    return INNER_I.matcher(DOUBLED.matcher(same).replaceAll("$1")).replaceAll("a");
  }

  /** The word as it would be on a Romanian keyboard; none where it has no such letter. */
  static List<String> keyboard(String bare) {
    String other = bare.replace('y', 'z').replace('q', 'a');
    return other.equals(bare) ? List.of() : List.of(other);
  }

  private static final Pattern SHORT_NOT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])n(?:[-'’ ](?=(?:ai|a|o|e)(?!\\p{L}))"
              + "|[-'’ ]?(?=(?:am|are|avem|ave[tțţ]i|au)(?!\\p{L})))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A query with the "nu" that is written short: n-am, n are, nam. */
  static String withWholeNot(String query) {
    return SHORT_NOT.matcher(query).replaceAll("nu ");
  }

  private static final Pattern ENGLISH = Pattern.compile("'(?=(?:s|t|m|d|re|ll|ve)(?!\\p{L}))");
  private static final Pattern BRACKETED = Pattern.compile("(?<!\\S)\\[([^\\[\\]\\s]*)](?!\\S)");
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<=\\p{L})[\\[\\]\\\\;'](?=[\\p{L}\\[\\]\\\\;'])|(?<!\\S)[\\[\\]\\\\;'](?=\\p{L})|(?<=\\p{L})[\\[\\\\](?!\\S)");

  /**
   * A query typed for a Romanian keyboard on another one: {@code [ ] \ ; '} are ă î â ș ț where
   * they are parts of words.
   */
  static String keyboardSigns(String query) {
    if (query.chars().noneMatch(c -> "[]\\;'".indexOf(c) >= 0)) {
      return query;
    }
    String plain = ENGLISH.matcher(BRACKETED.matcher(query).replaceAll("$1")).replaceAll(" ");
    return SIGN.matcher(plain)
        .replaceAll(
            sign ->
                switch (sign.group().charAt(0)) {
                  case '[' -> "ă";
                  case ']' -> "î";
                  case '\\' -> "â";
                  case ';' -> "ș";
                  default -> "ț";
                });
  }
}
