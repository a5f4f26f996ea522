package ro.pridvor.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final Set<String> SELECTS = Set.of("select", "optgroup", "datalist");

  private static final int IS_VOID = 1;
  private static final int IS_SPECIAL = 1 << 1;
  private static final int IS_IN_HEAD = 1 << 2;
  private static final int IS_TABLE_PART = 1 << 3;
  private static final int HOLDS_TABLE_PARTS = 1 << 4;
  private static final int IS_SELECT = 1 << 5;
  private static final int IS_SELECT_PART = 1 << 6;
  private static final int IS_NEVER_IN_ITSELF = 1 << 7;
  private static final int ENDS_PARAGRAPH = 1 << 8;

  /** What the sets above say of each element, found once a tag instead of in each of them. */
  private static final Map<String, Integer> TRAITS = traits();

  private String[] open = new String[32];
  private int[] openTraits = new int[32];
  private int depth;
  private int paragraphs;

  private static Map<String, Integer> traits() {
    Map<String, Integer> traits = new HashMap<>();
    List<Set<String>> sets =
        List.of(
            VOID,
            SPECIAL,
            IN_HEAD,
            TABLE_PARTS,
            HOLD_TABLE_PARTS,
            SELECTS,
            SELECT_PARTS,
            NEVER_IN_ITSELF,
            END_PARAGRAPH);
    for (int i = 0; i < sets.size(); i++) {
      for (String name : sets.get(i)) {
        traits.merge(name, 1 << i, (x, y) -> x | y);
      }
    }
    return traits;
  }

  /** Whether an element may begin here as it is written; if so, it is open, unless it is void. */
  boolean open(String name, boolean selfClosing) {
    int traits = TRAITS.getOrDefault(name, 0);
    if (!mayStand(name, traits)) {
      return false;
    }
    boolean isVoid = (traits & IS_VOID) != 0;
    boolean foreign = selfClosing && !isVoid;
    if (foreign && !isOpen("svg")) {
      return false;
    }
    if (!isVoid && !selfClosing) {
      push(name, traits);
    }
    return true;
  }

  private void push(String name, int traits) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      openTraits = Arrays.copyOf(openTraits, depth * 2);
    }
    open[depth] = name;
    openTraits[depth] = traits;
    depth++;
    paragraphs += name.equals("p") ? 1 : 0;
  }

  private boolean mayStand(String name, int traits) {
    if (depth == 0) {
      return name.equals("html");
    }
    String parent = open[depth - 1];
    int around = openTraits[depth - 1];
    if (parent.equals("head") && (traits & IS_IN_HEAD) == 0) {
      return false;
    }
    if (parent.equals("html") && !name.equals("head") && !name.equals("body")) {
      return false;
    }
    boolean tablePart = (traits & IS_TABLE_PART) != 0;
    if ((traits & IS_SPECIAL) != 0 || tablePart != ((around & HOLDS_TABLE_PARTS) != 0)) {
      return false;
    }
    if (((around & IS_SELECT) != 0) != ((traits & IS_SELECT_PART) != 0)) {
      return false;
    }
    if ((traits & ENDS_PARAGRAPH) != 0 && paragraphs > 0) {
      return false;
    }
    return (traits & IS_NEVER_IN_ITSELF) == 0 || !isOpen(name);
  }

  private boolean isOpen(String name) {
    for (int i = 0; i < depth; i++) {
      if (open[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the innermost open element has this name; it is closed then. */
  boolean close(String name) {
    if (depth == 0 || !name.equals(open[depth - 1])) {
      return false;
    }
    depth--;
    paragraphs -= name.equals("p") ? 1 : 0;
    return true;
  }

  /** Whether characters other than spaces stay where they are written. */
  boolean mayHoldText() {
    return depth > 0 && !open[depth - 1].equals("html") && !open[depth - 1].equals("head");
  }

  /** The elements that are open, from the outermost. */
  String[] openElements() {
    return Arrays.copyOf(open, depth);
  }

  /** Whether just these elements are open. */
  boolean isInside(String[] elements) {
    return Arrays.equals(open, 0, depth, elements, 0, elements.length);
  }

  int depth() {
    return depth;
  }

  /** Whether all that was opened has been closed. */
  boolean isDone() {
    return depth == 0;
  }
}
