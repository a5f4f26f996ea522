package ro.pridvor.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code date/portal.json} as lines for the bulk interface of OpenSearch: one document a measure,
 * objective, plan and service, with the fields of {@code docs/examples/opensearch/index.json}.
 */
public final class BulkFile {
  private final String index;
  private final StringBuilder lines = new StringBuilder();

  private BulkFile(String index) {
    this.index = index;
  }

  /**
   * The lines.
   *
   * @param portal the content of {@code date/portal.json}
   * @param index the name of the server's index
   */
  public static byte[] of(byte[] portal, String index) {
    JsonNode root = JsonMapper.shared().readTree(portal);
    BulkFile file = new BulkFile(index);
    root.path("plans").forEach(file::plan);
    root.path("services").forEach(file::service);
    return file.lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void plan(JsonNode plan) {
    String id = text(plan, "id");
    Map<String, Object> document = document("plan", plan, "title");
    document.put("plan", id);
    List<String> sections = new ArrayList<>(strings(plan, "easy"));
    plan.path("sections").forEach(s -> sections.add(text(s, "title") + "\n" + text(s, "text")));
    document.put("body", sections);
    add(document);
    for (JsonNode general : plan.path("objectives")) {
      objective(plan, general, general);
      for (JsonNode specific : general.path("objectives")) {
        objective(plan, general, specific);
        specific.path("measures").forEach(m -> measure(plan, general, m));
      }
    }
  }

  private void objective(JsonNode plan, JsonNode general, JsonNode own) {
    Map<String, Object> document = document("obiectiv", own, "title");
    place(document, plan, general);
    document.put("body", strings(own, "easy"));
    add(document);
  }

  private void measure(JsonNode plan, JsonNode general, JsonNode measure) {
    Map<String, Object> document = document("masura", measure, "text");
    place(document, plan, general);
    document.put("group", strings(measure, "targetGroups"));
    document.put("organisation", refs(measure, "responsible"));
    document.put("partner", refs(measure, "partners"));
    document.put("funding", refs(measure, "funding"));
    document.put("status", measure.path("status").asString("neraportat"));
    if (measure.path("deadline").has("to")) {
      document.put("until", text(measure.path("deadline"), "to"));
    }
    List<String> body = new ArrayList<>(strings(measure, "easy"));
    body.addAll(strings(measure, "expectedResults"));
    for (String list : List.of("indicators", "responsible", "partners", "funding")) {
      measure.path(list).forEach(item -> body.add(text(item, "text")));
    }
    if (measure.has("deadline")) {
      document.put("deadline", text(measure.path("deadline"), "text"));
      body.add(text(measure.path("deadline"), "text"));
    }
    document.put("body", body);
    add(document);
  }

  private void service(JsonNode service) {
    Map<String, Object> document = document("serviciu", service, "name");
    document.put("group", strings(service, "targetGroups"));
    List<String> body = new ArrayList<>(strings(service, "easy"));
    List.of("offers", "howToApply", "cost", "town", "note")
        .forEach(key -> body.addAll(strings(service, key)));
    document.put("body", body);
    add(document);
  }

  private static Map<String, Object> document(String kind, JsonNode node, String title) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", kind);
    document.put("url", text(node, "url"));
    document.put("title", (text(node, "code") + " " + text(node, title)).strip());
    return document;
  }

  private static void place(Map<String, Object> document, JsonNode plan, JsonNode general) {
    String id = text(plan, "id");
    document.put("plan", id);
    if (general.has("component")) {
      document.put("component", id + "/" + text(general, "component"));
    }
    document.put("objective", id + "/" + text(general, "id"));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private static List<String> strings(JsonNode node, String key) {
    List<String> strings = new ArrayList<>();
    JsonNode value = node.path(key);
    if (value.isArray()) {
      value.forEach(v -> strings.add(v.asString()));
    } else if (value.isString()) {
      strings.add(value.asString());
    }
    return strings;
  }

  private static List<String> refs(JsonNode measure, String key) {
    List<String> refs = new ArrayList<>();
    measure.path(key).forEach(item -> item.path("refs").forEach(r -> refs.add(r.asString())));
    return refs.stream().distinct().toList();
  }

  private void add(Map<String, Object> document) {
    Map<String, Object> action = Map.of("_index", index, "_id", document.get("url"));
    lines.append(new String(Json.compact(Map.of("index", action)), StandardCharsets.UTF_8));
    lines.append('\n');
    lines.append(new String(Json.compact(document), StandardCharsets.UTF_8)).append('\n');
  }
}
