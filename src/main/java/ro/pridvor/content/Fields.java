package ro.pridvor.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.content.YamlNode.Sequence;
import ro.pridvor.problem.SourcePosition;

/**
 * Typed access to the keys of a mapping. A value of the wrong type reads as absent: the schema has
 * reported it already, and the rest of the file is still worth reading.
 */
final class Fields {
  private final Mapping mapping;

  private Fields(Mapping mapping) {
    this.mapping = mapping;
  }

  static Fields of(YamlNode node) {
    return new Fields(node instanceof Mapping m ? m : new Mapping(List.of(), node.at()));
  }

  /** All of it, for what is read as a whole. */
  YamlNode whole() {
    return mapping;
  }

  SourcePosition at() {
    return mapping.at();
  }

  boolean has(String key) {
    return mapping.get(key) != null;
  }

  /** A text; absent where the key is, or where it is left empty. */
  Optional<Text> text(String key) {
    return scalar(mapping.get(key))
        .map(s -> new Text(s.text().strip(), s.at()))
        .filter(text -> !text.value().isEmpty());
  }

  /** A text that must be there; empty if the schema has already complained. */
  Text required(String key) {
    return text(key).orElse(new Text("", at()));
  }

  Optional<Integer> integer(String key) {
    return number(key).map(BigDecimal::intValue);
  }

  Optional<BigDecimal> number(String key) {
    return scalar(mapping.get(key)).flatMap(s -> Numbers.parse(s.text()));
  }

  boolean flag(String key, boolean otherwise) {
    return scalar(mapping.get(key)).map(s -> Boolean.parseBoolean(s.text())).orElse(otherwise);
  }

  List<Text> texts(String key) {
    return items(key)
        .flatMap(item -> scalar(item).stream())
        .map(s -> new Text(s.text().strip(), s.at()))
        .filter(text -> !text.value().isEmpty())
        .toList();
  }

  /** The texts of a list, or nothing where the key is absent: an empty list says something. */
  Optional<List<Text>> textsIfPresent(String key) {
    return has(key) ? Optional.of(texts(key)) : Optional.empty();
  }

  <T> List<T> list(String key, Function<Fields, T> reader) {
    return items(key).map(item -> reader.apply(of(item))).toList();
  }

  <T> Optional<T> child(String key, Function<Fields, T> reader) {
    return mapping.get(key) instanceof Mapping child
        ? Optional.of(reader.apply(new Fields(child)))
        : Optional.empty();
  }

  /** The value itself, for the few keys that take a text or a mapping. */
  Optional<YamlNode> node(String key) {
    return Optional.ofNullable(mapping.get(key));
  }

  Stream<YamlNode> items(String key) {
    return mapping.get(key) instanceof Sequence list ? list.items().stream() : Stream.empty();
  }

  List<String> keys() {
    return mapping.entries().stream().map(YamlNode.Entry::key).toList();
  }

  static Optional<Scalar> scalar(YamlNode node) {
    return node instanceof Scalar s ? Optional.of(s) : Optional.empty();
  }
}
