package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a screen reader would say of a page, from Chromium's accessibility tree: role, name, level
 * and state, in order, in Romanian, a line for each thing that is said in one breath.
 *
 * <p>It is kept as text that a reviewer can read. After a change that is meant, renew the files and
 * read the difference:
 *
 * <pre>mvn test -Dtest='HeardTest,SearchAccessTest' -Dpridvor.heard=renew</pre>
 */
final class Heard {
  private static final Path GOLDEN = Path.of("src/test/golden/heard");
  private static final boolean RENEW = "renew".equals(System.getProperty("pridvor.heard"));

  /** Grows with every page of content, which is not what these files are about. */
  private static final String PAGES = "(Pagini verificate\nexplicație: )\\d+";

  private static final Map<String, String> ROLES = new LinkedHashMap<>();
  private static final Map<String, String> STATES = new LinkedHashMap<>();
  private static final Set<String> INLINE =
      Set.of(
          "StaticText",
          "link",
          "button",
          "image",
          "Abbr",
          "strong",
          "emphasis",
          "mark",
          "time",
          "code",
          "radio",
          "checkbox",
          "textbox",
          "searchbox",
          "LabelText",
          "ListMarker",
          "SvgRoot");

  static {
    ROLES.put("banner", "antet");
    ROLES.put("navigation", "navigare");
    ROLES.put("main", "conținut principal");
    ROLES.put("contentinfo", "subsol");
    ROLES.put("region", "regiune");
    ROLES.put("search", "căutare");
    ROLES.put("form", "formular");
    ROLES.put("group", "grup");
    ROLES.put("note", "notă");
    ROLES.put("article", "articol");
    ROLES.put("status", "stare anunțată");
    ROLES.put("link", "legătură");
    ROLES.put("button", "buton");
    ROLES.put("image", "imagine");
    ROLES.put("radio", "buton radio");
    ROLES.put("checkbox", "casetă de bifat");
    ROLES.put("textbox", "câmp");
    ROLES.put("searchbox", "câmp de căutare");
    ROLES.put("DisclosureTriangle", "de deschis");
    ROLES.put("combobox", "listă de ales");
    STATES.put("current", "curent");
    STATES.put("checked", "bifat");
    STATES.put("expanded", "deschis");
    STATES.put("disabled", "oprit");
    STATES.put("required", "obligatoriu");
    STATES.put("invalid", "greșit");
    STATES.put("hasPopup", "deschide un dialog");
  }

  private final Map<String, JsonObject> nodes = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Heard() {}

  /** What is heard of a page must be what its golden file says. */
  static void assertAsGolden(String name, Page page) throws IOException {
    List<String> lines = of(page.context().newCDPSession(page).send("Accessibility.getFullAXTree"));
    String heard = (String.join("\n", lines) + "\n").replaceAll(PAGES, "$1…");
    Path golden = GOLDEN.resolve(name + ".txt");
    if (RENEW) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, heard);
    }
    assertEquals(Files.readString(golden), heard, "if meant: -Dpridvor.heard=renew");
  }

  /**
   * The lines.
   *
   * @param tree the answer of {@code Accessibility.getFullAXTree}
   */
  private static List<String> of(JsonObject tree) {
    Heard heard = new Heard();
    JsonArray all = tree.getAsJsonArray("nodes");
    all.forEach(
        n -> heard.nodes.put(n.getAsJsonObject().get("nodeId").getAsString(), n.getAsJsonObject()));
    JsonObject root = all.get(0).getAsJsonObject();
    heard.lines.add("pagină: " + name(root));
    heard.children(root).forEach(heard::say);
    return heard.lines;
  }

  private void say(JsonObject node) {
    switch (role(node)) {
      case "heading" -> line("titlu " + level(node) + words(name(node)) + linkIn(node));
      case "list", "DescriptionList" -> list(node);
      case "table" -> table(node);
      case "row" ->
          line("rând: " + String.join(" | ", children(node).stream().map(this::inline).toList()));
      case "term" -> line("termen: " + inline(node));
      case "definition" -> line("explicație: " + inline(node));
      default -> block(node);
    }
  }

  private void block(JsonObject node) {
    if (isInline(node)) {
      line(inline(node));
      return;
    }
    String said = ROLES.getOrDefault(role(node), "");
    if (!said.isEmpty()) {
      line(said + words(name(node)) + states(node));
    }
    StringBuilder breath = new StringBuilder();
    for (JsonObject child : children(node)) {
      if (isInline(child)) {
        breath.append(inline(child)).append(' ');
      } else {
        line(breath.toString());
        breath.setLength(0);
        say(child);
      }
    }
    line(breath.toString());
  }

  private void list(JsonObject node) {
    List<JsonObject> items = children(node);
    long count = items.stream().filter(i -> Set.of("listitem", "term").contains(role(i))).count();
    line("listă" + words(name(node)) + ", elemente: " + count);
    items.forEach(this::say);
  }

  private void table(JsonObject node) {
    line("tabel" + words(name(node)));
    children(node).stream().filter(c -> !role(c).equals("caption")).forEach(this::say);
    line("sfârșitul tabelului");
  }

  /** All that is said of a thing in one breath. */
  private String inline(JsonObject node) {
    String role = role(node);
    if (role.equals("StaticText")) {
      return name(node);
    }
    if (role.equals("ListMarker")) {
      return "";
    }
    if (role.equals("heading")) {
      return "titlu " + level(node) + words(name(node)) + linkIn(node);
    }
    if (ROLES.containsKey(role) && INLINE.contains(role) || role.equals("DisclosureTriangle")) {
      return "[" + ROLES.get(role) + words(name(node)) + states(node) + "]";
    }
    return String.join(" ", children(node).stream().map(this::inline).toList()).strip();
  }

  private boolean isInline(JsonObject node) {
    String role = role(node);
    return INLINE.contains(role)
        || role.equals("DisclosureTriangle")
        || (Set.of("paragraph", "listitem", "generic", "").contains(role)
            && children(node).stream().allMatch(this::isInline)
            && !role.equals("paragraph")
            && !role.equals("listitem"));
  }

  private void line(String text) {
    String tidy = text.replaceAll("\\s+", " ").strip();
    if (!tidy.isEmpty()) {
      lines.add(tidy);
    }
  }

  private String linkIn(JsonObject node) {
    return children(node).stream().anyMatch(c -> role(c).equals("link")) ? ", legătură" : "";
  }

  /** The children that are heard; what is ignored gives way to its own children. */
  private List<JsonObject> children(JsonObject node) {
    List<JsonObject> children = new ArrayList<>();
    if (node.has("childIds")) {
      for (JsonElement id : node.getAsJsonArray("childIds")) {
        JsonObject child = nodes.get(id.getAsString());
        if (child == null) {
          continue;
        }
        boolean through = child.get("ignored").getAsBoolean() || role(child).equals("rowgroup");
        if (through) {
          children.addAll(children(child));
        } else if (!role(child).equals("InlineTextBox")) {
          children.add(child);
        }
      }
    }
    return children;
  }

  private static String words(String name) {
    return name.isEmpty() ? "" : ": " + name;
  }

  private static String states(JsonObject node) {
    StringBuilder said = new StringBuilder();
    STATES.forEach(
        (key, words) -> {
          String value = property(node, key);
          if (key.equals("expanded") && value.equals("false")) {
            said.append(", închis");
          } else if (!Set.of("", "false").contains(value)) {
            said.append(", ").append(words);
          }
        });
    return said.toString();
  }

  private static String level(JsonObject node) {
    return property(node, "level");
  }

  private static String property(JsonObject node, String wanted) {
    if (node.has("properties")) {
      for (JsonElement p : node.getAsJsonArray("properties")) {
        JsonObject property = p.getAsJsonObject();
        if (property.get("name").getAsString().equals(wanted)) {
          JsonObject value = property.getAsJsonObject("value");
          return value.has("value") ? value.get("value").getAsString() : "";
        }
      }
    }
    return "";
  }

  private static String role(JsonObject node) {
    return node.has("role") ? node.getAsJsonObject("role").get("value").getAsString() : "";
  }

  private static String name(JsonObject node) {
    return node.has("name") && node.getAsJsonObject("name").has("value")
        ? node.getAsJsonObject("name").get("value").getAsString().strip()
        : "";
  }
}
