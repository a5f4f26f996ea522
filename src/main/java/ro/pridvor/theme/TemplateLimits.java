package ro.pridvor.theme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template may not say because nothing could stop it once it runs: functions that read text
 * as a template or fill memory in one step, and ranges without an end outside of a slice.
 */
final class TemplateLimits {
  private static final Pattern COMMENT = Pattern.compile("(?s)[<\\[]#--.*?--[>\\]]");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "\\?\\s*(?:left_?pad|right_?pad|eval(?:_?json)?|interpret)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDLESS = Pattern.compile("[\\w)\\]]\\.\\.\\s*(?:[),}>]|as\\b)");

  private TemplateLimits() {}

  /**
   * Something forbidden.
   *
   * @param at the offset in the text
   * @param reason a key of the messages
   */
  record Found(int at, String reason) {}

  static Optional<Found> forbidden(String template) {
    Matcher comments = COMMENT.matcher(template);
    String text = comments.replaceAll(found -> blank(found.group()));
    return find(FUNCTION, text, "function").or(() -> find(ENDLESS, text, "endless"));
  }

  /** As long as the comment, with its lines. */
  private static String blank(String comment) {
    return comment.replaceAll("[^\n]", " ");
  }

  private static Optional<Found> find(Pattern pattern, String text, String reason) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(new Found(matcher.start(), reason)) : Optional.empty();
  }
}
