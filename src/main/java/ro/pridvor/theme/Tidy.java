package ro.pridvor.theme;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments and layout of styles and scripts are for authors, not for slow connections. */
final class Tidy {
  private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);

  /** Strings stay as they are; space goes where the language does not need it. */
  private static final Pattern CSS_SPACE =
      Pattern.compile("(\"[^\"]*\"|'[^']*')|\\s*([{};>])\\s*|([,:])\\s+|\\s+");

  private Tidy() {}

  static String css(String css) {
    String plain = CSS_COMMENT.matcher(css).replaceAll("");
    return CSS_SPACE
        .matcher(plain)
        .replaceAll(match -> Matcher.quoteReplacement(kept(match)))
        .replace(";}", "}")
        .strip();
  }

  private static String kept(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return " ";
  }

  static String script(String script) {
    return ScriptSpace.without(script);
  }
}
