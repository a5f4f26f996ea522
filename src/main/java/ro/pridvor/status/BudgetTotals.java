package ro.pridvor.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureDetails.BudgetLine;

/**
 * The money of some measures, added up by currency: amounts in different currencies are never added
 * together, and what nobody has written is absent and never zero.
 *
 * @param measures how many measures there are
 * @param withBudget how many of them have an amount at all
 * @param whole all of it, a sum for each currency
 */
public record BudgetTotals(
    int measures, int withBudget, List<Sum> whole, List<Sum> byYear, List<Sum> bySource) {

  /**
   * A sum in one currency.
   *
   * @param key the year or the id of the source; empty where the lines name none
   * @param planned sum of what was set aside; absent where no line says it
   * @param plannedIn how many lines say it
   * @param spent sum of what was paid; absent where no line says it
   * @param spentIn how many lines say it
   * @param of how many lines there are
   */
  public record Sum(
      String key,
      String currency,
      Optional<BigDecimal> planned,
      int plannedIn,
      Optional<BigDecimal> spent,
      int spentIn,
      int of) {}

  /** The sums; nothing where no measure has an amount. */
  public static Optional<BudgetTotals> of(Collection<Measure> measures) {
    List<Measure> funded = measures.stream().filter(m -> !m.details().budget().isEmpty()).toList();
    if (funded.isEmpty()) {
      return Optional.empty();
    }
    List<Sum> byYear = sums(funded, line -> line.year().map(String::valueOf).orElse(""));
    return Optional.of(
        new BudgetTotals(
            measures.size(),
            funded.size(),
            sums(funded, line -> ""),
            byYear.stream().sorted(Comparator.comparing(BudgetTotals::yearsFirst)).toList(),
            sums(funded, line -> line.source().orElse(""))));
  }

  private static String yearsFirst(Sum sum) {
    return (sum.key().isEmpty() ? "9999" : sum.key()) + sum.currency();
  }

  /** A sum for each key and currency, in the order in which they are first named. */
  private static List<Sum> sums(List<Measure> measures, Function<BudgetLine, String> key) {
    Map<List<String>, Adder> adders = new LinkedHashMap<>();
    for (Measure measure : measures) {
      for (BudgetLine line : measure.details().budget()) {
        adders
            .computeIfAbsent(List.of(key.apply(line), line.currency()), k -> new Adder())
            .add(line);
      }
    }
    List<Sum> sums = new ArrayList<>();
    adders.forEach((k, adder) -> sums.add(adder.sum(k.get(0), k.get(1))));
    return List.copyOf(sums);
  }

  private static final class Adder {
    private int lines;
    private int plannedIn;
    private int spentIn;
    private BigDecimal planned = BigDecimal.ZERO;
    private BigDecimal spent = BigDecimal.ZERO;

    void add(BudgetLine line) {
      lines++;
      if (line.planned().isPresent()) {
        plannedIn++;
        planned = planned.add(line.planned().get());
      }
      if (line.spent().isPresent()) {
        spentIn++;
        spent = spent.add(line.spent().get());
      }
    }

    Sum sum(String key, String currency) {
      return new Sum(
          key,
          currency,
          plannedIn == 0 ? Optional.empty() : Optional.of(planned),
          plannedIn,
          spentIn == 0 ? Optional.empty() : Optional.of(spent),
          spentIn,
          lines);
    }
  }
}
