package ro.pridvor.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  }

  /** The mapping in a YAML text, or nothing if it is not one. */
  public static Optional<Map<String, Object>> yaml(String text) {
    return new YamlReader("", new ProblemLog()).read(text).flatMap(Trees::mapping);
  }

  /** The mapping in a JSON text, or nothing if it is not one. */
  public static Optional<Map<String, Object>> json(String text) {
    return new YamlReader("", new ProblemLog()).readJson(text).flatMap(Trees::mapping);
  }

  private static Optional<Map<String, Object>> mapping(YamlNode node) {
    return node instanceof YamlNode.Mapping m ? Optional.of(keys(m)) : Optional.empty();
  }

  private static Map<String, Object> keys(YamlNode.Mapping mapping) {
    Map<String, Object> keys = new LinkedHashMap<>();
    mapping.entries().forEach(e -> keys.put(e.key(), value(e.value())));
    return keys;
  }

  private static Object value(YamlNode node) {
    if (node instanceof YamlNode.Mapping m) {
      return keys(m);
    }
    if (node instanceof YamlNode.Sequence s) {
      List<Object> items = new ArrayList<>();
      s.items().forEach(item -> items.add(value(item)));
      return items;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return switch (scalar.type()) {
      case INTEGER, DECIMAL, BOOLEAN -> new Plain(scalar.text());
      default -> scalar.text().strip();
    };
  }
}
