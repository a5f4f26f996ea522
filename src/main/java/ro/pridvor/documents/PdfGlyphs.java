package ro.pridvor.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The signs of a page with their places, in points from its upper left corner as it is shown. */
final class PdfGlyphs extends PDFTextStripper {
  private final List<Glyph> glyphs = new ArrayList<>();

  /**
   * A sign, or several that one code prints.
   *
   * @param y of the line that it stands on
   * @param along where it begins in the direction of reading
   * @param line which line it stands on, across the direction of reading
   */
  record Glyph(
      String text,
      double x,
      double y,
      double along,
      double line,
      double width,
      double size,
      double space,
      boolean upright) {
    double end() {
      return along + width;
    }
  }

  private PdfGlyphs() {}

  /**
   * @param page from 1
   */
  static List<Glyph> of(PDDocument document, int page) throws IOException {
    PdfGlyphs stripper = new PdfGlyphs();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.setSuppressDuplicateOverlappingText(true);
    stripper.writeText(document, Writer.nullWriter());
    return stripper.glyphs;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition p : positions) {
      boolean upright = p.getDir() == 0;
      double width = p.getWidthDirAdj();
      double half = width / 2;
      double size = Math.max(1, p.getFontSizeInPt());
      String sign = p.getUnicode();
      if (sign != null && !sign.isBlank()) {
        glyphs.add(
            new Glyph(
                sign,
                upright ? p.getX() + half : p.getX(),
                p.getY() - (upright ? size / 4 : 0),
                p.getXDirAdj(),
                p.getYDirAdj(),
                width,
                size,
                Math.max(p.getWidthOfSpace(), size / 6),
                upright));
      }
    }
  }
}
