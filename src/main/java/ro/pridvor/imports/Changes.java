package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.PlanTrees;

/**
 * What an amended document changes in a plan.
 *
 * @param added ids of new measures
 * @param changed what reads differently
 * @param withdrawn ids of measures that the document no longer has
 */
public record Changes(List<String> added, List<Changed> changed, List<String> withdrawn) {
  /** Nothing was there before. */
  public static final Changes NONE = new Changes(List.of(), List.of(), List.of());

  /** One value that reads differently. */
  public record Changed(String id, String key, String before, String after) {}

  static Changes between(PlanTrees before, PlanTrees after) {
    Map<String, Map<String, Object>> old = measures(before.objectives());
    Map<String, Map<String, Object>> fresh = measures(after.objectives());
    List<Changed> changed = new ArrayList<>(sections(before.plan(), after.plan()));
    fresh.forEach(
        (id, measure) -> {
          if (old.containsKey(id)) {
            compare(id, old.get(id), measure, changed);
          }
        });
    return new Changes(
        fresh.keySet().stream().filter(id -> !old.containsKey(id)).toList(),
        changed,
        old.keySet().stream().filter(id -> !fresh.containsKey(id)).toList());
  }

  private static List<Changed> sections(Map<String, Object> before, Map<String, Object> after) {
    Map<String, String> texts = new LinkedHashMap<>();
    PlanTrees.maps(before, "sections")
        .forEach(s -> texts.put(PlanTrees.text(s, "id"), PlanTrees.text(s, "text")));
    List<Changed> changed = new ArrayList<>();
    for (Map<String, Object> section : PlanTrees.maps(after, "sections")) {
      String id = PlanTrees.text(section, "id");
      add(changed, id, texts.getOrDefault(id, ""), PlanTrees.text(section, "text"));
      texts.remove(id);
    }
    texts.forEach((id, text) -> add(changed, id, text, ""));
    return changed;
  }

  private static void add(List<Changed> changed, String section, String before, String after) {
    if (!words(before).equals(words(after))) {
      changed.add(
          new Changed(
              "plan.yaml",
              "sections, " + section,
              Narrative.shortened(before),
              Narrative.shortened(after)));
    }
  }

  /** Measures with the cells that hold for them, inherited ones included. */
  private static Map<String, Map<String, Object>> measures(Map<String, Map<String, Object>> files) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    new PlanTrees(Map.of(), files)
        .measures()
        .forEach(m -> all.put(PlanTrees.text(m.own(), "id"), m.cells()));
    return all;
  }

  private static void compare(
      String id, Map<String, Object> before, Map<String, Object> after, List<Changed> changed) {
    List<String> keys = new ArrayList<>(List.of("code", "text"));
    Column.cells().forEach(c -> keys.add(c.key()));
    for (String key : keys) {
      String old = String.join("; ", PlanTrees.entries(before.get(key)));
      String fresh = String.join("; ", PlanTrees.entries(after.get(key)));
      if (!Objects.equals(words(old), words(fresh))) {
        changed.add(new Changed(id, key, old, fresh));
      }
    }
  }

  private static String words(String text) {
    return text.replaceAll("[\\s;,]+", " ").strip();
  }
}
