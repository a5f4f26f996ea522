package ro.pridvor.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.annex.Sheets;
import ro.pridvor.annex.StatusColumn;
import ro.pridvor.annex.StatusWord;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.exports.Workbook.Field;
import ro.pridvor.exports.Workbook.Sheet;

/**
 * Plans as a workbook: a sheet for each, one in which institutions report how far measures have
 * come, and a hidden one with what is not printed.
 */
public final class WorkbookAnnex {
  private static final int LONGEST_NAME = 31;

  /** Shorter than what a cell may hold (32,767 characters), so that quotes have room. */
  private static final int CHUNK = 30_000;

  private final Map<String, PlanTrees> plans;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<List<String>> data = new ArrayList<>();
  private final List<List<String>> statuses = new ArrayList<>();

  private WorkbookAnnex(Map<String, PlanTrees> plans) {
    this.plans = plans;
  }

  /**
   * An Office Open XML workbook (ECMA-376).
   *
   * @param plans by id
   * @param language BCP 47 tag of the plans' words
   */
  public static byte[] xlsx(Map<String, PlanTrees> plans, String language) {
    return XlsxWorkbook.of(new WorkbookAnnex(plans).workbook(language));
  }

  /** An OpenDocument spreadsheet (ISO/IEC 26300) of the same sheets. */
  public static byte[] ods(Map<String, PlanTrees> plans, String language) {
    return OdsWorkbook.of(new WorkbookAnnex(plans).workbook(language));
  }

  private Workbook workbook(String language) {
    data.add(List.of("key", "value"));
    plans.forEach(this::plan);
    sheets.add(statusSheet());
    sheets.add(
        new Sheet(
            Sheets.DATA, true, List.of(Field.text("key", 30), Field.text("value", 60)), data));
    String title =
        plans.size() == 1 ? PlanTrees.text(plans.values().iterator().next().plan(), "title") : "";
    return new Workbook(title.isEmpty() ? "Planuri" : title, language, sheets);
  }

  private void plan(String id, PlanTrees plan) {
    AnnexRows annex = new AnnexRows(plan, false);
    List<List<String>> rows = annex.rows();
    List<Field> columns = new ArrayList<>();
    for (int c = 0; c < annex.columns().size(); c++) {
      columns.add(Field.text(rows.get(0).get(c), width(annex.columns().get(c))));
    }
    String name = name(id);
    sheets.add(new Sheet(name, false, columns, rows));
    store(Sheets.OF_SHEET + name, id);
    annex
        .companion()
        .parts()
        .forEach((key, part) -> store(Sheets.part(id, key), TreeWriter.json(part)));
    plan.measures().forEach(m -> statuses.add(status(id, m)));
  }

  private String name(String id) {
    String name = id.length() > LONGEST_NAME ? id.substring(0, LONGEST_NAME) : id;
    for (int n = 2; isTaken(name); n++) {
      String number = "-" + n;
      name = id.substring(0, Math.min(id.length(), LONGEST_NAME - number.length())) + number;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return sheets.stream().anyMatch(s -> s.name().equals(name));
  }

  /** A long value goes on in rows of the same key. */
  private void store(String key, String value) {
    for (int from = 0, to; from < value.length(); from = to) {
      to = Math.min(value.length(), from + CHUNK);
      while (to < value.length() && (isSpace(value, to) || isSpace(value, to - 1))) {
        to--; // readers strip cells
      }
      data.add(List.of(key, value.substring(from, to)));
    }
  }

  private static boolean isSpace(String text, int at) {
    return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
  }

  private static int width(Column column) {
    return switch (column) {
      case NUMBER, ID -> 14;
      case MEASURE -> 60;
      case DEADLINE -> 18;
      default -> 34;
    };
  }

  private List<String> status(String plan, PlanTrees.Measure measure) {
    Map<String, Object> cells = measure.cells();
    List<String> row = new ArrayList<>();
    for (StatusColumn column : StatusColumn.values()) {
      row.add(
          switch (column) {
            case PLAN -> plan;
            case ID -> AnnexRows.key('m', measure.own());
            case CODE -> PlanTrees.text(measure.own(), "code");
            case MEASURE -> PlanTrees.text(measure.own(), "text");
            case RESPONSIBLE -> String.join("\n", PlanTrees.entries(cells.get("responsible")));
            case DEADLINE -> String.join("\n", PlanTrees.entries(cells.get("deadline")));
            case STATUS -> StatusWord.word(PlanTrees.text(measure.own(), "status"));
            case NOTE -> PlanTrees.text(measure.own(), "status-note");
            case YEAR, RESULT -> "";
          });
    }
    return row;
  }

  private Sheet statusSheet() {
    List<Field> columns = new ArrayList<>();
    for (StatusColumn column : StatusColumn.values()) {
      columns.add(
          new Field(
              column.header(),
              column.width(),
              column == StatusColumn.YEAR,
              switch (column) {
                case STATUS -> StatusWord.words();
                case YEAR -> years();
                default -> List.of();
              }));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Field::header).toList());
    rows.addAll(statuses);
    store(Sheets.OF_SHEET + StatusColumn.SHEET, Sheets.STATUSES);
    return new Sheet(StatusColumn.SHEET, false, columns, rows);
  }

  /** The years that the plans run, and one after for reports on the last. */
  private List<String> years() {
    Set<Integer> years = new TreeSet<>();
    for (PlanTrees plan : plans.values()) {
      Map<String, Object> period = new LinkedHashMap<>(PlanTrees.map(plan.plan(), "period"));
      int from = year(PlanTrees.text(period, "from"));
      int to = year(PlanTrees.text(period, "to"));
      if (from > 0 && to >= from && to - from < 60) {
        IntStream.rangeClosed(from, to + 1).forEach(years::add);
      }
    }
    return years.stream().map(String::valueOf).toList();
  }

  private static int year(String text) {
    return text.matches("\\d{4}.*") ? Integer.parseInt(text.substring(0, 4)) : 0;
  }
}
