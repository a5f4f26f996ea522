package ro.pridvor.theme;

import java.util.Set;

/**
 * Takes comments and loose space out of a script, and nothing else: names, strings, templates and
 * regular expressions stay as written, and a line ends where it did unless the language goes on
 * anyway. Notices ({@code /* … *}{@code /}, not {@code /**}) stay.
 */
final class ScriptSpace {
  /** After these a line goes on in the next. */
  private static final String OPEN = "{([,;:=?&|<>*%";

  /** A line that begins with these goes on from the last. */
  private static final String CLOSE = ")]},;:=?&|<>.";

  /** After these words a slash begins a regular expression. */
  private static final Set<String> BEFORE_PATTERN =
      Set.of("return", "typeof", "case", "of", "in", "await", "yield", "else", "throw");

  private final String script;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private boolean space;
  private boolean line;

  private ScriptSpace(String script) {
    this.script = script;
  }

  /**
   * The script as it is published.
   *
   * @throws IndexOutOfBoundsException if a comment, string, template or pattern is not closed
   */
  static String without(String script) {
    return new ScriptSpace(script).run();
  }

  private String run() {
    while (at < script.length()) {
      char c = script.charAt(at);
      if (Character.isWhitespace(c)) {
        space = true;
        line |= c == '\n';
        at++;
      } else if (script.startsWith("//", at)) {
        int end = script.indexOf('\n', at);
        at = end < 0 ? script.length() : end;
      } else if (script.startsWith("/**", at)) {
        space = true;
        at = endOfComment(at);
      } else if (script.startsWith("/*", at)) {
        copy(endOfComment(at));
      } else if (c == '"' || c == '\'') {
        copy(endOfString(at));
      } else if (c == '`') {
        copy(endOfTemplate(at));
      } else if (c == '/' && beginsPattern()) {
        copy(endOfPattern(at));
      } else {
        copy(at + 1);
      }
    }
    return out.append('\n').toString();
  }

  /** Copies up to a place, after as much space as is needed before it. */
  private void copy(int end) {
    if (space && !out.isEmpty()) {
      char last = out.charAt(out.length() - 1);
      char next = script.charAt(at);
      if (line && OPEN.indexOf(last) < 0 && CLOSE.indexOf(next) < 0) {
        out.append('\n');
      } else if (isName(last) && isName(next) || last == next && "+-/".indexOf(last) >= 0) {
        out.append(' ');
      }
    }
    space = false;
    line = false;
    out.append(script, at, end);
    at = end;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c > 0x7f;
  }

  private boolean beginsPattern() {
    if (out.isEmpty()) {
      return true;
    }
    int from = out.length();
    while (from > 0 && isName(out.charAt(from - 1))) {
      from--;
    }
    return from == out.length()
        ? ")]}\"'`".indexOf(out.charAt(from - 1)) < 0
        : BEFORE_PATTERN.contains(out.substring(from));
  }

  private int endOfComment(int from) {
    int end = script.indexOf("*/", from + 2);
    if (end < 0) {
      throw new IndexOutOfBoundsException("a comment is not closed");
    }
    return end + 2;
  }

  private int endOfString(int from) {
    int i = from + 1;
    while (script.charAt(i) != script.charAt(from)) {
      i += script.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  private int endOfTemplate(int from) {
    int i = from + 1;
    while (script.charAt(i) != '`') {
      if (script.startsWith("${", i)) {
        i = endOfBraces(i + 2);
      } else {
        i += script.charAt(i) == '\\' ? 2 : 1;
      }
    }
    return i + 1;
  }

  /** The place after the brace that closes one that is open. */
  private int endOfBraces(int from) {
    int i = from;
    for (int depth = 1; depth > 0; ) {
      char c = script.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      i = c == '`' ? endOfTemplate(i) : c == '"' || c == '\'' ? endOfString(i) : i + 1;
    }
    return i;
  }

  private int endOfPattern(int from) {
    boolean set = false;
    int i = from + 1;
    for (; set || script.charAt(i) != '/'; i++) {
      char c = script.charAt(i);
      set = c == '[' || set && c != ']';
      i += c == '\\' ? 1 : 0;
    }
    return i + 1;
  }
}
