package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ro.pridvor.page.PageKind;

/**
 * WCAG 1.3.1 and 1.4.10: a table that becomes a list on a narrow screen has the same rows for a
 * screen reader, each cell in the same column, and none is missing.
 */
@InBrowser
class NarrowTablesTest {
  private static final Set<String> CELLS =
      Set.of("cell", "gridcell", "columnheader", "rowheader", "LayoutTableCell");

  @ParameterizedTest
  @EnumSource(
      value = PageKind.class,
      names = {
        "STATUS",
        "DEADLINES",
        "PLAN",
        "ORGANISATION",
        "GENERAL_OBJECTIVE",
        "FUNDING_SOURCE"
      })
  void everyTableIsTheSameOnAPhoneAndOnADesktop(PageKind kind, Visit visit) {
    Page page = visit.open(SamplePages.of(kind));
    List<String> wide = rows(page);
    assertTrue(wide.size() > 2, () -> kind + " has a table");
    page.setViewportSize(320, 700);
    page.waitForFunction("innerWidth === 320");
    assertEquals(wide, rows(page), kind.toString());
  }

  private static List<String> rows(Page page) {
    JsonObject tree = page.context().newCDPSession(page).send("Accessibility.getFullAXTree");
    Map<String, JsonObject> nodes = new HashMap<>();
    for (JsonElement node : tree.getAsJsonArray("nodes")) {
      nodes.put(node.getAsJsonObject().get("nodeId").getAsString(), node.getAsJsonObject());
    }
    List<String> rows = new ArrayList<>();
    for (JsonElement node : tree.getAsJsonArray("nodes")) {
      if (role(node.getAsJsonObject()).equals("row")) {
        List<String> cells = new ArrayList<>();
        collect(node.getAsJsonObject(), nodes, cells);
        rows.add(String.join(" | ", cells));
      }
    }
    return rows;
  }

  private static void collect(JsonObject node, Map<String, JsonObject> nodes, List<String> cells) {
    for (JsonElement id : node.getAsJsonArray("childIds")) {
      JsonObject child = nodes.get(id.getAsString());
      if (child != null && CELLS.contains(role(child))) {
        cells.add(role(child) + " " + text(child, nodes).strip().replaceAll("\\s+", " "));
      } else if (child != null) {
        collect(child, nodes, cells);
      }
    }
  }

  private static String text(JsonObject node, Map<String, JsonObject> nodes) {
    if (role(node).equals("StaticText")) {
      return node.getAsJsonObject("name").get("value").getAsString();
    }
    StringBuilder text = new StringBuilder();
    for (JsonElement id : node.getAsJsonArray("childIds")) {
      JsonObject child = nodes.get(id.getAsString());
      text.append(child == null ? "" : text(child, nodes) + " ");
    }
    return text.toString();
  }

  private static String role(JsonObject node) {
    return node.has("role") ? node.getAsJsonObject("role").get("value").getAsString() : "";
  }
}
