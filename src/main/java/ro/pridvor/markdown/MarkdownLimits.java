package ro.pridvor.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses a text that a CommonMark parser would need more than linear time or too deep a stack for.
 * One pass over the characters; the limits are far above what people write.
 */
final class MarkdownLimits {
  /** Characters of a text. */
  static final int MAX_LENGTH = 1_000_000;

  static final int MAX_LINES = 50_000;

  /** Characters of a paragraph: within it the parser looks ahead from each opening sign. */
  static final int MAX_PARAGRAPH = 100_000;

  /** Opening brackets, angle brackets, runs of backticks, each, in a paragraph. */
  static final int MAX_OPENINGS = 500;

  /** Signs of emphasis in a paragraph. */
  static final int MAX_EMPHASIS = 4_000;

  /** Lines of the form {@code [name]: address} in a text. */
  static final int MAX_DEFINITIONS = 500;

  /** Lists and quotations inside one another. */
  static final int MAX_DEPTH = 40;

  private final String text;
  private final Deque<Integer> lists = new ArrayDeque<>();
  private int definitions;
  private int paragraph;
  private int brackets;
  private int angles;
  private int backticks;
  private int emphasis;

  private MarkdownLimits(String text) {
    this.text = text;
  }

  /** Whether a text may be given to the parser. */
  static boolean allow(String text) {
    return text.length() <= MAX_LENGTH && new MarkdownLimits(text).allowsAllLines();
  }

  private boolean allowsAllLines() {
    int start = 0;
    int lines = 0;
    while (start < text.length()) {
      if (++lines > MAX_LINES) {
        return false;
      }
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!allowsLine(start, end)) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private boolean allowsLine(int start, int end) {
    int first = containers(start, end);
    if (first < 0) {
      return false;
    }
    if (first == end) {
      paragraph = brackets = angles = backticks = emphasis = 0;
      return true;
    }
    if (text.charAt(first) == '[' && text.substring(first, end).contains("]:")) {
      definitions++;
    }
    paragraph += end - first;
    for (int i = first; i < end; i++) {
      count(text.charAt(i), i == first ? ' ' : text.charAt(i - 1));
    }
    return definitions <= MAX_DEFINITIONS
        && paragraph <= MAX_PARAGRAPH
        && Math.max(brackets, Math.max(angles, backticks)) <= MAX_OPENINGS
        && emphasis <= MAX_EMPHASIS;
  }

  private void count(char c, char before) {
    switch (c) {
      case '[' -> brackets++;
      case '<' -> angles++;
      case '`' -> backticks += before == '`' ? 0 : 1;
      case '*', '_' -> emphasis++;
      default -> {}
    }
  }

  /**
   * Passes over the signs of quotations and list items at the beginning of a line.
   *
   * @return where the rest begins; -1 if the containers are nested too deep
   */
  private int containers(int start, int end) {
    int at = start;
    int quotes = 0;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '>') {
        quotes++;
        at++;
      } else {
        int marker = marker(at, end);
        if (marker == 0) {
          break;
        }
        int column = at - start;
        lists.removeIf(outer -> outer >= column);
        lists.push(column);
        at += marker;
      }
      if (quotes + lists.size() > MAX_DEPTH) {
        return -1;
      }
    }
    return at;
  }

  /** Length of a list marker, without the space after it; 0 if there is none. */
  private int marker(int at, int end) {
    int digits = at;
    while (digits < end && digits - at < 9 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean bullet = digits == at && "-+*".indexOf(text.charAt(at)) >= 0;
    boolean number = digits > at && digits < end && ".)".indexOf(text.charAt(digits)) >= 0;
    if (!bullet && !number) {
      return 0;
    }
    int after = bullet ? at + 1 : digits + 1;
    return after == end || text.charAt(after) == ' ' || text.charAt(after) == '\t' ? after - at : 0;
  }
}
