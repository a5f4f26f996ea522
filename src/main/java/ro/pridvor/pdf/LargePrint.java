package ro.pridvor.pdf;

/**
 * How large a print is made.
 *
 * @param points the size of letters in points, from 12 to 48
 * @param contents the heading of the table of contents
 */
public record LargePrint(int points, String contents) {
  private static final int LEAST = 12;
  private static final int MOST = 48;

  public LargePrint {
    if (points < LEAST || points > MOST) {
      throw new IllegalArgumentException("points: " + points);
    }
  }
}
