package ro.pridvor.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What the styles of a Word document say of its paragraphs. */
final class DocxStyles {
  private static final int MAX_CHAIN = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> headings = new HashMap<>();
  private final Map<List<String>, Optional<Element>> properties = new HashMap<>();

  DocxStyles(Optional<Element> root) {
    root.ifPresent(
        r -> Xml.children(r, "style").forEach(s -> styles.put(Xml.attribute(s, "styleId"), s)));
  }

  /** The name of a style in English, lower case: Word keeps it whatever its language. */
  String name(String style) {
    return names.computeIfAbsent(
        style,
        id ->
            Optional.ofNullable(styles.get(id))
                .flatMap(s -> Xml.child(s, "name"))
                .map(n -> Xml.attribute(n, "val").toLowerCase(Locale.ROOT))
                .orElse(id.toLowerCase(Locale.ROOT)));
  }

  /** Level of a heading from 1, or 0. */
  int heading(String style) {
    Integer known = headings.get(style);
    if (known == null) {
      known = findHeading(style);
      headings.put(style, known);
    }
    return known;
  }

  private int findHeading(String style) {
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
    return properties.computeIfAbsent(List.of(style, name), key -> findProperty(style, name));
  }

  private Optional<Element> findProperty(String style, String name) {
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
