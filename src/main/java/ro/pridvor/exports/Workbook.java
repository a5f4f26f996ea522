package ro.pridvor.exports;

import java.util.List;

/** A workbook free of any file format: sheets of typed columns. */
record Workbook(String title, String language, List<Sheet> sheets) {

  /**
   * A table with one row of headers.
   *
   * @param name at most 31 characters, none of {@code : \ / ? * [ ]}
   * @param hidden whether it holds data for programs only
   * @param rows the cells of all rows, as many as there are columns; empty means no cell
   */
  record Sheet(String name, boolean hidden, List<Field> columns, List<List<String>> rows) {

    /** Whether a column is filled in by choosing from a list. */
    boolean hasChoices() {
      return columns.stream().anyMatch(c -> !c.choices().isEmpty());
    }
  }

  /**
   * A column.
   *
   * @param width in characters
   * @param number whether its cells are whole numbers; otherwise they are text
   * @param choices what may be filled in; empty if anything may
   */
  record Field(String header, int width, boolean number, List<String> choices) {
    static Field text(String header, int width) {
      return new Field(header, width, false, List.of());
    }
  }
}
