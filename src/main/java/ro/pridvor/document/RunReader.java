package ro.pridvor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gathers the runs of one line of text, with white space as a browser shows it. */
final class RunReader {
  private final Function<String, Optional<String>> absolute;
  private final List<Run> runs = new ArrayList<>();
  private boolean spaced = true;

  /**
   * @param absolute the absolute address of a link, if it leads anywhere
   */
  RunReader(Function<String, Optional<String>> absolute) {
    this.absolute = absolute;
  }

  void add(Node node) {
    add(node, Run.of(""));
  }

  /** All that was gathered, without space around it. */
  List<Run> take() {
    while (!runs.isEmpty()) {
      Run last = runs.remove(runs.size() - 1);
      String text = last.text().stripTrailing();
      if (!text.isEmpty()) {
        runs.add(last.with(text));
        break;
      }
    }
    List<Run> taken = List.copyOf(runs);
    runs.clear();
    spaced = true;
    return taken;
  }

  private void add(Node node, Run style) {
    if (node instanceof TextNode text) {
      append(text.getWholeText(), style);
    } else if (node instanceof Element e && !HtmlReader.leftOut(e)) {
      element(e, style);
    }
  }

  private void element(Element e, Run style) {
    switch (e.normalName()) {
      case "br" -> lineBreak(style);
      case "img" -> append(" " + e.attr("alt") + " ", style);
      default -> {
        boolean count = e.hasClass("count"); // a figure that the page sets apart by its looks
        append(count ? " (" : "", style);
        Run inner = styled(e, style);
        e.childNodes().forEach(child -> add(child, inner));
        append(count ? ")" : "", style);
      }
    }
  }

  private Run styled(Element e, Run style) {
    String name = e.normalName();
    Optional<String> language = e.hasAttr("lang") ? Optional.of(e.attr("lang")) : style.language();
    Optional<String> link =
        name.equals("a") && e.hasAttr("href") ? absolute.apply(e.attr("href")) : style.link();
    Optional<String> expansion =
        name.equals("abbr") && e.hasAttr("title")
            ? Optional.of(e.attr("title"))
            : style.expansion();
    boolean strong = style.strong() || name.equals("strong") || name.equals("b");
    boolean emphasis = style.emphasis() || name.equals("em") || name.equals("i");
    return new Run("", strong, emphasis, language, link, expansion);
  }

  private void lineBreak(Run style) {
    if (!runs.isEmpty()) {
      push("\n", style);
      spaced = true;
    }
  }

  private void append(String text, Run style) {
    StringBuilder collapsed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!isText(c)) {
        continue;
      }
      if (!space) {
        collapsed.append(c);
      } else if (!spaced) {
        collapsed.append(' ');
      }
      spaced = space;
    }
    if (!collapsed.isEmpty()) {
      push(collapsed.toString(), style);
    }
  }

  /** No XML file can hold the others. */
  private static boolean isText(char c) {
    return c >= ' ' && c != '\ufffe' && c != '\uffff' && c != '\u007f' || Character.isWhitespace(c);
  }

  private void push(String text, Run style) {
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).with("").equals(style.with(""))) {
      runs.set(last, style.with(runs.get(last).text() + text));
    } else {
      runs.add(style.with(text));
    }
  }
}
