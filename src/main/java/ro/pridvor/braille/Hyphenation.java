package ro.pridvor.braille;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a Romanian word may be divided, by the rules of pronunciation (DOOM): one consonant goes
 * with the next vowel, of two the first stays unless they are a stop or fricative with l or r, of
 * three only the first stays but for a few groups; of more, the last begins the syllable. Vowels
 * are never parted, since only the sense tells a hiatus from a diphthong; a final i is not taken
 * for a syllable.
 */
final class Hyphenation {
  private static final String VOWELS = "aăâeioîu";
  private static final Set<String> TWO_STAY =
      Set.of("lpt", "mpt", "mpț", "ncș", "nct", "ncț", "ndv", "rct", "rtf", "stm");
  private static final int LEAST = 2;

  private Hyphenation() {}

  /**
   * The indexes before which the word may be divided with a hyphen; none where it has figures,
   * signs or capitals within, as codes and abbreviations do.
   */
  static List<Integer> points(String word) {
    List<Integer> points = new ArrayList<>();
    String letters = word.toLowerCase(Locale.ROOT).replace('ş', 'ș').replace('ţ', 'ț');
    int start = firstLetter(word);
    int end = endOfLetters(word, start);
    if (end - start < 2 * LEAST || hasCapitalsWithin(word, start, end)) {
      return points;
    }
    for (int vowel = start; vowel < end; vowel++) {
      if (!isVowel(letters, vowel) || vowel + 1 < end && isVowel(letters, vowel + 1)) {
        continue;
      }
      int next = vowel + 1;
      while (next < end && !isVowel(letters, next)) {
        next++;
      }
      if (next < end) {
        int point = divide(letters, vowel + 1, next);
        if (point - start >= LEAST && end - point >= LEAST && !isFinalI(letters, next, end)) {
          points.add(point);
        }
      }
    }
    return points;
  }

  private static int firstLetter(String word) {
    int i = 0;
    while (i < word.length() && !Character.isLetterOrDigit(word.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of the letters, or the start if what follows is more than punctuation. */
  private static int endOfLetters(String word, int start) {
    int end = start;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    boolean more = word.substring(end).chars().anyMatch(Character::isLetterOrDigit);
    return more ? start : end;
  }

  private static boolean hasCapitalsWithin(String word, int start, int end) {
    return word.substring(Math.min(start + 1, end), end).chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isVowel(String word, int i) {
    return VOWELS.indexOf(word.charAt(i)) >= 0;
  }

  /** Such an i may be a mere softening of the consonant: pomi, câini. */
  private static boolean isFinalI(String word, int vowel, int end) {
    return vowel == end - 1 && word.charAt(vowel) == 'i';
  }

  /** Where the consonants from one index to another are divided. */
  private static int divide(String word, int from, int to) {
    int count = to - from;
    String consonants = word.substring(from, to);
    if (count == 1) {
      return from;
    }
    if (count == 2) {
      return together(consonants, word.charAt(to)) ? from : from + 1;
    }
    if (count == 3) {
      return TWO_STAY.contains(consonants) ? from + 2 : from + 1;
    }
    boolean pair = together(consonants.substring(count - 2), word.charAt(to));
    return pair ? to - 2 : to - 1;
  }

  private static boolean together(String two, char vowel) {
    char first = two.charAt(0);
    char second = two.charAt(1);
    boolean digraph = second == 'h' && "cg".indexOf(first) >= 0 && "ei".indexOf(vowel) >= 0;
    boolean cluster = "lr".indexOf(second) >= 0 && "bcdfghptv".indexOf(first) >= 0;
    return digraph || cluster;
  }
}
