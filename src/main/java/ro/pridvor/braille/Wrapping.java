package ro.pridvor.braille;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of cells; a word is divided only by the rules of hyphenation. */
final class Wrapping {
  private static final String HYPHEN = "\u2824";

  private final RomanianBraille braille;
  private final int columns;

  Wrapping(RomanianBraille braille, int columns) {
    this.braille = braille;
    this.columns = columns;
  }

  /**
   * The lines of a text.
   *
   * @param words in print, each with the sign of emphasis that it is to have
   * @param first how many cells the first line is indented
   * @param rest how many the others are
   * @param free how many cells at the end of each line stay free
   */
  List<String> lines(List<Word> words, int first, int rest, int free) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ".repeat(first));
    int start = first;
    for (Word word : words) {
      String cells = word.sign() + braille.word(word.print());
      int room = columns - free - line.length() - (line.length() > start ? 1 : 0);
      if (cells.length() > room) {
        String head = head(word, room);
        if (!head.isEmpty()) {
          append(line, start, head);
          cells = tail(word, head);
        }
        if (line.length() > start) {
          lines.add(line.toString());
        }
        line = new StringBuilder(" ".repeat(rest));
        start = rest;
        while (cells.length() > columns - free - rest) { // an address that no line can hold
          int cut = columns - free - rest;
          lines.add(line + cells.substring(0, cut));
          cells = cells.substring(cut);
        }
      }
      append(line, start, cells);
    }
    if (line.length() > start) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static void append(StringBuilder line, int start, String cells) {
    line.append(line.length() > start ? " " : "").append(cells);
  }

  /** The longest part of a word that fits, with its hyphen; empty if none. */
  private String head(Word word, int room) {
    List<Integer> points = Hyphenation.points(word.print());
    for (int i = points.size() - 1; i >= 0; i--) {
      String head = word.sign() + braille.word(word.print().substring(0, points.get(i))) + HYPHEN;
      if (head.length() <= room) {
        return head;
      }
    }
    return "";
  }

  /** No mode of the table outlasts a small letter, so that the rest reads as it does alone. */
  private String tail(Word word, String head) {
    for (int point : Hyphenation.points(word.print())) {
      String made = word.sign() + braille.word(word.print().substring(0, point)) + HYPHEN;
      if (made.equals(head)) {
        return braille.word(word.print().substring(point));
      }
    }
    throw new IllegalStateException(word.print());
  }

  /**
   * A word to be set.
   *
   * @param sign of emphasis before it, or empty
   */
  record Word(String print, String sign) {}
}
