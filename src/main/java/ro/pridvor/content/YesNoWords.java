package ro.pridvor.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.pridvor.content.YamlNode.Entry;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.content.YamlNode.Sequence;
import ro.pridvor.text.Folding;

/**
 * Reads "da", "nu", "igen", "nem", "yes", "no" under the keys of a schema that ask for yes or no,
 * and "în parte", "nu se știe" where these are among the answers. Everywhere else they stay text.
 */
final class YesNoWords {
  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("da", "yes"),
          Map.entry("igen", "yes"),
          Map.entry("yes", "yes"),
          Map.entry("true", "yes"),
          Map.entry("nu", "no"),
          Map.entry("nem", "no"),
          Map.entry("no", "no"),
          Map.entry("false", "no"),
          Map.entry("in parte", "partly"),
          Map.entry("partial", "partly"),
          Map.entry("reszben", "partly"),
          Map.entry("nu se stie", "unknown"),
          Map.entry("nu stim", "unknown"),
          Map.entry("nem ismert", "unknown"));

  private final Set<String> booleans = new HashSet<>();
  private final Set<String> answers = new HashSet<>();

  /**
   * @param schema the schema of a file kind
   */
  YesNoWords(YamlNode schema) {
    collect(schema, schema);
  }

  private void collect(YamlNode schema, YamlNode root) {
    if (schema instanceof Mapping mapping) {
      if (mapping.get("properties") instanceof Mapping properties) {
        properties.entries().forEach(e -> note(e.key(), resolved(e.value(), root)));
      }
      mapping.entries().forEach(e -> collect(e.value(), root));
    } else if (schema instanceof Sequence sequence) {
      sequence.items().forEach(item -> collect(item, root));
    }
  }

  private static YamlNode resolved(YamlNode property, YamlNode root) {
    return property instanceof Mapping m && m.get("$ref") instanceof Scalar reference
        ? Pointer.find(root, reference.text().substring(1))
        : property;
  }

  private void note(String key, YamlNode property) {
    if (!(property instanceof Mapping rule)) {
      return;
    }
    if (rule.get("type") instanceof Scalar type && type.text().equals("boolean")) {
      booleans.add(key);
    }
    boolean asked =
        rule.get("enum") instanceof Sequence list
            && list.items().stream().anyMatch(i -> i instanceof Scalar s && s.text().equals("yes"));
    if (asked) {
      answers.add(key);
    }
  }

  /** The document with every such answer as the schema wants it. */
  YamlNode understood(YamlNode node) {
    if (booleans.isEmpty() && answers.isEmpty()) {
      return node;
    }
    if (node instanceof Mapping mapping) {
      List<Entry> entries = new ArrayList<>();
      mapping
          .entries()
          .forEach(e -> entries.add(new Entry(e.key(), e.keyAt(), answer(e.key(), e.value()))));
      return new Mapping(List.copyOf(entries), mapping.at());
    }
    return node instanceof Sequence sequence
        ? new Sequence(sequence.items().stream().map(this::understood).toList(), sequence.at())
        : node;
  }

  private YamlNode answer(String key, YamlNode value) {
    if (!(value instanceof Scalar written)) {
      return understood(value);
    }
    String answer = ANSWERS.get(Folding.fold(written.text().strip()));
    if (answer == null) {
      return value;
    }
    if (answers.contains(key)) {
      return new Scalar(answer, Scalar.Type.TEXT, written.at());
    }
    boolean yesOrNo = answer.equals("yes") || answer.equals("no");
    return booleans.contains(key) && yesOrNo
        ? new Scalar(Boolean.toString(answer.equals("yes")), Scalar.Type.BOOLEAN, written.at())
        : value;
  }
}
