package ro.pridvor.document;

import java.util.ArrayList;
import java.util.List;

/** The headings of a document, as {@link XhtmlBlocks} numbers them. */
public final class Headings {
  private Headings() {}

  /**
   * A heading with those below it.
   *
   * @param id in the written file
   */
  public record Node(String id, int level, String text, List<Node> below) {}

  /** The headings of the outermost level that is present, each with those below it. */
  public static List<Node> of(List<Block> blocks, int first) {
    List<Node> flat = new ArrayList<>();
    collect(blocks, first, flat);
    return nest(flat);
  }

  private static void collect(List<Block> blocks, int first, List<Node> flat) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        String text = Document.text(heading.runs()).replace('\n', ' ');
        flat.add(new Node("h" + (first + flat.size()), heading.level(), text, List.of()));
      } else if (block instanceof Block.Items items) {
        items.items().forEach(item -> collect(item, first, flat));
      } else if (block instanceof Block.Facts facts) {
        facts.facts().forEach(fact -> collect(fact.value(), first, flat));
      }
    }
  }

  private static List<Node> nest(List<Node> flat) {
    List<Node> nested = new ArrayList<>();
    int i = 0;
    while (i < flat.size()) {
      Node node = flat.get(i);
      int end = i + 1;
      while (end < flat.size() && flat.get(end).level() > node.level()) {
        end++;
      }
      nested.add(new Node(node.id(), node.level(), node.text(), nest(flat.subList(i + 1, end))));
      i = end;
    }
    return List.copyOf(nested);
  }
}
