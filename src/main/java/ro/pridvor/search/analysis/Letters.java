package ro.pridvor.search.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters set equal for search: case, cedilla or comma, and, when folded, every diacritic. */
public final class Letters {
  private static final Pattern COMPOUND =
      Pattern.compile(
          "^(?:ne|re|pre|pro|sub|supra|bine|auto|co|de|între|dez|des|semi|ultra|nemai)î");

  private Letters() {}

  /** Lower case, with the five Romanian letters in their one right form and no other mark. */
  public static String romanian(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case 'ş', 'ș' -> out.append('ș');
                case 'ţ', 'ț' -> out.append('ț');
                case 'ă', 'â', 'î' -> out.appendCodePoint(c);
                default -> appendBare(c, out);
              }
            });
    return out.toString();
  }

  /** î within a word as â, which the spelling before 1993 did not have; not after a prefix. */
  public static String modern(String romanian) {
    if (romanian.indexOf('î', 1) < 0 || COMPOUND.matcher(romanian).find()) {
      return romanian;
    }
    return romanian.charAt(0)
        + romanian.substring(1, romanian.length() - 1).replace('î', 'â')
        + romanian.charAt(romanian.length() - 1);
  }

  private static void appendBare(int c, StringBuilder out) {
    if (c < 0x80) {
      out.appendCodePoint(c);
      return;
    }
    String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    decomposed
        .codePoints()
        .filter(d -> Character.getType(d) != Character.NON_SPACING_MARK)
        .forEach(d -> out.append(Character.toString(d).toLowerCase(Locale.ROOT)));
  }

  /** A word from {@link #romanian} without its diacritics. */
  public static String bare(String romanian) {
    StringBuilder out = null;
    for (int i = 0; i < romanian.length(); i++) {
      char c = romanian.charAt(i);
      char bare =
          switch (c) {
            case 'ă', 'â' -> 'a';
            case 'î' -> 'i';
            case 'ș' -> 's';
            case 'ț' -> 't';
            default -> c;
          };
      if (bare != c) {
        out = out == null ? new StringBuilder(romanian) : out;
        out.setCharAt(i, bare);
      }
    }
    return out == null ? romanian : out.toString();
  }

  /** Lower case without any mark. */
  public static String fold(String word) {
    return bare(romanian(word));
  }
}
