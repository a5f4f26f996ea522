package ro.pridvor.documents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What the styles of a Word document say of its paragraphs. */
final class DocxStyles {
  private static final int MAX_CHAIN = 20;

  private final Map<String, Element> styles = new HashMap<>();

  DocxStyles(Optional<Element> root) {
    root.ifPresent(
        r -> Xml.children(r, "style").forEach(s -> styles.put(Xml.attribute(s, "styleId"), s)));
  }

  /** The name of a style in English, lower case: Word keeps it whatever its language. */
  String name(String style) {
    return Optional.ofNullable(styles.get(style))
        .flatMap(s -> Xml.child(s, "name"))
        .map(n -> Xml.attribute(n, "val").toLowerCase(Locale.ROOT))
        .orElse(style.toLowerCase(Locale.ROOT));
  }

  /** Level of a heading from 1, or 0. */
  int heading(String style) {
    String name = name(style);
    if (name.matches("(heading|titlu|címsor) [1-9]")) {
      return name.charAt(name.length() - 1) - '0';
    }
    return property(style, "outlineLvl")
        .map(e -> Xml.number(e, "val", 9) + 1)
        .filter(level -> level <= 9)
        .orElse(0);
  }

  /** A property of a style's paragraphs, its own or inherited. */
  Optional<Element> property(String style, String name) {
    String at = style;
    for (int i = 0; i < MAX_CHAIN && styles.containsKey(at); i++) {
      Element element = styles.get(at);
      Optional<Element> found = Xml.path(element, "pPr", name);
      if (found.isPresent()) {
        return found;
      }
      at = Xml.child(element, "basedOn").map(b -> Xml.attribute(b, "val")).orElse("");
    }
    return Optional.empty();
  }
}
