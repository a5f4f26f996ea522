package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ro.pridvor.documents.PdfGlyphs.Glyph;

/** Signs become lines, lines become paragraphs. */
final class PdfLines {
  private PdfLines() {}

  /**
   * A line of text.
   *
   * @param y of the line
   * @param from where it begins
   * @param to where it ends
   * @param firstWord how wide its first word is
   */
  record Line(String text, double y, double from, double to, double size, double firstWord) {}

  /** Signs in the order of reading. */
  static List<Line> of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::line));
    List<List<Glyph>> rows = new ArrayList<>();
    double at = Double.NEGATIVE_INFINITY;
    for (Glyph glyph : sorted) {
      if (rows.isEmpty() || glyph.line() - at > Math.max(2, glyph.size() * 0.45)) {
        rows.add(new ArrayList<>());
        at = glyph.line();
      }
      rows.get(rows.size() - 1).add(glyph);
    }
    return rows.stream().map(PdfLines::line).toList();
  }

  private static Line line(List<Glyph> glyphs) {
    List<Glyph> row = new ArrayList<>(glyphs);
    row.sort(Comparator.comparingDouble(Glyph::along));
    StringBuilder text = new StringBuilder();
    Glyph first = row.get(0);
    Glyph before = first;
    double firstWord = 0;
    for (Glyph glyph : row) {
      double gap = glyph.along() - before.end();
      if (glyph != first && gap > glyph.space() * 0.45) {
        text.append(' ');
        firstWord = firstWord == 0 ? before.end() - first.along() : firstWord;
      }
      text.append(glyph.text());
      before = glyph;
    }
    double width = before.end() - first.along();
    double size = row.stream().mapToDouble(Glyph::size).max().orElse(1);
    return new Line(
        text.toString().strip(),
        first.y(),
        first.along(),
        before.end(),
        size,
        firstWord == 0 ? width : firstWord);
  }

  /**
   * Lines that a narrow column broke are joined: a line ends its paragraph if the first word of the
   * next would still have had room on it.
   *
   * @param right where the column ends
   */
  static List<String> paragraphs(List<Line> lines, double right) {
    List<String> paragraphs = new ArrayList<>();
    Line before = null;
    for (Line line : lines) {
      boolean room =
          before != null && before.to() + line.firstWord() + line.size() * 0.3 < right - 2;
      boolean apart = before != null && line.y() - before.y() > line.size() * 2.2;
      boolean marked =
          line.text().matches("(?:[•▪●○■\\-–—*➢►✓]\\s|\\d{1,2}[.)]\\s|[a-z][.)]\\s).*");
      boolean capital = !line.text().isEmpty() && !Character.isLowerCase(line.text().charAt(0));
      if (before == null || apart || marked || room && capital) {
        paragraphs.add(line.text());
      } else {
        int last = paragraphs.size() - 1;
        String open = paragraphs.get(last);
        boolean hyphen = open.matches("(?s).*\\p{L}-") && !capital;
        paragraphs.set(last, open + (hyphen ? "" : " ") + line.text());
      }
      before = line;
    }
    return paragraphs;
  }
}
