package ro.pridvor.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ro.pridvor.theme.ScriptTokens.Token;

/**
 * Gives the variables of a script short names. Everywhere in the script the same name becomes the
 * same other name that nothing else has, so what belongs together stays together without knowing
 * where a variable lives. Names that others see stay: of properties, of globals, in {@code import}
 * and {@code export}.
 *
 * <p>It knows the JavaScript of this project's themes: no labels, no {@code with}, no {@code eval},
 * names of plain letters. A theme names the scripts that it may be used on.
 */
final class ShortNames {
  /** What a brace opens. */
  private enum Brace {
    BLOCK,
    OBJECT,
    CLASS,
    OTHER
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          ("async await break case catch class const constructor continue debugger default delete"
                  + " do else enum export extends false finally for from function get if import in"
                  + " instanceof let new null of return set static super switch this throw true"
                  + " try typeof undefined var void while with yield as arguments")
              .split(" "));

  /** Globals that a variable may be called like, elsewhere in the same script. */
  private static final Set<String> GLOBALS =
      Set.of(
          ("window document location history fetch navigator localStorage console globalThis name"
                  + " status event self top parent Math Number String Array Object Map Set Error")
              .split(" "));

  private static final Set<String> CONDITIONS = Set.of("if", "for", "while", "switch");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final List<Token> all;
  private final List<Token> words;
  private final List<Brace> inside = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> kept = new HashSet<>();

  private ShortNames(List<Token> all) {
    this.all = all;
    this.words = all.stream().filter(Token::word).toList();
  }

  /** The script with short names; it has no comments and no loose space. */
  static String in(String script) {
    ShortNames names = new ShortNames(ScriptTokens.of(script));
    names.findBraces();
    names.findDeclared();
    return names.written(names.chosen());
  }

  private Token word(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : new Token("", false, true);
  }

  /** What the innermost bracket around each word is. */
  private void findBraces() {
    Deque<Brace> open = new ArrayDeque<>(List.of(Brace.BLOCK));
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      if (word.is("}", ")", "]") || word.text().startsWith("}")) {
        open.pop();
      }
      inside.add(open.element());
      if (word.is("(", "[") || word.text().endsWith("${")) {
        open.push(Brace.OTHER);
      } else if (word.is("{")) {
        open.push(brace(i));
      }
    }
  }

  private Brace brace(int i) {
    Token before = word(i - 1);
    if (word(i - 2).is("class", "extends")) {
      return Brace.CLASS;
    }
    boolean block =
        before.is("", ")", "{", "}", ";", "=>", "else", "try", "finally", "do", "catch");
    return block ? Brace.BLOCK : Brace.OBJECT;
  }

  private void findDeclared() {
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      if (word.is("import", "export")) {
        keep(i);
      } else if (word.is("const", "let", "var")) {
        declarations(i + 1);
      } else if (word.is("function", "class") && word(i + 1).name()) {
        declared.add(word(i + 1).text());
      } else if (word.is("=>") && word(i - 1).name()) {
        declared.add(word(i - 1).text());
      } else if (word.is(")") && (word(i + 1).is("=>") || word(i + 1).is("{"))) {
        int from = opening(i);
        if (!CONDITIONS.contains(word(from - 1).text())) {
          pattern(from, i);
        }
      }
    }
  }

  /** What is imported or exported by name. */
  private void keep(int from) {
    if (word(from + 1).is("{")) {
      for (int i = from + 2; !word(i).is("}"); i++) {
        kept.add(word(i).text());
      }
    } else if (word(from).is("export")) {
      int name = from + 1;
      while (KEYWORDS.contains(word(name).text())) {
        name++;
      }
      kept.add(word(name).text());
    }
  }

  private int opening(int closing) {
    int depth = 0;
    int i = closing;
    do {
      depth += word(i).is(")") ? 1 : word(i).is("(") ? -1 : 0;
      i--;
    } while (depth > 0);
    return i + 1;
  }

  /** The names after const, let or var, each before its value. */
  private void declarations(int from) {
    int depth = 0;
    int start = from;
    for (int i = from; i < words.size(); i++) {
      Token word = words.get(i);
      boolean opens = word.is("(", "[", "{") || word.text().endsWith("${");
      boolean closes = word.is(")", "]", "}") || word.text().startsWith("}");
      if (depth == 0 && (word.is(";", "of", "in") || closes)) {
        pattern(start - 1, i);
        return;
      }
      if (depth == 0 && word.is(",", "=")) {
        if (start < i) {
          pattern(start - 1, i);
        }
        start = word.is(",") ? i + 1 : Integer.MAX_VALUE;
      }
      depth += opens ? 1 : closes ? -1 : 0;
    }
  }

  /** The names between two words that a pattern binds. */
  private void pattern(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean begins = i == from + 1 || word(i - 1).is(",", "{", "[", "...", ":", "(");
      boolean ends = i == to - 1 || word(i + 1).is(",", "}", "]", "=");
      if (word(i).name() && begins && ends) {
        declared.add(word(i).text());
      }
    }
  }

  /** Whether a name stands for a property, not for a variable. */
  private boolean property(int i) {
    Token before = word(i - 1);
    Token after = word(i + 1);
    if (before.is(".", "?.")) {
      return true;
    }
    return switch (inside.get(i)) {
      case CLASS -> true;
      case OBJECT -> before.is("{", ",", "async", "get", "set") && after.is(":", "(");
      default -> false;
    };
  }

  /** Whether a name in braces stands for a property and for the variable of that name. */
  private boolean both(int i) {
    return inside.get(i) == Brace.OBJECT
        && word(i - 1).is("{", ",")
        && word(i + 1).is("}", ",", "=");
  }

  /** The commonest names become the shortest. */
  private Map<String, String> chosen() {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> taken = new HashSet<>(KEYWORDS);
    for (int i = 0; i < words.size(); i++) {
      String name = words.get(i).text();
      if (words.get(i).name() && !property(i)) {
        boolean free = declared.contains(name) && !kept.contains(name);
        if (free && !GLOBALS.contains(name) && !KEYWORDS.contains(name)) {
          counts.merge(name, 1, Integer::sum);
        } else {
          taken.add(name);
        }
      }
    }
    Map<String, String> chosen = new HashMap<>();
    int next = 0;
    List<String> order =
        counts.keySet().stream()
            .sorted(
                Comparator.<String>comparingInt(counts::get)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String name : order) {
      String given;
      do {
        given = name(next++);
      } while (taken.contains(given));
      chosen.put(name, given);
    }
    return chosen;
  }

  private static String name(int number) {
    int letters = LETTERS.length();
    String last = String.valueOf(LETTERS.charAt(number % letters));
    return number < letters ? last : name(number / letters - 1) + last;
  }

  private String written(Map<String, String> chosen) {
    int[] i = {-1};
    return all.stream()
        .map(token -> token.word() ? written(++i[0], chosen) : token.text())
        .collect(Collectors.joining());
  }

  private String written(int i, Map<String, String> chosen) {
    String name = words.get(i).text();
    String given = chosen.get(name);
    if (given == null || !words.get(i).name() || property(i)) {
      return name;
    }
    return both(i) ? name + ":" + given : given;
  }
}
