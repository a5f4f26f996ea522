package ro.pridvor.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Problems in the reader's language: what is wrong, then how to mend it. */
public final class ProblemText {
  /** Nobody reads a longer value in a message. */
  private static final int LONGEST = 500;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private final ResourceBundle words;
  private final Locale locale;

  /**
   * @param locale Romanian or English; any other language falls back to Romanian
   */
  public ProblemText(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "ro.pridvor.problem.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** What is wrong, in one sentence. */
  public String what(Problem problem) {
    return format(problem.kind().key(), problem);
  }

  /** How to mend it, with the nearest right word where there is one. */
  public String remedy(Problem problem) {
    String remedy = format(remedyKey(problem), problem);
    return problem
        .suggestion()
        .map(near -> word("did-you-mean", argument(near)) + " " + remedy)
        .orElse(remedy);
  }

  /** What is missing from a file of its own may have a remedy of its own. */
  private String remedyKey(Problem problem) {
    String key = problem.kind().key();
    String ofFile = key + "." + (problem.arguments().size() > 1 ? problem.arguments().get(1) : "");
    return words.containsKey(ofFile + ".remedy") ? ofFile + ".remedy" : key + ".remedy";
  }

  public String severity(Problem problem) {
    return words.getString(problem.isError() ? "error" : "warning");
  }

  /** Any other text of the bundle, with its placeholders filled. */
  public String word(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  private String format(String key, Problem problem) {
    return word(key, problem.arguments().stream().map(this::argument).toArray());
  }

  /** An argument that starts with {@code @} is itself a text of the bundle; a detail may follow. */
  public String argument(String argument) {
    String visible = CONTROL.matcher(argument).replaceAll("\uFFFD"); // a terminal would obey them
    return known(visible);
  }

  private String known(String argument) {
    if (!argument.startsWith("@")) {
      return argument.length() > LONGEST ? argument.substring(0, LONGEST) + "…" : argument;
    }
    int detail = argument.indexOf(" (");
    int end = detail < 0 ? argument.length() : detail;
    String key = argument.substring(1, end);
    return words.containsKey(key) ? words.getString(key) + argument.substring(end) : argument;
  }
}
