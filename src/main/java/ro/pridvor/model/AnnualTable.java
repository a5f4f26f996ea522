package ro.pridvor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of an annual plan (Ordinul 1086/2018): services that exist and are paid for, new ones,
 * contracting, information of the public, training.
 *
 * @param kind as the file names it: {@code services}, {@code new-services}, {@code contracting},
 *     {@code information}, {@code training}
 * @param title as printed
 * @param note our words about it
 */
public record AnnualTable(
    String kind, Optional<String> title, Optional<String> note, List<Row> rows) {

  /** A row, its cells as printed. */
  public record Row(
      Optional<String> code,
      String name,
      Optional<String> beneficiaries,
      Optional<String> capacity,
      Optional<String> occupancy,
      Optional<String> provider,
      Optional<String> deadline,
      Optional<String> responsible,
      List<Amount> budget,
      Optional<String> note) {}

  /**
   * An amount of money.
   *
   * @param source id of a funding source
   */
  public record Amount(Optional<String> source, BigDecimal amount, String currency) {}

  /** The amounts of all rows by source and currency; amounts in two currencies are not added. */
  public List<Amount> sums() {
    Map<String, Amount> sums = new TreeMap<>();
    for (Row row : rows) {
      for (Amount line : row.budget()) {
        sums.merge(
            line.currency() + ' ' + line.source().orElse("~"),
            line,
            (a, b) -> new Amount(a.source(), a.amount().add(b.amount()), a.currency()));
      }
    }
    return List.copyOf(sums.values());
  }
}
