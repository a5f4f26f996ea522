package ro.pridvor.theme;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes comments and layout out of a style sheet: they are for authors, not for slow connections.
 * Strings stay as they are.
 */
final class StyleSpace {
  private static final String STRING = "(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')|";

  private static final Pattern COMMENT =
      Pattern.compile(STRING + "/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);

  /** Space goes where the language does not need it. */
  private static final Pattern SPACE =
      Pattern.compile(
          STRING + "\\s*(?:;\\s*)?(})\\s*|\\s*([{;>])\\s*|([,:])\\s+|\\s+", Pattern.DOTALL);

  private StyleSpace() {}

  static String without(String css) {
    String plain = COMMENT.matcher(css).replaceAll(match -> kept(match, ""));
    return SPACE.matcher(plain).replaceAll(match -> kept(match, " ")).strip();
  }

  /**
   * What a match leaves.
   *
   * @param otherwise if none of its groups took part
   */
  private static String kept(MatchResult match, String otherwise) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return Matcher.quoteReplacement(match.group(group));
      }
    }
    return otherwise;
  }
}
