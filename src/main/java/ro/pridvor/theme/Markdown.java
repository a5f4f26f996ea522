package ro.pridvor.theme;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * CommonMark with a safe subset: raw HTML shows as text, links lead only to web, mail and telephone
 * addresses and to pages of the site, images are left out, headings stand below the page's own.
 */
public final class Markdown {
  private static final int LOWEST_HEADING = 6;
  private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?://|mailto:|tel:|/|#).*");

  private final Parser parser;
  private final HtmlRenderer renderer;

  /** Makes a renderer; it may be used by many threads. */
  public Markdown() {
    MutableDataSet options = new MutableDataSet();
    options.set(HtmlRenderer.ESCAPE_HTML, true);
    options.set(HtmlRenderer.SUPPRESSED_LINKS, "(?i)(?!https?:|mailto:|tel:|/|#).*");
    parser = Parser.builder(options).build();
    renderer = HtmlRenderer.builder(options).build();
  }

  /**
   * Renders a text.
   *
   * @param headingLevel the level that the text's own top headings get, from 2 to 6
   */
  String render(String text, int headingLevel) {
    Document document = parser.parse(text);
    restrain(document, headingLevel);
    return renderer.render(document);
  }

  private static void restrain(Node parent, int headingLevel) {
    for (Node node = parent.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Heading heading) {
        heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + headingLevel - 1));
      } else if (node instanceof Image || node instanceof ImageRef) {
        node.unlink();
      } else if (node instanceof Link link && !isSafe(link.getUrl())) {
        link.setUrl(BasedSequence.NULL);
      }
      restrain(node, headingLevel);
      node = next;
    }
  }

  private static boolean isSafe(BasedSequence url) {
    return SAFE_LINK.matcher(url).matches();
  }

  /** What a text holds that will not be published as written: {@code html}, {@code image} … */
  public Set<String> unsafeParts(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('[') < 0) {
      return Set.of();
    }
    Set<String> parts = new TreeSet<>();
    collect(parser.parse(text), parts);
    return parts;
  }

  private static void collect(Node parent, Set<String> parts) {
    for (Node node : parent.getChildren()) {
      if (node instanceof HtmlBlock || node instanceof HtmlInline) {
        parts.add("html");
      } else if (node instanceof Image || node instanceof ImageRef) {
        parts.add("image");
      } else if (node instanceof Link link && !isSafe(link.getUrl())) {
        parts.add("link");
      }
      collect(node, parts);
    }
  }
}
