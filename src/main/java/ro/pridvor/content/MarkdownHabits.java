package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.MARKDOWN_HABIT;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * Marks of Jekyll, Hugo, Obsidian, Pandoc and Word that are no CommonMark and would be shown as
 * signs. Patterns look only so far ahead, so that a text of nothing but beginnings costs little.
 */
final class MarkdownHabits {
  private static final int SHOWN = 40;

  private static final List<Mark> MARKS =
      List.of(
          mark("wiki-link", "!?\\[\\[[^\\]\\n]{1,300}\\]\\]", "[["),
          mark("callout", "^> ?\\[![\\w-]+\\][^\\n]*", "[!"),
          mark(
              "shortcode",
              "\\{\\{[<%][^\\n]{0,300}?[>%]\\}\\}|\\{%[^\\n]{0,300}?%\\}|\\{\\{[^\\n{}]{1,300}\\}\\}",
              "{{",
              "{%"),
          mark(
              "attribute",
              "\\{:?[.#][\\w-][^}\\n]{0,300}\\}|\\{:[^}\\n]{0,300}\\}|\\{(?:width|height)=[^}\\n]{0,300}\\}",
              "{.",
              "{#",
              "{:",
              "{width=",
              "{height="),
          mark("heading", "^#{1,6}(?=\\p{L})[^\\n]*", "#"),
          // a table whose second line is none of dashes, and a note without text, stay signs
          mark(
              "table",
              "(?<!\\|[ \\t]?\\n)^\\|[^\\n]*\\|[ \\t]*$(?!\\n\\|[ \\t:|-]+\\|[ \\t]*$)"
                  + "|^\\+[-=]{3,300}\\+[-=+]{0,300}$",
              "|",
              "+-",
              "+="),
          mark("footnote", "\\[\\^([^\\]\\n]{1,300})\\](?!:)(?![\\s\\S]*^\\[\\^\\1\\]:)", "[^"),
          mark(
              "task", "^[ \\t]*(?:[-*+]|\\d{1,9}[.)]) \\[[ xX]\\] [^\\n]*", "[ ] ", "[x] ", "[X] "),
          mark(
              "highlight",
              "==[^=\\n]{1,300}==|~~[^~\\n]{1,300}~~|%%[^%\\n]{1,300}%%|\\{\\+\\+[^\\n]{1,300}?\\+\\+\\}",
              "==",
              "~~",
              "%%",
              "{++"),
          mark("loose-bold", "(?<![*\\w])\\*\\*[ \\t][^*\\n]{1,300}\\*\\*(?!\\*)", "** "),
          mark("container", "^:::[^\\n]*|^[!?]{3}\\+? \\w[^\\n]*", ":::", "!!!", "???"),
          mark("contents", "^@?\\[(?i:toc)\\][ \\t]*$|^\\{toc\\}[ \\t]*$", "toc", "TOC", "Toc"),
          mark(
              "page-break",
              "^\\\\(?:newpage|pagebreak|clearpage)\\b[^\\n]*",
              "\\newpage",
              "\\page",
              "\\clear"),
          mark("bullet", "^[ \\t]*[•·▪◦\uF0B7] ?[^\\n]*", "•", "·", "▪", "◦", "\uF0B7"),
          mark(
              "quotes",
              "\\]\\([“”„][^)\\n]{0,300}\\)|^[“„]?title[”]?: [^\\n]*",
              "](“",
              "](”",
              "](„",
              "title"));

  /**
   * One kind of mark.
   *
   * @param name of its remedy
   * @param signs of which one at least is in every text that holds the mark: most texts hold none
   *     and are not searched
   */
  private record Mark(String name, Pattern pattern, List<String> signs) {

    private boolean mayBeIn(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  private MarkdownHabits() {}

  private static Mark mark(String name, String pattern, String... signs) {
    return new Mark(name, Pattern.compile(pattern, Pattern.MULTILINE), List.of(signs));
  }

  /** Reports the first of each kind of mark in a text. */
  static void check(String text, SourcePosition start, ProblemLog log) {
    MARKS.stream()
        .filter(mark -> mark.mayBeIn(text))
        .forEach(
            mark -> {
              Matcher found = mark.pattern.matcher(text);
              if (found.find()) {
                report(mark, found, text, start, log);
              }
            });
  }

  private static void report(
      Mark mark, Matcher found, String text, SourcePosition start, ProblemLog log) {
    int breaks = (int) text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
    String shown = found.group().strip();
    log.add(
        MARKDOWN_HABIT,
        new SourcePosition(start.file(), start.line() + breaks, 1),
        shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown,
        "@habit." + mark.name);
  }
}
