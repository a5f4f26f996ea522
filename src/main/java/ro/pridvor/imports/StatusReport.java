package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.annex.Sheets;
import ro.pridvor.annex.StatusColumn;
import ro.pridvor.annex.StatusWord;
import ro.pridvor.content.Trees;
import ro.pridvor.content.Trees.Plain;
import ro.pridvor.documents.Document;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.documents.Grid;

/**
 * What institutions report in the sheet of statuses. Each value is compared with what the portal
 * says now and with what it said when the sheet was written: what both sides changed is a conflict.
 *
 * @param changes what the sheet reports and the portal does not say yet
 * @param conflicts what changed in the portal, too, since the sheet was written
 * @param unread rows that could not be understood
 */
public record StatusReport(List<Change> changes, List<Change> conflicts, List<Unread> unread) {

  /**
   * A value of a measure.
   *
   * @param key {@code status}, {@code status-note} or {@code results}
   * @param before what the portal says now, in words
   * @param after what the sheet says, in words
   * @param value what is to be written
   */
  public record Change(
      String place,
      String plan,
      String measure,
      String key,
      String before,
      String after,
      Object value) {}

  /** A row that says something that cannot be taken. */
  public record Unread(Kind kind, String place, String text) {
    /** Why; the words are in {@code ro.pridvor.imports.messages}. */
    public enum Kind {
      NO_SHEET,
      NO_MEASURE,
      NO_PLAN,
      UNKNOWN_STATUS,
      YEAR_WITHOUT_RESULT,
      RESULT_WITHOUT_YEAR;

      public String key() {
        return "status." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      }
    }
  }

  /**
   * Reads the sheet of statuses in a document.
   *
   * @param plans the files of a plan by its id; empty if there is none
   */
  public static StatusReport of(Document document, Function<String, PlanTrees> plans) {
    StatusReport report = new StatusReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Reader reader = new Reader(document, plans, report);
    boolean found = false;
    for (Document.Block block : document.blocks()) {
      found |= block instanceof Table table && reader.table(table);
    }
    if (!found) {
      report.unread().add(new Unread(Unread.Kind.NO_SHEET, "", StatusColumn.SHEET));
    }
    return report;
  }

  /** The keys to write, by plan and measure. */
  public static Map<String, Map<String, Map<String, Object>>> keys(List<Change> changes) {
    Map<String, Map<String, Map<String, Object>>> keys = new LinkedHashMap<>();
    for (Change change : changes) {
      keys.computeIfAbsent(change.plan(), k -> new LinkedHashMap<>())
          .computeIfAbsent(change.measure(), k -> new LinkedHashMap<>())
          .put(change.key(), change.value());
    }
    return keys;
  }

  /** Walks over the rows. */
  private static final class Reader {
    private final Document document;
    private final Function<String, PlanTrees> files;
    private final StatusReport report;
    private final Map<String, Map<String, Map<String, Object>>> measures = new LinkedHashMap<>();
    private final Map<String, List<Object>> results = new LinkedHashMap<>();
    private final Set<String> storedPlans = new LinkedHashSet<>();

    Reader(Document document, Function<String, PlanTrees> files, StatusReport report) {
      this.document = document;
      this.files = files;
      this.report = report;
      document.data().keySet().forEach(key -> Sheets.plan(key).ifPresent(storedPlans::add));
    }

    boolean table(Table table) {
      Grid grid = new Grid(table);
      Map<StatusColumn, Integer> columns = new EnumMap<>(StatusColumn.class);
      int header = -1;
      for (int r = 0; r < grid.height(); r++) {
        if (header < 0) {
          columns.clear();
          for (int c = 0; c < grid.width(); c++) {
            int at = c;
            StatusColumn.of(grid.text(r, c)).ifPresent(column -> columns.putIfAbsent(column, at));
          }
          boolean isHeader =
              columns.containsKey(StatusColumn.ID) && columns.containsKey(StatusColumn.STATUS);
          header = isHeader ? r : -1;
        } else {
          row(table.rows().get(r), grid, r, columns);
        }
      }
      return header >= 0;
    }

    private void row(Row row, Grid grid, int r, Map<StatusColumn, Integer> columns) {
      Function<StatusColumn, String> cell =
          column ->
              columns.containsKey(column) ? Clean.text(grid.text(r, columns.get(column))) : "";
      String key = cell.apply(StatusColumn.ID);
      if (key.isEmpty()) {
        return;
      }
      String plan = cell.apply(StatusColumn.PLAN);
      plan = plan.isEmpty() && storedPlans.size() == 1 ? storedPlans.iterator().next() : plan;
      Map<String, Map<String, Object>> known = measures.computeIfAbsent(plan, this::measures);
      if (known.isEmpty()) {
        unread(Unread.Kind.NO_PLAN, row, plan);
        return;
      }
      String id = key.startsWith("m_") ? key.substring(2) : key;
      Map<String, Object> now = known.get(id);
      if (now == null) {
        unread(Unread.Kind.NO_MEASURE, row, key);
        return;
      }
      Values values = new Values(row, plan, id, now, stored(plan, id));
      status(values, cell.apply(StatusColumn.STATUS));
      text(values, cell.apply(StatusColumn.NOTE));
      result(values, cell.apply(StatusColumn.YEAR), cell.apply(StatusColumn.RESULT));
    }

    private record Values(
        Row row,
        String plan,
        String id,
        Map<String, Object> now,
        Optional<Map<String, Object>> then) {}

    private Map<String, Map<String, Object>> measures(String plan) {
      Map<String, Map<String, Object>> all = new LinkedHashMap<>();
      files.apply(plan).measures().forEach(m -> all.put(PlanTrees.text(m.own(), "id"), m.own()));
      return all;
    }

    /** What the portal said when the sheet was written; nothing if the file does not know. */
    private Optional<Map<String, Object>> stored(String plan, String id) {
      String text = document.data().get(Sheets.part(plan, Companion.key('m', id)));
      return text == null ? Optional.empty() : Trees.json(text);
    }

    private void status(Values values, String typed) {
      if (typed.isEmpty()) {
        return;
      }
      Optional<StatusWord> word = StatusWord.of(typed);
      if (word.isEmpty()) {
        unread(Unread.Kind.UNKNOWN_STATUS, values.row(), typed);
        return;
      }
      compare(values, "status", word.get().key(), StatusWord::word);
    }

    private void text(Values values, String typed) {
      if (!typed.isEmpty()) {
        compare(values, "status-note", typed.replaceAll("\\s+", " "), text -> text);
      }
    }

    private void compare(Values values, String key, String said, Function<String, String> word) {
      String now = PlanTrees.text(values.now(), key);
      Optional<String> then = values.then().map(t -> PlanTrees.text(t, key));
      boolean untouched = then.filter(said::equals).isPresent();
      if (said.equals(now) || untouched) {
        return;
      }
      boolean free = now.isEmpty() || then.filter(now::equals).isPresent();
      (free ? report.changes() : report.conflicts())
          .add(
              new Change(
                  values.row().place(),
                  values.plan(),
                  values.id(),
                  key,
                  word.apply(now),
                  word.apply(said),
                  said));
    }

    /**
     * A result is added to those of other years; a different one of the same year is a conflict.
     */
    private void result(Values values, String year, String text) {
      if (year.isEmpty() && text.isEmpty()) {
        return;
      }
      boolean isYear = year.matches("(19|20)\\d\\d");
      if (!isYear || text.isEmpty()) {
        unread(
            isYear ? Unread.Kind.YEAR_WITHOUT_RESULT : Unread.Kind.RESULT_WITHOUT_YEAR,
            values.row(),
            (year + " " + text).strip());
        return;
      }
      String before = "";
      List<Object> all = new ArrayList<>();
      String key = Sheets.part(values.plan(), values.id());
      List<Map<String, Object>> known = PlanTrees.maps(values.now(), "results");
      for (Object entry : results.getOrDefault(key, new ArrayList<>(known))) {
        Map<?, ?> map = (Map<?, ?>) entry;
        if (String.valueOf(map.get("year")).equals(year)) {
          before = String.valueOf(map.get("text"));
        } else {
          all.add(entry);
        }
      }
      if (before.strip().equals(text)) {
        return;
      }
      Map<String, Object> added = new LinkedHashMap<>();
      added.put("year", new Plain(year));
      added.put("text", text);
      all.add(added);
      if (before.isEmpty()) {
        results.put(key, all);
      }
      (before.isEmpty() ? report.changes() : report.conflicts())
          .add(
              new Change(
                  values.row().place(),
                  values.plan(),
                  values.id(),
                  "results",
                  before,
                  year + ": " + text,
                  all));
    }

    private void unread(Unread.Kind kind, Row row, String text) {
      report.unread().add(new Unread(kind, row.place(), text));
    }
  }
}
