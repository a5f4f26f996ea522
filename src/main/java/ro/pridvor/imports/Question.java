package ro.pridvor.imports;

import java.util.List;

/**
 * Something that a person should look at.
 *
 * @param kind the key of its words in {@code ro.pridvor.imports.messages}
 * @param place where in the document, empty for the whole of it
 * @param arguments what the words name
 */
public record Question(Kind kind, String place, List<String> arguments) {
  /** What may be unsure. */
  public enum Kind {
    NO_TABLE,
    ONE_LEVEL,
    UNKNOWN_COLUMN,
    TITLE_LEVEL,
    ROW_WITHOUT_MEASURE,
    TEXT_BETWEEN_TABLES,
    TABLE_AS_TEXT,
    NUMBER_LEFT_OUT,
    FOOTNOTES,
    MEASURE_ALONE,
    UNUSED_CORRECTION;

    public String key() {
      return "question." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  static Question of(Kind kind, String place, String... arguments) {
    return new Question(kind, place, List.of(arguments));
  }
}
