package ro.pridvor.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * Reads a page whose tags are all in order, straight from its bytes. Where anything is written in a
 * way that a browser would have to make sense of, it gives up rather than guess.
 */
final class MarkupScanner {
  /** The document, its body, its header or footer, and what holds all parts of that. */
  private static final int PAGE_DEPTH = 3;

  private final byte[] html;
  private final PageRules rules = new PageRules();
  private final Nesting nesting = new Nesting();
  private final ScannedTag tag;
  private final RepeatedParts repeated;
  private boolean inMain;
  private int at;

  /** Where a part began that may stand on other pages too; -1 outside such a part. */
  private int partStart = -1;

  private int partDepth;

  private MarkupScanner(byte[] html, RepeatedParts repeated) {
    this.html = html;
    this.repeated = repeated;
    this.tag = new ScannedTag(html);
  }

  /**
   * The facts of a page, or nothing if its markup is not in order.
   *
   * @param repeated parts that were found to be in order on other pages
   */
  static Optional<PageFacts> read(byte[] html, RepeatedParts repeated) {
    try {
      MarkupScanner scanner = new MarkupScanner(html, repeated);
      scanner.page();
      return Optional.of(scanner.rules.facts());
    } catch (Unsure unsure) {
      return Optional.empty();
    }
  }

  private void page() {
    while (at < html.length) {
      text(find('<'));
      if (at < html.length) {
        markup();
      }
    }
    require(nesting.isDone());
  }

  private void text(int end) {
    if (!nesting.mayHoldText()) {
      skipSpaces();
      require(at >= end);
    }
    if (end > at && rules.wantsText()) {
      rules.text(decode(html, at, end, false));
    }
    at = end;
  }

  private void markup() {
    byte next = byteAt(at + 1);
    if (isNameByte(next)) {
      startTag();
    } else if (next == '/') {
      at += 2;
      endTag();
    } else {
      declaration();
    }
  }

  private void startTag() {
    int start = at;
    at++;
    tag.begin(name());
    if (mayRepeat(tag.name())) {
      Optional<RepeatedParts.Part> known = repeated.at(start, html, nesting, rules);
      if (known.isPresent()) {
        rules.add(known.get().gathered());
        at = start + known.get().markup().length;
        return;
      }
      partStart = start;
      partDepth = nesting.depth();
      rules.gather();
    }
    boolean selfClosing = false;
    for (skipSpaces(); byteAt(at) != '>'; skipSpaces()) {
      if (byteAt(at) == '/') {
        at++;
        require(byteAt(at) == '>');
        selfClosing = true;
      } else {
        require(isSpace(html[at - 1]));
        attribute();
      }
    }
    at++;
    require(nesting.open(tag.name(), selfClosing));
    rules.open(tag);
    inMain |= tag.name().equals("main");
    if (!selfClosing && holdsRawText(tag.name())) {
      rawText(tag.name());
    }
  }

  /** Menus, forms and lists around the text of a page: never what is there for this page alone. */
  private boolean mayRepeat(String element) {
    boolean kind =
        switch (element) {
          case "nav", "form", "ul", "div" -> true;
          default -> false;
        };
    return kind && !inMain && partStart < 0 && nesting.depth() > PAGE_DEPTH && rules.isAtRest();
  }

  private static boolean holdsRawText(String element) {
    return switch (element) {
      case "script", "style", "title", "textarea" -> true;
      default -> false;
    };
  }

  private void attribute() {
    String key = name();
    int valueStart = at;
    int valueEnd = at;
    if (byteAt(at) == '=') {
      byte quote = byteAt(at + 1);
      require(quote == '"' || quote == '\'');
      valueStart = at + 2;
      at = valueStart;
      valueEnd = find(quote);
      at = valueEnd + 1;
    }
    require(tag.add(key, valueStart, valueEnd));
  }

  /** What stands in these is not markup, up to their own end tag. */
  private void rawText(String name) {
    int end = at;
    while (!isEndTag(end, name)) {
      end++;
      require(end < html.length);
    }
    text(end);
  }

  private boolean isEndTag(int start, String name) {
    if (html[start] != '<' || byteAt(start + 1) != '/') {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if ((byteAt(start + 2 + i) | 0x20) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void endTag() {
    String name = name();
    skipSpaces();
    require(byteAt(at) == '>');
    at++;
    require(nesting.close(name));
    rules.close(name);
    inMain &= !name.equals("main");
    if (partStart >= 0 && nesting.depth() == partDepth) {
      int start = partStart;
      partStart = -1;
      rules.gathered().ifPresent(g -> repeated.add(start, at, html, nesting, g));
    }
  }

  /** A comment, or the document type. */
  private void declaration() {
    require(byteAt(at + 1) == '!');
    if (byteAt(at + 2) == '-') {
      require(byteAt(at + 3) == '-' && byteAt(at + 4) != '>' && byteAt(at + 4) != '-');
      at += 4;
      do {
        at = find('>') + 1;
        require(html[at - 2] != '!');
      } while (html[at - 2] != '-' || html[at - 3] != '-');
    } else {
      require(at == 0);
      at = find('>') + 1;
      String type = new String(html, 0, at, StandardCharsets.UTF_8);
      require(type.equalsIgnoreCase("<!doctype html>"));
    }
  }

  private String name() {
    int start = at;
    while (isNameByte(byteAt(at))) {
      at++;
    }
    require(at > start);
    return TagNames.of(html, start, at);
  }

  private void skipSpaces() {
    while (at < html.length && isSpace(html[at])) {
      at++;
    }
  }

  /** Where a byte stands next; after the end for the tag that a text runs up to. */
  private int find(int wanted) {
    byte[] bytes = html;
    int found = at;
    while (found < bytes.length && bytes[found] != wanted) {
      found++;
    }
    require(found < bytes.length || wanted == '<');
    return found;
  }

  private byte byteAt(int index) {
    require(index < html.length);
    return html[index];
  }

  private static boolean isNameByte(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-';
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  /** Characters as a browser understands them. */
  static String decode(byte[] html, int start, int end, boolean inAttribute) {
    String text = new String(html, start, end - start, StandardCharsets.UTF_8);
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, inAttribute);
  }

  private static void require(boolean sure) {
    if (!sure) {
      throw new Unsure();
    }
  }

  /** The markup is not in order; the parser will know better. */
  private static final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsure() {
      super(null, null, false, false);
    }
  }
}
