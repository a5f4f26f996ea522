package ro.pridvor.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ro.pridvor.document.Block;
import ro.pridvor.document.Document;
import ro.pridvor.document.HtmlReader;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.Page;
import ro.pridvor.website.Publication;

/** Makes documents of finished pages. */
final class PageDocuments {
  private static final int DEEPEST = 6;

  private final Publication publication;
  private final PortalFacts facts;

  PageDocuments(Publication publication) {
    this.publication = publication;
    this.facts = publication.portal().facts();
  }

  /**
   * The document of a page.
   *
   * @param sources the pages whose words it has: the headings of all but the first go one level
   *     down
   */
  Document of(Page page, List<Page> sources) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      int down = i == 0 ? 0 : 1;
      read(sources.get(i)).forEach(block -> blocks.add(lowered(block, down)));
    }
    String[] parts = page.address().split("/");
    return new Document(
        parts[parts.length - 1],
        title(blocks),
        page.language(),
        facts.publisher().name(),
        facts.date(),
        address(page),
        blocks);
  }

  private List<Block> read(Page page) {
    String html = new String(publication.html().apply(page), StandardCharsets.UTF_8);
    return HtmlReader.read(html, address(page));
  }

  private Optional<String> address(Page page) {
    return facts.url(page.address());
  }

  private static Block lowered(Block block, int down) {
    return block instanceof Block.Heading heading
        ? new Block.Heading(Math.min(DEEPEST, heading.level() + down), heading.runs())
        : block;
  }

  private static String title(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(heading -> Document.text(((Block.Heading) heading).runs()).replace('\n', ' '))
        .findFirst()
        .orElse("");
  }
}
