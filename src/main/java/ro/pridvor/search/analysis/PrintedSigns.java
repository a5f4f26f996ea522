package ro.pridvor.search.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs in printed words that nobody types: the points of an acronym (D.G.A.S.P.C.), soft hyphens,
 * signs of no width.
 */
final class PrintedSigns {
  private static final Pattern ACRONYM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\.[ \\u00A0]?){2,}(?:\\p{Lu}(?![\\p{L}\\p{N}]))?");
  private static final Pattern HIDDEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

  private static final Pattern TYPED_ACRONYM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{L}\\.[ \\u00A0]?){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?");

  private PrintedSigns() {}

  /** A query with such words whole; people type acronyms in small letters, too. */
  static String typed(String query) {
    return joined(HIDDEN.matcher(query).replaceAll(""), TYPED_ACRONYM);
  }

  /** The text with such words whole; what is taken out of a word follows it as blanks. */
  static String joined(String text) {
    String seen = HIDDEN.matcher(text).find() ? HIDDEN.matcher(text).replaceAll("") : text;
    return joined(seen, ACRONYM);
  }

  private static String joined(String seen, Pattern acronyms) {
    if (seen.indexOf('.') < 0) {
      return seen;
    }
    Matcher acronym = acronyms.matcher(seen);
    StringBuilder joined = new StringBuilder(seen.length());
    while (acronym.find()) {
      String letters = acronym.group().replaceAll("[. \\u00A0]", "");
      String blanks = " ".repeat(acronym.group().length() - letters.length());
      acronym.appendReplacement(joined, letters + blanks);
    }
    return acronym.appendTail(joined).toString();
  }
}
