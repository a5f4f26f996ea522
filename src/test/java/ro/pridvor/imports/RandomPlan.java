package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.content.Trees;
import ro.pridvor.content.Trees.Plain;
import ro.pridvor.content.Trees.Proposed;

/**
 * A plan with whatever a plan may have, made of a seed: odd words, empty and shared cells, figures.
 */
final class RandomPlan {
  private static final List<String> WORDS =
      List.of(
          "centru",
          "îngrijire",
          "copii",
          "şi",
          "țintă",
          "„de zi”",
          "(DAS)",
          "50%",
          "a/b",
          "A & B",
          "<b>",
          "x=1",
          "nr. 3",
          "1.1.",
          "2.000",
          "31.12.2026",
          "lei;",
          "unu,",
          "de",
          "O1",
          "II.",
          "Măsura",
          "Obiectiv",
          "persoane\u00A0vârstnice",
          "co\u00ADpii",
          "ÎNTREG",
          "#",
          "d'Hebe",
          "\"ghilimele\"",
          "𝔘",
          "https://a.example/?b=c&d",
          "=SUM(A1)",
          "+40",
          "true",
          "N/A",
          "1",
          "0",
          "a",
          "ő",
          "mii lei",
          "|",
          "{x}",
          "[y]",
          "~",
          "`z`",
          "…",
          "''");
  private static final List<String> STATUSES =
      List.of("not-started", "in-progress", "done", "delayed", "abandoned");

  private final Random random;
  private int ids;

  private RandomPlan(long seed) {
    this.random = new Random(seed);
  }

  /** As it would be read from the files that the writer makes of it. */
  static PlanTrees of(long seed) {
    RandomPlan made = new RandomPlan(seed);
    Map<String, Map<String, Object>> objectives = new LinkedHashMap<>();
    Map<String, Object> plan = read(made.plan());
    int generals = 1 + made.random.nextInt(3);
    for (int g = 1; g <= generals; g++) {
      objectives.put(String.format("%02d-o%d.yaml", g, g), read(made.general(g)));
    }
    return new PlanTrees(plan, objectives);
  }

  private static Map<String, Object> read(Map<String, Object> tree) {
    return Trees.yamlWithProposals(TreeWriter.lines(tree)).orElseThrow();
  }

  private boolean sometimes(int of) {
    return random.nextInt(of) == 0;
  }

  private String text(int most) {
    int words = 1 + random.nextInt(most);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : sometimes(25) ? "  " : sometimes(25) ? "\n\n" : " ");
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString().strip();
  }

  private String line(int most) {
    return text(most).replaceAll("\\s*\\n+\\s*", " ");
  }

  private void maybe(Map<String, Object> tree, int of, String key, Supplier<Object> value) {
    if (sometimes(of)) {
      tree.put(key, !key.equals("code") && sometimes(6) ? new Proposed(value.get()) : value.get());
    }
  }

  private Map<String, Object> plan() {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("title", line(12));
    plan.put("short-title", line(3));
    plan.put("kind", "operational-plan");
    plan.put("period", Map.of("from", new Plain("2025")));
    maybe(plan, 2, "labels", () -> Map.of("measure", line(2), "responsible", line(3)));
    maybe(plan, 3, "easy", () -> text(10));
    if (sometimes(2)) {
      Map<String, Object> component = new LinkedHashMap<>();
      component.put("id", "c1");
      component.put("title", line(5));
      plan.put("components", List.of(component));
    }
    if (sometimes(2)) {
      Map<String, Object> section = new LinkedHashMap<>();
      section.put("id", "despre");
      section.put("title", line(4));
      section.put("position", sometimes(2) ? "before" : "after");
      section.put("text", text(30));
      plan.put("sections", List.of(section));
    }
    return plan;
  }

  private Map<String, Object> general(int number) {
    Map<String, Object> general = new LinkedHashMap<>();
    general.put("id", "o" + number);
    maybe(general, 2, "code", () -> code());
    general.put("title", line(8));
    maybe(general, 3, "component", () -> "c1");
    maybe(general, 4, "note", () -> text(6));
    if (sometimes(3)) {
      general.put("shared", shared());
    }
    List<Object> specifics = new ArrayList<>();
    int many = 1 + random.nextInt(3);
    for (int s = 1; s <= many; s++) {
      Map<String, Object> specific = new LinkedHashMap<>();
      specific.put("id", "o" + number + "-" + s);
      maybe(specific, 2, "code", () -> code());
      specific.put("title", line(8));
      maybe(specific, 4, "easy", () -> text(6));
      if (sometimes(3)) {
        specific.put("shared", shared());
      }
      List<Map<String, Object>> measures = new ArrayList<>();
      int rows = 1 + random.nextInt(4);
      for (int m = 0; m < rows; m++) {
        Map<String, Object> measure = measure();
        if (m > 0 && sometimes(5) && measures.get(m - 1).containsKey("deadline")) {
          measure.put("deadline", measures.get(m - 1).get("deadline"));
          measure.put("merged-with-previous", List.of("deadline"));
        }
        measures.add(measure);
      }
      specific.put("measures", measures);
      specifics.add(specific);
    }
    general.put("objectives", specifics);
    return general;
  }

  private String code() {
    return List.of("1", "1.1", "I.", "O1", "3.1.2.", "M7", "A", "12", "nr. 4")
        .get(random.nextInt(9));
  }

  private Map<String, Object> shared() {
    Map<String, Object> shared = new LinkedHashMap<>();
    shared.put("deadline", deadline());
    cells(shared, 3);
    maybe(shared, 3, "target-groups", () -> List.of("copii", "tineri"));
    return shared;
  }

  private Map<String, Object> measure() {
    Map<String, Object> measure = new LinkedHashMap<>();
    measure.put("id", "m" + ++ids);
    maybe(measure, 2, "code", () -> code());
    measure.put("text", text(14));
    cells(measure, 2);
    if (sometimes(2)) {
      measure.put("deadline", deadline());
    }
    maybe(measure, 2, "target-groups", () -> List.of("copii"));
    maybe(measure, 3, "status", () -> STATUSES.get(random.nextInt(STATUSES.size())));
    maybe(measure, 4, "status-note", () -> text(5));
    maybe(measure, 4, "easy", () -> text(8));
    maybe(measure, 4, "note", () -> text(8));
    maybe(measure, 5, "tags", () -> List.of(line(1), line(2)));
    return measure;
  }

  private void cells(Map<String, Object> tree, int of) {
    for (String key :
        List.of("expected-results", "indicators", "responsible", "partners", "funding")) {
      if (sometimes(of)) {
        List<Object> entries = new ArrayList<>();
        int many = random.nextInt(4);
        for (int i = 0; i < many; i++) {
          entries.add(key.equals("indicators") && sometimes(3) ? figure() : line(4));
        }
        tree.put(key, entries);
      }
    }
  }

  private Map<String, Object> figure() {
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put("text", line(4));
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("value", new Plain("" + random.nextInt(1000)));
    target.put("unit", "copii");
    indicator.put("target", target);
    return indicator;
  }

  private Object deadline() {
    if (sometimes(4)) {
      Map<String, Object> deadline = new LinkedHashMap<>();
      deadline.put("text", line(3));
      deadline.put("year", new Plain("2027"));
      return deadline;
    }
    return sometimes(6) ? "" : line(3);
  }
}
