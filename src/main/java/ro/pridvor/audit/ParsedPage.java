package ro.pridvor.audit;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks the tree of a parsed page and tells the rules what stands there. */
final class ParsedPage implements NodeVisitor {
  private final PageRules rules = new PageRules();

  private ParsedPage() {}

  static PageFacts read(Document document) {
    ParsedPage page = new ParsedPage();
    document.traverse(page);
    return page.rules.facts();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Document) {
      return;
    }
    if (node instanceof Element element) {
      rules.open(new ElementTag(element.normalName(), element.attributes().asList()));
    } else if (node instanceof TextNode text && rules.wantsText()) {
      rules.text(text.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      rules.close(element.normalName());
    }
  }

  private record ElementTag(String name, List<Attribute> attributes) implements Tag {
    @Override
    public int size() {
      return attributes.size();
    }

    @Override
    public String key(int index) {
      return attributes.get(index).getKey();
    }

    @Override
    public String value(int index) {
      return attributes.get(index).getValue();
    }
  }
}
