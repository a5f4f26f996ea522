package ro.pridvor.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The elements that are open at a place of a page. Refuses whatever a browser would rearrange: what
 * it lets pass stands in the tree exactly as it is written.
 */
final class Nesting {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** Elements with rules of their own that a portal's page hardly needs. */
  private static final Set<String> SPECIAL =
      Set.of(
          "applet",
          "frame",
          "frameset",
          "iframe",
          "image",
          "marquee",
          "math",
          "nobr",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "plaintext",
          "rb",
          "rp",
          "rt",
          "rtc",
          "ruby",
          "xmp");

  private static final Set<String> IN_HEAD =
      Set.of("meta", "title", "link", "script", "style", "base", "template");
  private static final Set<String> TABLE_PARTS =
      Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th");
  private static final Set<String> HOLD_TABLE_PARTS =
      Set.of("table", "colgroup", "thead", "tbody", "tfoot", "tr");
  private static final Set<String> SELECT_PARTS = Set.of("option", "optgroup");
  private static final Set<String> NEVER_IN_ITSELF =
      Set.of("a", "form", "button", "html", "head", "body", "main", "select", "option", "title");

  /** Elements that end a paragraph that is open. */
  private static final Set<String> END_PARAGRAPH =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "dd",
          "dt",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "ul",
          "listing");

  private final Deque<String> open = new ArrayDeque<>();

  /** Whether an element may begin here as it is written; if so, it is open, unless it is void. */
  boolean open(String name, boolean selfClosing) {
    if (!mayStand(name)) {
      return false;
    }
    boolean isVoid = VOID.contains(name);
    boolean foreign = selfClosing && !isVoid;
    if (foreign && !open.contains("svg")) {
      return false;
    }
    if (!isVoid && !selfClosing) {
      open.push(name);
    }
    return true;
  }

  private boolean mayStand(String name) {
    if (open.isEmpty()) {
      return name.equals("html");
    }
    String parent = open.peek();
    if (parent.equals("head") && !IN_HEAD.contains(name)) {
      return false;
    }
    if (parent.equals("html") && !name.equals("head") && !name.equals("body")) {
      return false;
    }
    if (SPECIAL.contains(name) || TABLE_PARTS.contains(name) != HOLD_TABLE_PARTS.contains(parent)) {
      return false;
    }
    if (isSelect(parent) != SELECT_PARTS.contains(name)) {
      return false;
    }
    if (END_PARAGRAPH.contains(name) && open.contains("p")) {
      return false;
    }
    return !NEVER_IN_ITSELF.contains(name) || !open.contains(name);
  }

  private static boolean isSelect(String parent) {
    return parent.equals("select") || parent.equals("optgroup") || parent.equals("datalist");
  }

  /** Whether the innermost open element has this name; it is closed then. */
  boolean close(String name) {
    if (!name.equals(open.peek())) {
      return false;
    }
    open.pop();
    return true;
  }

  /** Whether characters other than spaces stay where they are written. */
  boolean mayHoldText() {
    String parent = open.isEmpty() ? "" : open.peek();
    return !parent.isEmpty() && !parent.equals("html") && !parent.equals("head");
  }

  /** Whether all that was opened has been closed. */
  boolean isDone() {
    return open.isEmpty();
  }
}
