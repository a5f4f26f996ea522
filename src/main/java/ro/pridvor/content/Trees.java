package ro.pridvor.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.problem.ProblemLog;

/**
 * Content files as plain collections, for programs that write what they have read.
 *
 * <p>A value is a {@link String}, a {@link Plain} (a number or a truth value), a {@code List} or a
 * {@code Map} of values; {@link Proposed} marks one that a person has to confirm.
 */
public final class Trees {
  private Trees() {}

  /** A number or a truth value, as written. */
  public record Plain(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A value that a program proposes; written with the comment {@link #MARK}. */
  public record Proposed(Object value) {
    /** What stands after a proposed value until a person removes it. */
    public static final String MARK = "# propus";

    /** The only key of a JSON object that holds a proposed value. */
    static final String JSON = "~propus";

    /** A value without the mark. */
    public static Object value(Object value) {
      return value instanceof Proposed proposed ? proposed.value() : value;
    }
  }

  /** The mapping in a YAML text, without marks of proposals, or nothing if it is not one. */
  public static Optional<Map<String, Object>> yaml(String text) {
    return yaml(text, Set.of());
  }

  /** The same; a value that has the mark is {@link Proposed}. */
  public static Optional<Map<String, Object>> yamlWithProposals(String text) {
    return yaml(text, Set.copyOf(ProposalMarks.lines(text)));
  }

  private static Optional<Map<String, Object>> yaml(String text, Set<Integer> marked) {
    return new YamlReader("", new ProblemLog())
        .read(text)
        .flatMap(node -> mapping(node).map(m -> keys(m, marked)));
  }

  /** The mapping in a JSON text that {@link TreeWriter#json} wrote, or nothing if it is not one. */
  public static Optional<Map<String, Object>> json(String text) {
    return new YamlReader("", new ProblemLog())
        .readJson(text)
        .flatMap(node -> mapping(node).map(m -> keys(m, Set.of())));
  }

  private static Optional<YamlNode.Mapping> mapping(YamlNode node) {
    return node instanceof YamlNode.Mapping m ? Optional.of(m) : Optional.empty();
  }

  private static Map<String, Object> keys(YamlNode.Mapping mapping, Set<Integer> marked) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (int i = 0; i < mapping.entries().size(); i++) {
      YamlNode.Entry entry = mapping.entries().get(i);
      int line = entry.keyAt().line();
      boolean last = // of several keys on one line, the mark belongs to the last
          i + 1 == mapping.entries().size() || mapping.entries().get(i + 1).keyAt().line() > line;
      keys.put(
          entry.key(),
          last && marked.contains(line)
              ? new Proposed(value(entry.value(), Set.of()))
              : value(entry.value(), marked));
    }
    return keys;
  }

  private static Object value(YamlNode node, Set<Integer> marked) {
    if (node instanceof YamlNode.Mapping m) {
      Map<String, Object> keys = keys(m, marked);
      boolean proposed = keys.size() == 1 && keys.containsKey(Proposed.JSON);
      return proposed ? new Proposed(keys.get(Proposed.JSON)) : keys;
    }
    if (node instanceof YamlNode.Sequence s) {
      List<Object> items = new ArrayList<>();
      s.items().forEach(item -> items.add(value(item, marked)));
      return items;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return switch (scalar.type()) {
      case INTEGER, DECIMAL, BOOLEAN -> new Plain(scalar.text());
      default -> scalar.text().strip();
    };
  }
}
