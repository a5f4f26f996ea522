package ro.pridvor.portal;

import java.util.Optional;
import ro.pridvor.content.AnnualEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.AnnualTable;

/** The tables of annual plans, and the funding sources that they name. */
final class AnnualFacts {
  private AnnualFacts() {}

  static AnnualTable table(AnnualEntry e) {
    return new AnnualTable(
        e.table(),
        value(e.title()),
        value(e.note()),
        e.rows().stream().map(AnnualFacts::row).toList());
  }

  private static AnnualTable.Row row(AnnualEntry.RowEntry r) {
    return new AnnualTable.Row(
        value(r.code()),
        r.name().value(),
        value(r.beneficiaries()),
        value(r.capacity()),
        value(r.occupancy()),
        value(r.provider()),
        value(r.deadline()),
        value(r.responsible()),
        r.budget().stream().map(AnnualFacts::amount).toList(),
        value(r.note()));
  }

  private static AnnualTable.Amount amount(AnnualEntry.AmountEntry a) {
    String currency = value(a.currency()).orElse(DetailFacts.LEI);
    return new AnnualTable.Amount(value(a.source()), a.amount(), currency);
  }

  /** Resolves the funding sources that the tables of a plan name. */
  static void check(PlanEntry plan, Reference sources) {
    plan.extras().annual().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.budget().stream())
        .flatMap(line -> line.source().stream())
        .forEach(sources::resolve);
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }
}
