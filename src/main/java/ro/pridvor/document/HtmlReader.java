package ro.pridvor.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import ro.pridvor.document.Block.Facts;
import ro.pridvor.document.Block.Heading;
import ro.pridvor.document.Block.Items;
import ro.pridvor.document.Block.Paragraph;
import ro.pridvor.document.Block.Role;

/**
 * Reads the main part of a page. Parts marked {@code data-only="web"}, navigation, forms, scripts
 * and hidden elements are left out; what it does not know is read for its words.
 *
 * <pre>{@code
 * List<Block> blocks = HtmlReader.read(html, "https://planuri.oras.ro/noutati/x/");
 * }</pre>
 */
public final class HtmlReader {
  private static final Set<String> LEFT_OUT =
      Set.of("nav", "form", "script", "style", "template", "svg", "button", "input", "select");
  private static final Set<String> BLOCKS =
      Set.of(
          "article",
          "aside",
          "blockquote",
          "details",
          "div",
          "dl",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "ul");

  private final Optional<URI> base;

  private HtmlReader(Optional<URI> base) {
    this.base = base;
  }

  /**
   * The blocks of a page.
   *
   * @param address the page's own, absolute; empty if not known: links within the site then keep
   *     their words only
   */
  public static List<Block> read(String html, Optional<String> address) {
    Element main = Jsoup.parse(html).selectFirst("main");
    List<Block> blocks = new ArrayList<>();
    if (main != null) {
      new HtmlReader(address.map(URI::create)).blocks(main, Role.TEXT, blocks);
    }
    return List.copyOf(blocks);
  }

  private void blocks(Element parent, Role role, List<Block> out) {
    RunReader line = new RunReader(this::absolute);
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element)) {
        flush(line, role, out);
        block(element, role, out);
      } else if (node instanceof TextNode || node instanceof Element e && !leftOut(e)) {
        line.add(node);
      }
    }
    flush(line, role, out);
  }

  private static void flush(RunReader line, Role role, List<Block> out) {
    List<Run> runs = line.take();
    if (!runs.isEmpty()) {
      out.add(new Paragraph(runs, role));
    }
  }

  static boolean leftOut(Element e) {
    return LEFT_OUT.contains(e.normalName())
        || e.hasAttr("hidden")
        || "true".equals(e.attr("aria-hidden"))
        || "web".equals(e.attr("data-only"));
  }

  /** An inline element that holds a block is one too. */
  private static boolean isBlock(Element e) {
    return BLOCKS.contains(e.normalName())
        || e.children().stream().anyMatch(child -> isBlock(child));
  }

  private void block(Element e, Role role, List<Block> out) {
    if (leftOut(e)) {
      return;
    }
    switch (e.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        int level = e.normalName().charAt(1) - '0';
        List<Run> runs = runs(e);
        if (!runs.isEmpty()) {
          out.add(new Heading(level, runs));
        }
      }
      case "ul", "ol" -> items(e, role, out);
      case "dl" -> facts(e, role, out);
      case "table" -> out.add(new TableReader(this::runs).read(e));
      case "hr" -> {}
      case "pre" -> out.add(new Paragraph(List.of(Run.of(e.wholeText().strip())), role));
      default -> blocks(e, role(e, role), out);
    }
  }

  private static Role role(Element e, Role outer) {
    String classes = " " + e.className().toLowerCase(Locale.ROOT) + " ";
    if (classes.contains(" label ") || e.normalName().equals("summary")) {
      return Role.LABEL;
    }
    if (classes.contains("easy ") || classes.contains(" easy-text ")) {
      return Role.EASY;
    }
    return "note".equals(e.attr("role")) ? Role.NOTE : outer;
  }

  private void items(Element list, Role role, List<Block> out) {
    List<List<Block>> items = new ArrayList<>();
    for (Element item : list.children()) {
      List<Block> content = new ArrayList<>();
      if (!leftOut(item)) {
        blocks(item, role, content);
      }
      if (!content.isEmpty()) {
        items.add(List.copyOf(content));
      }
    }
    if (!items.isEmpty()) {
      out.add(new Items(list.normalName().equals("ol"), items));
    }
  }

  private void facts(Element list, Role role, List<Block> out) {
    List<Block.Fact> facts = new ArrayList<>();
    List<Run> name = List.of();
    for (Element part : list.select("dt, dd")) {
      if (leftOut(part)) {
        continue;
      }
      if (part.normalName().equals("dt")) {
        name = runs(part);
      } else {
        List<Block> value = new ArrayList<>();
        blocks(part, role, value);
        facts.add(new Block.Fact(name, List.copyOf(value)));
        name = List.of();
      }
    }
    if (!facts.isEmpty()) {
      out.add(new Facts(facts));
    }
  }

  private List<Run> runs(Element e) {
    RunReader line = new RunReader(this::absolute);
    e.childNodes().forEach(line::add);
    return line.take();
  }

  private Optional<String> absolute(String href) {
    if (href.startsWith("#") || href.isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(href.strip());
      if (uri.isAbsolute()) {
        boolean known = Set.of("http", "https", "mailto", "tel").contains(uri.getScheme());
        return known ? Optional.of(uri.toString()) : Optional.empty();
      }
      return base.map(b -> b.resolve(uri).toString().replaceFirst("index\\.html(#|$)", "$1"));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that is none: the words stay
    }
  }
}
