package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.AnnualTable;
import ro.pridvor.model.AnnualTable.Amount;
import ro.pridvor.model.AnnualTable.Row;
import ro.pridvor.model.Plan;
import ro.pridvor.portal.Portal;

/** The tables of annual plans as data: in the plan's JSON and as {@code date/plan-anual.csv}. */
final class AnnualData {
  private AnnualData() {}

  /** A row for each amount of a row, or one where none is known; amounts can then be added. */
  static Stream<List<String>> rows(Portal portal) {
    return portal.plans().stream().flatMap(plan -> rows(plan, portal).stream());
  }

  private static List<List<String>> rows(Plan plan, Portal portal) {
    String address = Addresses.ROMANIAN.plan(plan.id()) + "#plan-anual";
    String url = portal.facts().url(address).orElse(address);
    List<List<String>> rows = new ArrayList<>();
    for (AnnualTable table : plan.details().annual()) {
      int number = 0;
      for (Row row : table.rows()) {
        List<String> cells = cells(plan, table, ++number, row);
        if (row.budget().isEmpty()) {
          rows.add(joined(cells, List.of("", "", "", row.note().orElse(""), url)));
        }
        for (Amount line : row.budget()) {
          String source = line.source().orElse("");
          String amount = line.amount().toPlainString();
          String note = row.note().orElse("");
          rows.add(joined(cells, List.of(source, amount, line.currency(), note, url)));
        }
      }
    }
    return rows;
  }

  private static List<String> cells(Plan plan, AnnualTable table, int number, Row row) {
    return List.of(
        plan.id(),
        table.kind(),
        Integer.toString(number),
        row.code().orElse(""),
        row.name(),
        row.beneficiaries().orElse(""),
        row.capacity().orElse(""),
        row.occupancy().orElse(""),
        row.provider().orElse(""),
        row.deadline().orElse(""),
        row.responsible().orElse(""));
  }

  private static List<String> joined(List<String> first, List<String> rest) {
    return Stream.concat(first.stream(), rest.stream()).toList();
  }

  static List<Map<String, Object>> tables(Plan plan) {
    return plan.details().annual().stream()
        .map(
            table ->
                object()
                    .with("table", table.kind())
                    .with("title", table.title())
                    .with("rows", table.rows().stream().map(AnnualData::row).toList())
                    .with("note", table.note())
                    .done())
        .toList();
  }

  private static Map<String, Object> row(Row row) {
    return object()
        .with("code", row.code())
        .with("name", row.name())
        .with("beneficiaries", row.beneficiaries())
        .with("capacity", row.capacity())
        .with("occupancy", row.occupancy())
        .with("provider_printed", row.provider())
        .with("deadline", row.deadline())
        .with("responsible", row.responsible())
        .with("budget", row.budget().stream().map(AnnualData::amount).toList())
        .with("note", row.note())
        .done();
  }

  private static Map<String, Object> amount(Amount line) {
    return object()
        .with("source", line.source())
        .with("amount", line.amount())
        .with("currency", line.currency())
        .done();
  }
}
