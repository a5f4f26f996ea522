package ro.pridvor.annex;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column of an annex holds. The words that headers use are in {@code columns.properties}.
 */
public enum Column {
  /** The name by which Pridvor finds the row again, in its own exports. */
  ID("id-pridvor", Shape.STRUCTURE),
  /** What of the row is not printed, in its own exports. */
  DATA("date-pridvor", Shape.STRUCTURE),
  NUMBER("code", Shape.STRUCTURE),
  COMPONENT("component", Shape.STRUCTURE),
  GENERAL("general-objective", Shape.STRUCTURE),
  SPECIFIC("specific-objective", Shape.STRUCTURE),
  /** An objective of a level that the header does not say. */
  OBJECTIVE("objective", Shape.STRUCTURE),
  MEASURE("measure", Shape.STRUCTURE),
  /** Below a measure, in annexes that have both. */
  ACTION("action", Shape.STRUCTURE),
  EXPECTED_RESULTS("expected-results", Shape.LINES),
  INDICATORS("indicators", Shape.LINES),
  DEADLINE("deadline", Shape.TEXT),
  RESPONSIBLE("responsible", Shape.NAMES),
  PARTNERS("partners", Shape.NAMES),
  FUNDING("funding", Shape.NAMES),
  /** For whom, in words; proposed as target groups and kept in the note. */
  AUDIENCE("target-groups", Shape.NOTE),
  /** Anything else; kept in the note. */
  OTHER("other", Shape.NOTE);

  /** How the text of a cell is written. */
  public enum Shape {
    /** It says where the row belongs. */
    STRUCTURE,
    /** One text. */
    TEXT,
    /** A list, an entry for each line. */
    LINES,
    /** A list, an entry for each line or name. */
    NAMES,
    /** Words that no key of a measure takes. */
    NOTE
  }

  private final String key;
  private final Shape shape;

  Column(String key, Shape shape) {
    this.key = key;
    this.shape = shape;
  }

  /** The key in content files, in the mapping file and in {@code labels}. */
  public String key() {
    return key;
  }

  public Shape shape() {
    return shape;
  }

  /** Whether it is a cell of a measure that has a key of its own. */
  public boolean isCell() {
    return shape == Shape.TEXT || shape == Shape.LINES || shape == Shape.NAMES;
  }

  /** The cells of a measure, in the order in which they are printed. */
  public static List<Column> cells() {
    return Arrays.stream(values()).filter(Column::isCell).toList();
  }

  public static Optional<Column> ofKey(String key) {
    return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst();
  }
}
