package ro.pridvor.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two texts compared word by word (Myers). The pieces that are the same or removed give the text
 * before, those that are the same or added give the text after, letter for letter.
 */
public final class WordDifference {
  /** Beyond this a comparison of words would take long and help nobody. */
  private static final int MOST_WORDS = 5000;

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);

  private WordDifference() {}

  /** What became of a piece of text. */
  public enum Change {
    SAME,
    REMOVED,
    ADDED
  }

  /** A piece of text. */
  public record Piece(Change change, String text) {}

  /** The pieces of two texts, in order; what was removed goes before what came in its place. */
  public static List<Piece> between(String before, String after) {
    List<String> old = tokens(before);
    List<String> now = tokens(after);
    Pieces pieces = new Pieces();
    if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
      pieces.change(before, after);
      return pieces.done();
    }
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      pieces.same(String.join("", old.subList(at, delta.getSource().getPosition())));
      pieces.change(
          String.join("", delta.getSource().getLines()),
          String.join("", delta.getTarget().getLines()));
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    pieces.same(String.join("", old.subList(at, old.size())));
    return pieces.done();
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /**
   * Gathers pieces. What stayed between two changes and holds no word, such as a space, is taken
   * into both: who listens hears one change and not one for every word.
   */
  private static final class Pieces {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String between = "";

    void same(String text) {
      if (!text.isEmpty()) {
        boolean words = text.codePoints().anyMatch(Character::isLetterOrDigit);
        if (words || removed.isEmpty() && added.isEmpty()) {
          flush();
          pieces.add(new Piece(Change.SAME, between + text));
          between = "";
        } else {
          between = text;
        }
      }
    }

    void change(String before, String after) {
      removed.append(between).append(before);
      added.append(between).append(after);
      between = "";
    }

    /** A space that both texts have at the end of a change is no part of it. */
    private void keepCommonSpace() {
      while (!removed.isEmpty()
          && !added.isEmpty()
          && Character.isWhitespace(removed.charAt(removed.length() - 1))
          && removed.charAt(removed.length() - 1) == added.charAt(added.length() - 1)) {
        between = added.charAt(added.length() - 1) + between;
        removed.setLength(removed.length() - 1);
        added.setLength(added.length() - 1);
      }
    }

    private void flush() {
      keepCommonSpace();
      if (!removed.isEmpty()) {
        pieces.add(new Piece(Change.REMOVED, removed.toString()));
      }
      if (!added.isEmpty()) {
        pieces.add(new Piece(Change.ADDED, added.toString()));
      }
      removed.setLength(0);
      added.setLength(0);
    }

    List<Piece> done() {
      flush();
      if (!between.isEmpty()) {
        pieces.add(new Piece(Change.SAME, between));
      }
      return List.copyOf(pieces);
    }
  }
}
