package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.MARKDOWN_HABIT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Marks of Jekyll, Hugo, Obsidian and Word that are no CommonMark and would be shown as signs.
 * Patterns look only so far ahead, so that a text of nothing but beginnings costs little.
 */
final class MarkdownHabits {
  private static final Map<String, Pattern> MARKS = new LinkedHashMap<>();

  static {
    mark("wiki-link", "!?\\[\\[[^\\]\\n]{1,300}\\]\\]");
    mark("callout", "^> ?\\[![\\w-]+\\][^\\n]*");
    mark(
        "shortcode",
        "\\{\\{[<%][^\\n]{0,300}?[>%]\\}\\}|\\{%[^\\n]{0,300}?%\\}|\\{\\{[^\\n{}]{1,300}\\}\\}");
    mark("attribute", "\\{:?[.#][\\w-][^}\\n]{0,300}\\}|\\{:[^}\\n]{0,300}\\}");
    mark("heading", "^#{1,6}(?=\\p{L})[^\\n]*");
    // a table whose second line is none of dashes, and a note whose text is missing, stay signs
    mark("table", "(?<!\\|[ \\t]?\\n)^\\|[^\\n]*\\|[ \\t]*$(?!\\n\\|[ \\t:|-]+\\|[ \\t]*$)");
    mark("footnote", "\\[\\^([^\\]\\n]{1,300})\\](?!:)(?![\\s\\S]*^\\[\\^\\1\\]:)");
    mark("task", "^[ \\t]*[-*+] \\[[ xX]\\] [^\\n]*");
    mark("highlight", "==[^=\\n]{1,300}==|~~[^~\\n]{1,300}~~|%%[^%\\n]{1,300}%%");
    mark("container", "^:::[^\\n]*");
    mark("bullet", "^[ \\t]*[•·▪◦\uF0B7] ?[^\\n]*");
    mark("quotes", "\\]\\([“”„][^)\\n]{0,300}\\)|^[“„]?title[”]?: [^\\n]*");
  }

  private MarkdownHabits() {}

  private static void mark(String name, String pattern) {
    MARKS.put(name, Pattern.compile(pattern, Pattern.MULTILINE));
  }

  /** Reports the first of each kind of mark in a text. */
  static void check(String text, SourcePosition start, ProblemLog log) {
    MARKS.forEach(
        (name, pattern) -> {
          Matcher mark = pattern.matcher(text);
          if (mark.find()) {
            int line =
                start.line()
                    + (int) text.substring(0, mark.start()).chars().filter(c -> c == '\n').count();
            String shown = mark.group().strip();
            log.add(
                MARKDOWN_HABIT,
                new SourcePosition(start.file(), line, 1),
                shown.length() > 40 ? shown.substring(0, 40) + "…" : shown,
                "@habit." + name);
          }
        });
  }
}
