package ro.pridvor.documents;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** The numbers and bullets of OpenDocument lists. */
final class OdfLists {
  private final Map<String, Map<Integer, Element>> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  void read(Element root) {
    for (Element style : Xml.all(root, "list-style")) {
      Map<Integer, Element> levels = new HashMap<>();
      Xml.children(style).forEach(l -> levels.put(Xml.number(l, "level", 1), l));
      styles.put(Xml.attribute(style, "name"), levels);
    }
  }

  /** A new list begins: it counts from its start unless it says that it continues. */
  void begin(String style, boolean continues) {
    if (!continues) {
      counters.remove(style);
    }
  }

  /** The label of the next item of a list at a level from 1. */
  String next(String style, int level) {
    Element own = styles.getOrDefault(style, Map.of()).get(level);
    if (own == null || own.getLocalName().equals("list-level-style-bullet")) {
      return "•";
    }
    String format = Xml.attribute(own, "num-format");
    if (!own.getLocalName().equals("list-level-style-number") || format.isEmpty()) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(style, k -> new int[12]);
    int start = Xml.number(own, "start-value", 1);
    counts[level] = counts[level] == 0 ? start : counts[level] + 1;
    java.util.Arrays.fill(counts, level + 1, counts.length, 0);
    StringBuilder label = new StringBuilder(Xml.attribute(own, "num-prefix"));
    int shown = Xml.number(own, "display-levels", 1);
    for (int l = Math.max(1, level - shown + 1); l <= level; l++) {
      Element part = styles.getOrDefault(style, Map.of()).get(l);
      String sign = part == null ? "1" : Xml.attribute(part, "num-format");
      label.append(DocxNumbering.Numerals.print(sign, Math.max(1, counts[l])));
      label.append(l < level ? "." : "");
    }
    return label.append(Xml.attribute(own, "num-suffix")).toString().strip();
  }
}
