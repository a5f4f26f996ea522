package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.Trees;
import ro.pridvor.content.Trees.Proposed;
import ro.pridvor.imports.Draft.MeasureRow;
import ro.pridvor.imports.Importer.Imported;
import ro.pridvor.imports.Understood.LeftOut;

/**
 * What an import understood, for a page to read: the questions, the columns, the words left out,
 * and the whole plan beside the places that it was read from.
 */
public final class Preview {
  private final ImportWords words;

  public Preview(ImportWords words) {
    this.words = words;
  }

  /**
   * The model of the template {@code preview.ftlh}.
   *
   * @param file the name of the document, as the person wrote it
   */
  public Map<String, Object> of(Imported imported, String file) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("file", file);
    model.put("plan", imported.plan());
    model.put("generals", Integer.toString(imported.generals()));
    model.put("specifics", Integer.toString(imported.specifics()));
    model.put("measures", Integer.toString(imported.measures()));
    model.put("questions", imported.questions().stream().map(words::question).toList());
    model.put("remarks", imported.remarks().stream().map(words::remark).toList());
    model.put("columns", imported.understood().columnUses());
    model.put("tables", imported.understood().tableUses());
    model.put("titles", imported.understood().titleUses());
    model.put("missing", imported.missing().stream().map(Preview::missing).toList());
    model.put("leftOut", leftOut(imported.understood().furniture()));
    model.put("changes", changes(imported.changes()));
    model.put("added", imported.changes().added());
    model.put("withdrawn", imported.changes().withdrawn());
    PasteLine lines = new PasteLine();
    Map<String, List<String>> unknown = imported.unknown();
    model.put(
        "organisations", unknown.get("organisations").stream().map(lines::organisation).toList());
    model.put("sources", unknown.get("sources").stream().map(lines::fundingSource).toList());
    PlanTrees trees = trees(imported);
    model.put("facts", facts(trees.plan()));
    model.put("sections", PlanTrees.maps(trees.plan(), "sections"));
    model.put("objectives", objectives(trees, imported.understood().draft().measures()));
    return model;
  }

  /** The files read again, so that the page shows what they say. */
  private static PlanTrees trees(Imported imported) {
    Map<String, Map<String, Object>> files = new LinkedHashMap<>();
    imported
        .objectiveTexts()
        .forEach((name, text) -> files.put(name, Trees.yamlWithProposals(text).orElse(Map.of())));
    return new PlanTrees(Trees.yamlWithProposals(imported.planText()).orElse(Map.of()), files);
  }

  private static Map<String, String> missing(WordCheck.Missing missing) {
    return Map.of("place", missing.place(), "word", missing.word(), "times", "" + missing.times());
  }

  private static Map<String, List<Map<String, String>>> leftOut(List<LeftOut> furniture) {
    Map<String, List<Map<String, String>>> byReason = new LinkedHashMap<>();
    for (LeftOut left : furniture) {
      if (!left.text().isBlank() && !left.reason().equals("own-data")) {
        byReason
            .computeIfAbsent(left.reason(), r -> new ArrayList<>())
            .add(Map.of("place", left.place(), "text", left.text()));
      }
    }
    return byReason;
  }

  private static List<Map<String, String>> changes(Changes changes) {
    return changes.changed().stream()
        .map(c -> Map.of("id", c.id(), "key", c.key(), "before", c.before(), "after", c.after()))
        .toList();
  }

  /** Facts of the plan that are one value, those first that a person has to confirm. */
  private static List<Map<String, Object>> facts(Map<String, Object> plan) {
    List<Map<String, Object>> facts = new ArrayList<>();
    plan.forEach(
        (key, value) -> {
          Object plain = Proposed.value(value);
          if (!(plain instanceof List<?>) && !key.equals("labels")) {
            String text =
                plain instanceof Map<?, ?> map
                    ? map.values().stream()
                        .map(Object::toString)
                        .reduce((a, b) -> a + " – " + b)
                        .orElse("")
                    : plain.toString();
            facts.add(Map.of("key", key, "text", text, "proposed", value instanceof Proposed));
          }
        });
    return facts;
  }

  private List<Map<String, Object>> objectives(PlanTrees trees, List<MeasureRow> rows) {
    Map<String, Map<String, Object>> objectives = new LinkedHashMap<>();
    List<PlanTrees.Measure> measures = trees.measures();
    for (int i = 0; i < measures.size(); i++) {
      PlanTrees.Measure measure = measures.get(i);
      String id = PlanTrees.text(measure.specific(), "id");
      Map<String, Object> objective =
          objectives.computeIfAbsent(
              PlanTrees.text(measure.general(), "id") + "/" + id,
              key -> {
                Map<String, Object> fresh = new LinkedHashMap<>();
                fresh.put("general", title(measure.general()));
                fresh.put("specific", title(measure.specific()));
                fresh.put("measures", new ArrayList<>());
                return fresh;
              });
      @SuppressWarnings("unchecked")
      List<Object> list = (List<Object>) objective.get("measures");
      list.add(row(measure, rows.get(i).place));
    }
    return List.copyOf(objectives.values());
  }

  private static String title(Map<String, Object> part) {
    return (PlanTrees.text(part, "code") + " " + PlanTrees.text(part, "title")).strip();
  }

  private static Map<String, Object> row(PlanTrees.Measure measure, String place) {
    Map<String, Object> cells = measure.cells();
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Column column : Column.cells()) {
      List<String> entries = PlanTrees.entries(cells.get(column.key()));
      if (!entries.isEmpty()) {
        boolean shared = !measure.own().containsKey(column.key());
        shown.add(Map.of("key", column.key(), "entries", entries, "shared", shared));
      }
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", PlanTrees.text(measure.own(), "id"));
    row.put("code", PlanTrees.text(measure.own(), "code"));
    row.put("text", PlanTrees.text(measure.own(), "text"));
    row.put("place", place);
    row.put("cells", shown);
    row.put("groups", PlanTrees.entries(cells.get("target-groups")));
    row.put("proposed", cells.get("target-groups") instanceof Proposed);
    row.put("note", PlanTrees.text(measure.own(), "note"));
    return row;
  }
}
