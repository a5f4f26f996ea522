package ro.pridvor.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A script without comments and loose space ({@link ScriptSpace}) cut into names, signs and what
 * nobody may touch: strings, patterns, notices, the words of templates. Joined again they are the
 * script.
 */
final class ScriptTokens {
  /**
   * A piece of a script.
   *
   * @param text as written
   * @param name whether it is a name, of whatever kind
   * @param word whether it is anything but space
   */
  record Token(String text, boolean name, boolean word) {
    boolean is(String... texts) {
      return word && List.of(texts).contains(text);
    }
  }

  private static final List<String> LONG_SIGNS = List.of("...", "=>", "?.", "??");

  private static final Set<String> BEFORE_PATTERN =
      Set.of("return", "typeof", "case", "of", "in", "await", "yield", "else", "throw");

  private final String script;
  private final List<Token> tokens = new ArrayList<>();

  /** Open braces, the innermost last: true where one closes a place in a template. */
  private final Deque<Boolean> braces = new ArrayDeque<>();

  private int at;

  private ScriptTokens(String script) {
    this.script = script;
  }

  static List<Token> of(String script) {
    ScriptTokens all = new ScriptTokens(script);
    while (all.at < script.length()) {
      all.next();
    }
    return all.tokens;
  }

  private void next() {
    char c = script.charAt(at);
    if (Character.isWhitespace(c)) {
      add(at + 1, false, false);
    } else if (script.startsWith("/*", at)) {
      add(script.indexOf("*/", at) + 2, false, false);
    } else if (isName(c)) {
      int end = at + 1;
      while (end < script.length() && isName(script.charAt(end))) {
        end++;
      }
      add(end, !Character.isDigit(c), true);
    } else if (c == '"' || c == '\'') {
      add(ScriptSpace.endOfString(script, at), false, true);
    } else if (c == '`') {
      words();
    } else if (c == '/' && beginsPattern()) {
      int end = ScriptSpace.endOfPattern(script, at);
      while (end < script.length() && isName(script.charAt(end))) { // its flags
        end++;
      }
      add(end, false, true);
    } else {
      sign(c);
    }
  }

  private void sign(char c) {
    if (c == '}' && !braces.isEmpty() && braces.pop()) {
      words();
      return;
    }
    if (c == '{') {
      braces.push(false);
    }
    int length =
        LONG_SIGNS.stream().filter(s -> script.startsWith(s, at)).mapToInt(String::length).sum();
    add(at + Math.max(1, length), false, true);
  }

  /** The words of a template up to its end or to a place for a value. */
  private void words() {
    int i = at + 1;
    while (script.charAt(i) != '`' && !script.startsWith("${", i)) {
      i += script.charAt(i) == '\\' ? 2 : 1;
    }
    if (script.charAt(i) == '$') {
      braces.push(true);
      i++;
    }
    add(i + 1, false, true);
  }

  private void add(int end, boolean name, boolean word) {
    tokens.add(new Token(script.substring(at, end), name, word));
    at = end;
  }

  private boolean beginsPattern() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token last = tokens.get(i);
      if (last.word()) {
        return last.name() ? BEFORE_PATTERN.contains(last.text()) : !endsValue(last.text());
      }
    }
    return true;
  }

  /** After a value a slash divides. */
  private static boolean endsValue(String text) {
    boolean pattern = text.length() > 1 && text.startsWith("/");
    boolean closed = ")]}\"'`".indexOf(text.charAt(text.length() - 1)) >= 0;
    return pattern || closed || Character.isDigit(text.charAt(0));
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
