package ro.pridvor.model;

import java.util.List;
import java.util.Map;

/**
 * What a portal publishes besides pages, to print, to feel, to carry: {@code formats} in {@code
 * portal.yaml}.
 *
 * @param made the files of each kind of document; a kind without files is absent
 * @param points the sizes of letters in large print, ascending
 */
public record Formats(Map<Subject, List<FileType>> made, List<Integer> points, Braille braille) {

  /** Nothing but pages. */
  public static final Formats NONE = new Formats(Map.of(), List.of(), Braille.USUAL);

  /** A document that people take home; its name is the key in {@code portal.yaml}. */
  public enum Subject {
    PLANS,
    SERVICES,
    HELP,
    ACCESSIBILITY,
    NEWS
  }

  /** A form that it is published in. */
  public enum FileType {
    PDF("pdf"),
    EPUB("epub"),
    BRF("brf"),
    PEF("pef"),
    EBRAILLE("ebrl"),
    /** Text with nothing shortened, for a program that reads aloud. */
    TEXT("txt");

    private final String extension;

    FileType(String extension) {
      this.extension = extension;
    }

    /** Whether it is made for texts in any language; braille and text for the ear are Romanian. */
    public boolean forAnyLanguage() {
      return this == PDF || this == EPUB;
    }

    /** The end of the file's name, without the dot. */
    public String extension() {
      return extension;
    }
  }

  /**
   * The sheet and the rules of braille.
   *
   * @param columns cells in a line
   * @param lines in a page
   * @param romanianBrackets whether round brackets are 126 and 345, not 236 and 356
   * @param letterSign whether a letter after a number has a sign that it is no figure
   */
  public record Braille(int columns, int lines, boolean romanianBrackets, boolean letterSign) {
    private static final int USUAL_COLUMNS = 32;
    private static final int USUAL_LINES = 27;

    /** 32 cells in 27 lines. */
    public static final Braille USUAL = new Braille(USUAL_COLUMNS, USUAL_LINES, false, true);
  }

  /** The files of a kind of document. */
  public List<FileType> of(Subject subject) {
    return made.getOrDefault(subject, List.of());
  }

  public boolean isEmpty() {
    return made.isEmpty();
  }
}
