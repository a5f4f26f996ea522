package ro.pridvor.content;

import java.util.List;
import ro.pridvor.problem.SourcePosition;

/** A YAML document as a tree in which every value and key knows where it stands. */
sealed interface YamlNode {

  SourcePosition at();

  /** A value; {@code text} is what was written, before any reading as a number. */
  record Scalar(String text, Type type, SourcePosition at) implements YamlNode {
    enum Type {
      TEXT,
      INTEGER,
      DECIMAL,
      BOOLEAN,
      NULL
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, SourcePosition at) implements YamlNode {}

  /** Keys with values, in the order of the file, no key twice. */
  record Mapping(List<Entry> entries, SourcePosition at) implements YamlNode {
    YamlNode get(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }
  }

  /** One key of a mapping with its value; {@code keyAt} is the place of the key. */
  record Entry(String key, SourcePosition keyAt, YamlNode value) {}
}
