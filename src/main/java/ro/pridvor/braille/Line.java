package ro.pridvor.braille;

import java.util.List;

/**
 * A line of text before it has a page.
 *
 * @param text Unicode braille, spaces as ordinary spaces
 * @param blankBefore whether a blank line parts it from what is above on the same page
 * @param keepWithNext whether it must not end a page
 * @param entry what the table of contents says of it; empty for lines that it does not list
 */
record Line(String text, boolean blankBefore, boolean keepWithNext, List<Entry> entry) {

  /** A line of the table of contents. */
  record Entry(int level, String text) {}

  static Line of(String text) {
    return new Line(text, false, false, List.of());
  }
}
