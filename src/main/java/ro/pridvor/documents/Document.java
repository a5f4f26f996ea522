package ro.pridvor.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document as a reader sees it: blocks in order, text as printed.
 *
 * @param title the title of its properties, empty if it has none
 * @param language BCP 47 tag of its text
 * @param data what a program stored in it for itself, by name; not printed
 * @param remarks what of the file is not in the blocks, or is there in another form
 */
public record Document(
    String title,
    String language,
    List<Block> blocks,
    Map<String, String> data,
    List<Remark> remarks) {

  public Document {
    blocks = List.copyOf(blocks);
    data = Map.copyOf(data);
    remarks = List.copyOf(remarks);
  }

  /** A part of the document, one below the other. */
  public sealed interface Block permits Paragraph, Table {}

  /** What a paragraph is to the document. */
  public enum Role {
    TITLE,
    HEADING,
    TEXT,
    /** An entry of a list. */
    ITEM,
    FOOTNOTE
  }

  /**
   * Text without line breaks of its own, except those that the writer forced ({@code \n}).
   *
   * @param label the number or bullet that the program prints before it, which is not in the text
   * @param level depth of a heading or list entry, from 1; 0 for text
   * @param place where it stands, in words for a person; empty inside a cell
   * @param key what a program calls it, empty if it has no name
   */
  public record Paragraph(String text, String label, Role role, int level, String place, String key)
      implements Block {
    public Paragraph(String text, String label, Role role, int level, String place) {
      this(text, label, role, level, place, "");
    }

    public static Paragraph of(String text) {
      return new Paragraph(text, "", Role.TEXT, 0, "");
    }

    /** Label and text, as a reader sees them. */
    public String printed() {
      return label.isEmpty() || isBullet() ? text : label + " " + text;
    }

    /** Whether the label is a sign that says nothing. */
    public boolean isBullet() {
      return !label.isEmpty() && label.chars().noneMatch(Character::isLetterOrDigit);
    }
  }

  /**
   * Rows of cells.
   *
   * @param name the name of the sheet or the caption, empty if there is none
   */
  public record Table(String name, String place, List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row; of merged cells, only the first stands in it.
   *
   * @param key what a program calls the row, empty if it has no name
   * @param header whether the document marks it as a row of headers
   */
  public record Row(List<Cell> cells, String key, boolean header, String place) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of the grid.
   *
   * @param column from 0
   * @param columns how many columns it covers, at least 1
   * @param rows how many rows it covers, at least 1
   */
  public record Cell(int column, int columns, int rows, List<Paragraph> content) {
    public Cell {
      content = List.copyOf(content);
    }

    /** The whole text, a line for each paragraph. */
    public String text() {
      return content.stream().map(Paragraph::printed).collect(Collectors.joining("\n")).strip();
    }

    public boolean isEmpty() {
      return content.stream().allMatch(p -> p.printed().isBlank());
    }
  }

  /** What a person should know about the file. */
  public enum Note {
    TRACKED_CHANGES,
    COMMENTS,
    TEXT_BOXES,
    FOOTNOTES,
    NESTED_TABLES,
    HIDDEN_TEXT,
    HIDDEN_ROW,
    HIDDEN_COLUMN,
    HIDDEN_SHEET,
    HEADERS_AND_FOOTERS,
    CONTENTS_LIST,
    FORMULA_ERROR,
    ENCODING
  }

  /**
   * One remark.
   *
   * @param place where, empty for the whole file
   * @param text the words that it is about, empty if none
   */
  public record Remark(Note note, String place, String text) {}
}
