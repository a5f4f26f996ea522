package ro.pridvor.content;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** What the YAML parser complains of, as a text of the problem bundle and the place to look at. */
record YamlSyntax(String what, Optional<Mark> mark) {

  /** The parser's own words, by a part of them, in the order in which they are looked for. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "mapping values are not allowed", "@yaml.mapping",
          "unexpected end of stream", "@yaml.quote",
          "could not find expected ':'", "@yaml.colon",
          "expected <block end>", "@yaml.indentation",
          "that cannot start any token", "@yaml.character",
          "expected ',' or", "@yaml.bracket");

  static YamlSyntax of(JacksonException fault) {
    if (!(fault.getCause() instanceof MarkedYamlEngineException marked)) {
      return new YamlSyntax(firstLine(fault.getOriginalMessage()), Optional.empty());
    }
    String problem = String.valueOf(marked.getProblem());
    String what =
        KNOWN.entrySet().stream()
            .filter(known -> problem.contains(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(firstLine(problem));
    // An unclosed quote is mended where it opens, not at the end of the file.
    boolean atStart = what.equals("@yaml.quote") || what.equals("@yaml.bracket");
    return new YamlSyntax(
        what,
        atStart ? marked.getContextMark().or(marked::getProblemMark) : marked.getProblemMark());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }
}
