package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.pridvor.annex.PlanTrees;

/**
 * {@code plan.yaml} of a plan whose document is read again: the officer's own facts stay, texts
 * that the document prints are the document's.
 *
 * @param known the file as it is
 * @param fresh the file that the document alone gives
 */
record AmendedPlanFile(Map<String, Object> known, Map<String, Object> fresh) {

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>(known);
    Map<String, Object> labels = new LinkedHashMap<>(PlanTrees.map(fresh, "labels"));
    labels.putAll(PlanTrees.map(known, "labels"));
    put(tree, "labels", labels.isEmpty() ? List.of() : labels);
    put(tree, "components", components());
    put(tree, "sections", sections());
    return tree;
  }

  private static void put(Map<String, Object> tree, String key, Object value) {
    if (value instanceof List<?> list && list.isEmpty()) {
      tree.remove(key);
    } else {
      tree.put(key, value);
    }
  }

  /** Those of the officer, then those that only the document has. */
  private List<Object> components() {
    List<Object> all = new ArrayList<>();
    Set<String> titles = new LinkedHashSet<>();
    for (Map<String, Object> component : PlanTrees.maps(known, "components")) {
      all.add(component);
      titles.add(PlanTrees.text(component, "title"));
    }
    for (Map<String, Object> component : PlanTrees.maps(fresh, "components")) {
      if (!titles.contains(PlanTrees.text(component, "title"))) {
        all.add(component);
      }
    }
    return all;
  }

  private List<Object> sections() {
    Map<String, Map<String, Object>> now = new LinkedHashMap<>();
    PlanTrees.maps(fresh, "sections").forEach(s -> now.put(PlanTrees.text(s, "id"), s));
    List<Object> all = new ArrayList<>();
    for (Map<String, Object> section : PlanTrees.maps(known, "sections")) {
      Map<String, Object> printed = now.remove(PlanTrees.text(section, "id"));
      if (printed != null) {
        Map<String, Object> amended = new LinkedHashMap<>(section);
        amended.put("text", printed.get("text"));
        all.add(amended);
      } else if (!isOfAnImport(section)) {
        all.add(section);
      }
    }
    all.addAll(now.values());
    return all;
  }

  /** Sections without a title of their own, which only an import makes. */
  private static boolean isOfAnImport(Map<String, Object> section) {
    return Narrative.OWN_TITLES.contains(PlanTrees.text(section, "title"))
        && PlanTrees.text(section, "title-printed").equals("false");
  }
}
