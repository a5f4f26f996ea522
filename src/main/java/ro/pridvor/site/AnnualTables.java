package ro.pridvor.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.AnnualTable;
import ro.pridvor.model.AnnualTable.Amount;
import ro.pridvor.model.AnnualTable.Row;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.Plan;
import ro.pridvor.page.DetailParts.AnnualAmount;
import ro.pridvor.page.DetailParts.AnnualRow;
import ro.pridvor.page.DetailParts.AnnualView;
import ro.pridvor.page.Link;
import ro.pridvor.portal.Portal;

/** The tables of an annual plan as its page shows them: only columns that the plan has. */
record AnnualTables(Portal portal, Addresses addresses) {

  private static final Map<String, Function<Row, Optional<String>>> COLUMNS = columns();

  private static Map<String, Function<Row, Optional<String>>> columns() {
    Map<String, Function<Row, Optional<String>>> columns = new LinkedHashMap<>();
    columns.put("beneficiaries", Row::beneficiaries);
    columns.put("capacity", Row::capacity);
    columns.put("occupancy", Row::occupancy);
    columns.put("provider", Row::provider);
    columns.put("deadline", Row::deadline);
    columns.put("responsible", Row::responsible);
    return columns;
  }

  List<AnnualView> of(Plan plan) {
    return plan.details().annual().stream().map(this::view).toList();
  }

  private AnnualView view(AnnualTable table) {
    List<String> used =
        COLUMNS.keySet().stream()
            .filter(
                key ->
                    table.rows().stream().anyMatch(row -> COLUMNS.get(key).apply(row).isPresent()))
            .toList();
    List<AnnualRow> rows = table.rows().stream().map(row -> row(row, used)).toList();
    long amounts = table.rows().stream().mapToLong(row -> row.budget().size()).sum();
    return new AnnualView(table, used, rows, amounts > 1 ? amounts(table.sums()) : List.of());
  }

  private AnnualRow row(Row row, List<String> used) {
    List<String> cells = used.stream().map(key -> COLUMNS.get(key).apply(row).orElse("")).toList();
    return new AnnualRow(row, cells, amounts(row.budget()));
  }

  private List<AnnualAmount> amounts(List<Amount> lines) {
    return lines.stream().map(line -> new AnnualAmount(line, source(line))).toList();
  }

  private Optional<Link> source(Amount line) {
    Optional<FundingSource> known = line.source().map(portal.fundingSources()::get);
    return known.map(source -> Link.of(source.name(), addresses.fundingSource(source.id())));
  }
}
