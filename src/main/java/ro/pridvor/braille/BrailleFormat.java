package ro.pridvor.braille;

/**
 * The sheet that braille is embossed on.
 *
 * @param columns cells in a line, from 20 to 60
 * @param lines in a page, from 10 to 60, the running head among them
 */
public record BrailleFormat(int columns, int lines) {
  private static final int LEAST_COLUMNS = 20;
  private static final int LEAST_LINES = 10;
  private static final int MOST = 60;

  /** The usual sheet: 32 cells in 27 lines. */
  public static final BrailleFormat USUAL = new BrailleFormat(32, 27);

  public BrailleFormat {
    boolean good =
        columns >= LEAST_COLUMNS && columns <= MOST && lines >= LEAST_LINES && lines <= MOST;
    if (!good) {
      throw new IllegalArgumentException(columns + " x " + lines);
    }
  }
}
