package ro.pridvor.braille;

import java.util.ArrayList;
import java.util.List;

/** Lays lines on pages: a heading never ends a page, a paragraph never leaves one line behind. */
final class Pagination {
  private final int room;

  /**
   * @param lines of a page, the running head among them
   */
  Pagination(int lines) {
    this.room = lines - 1;
  }

  List<List<Line>> pages(List<Line> lines) {
    List<List<Line>> pages = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = end(lines, at);
      pages.add(List.copyOf(lines.subList(at, end)));
      at = end;
    }
    return pages;
  }

  private int end(List<Line> lines, int from) {
    int used = 0;
    int end = from;
    while (end < lines.size()) {
      Line line = lines.get(end);
      int height = line.blankBefore() && end > from ? 2 : 1;
      if (used + height > room) {
        break;
      }
      used += height;
      end++;
    }
    if (end == lines.size()) {
      return end;
    }
    int kept = end;
    while (kept > from && lines.get(kept - 1).keepWithNext()) {
      kept--;
    }
    return kept > from ? kept : end; // a page of headings only
  }
}
