package ro.pridvor.document;

import java.util.List;

/** A part of a document that begins on a new line. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level from 1, the document's title, to 6
   */
  record Heading(int level, List<Run> runs) implements Block {}

  /** A paragraph; also a paragraph of a note or of an easy text. */
  record Paragraph(List<Run> runs, Role role) implements Block {}

  /** What a paragraph is in the document. */
  enum Role {
    TEXT,
    /** The name of what follows, short of a heading. */
    LABEL,
    /** A remark of the publisher on printed words. */
    NOTE,
    /** A text in simple words, one idea a line. */
    EASY
  }

  /** A list; each item is one or more blocks. */
  record Items(boolean numbered, List<List<Block>> items) implements Block {}

  /** Names with what belongs to each. */
  record Facts(List<Fact> facts) implements Block {}

  /** A name and what belongs to it. */
  record Fact(List<Run> name, List<Block> value) {}

  /**
   * A table.
   *
   * @param caption empty where it has none
   * @param columns the column headings, empty where it has none
   */
  record Table(List<Run> caption, List<List<Run>> columns, List<Row> rows) implements Block {}

  /**
   * A row of a table.
   *
   * @param headed whether the first cell is the row's heading
   */
  record Row(boolean headed, List<List<Run>> cells) {}
}
