package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.MARKDOWN_HABIT;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.problem.ProblemLog;

/**
 * Finds marks of Markdown in fields that are plain text: they would be published as signs. Which
 * fields are Markdown is listed in {@code docs/format.md}.
 */
final class PlainFields {
  private static final Set<String> MARKDOWN = Set.of("easy", "note", "definition");

  /** Published without the marks. */
  private static final Set<String> UNMARKED = Set.of("title", "short-title", "tagline");

  /** Lists whose entries have a Markdown {@code text}; elsewhere it is plain. */
  private static final Set<String> LISTS_OF_TEXTS = Set.of("measures", "sections");

  private static final Pattern MARKS =
      Pattern.compile(
          "\\*\\*[^*\\n]+\\*\\*|(?<!\\w)__[^_\\n]+__(?!\\w)|(?<![\\w*])\\*[^*\\s][^*\\n]*(?<=\\S)\\*(?![\\w*])"
              + "|\\[[^\\]\\n]+\\]\\((?:https?:|mailto:|tel:|/)[^)\\s]*\\)");

  private final ProblemLog problems;

  PlainFields(ProblemLog problems) {
    this.problems = problems;
  }

  void check(YamlNode root) {
    check(root, "", "");
  }

  /**
   * @param key of the value, or of the list that holds it
   * @param list that holds the mapping of the key
   */
  private void check(YamlNode node, String key, String list) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        check(entry.value(), entry.key(), key);
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> check(item, key, list));
    } else if (node instanceof YamlNode.Scalar scalar && isPlain(key, list)) {
      report(scalar);
    }
  }

  private static boolean isPlain(String key, String list) {
    boolean text = key.equals("text") && LISTS_OF_TEXTS.contains(list);
    return !text && !MARKDOWN.contains(key) && !UNMARKED.contains(key);
  }

  private void report(YamlNode.Scalar scalar) {
    Matcher marks = MARKS.matcher(scalar.text());
    if (marks.find()) {
      String shown = marks.group();
      problems.add(
          MARKDOWN_HABIT,
          scalar.at(),
          shown.length() > 40 ? shown.substring(0, 40) + "…" : shown,
          "@habit.plain");
    }
  }
}
