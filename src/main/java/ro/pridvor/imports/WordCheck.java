package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.Trees.Proposed;
import ro.pridvor.documents.Document;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.text.Folding;

/**
 * Compares the words of a document with the words of trees, as multisets: a word that the document
 * has more often than the trees is missing, and is named with a place where it stands.
 *
 * <p>A merged cell counts once in the document, so what {@code merged-with-previous} repeats in the
 * trees counts once too. Words match in the letters printed, in Unicode NFC.
 */
public final class WordCheck {
  private static final Set<String> NOT_PRINTED =
      Set.of(
          "id",
          "easy",
          "status",
          "status-note",
          "component",
          "target-groups",
          "merged-with-previous");

  private final Map<String, Integer> written = new HashMap<>();

  /** A word that is missing, how often, and where it first stands. */
  public record Missing(String word, int times, String place) {}

  /** Adds the words of a tree. */
  public void add(Object value) {
    add("", value);
  }

  private void add(String key, Object value) {
    if (NOT_PRINTED.contains(key)) {
      return;
    }
    if (value instanceof Proposed p) {
      add(key, p.value());
    } else if (value instanceof Map<?, ?> map) {
      Set<String> merged = new HashSet<>();
      if (map.get("merged-with-previous") instanceof List<?> keys) {
        keys.forEach(k -> merged.add(k.toString()));
      }
      map.forEach(
          (k, v) -> {
            if (!merged.contains(k.toString()) && !(k.equals("target") || k.equals("values"))) {
              add(k.toString(), v);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(item -> add(key, item));
    } else if (value != null) {
      addText(value.toString());
    }
  }

  /** Adds the words of objectives where the document repeats inherited cells in each row. */
  public void addRepeated(PlanTrees plan) {
    for (Map<String, Object> general : plan.generals()) {
      addWithout(general, "shared", "objectives");
      PlanTrees.maps(general, "objectives").forEach(s -> addWithout(s, "shared", "measures"));
    }
    plan.measures().forEach(m -> addWithout(m.cells(), "merged-with-previous"));
  }

  /**
   * Adds the words of objectives where each specific one has a table, merged cells once in each.
   */
  public void addTables(PlanTrees plan) {
    for (Map<String, Object> general : plan.generals()) {
      addWithout(general, "shared", "objectives");
      for (Map<String, Object> specific : PlanTrees.maps(general, "objectives")) {
        addRuns(PlanTrees.inherited(general, specific), PlanTrees.maps(specific, "measures"));
        addWithout(specific, "shared");
      }
    }
  }

  /** An inherited cell is printed once for measures that follow each other and inherit it. */
  private void addRuns(Map<String, Object> inherited, List<Map<String, Object>> measures) {
    inherited.forEach(
        (key, value) -> {
          boolean printed = false;
          for (Map<String, Object> measure : measures) {
            boolean inherits = !measure.containsKey(key);
            if (inherits && !printed) {
              add(key, value);
            }
            printed = inherits;
          }
        });
  }

  private void addWithout(Map<String, Object> tree, String... keys) {
    Map<String, Object> rest = new LinkedHashMap<>(tree);
    List.of(keys).forEach(rest::remove);
    add(rest);
  }

  /** Adds words that were left out on purpose and are named elsewhere. */
  public void addText(String text) {
    Folding.words(Clean.text(text)).forEach(w -> written.merge(w.text(), 1, Integer::sum));
  }

  /** The words of a document that are missing, in its order. */
  public List<Missing> missing(Document document) {
    Map<String, Integer> left = new HashMap<>(written);
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph p) {
        count(p.printed(), p.place(), left, missing);
      } else if (block instanceof Table table) {
        for (Row row : table.rows()) {
          for (Cell cell : row.cells()) {
            count(cell.text(), row.place(), left, missing);
          }
        }
      }
    }
    return new ArrayList<>(missing.values());
  }

  private static void count(
      String text, String place, Map<String, Integer> left, Map<String, Missing> missing) {
    for (Folding.Word word : Folding.words(Clean.text(text))) {
      if (left.merge(word.text(), -1, Integer::sum) < 0) {
        missing.merge(
            word.text(),
            new Missing(word.text(), 1, place),
            (a, b) -> new Missing(a.word(), a.times() + 1, a.place()));
      }
    }
  }
}
