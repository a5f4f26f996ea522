package ro.pridvor.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Levels of the headings of a text: whichever level its writer begins with ({@code #} or {@code
 * ##}), the highest stands just below the page's own heading, and none skips a level.
 */
final class HeadingLevels {
  private static final int LOWEST = 6;

  private HeadingLevels() {}

  /**
   * Sets the levels; a heading without words is taken out.
   *
   * @param top the level that the text's highest headings get, from 2 to 6
   */
  static void settle(Node document, int top) {
    List<Heading> headings = new ArrayList<>();
    collect(document, headings);
    int highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(1);
    int before = top - 1;
    for (Heading heading : headings) {
      if (heading.getText().isBlank()) {
        heading.unlink();
        continue;
      }
      int wanted = top + heading.getLevel() - highest;
      before = Math.min(LOWEST, Math.min(wanted, before + 1));
      heading.setLevel(before);
    }
  }

  private static void collect(Node parent, List<Heading> headings) {
    for (Node node : parent.getChildren()) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      } else {
        collect(node, headings);
      }
    }
  }
}
