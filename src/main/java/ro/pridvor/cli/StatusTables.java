package ro.pridvor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import ro.pridvor.formats.Spreadsheet;
import ro.pridvor.status.MeasureCounts;
import ro.pridvor.status.ServiceCounts;
import ro.pridvor.status.Status;

/** The status as tables for a terminal, or as one CSV for a spreadsheet. */
final class StatusTables {
  private static final int NAME_WIDTH = 30;
  private static final List<String> COLUMNS =
      List.of(
          "measures",
          "responsible",
          "deadline",
          "indicator",
          "value",
          "overdue",
          "services",
          "contact",
          "unconfirmed");

  private static final String CSV_HEADER =
      "sort,id,name,measures,without_responsible,without_deadline,without_indicator,"
          + "without_value_last_year,overdue_unreported,services,services_without_contact,"
          + "services_unconfirmed";

  private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

  private final Status status;
  private final ResourceBundle words;

  private record Row(String sort, String id, String name, MeasureCounts m, ServiceCounts s) {
    /** The numbers in the order of the columns; absent where the question makes no sense. */
    List<Optional<Integer>> numbers() {
      return List.of(
          Optional.of(m.measures()),
          Optional.of(m.withoutResponsible()),
          Optional.of(m.withoutDeadline()),
          Optional.of(m.withoutIndicator()),
          Optional.of(m.withoutValue()).filter(n -> m.measured() > 0),
          Optional.of(m.overdueUnreported()),
          Optional.of(s.existing()),
          Optional.of(s.withoutContact()).filter(n -> s.existing() > 0),
          Optional.of(s.unconfirmed()).filter(n -> s.existing() > 0));
    }
  }

  StatusTables(Status status, ResourceBundle words) {
    this.status = status;
    this.words = words;
  }

  private List<Row> plans() {
    List<Row> rows = new ArrayList<>();
    for (Status.PlanStatus p : status.plans()) {
      rows.add(new Row("plan", p.plan().id(), p.plan().shortTitle(), p.measures(), p.services()));
    }
    String all = words.getString("status.all");
    rows.add(new Row("total", "", all, status.all(), status.services()));
    return rows;
  }

  private List<Row> organisations() {
    return status.organisations().stream()
        .map(
            o ->
                new Row(
                    "organisation",
                    o.organisation().id(),
                    o.organisation().name(),
                    o.measures(),
                    o.services()))
        .toList();
  }

  /** Two tables: plans, then organisations from whom something is missing. */
  String text() {
    StringBuilder out = new StringBuilder();
    List<Row> gaps =
        organisations().stream().filter(r -> !r.m().complete() || !r.s().complete()).toList();
    append(out, words.getString("status.by-plan"), plans());
    if (!gaps.isEmpty()) {
      append(out, words.getString("status.by-organisation"), gaps);
    }
    for (String column : COLUMNS) {
      out.append("%-12s %s%n".formatted(title(column), meaning(column)));
    }
    return out.toString();
  }

  private void append(StringBuilder out, String title, List<Row> rows) {
    out.append(pad(title));
    COLUMNS.forEach(column -> out.append("%8s".formatted(title(column))));
    out.append(System.lineSeparator());
    for (Row row : rows) {
      out.append(pad(row.name()));
      row.numbers().forEach(n -> out.append("%8s".formatted(n.map(String::valueOf).orElse("–"))));
      out.append(System.lineSeparator());
    }
    out.append(System.lineSeparator());
  }

  private static String pad(String name) {
    String shown =
        name.length() < NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 2).strip() + "…";
    return shown + " ".repeat(NAME_WIDTH - shown.length());
  }

  private String title(String column) {
    return words.getString("status.short." + column);
  }

  private String meaning(String column) {
    return words.getString("status.long." + column).formatted(status.lastYear());
  }

  /** A workbook, which opens in columns by a double click whatever the list separator. */
  byte[] workbook() {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of(CSV_HEADER.split(",")));
    for (Row row : csvRows()) {
      List<String> cells = new ArrayList<>(List.of(row.sort(), row.id(), row.name()));
      row.numbers().forEach(n -> cells.add(n.map(String::valueOf).orElse("")));
      table.add(cells);
    }
    return Spreadsheet.write("stare", table, 3);
  }

  private List<Row> csvRows() {
    List<Row> rows = new ArrayList<>(plans());
    rows.addAll(organisations());
    return rows;
  }

  /** RFC 4180 with a byte order mark; no name can be taken for a formula. */
  String csv() {
    StringBuilder out = new StringBuilder("\uFEFF" + CSV_HEADER + "\r\n");
    for (Row row : csvRows()) {
      out.append(row.sort()).append(',').append(row.id()).append(',').append(quoted(row.name()));
      row.numbers().forEach(n -> out.append(',').append(n.map(String::valueOf).orElse("")));
      out.append("\r\n");
    }
    return out.toString();
  }

  /** An apostrophe in front keeps a spreadsheet from computing a name (OWASP, CSV injection). */
  private static String quoted(String text) {
    String safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
