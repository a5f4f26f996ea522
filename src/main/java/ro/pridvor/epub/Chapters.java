package ro.pridvor.epub;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.document.Block;
import ro.pridvor.document.Document;

/** Divides a document into the files of a book: a new one at each heading of the second level. */
final class Chapters {
  private static final int CHAPTER = 2;

  private Chapters() {}

  /**
   * A file of the book.
   *
   * @param firstHeading the number of the first heading in the whole document
   */
  record Chapter(String file, String title, int firstHeading, List<Block> blocks) {}

  static List<Chapter> of(Document document) {
    List<Chapter> chapters = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    int headings = 0;
    int first = 1;
    for (Block block : document.blocks()) {
      boolean heading = block instanceof Block.Heading;
      if (heading && ((Block.Heading) block).level() == CHAPTER && !blocks.isEmpty()) {
        chapters.add(chapter(document, chapters.size() + 1, first, blocks));
        blocks = new ArrayList<>();
        first = headings + 1;
      }
      headings += heading ? 1 : 0;
      blocks.add(block);
    }
    if (!blocks.isEmpty()) {
      chapters.add(chapter(document, chapters.size() + 1, first, blocks));
    }
    return List.copyOf(chapters);
  }

  private static Chapter chapter(Document document, int number, int first, List<Block> blocks) {
    String title =
        blocks.stream()
            .filter(Block.Heading.class::isInstance)
            .map(heading -> Document.text(((Block.Heading) heading).runs()).replace('\n', ' '))
            .findFirst()
            .orElse(document.title());
    return new Chapter("c" + number + ".xhtml", title, first, List.copyOf(blocks));
  }
}
