package ro.pridvor.braille;

import java.util.List;

/**
 * A text set on pages of braille.
 *
 * @param pages the lines of each page, in Unicode braille with {@code U+2800} for blanks, without
 *     blanks at the end
 */
public record BrailleVolume(
    String title, String publisher, String date, BrailleFormat format, List<List<String>> pages) {}
