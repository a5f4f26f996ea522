package ro.pridvor.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * What is wrong with a file that is no YAML, as a text of the problem bundle and the place to look
 * at. The parser says where it gave up; a writer needs the place of the slip, which is often a line
 * above.
 *
 * @param what key of the text; {@code what + ".remedy"} says how to mend it
 * @param line from 1
 * @param column from 1
 */
record YamlSyntax(String what, int line, int column) {

  /** The parser's own words, by a part of them. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "mapping values are not allowed", "@yaml.mapping",
          "unexpected end of stream", "@yaml.quote",
          "could not find expected ':'", "@yaml.colon",
          "expected <block end>", "@yaml.indentation",
          "expected '<document start>'", "@yaml.indentation",
          "that cannot start any token", "@yaml.character",
          "unexpected character", "@yaml.character",
          "unknown escape character", "@yaml.backslash",
          "expected ',' or", "@yaml.bracket");

  private static final Pattern CONFLICT = Pattern.compile("(<<<<<<<|=======|>>>>>>>)( .*)?");

  /** No-break and other wide spaces where YAML wants a plain one; word processors leave them. */
  private static final Pattern ODD_SPACE =
      Pattern.compile(
          "^[ -]*(?:[\\w-]+:)?[\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{202F}\\x{205F}\\x{3000}]");

  private static final Pattern KEY = Pattern.compile("[ -]*[\\w-]+");
  private static final Pattern WITHOUT_COLON = Pattern.compile("\\s*[\\w-]+\\s*(#.*)?");

  /** Whether a writer's slip in the lines explains what the parser says. */
  private record Parsed(String what, int line, int column, List<String> lines) {

    String text(int number) {
      return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    Optional<YamlSyntax> find(Pattern pattern, String found, int from, int to) {
      return IntStream.rangeClosed(from, Math.min(to, lines.size()))
          .mapToObj(
              number -> {
                Matcher matcher = pattern.matcher(text(number));
                return matcher.find()
                    ? Optional.of(new YamlSyntax(found, number, matcher.end()))
                    : Optional.<YamlSyntax>empty();
              })
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  static YamlSyntax of(JacksonException fault, String source) {
    List<String> lines = source.lines().toList();
    if (!(fault.getCause() instanceof MarkedYamlEngineException marked)) {
      return new YamlSyntax("@yaml.other", Math.max(1, fault.getLocation().getLineNr()), 1);
    }
    Parsed parsed = parsed(marked, lines);
    return parsed
        .find(CONFLICT, "@yaml.conflict", 1, lines.size())
        .map(found -> new YamlSyntax(found.what(), found.line(), 1))
        .or(() -> parsed.find(ODD_SPACE, "@yaml.space", parsed.line() - 1, parsed.line()))
        .or(() -> quotes(parsed))
        .or(() -> keyWithoutColon(parsed))
        .or(() -> misplacedKey(parsed))
        .orElseGet(() -> new YamlSyntax(parsed.what(), parsed.line(), parsed.column()));
  }

  private static Parsed parsed(MarkedYamlEngineException marked, List<String> lines) {
    String problem = String.valueOf(marked.getProblem());
    String what =
        KNOWN.entrySet().stream()
            .filter(known -> problem.contains(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("@yaml.other");
    // An unclosed quote is mended where it opens, a colon is missing where the key stands.
    boolean atStart = List.of("@yaml.quote", "@yaml.bracket", "@yaml.colon").contains(what);
    Optional<Mark> mark =
        atStart
            ? marked.getContextMark().or(marked::getProblemMark)
            : marked.getProblemMark().or(marked::getContextMark);
    return new Parsed(
        what,
        mark.map(m -> m.getLine() + 1).orElse(1),
        mark.map(m -> m.getColumn() + 1).orElse(1),
        lines);
  }

  /**
   * Something follows a closing quote. If the quote before it stands on a line above, that one was
   * never closed, and what seemed to close it opens the next text.
   */
  private static Optional<YamlSyntax> quotes(Parsed parsed) {
    String before = parsed.text(parsed.line());
    int end = Math.min(parsed.column() - 1, before.length());
    int closing = before.substring(0, end).stripTrailing().length() - 1;
    if (closing < 0 || before.charAt(closing) != '"') {
      return Optional.empty();
    }
    if (before.lastIndexOf('"', closing - 1) >= 0) {
      return Optional.of(new YamlSyntax("@yaml.inner-quote", parsed.line(), closing + 1));
    }
    for (int number = parsed.line() - 1; number > 0; number--) {
      int opening = parsed.text(number).lastIndexOf('"');
      if (opening >= 0) {
        return Optional.of(new YamlSyntax("@yaml.quote", number, opening + 1));
      }
    }
    return Optional.empty();
  }

  /** A word alone on the last line that says something. */
  private static Optional<YamlSyntax> keyWithoutColon(Parsed parsed) {
    Predicate<String> silent = line -> line.isBlank() || line.strip().startsWith("#");
    int number = parsed.line() - 1;
    while (number > 0 && silent.test(parsed.text(number))) {
      number--;
    }
    String line = parsed.text(number);
    boolean alone = !line.isBlank() && WITHOUT_COLON.matcher(line).matches();
    return alone
        ? Optional.of(new YamlSyntax("@yaml.colon", number, line.stripTrailing().length()))
        : Optional.empty();
  }

  /** A key where the parser did not expect one does not stand below the others. */
  private static Optional<YamlSyntax> misplacedKey(Parsed parsed) {
    String line = parsed.text(parsed.line());
    String before = line.substring(0, Math.min(parsed.column() - 1, line.length()));
    return parsed.what().equals("@yaml.mapping") && KEY.matcher(before).matches()
        ? Optional.of(new YamlSyntax("@yaml.indentation", parsed.line(), parsed.column()))
        : Optional.empty();
  }
}
