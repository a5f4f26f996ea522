package ro.pridvor.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Atkinson Hyperlegible Next, the typeface of large print, in two weights. */
final class Typeface {
  static final String NAME = "Atkinson Hyperlegible Next";

  private final byte[] regular = read("AtkinsonHyperlegibleNext-Regular.ttf");
  private final byte[] bold = read("AtkinsonHyperlegibleNext-Bold.ttf");
  private final CmapLookup characters;

  Typeface() {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
      characters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream regular() {
    return new ByteArrayInputStream(regular);
  }

  InputStream bold() {
    return new ByteArrayInputStream(bold);
  }

  /** The visible characters of a text that the typeface cannot print. */
  Set<String> missing(String text) {
    Set<String> missing = new TreeSet<>();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && characters.getGlyphId(c) == 0)
        .forEach(c -> missing.add(Character.toString(c)));
    return missing;
  }

  private static byte[] read(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
