package ro.pridvor.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Atkinson Hyperlegible Next, the typeface of large print, in two weights. */
final class Typeface {
  static final String NAME = "Atkinson Hyperlegible Next";

  /** Bullets and boxes of forms; the last is a bullet of a symbol font, as Word copies it. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("▪", "•"),
          Map.entry("■", "•"),
          Map.entry("●", "•"),
          Map.entry("►", "•"),
          Map.entry("‣", "•"),
          Map.entry("☐", "[ ]"),
          Map.entry("□", "[ ]"),
          Map.entry("☑", "[x]"),
          Map.entry("☒", "[x]"),
          Map.entry("\uf0b7", "•"));

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

  /** The text with signs that other typefaces have written as this one can. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String other = OTHERWISE.get(Character.toString(c));
              if (other != null && characters.getGlyphId(c) == 0) {
                printable.append(other);
              } else {
                printable.appendCodePoint(c);
              }
            });
    return printable.toString();
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
