package ro.pridvor.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureDetails.BudgetLine;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.status.Progress;
import ro.pridvor.text.Enums;

/**
 * What became of plans, as tables: {@code date/bani.csv}, {@code date/stadiu.csv}, {@code
 * date/valori.csv}. A number that nobody has written is an empty cell.
 */
final class LifeCsv {

  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private final Portal portal;

  private LifeCsv(Portal portal) {
    this.portal = portal;
  }

  static Stream<List<String>> budget(Portal portal) {
    return new LifeCsv(portal).budget().stream();
  }

  static Stream<List<String>> progress(Portal portal) {
    return new LifeCsv(portal).progress().stream();
  }

  static Stream<List<String>> values(Portal portal) {
    return new LifeCsv(portal).values().stream();
  }

  private List<List<String>> budget() {
    List<List<String>> rows = new ArrayList<>();
    for (PlacedMeasure placed : portal.measures()) {
      for (BudgetLine line : placed.measure().details().budget()) {
        rows.add(
            List.of(
                placed.plan().id(),
                placed.measure().id(),
                placed.measure().code().orElse(""),
                text(line.year()),
                line.source().orElse(""),
                number(line.planned()),
                number(line.spent()),
                line.currency(),
                line.note().orElse(""),
                url(placed)));
      }
    }
    return rows;
  }

  private List<List<String>> values() {
    List<List<String>> rows = new ArrayList<>();
    for (PlacedMeasure placed : portal.measures()) {
      for (Indicator indicator : placed.measure().indicators()) {
        Optional<Indicator.Target> target = indicator.target();
        for (Indicator.Reported value : indicator.values()) {
          rows.add(
              List.of(
                  placed.plan().id(),
                  placed.measure().id(),
                  placed.measure().code().orElse(""),
                  indicator.text(),
                  target.flatMap(Indicator.Target::unit).orElse(""),
                  target.flatMap(Indicator.Target::comparison).map(Enums::written).orElse(""),
                  number(target.map(Indicator.Target::value)),
                  target.flatMap(Indicator.Target::per).map(Enums::written).orElse(""),
                  text(target.flatMap(Indicator.Target::by)),
                  number(target.flatMap(Indicator.Target::baseline)),
                  Integer.toString(value.year()),
                  value.value().toPlainString(),
                  value.note().orElse(""),
                  url(placed)));
        }
      }
    }
    return rows;
  }

  /** Plans of which somebody has reported something, each with its objectives. */
  private List<List<String>> progress() {
    List<List<String>> rows = new ArrayList<>();
    for (Plan plan : portal.plans()) {
      List<Measure> all = plan.measures();
      if (Progress.of(all).isPresent()) {
        rows.add(row(plan, "plan", plan.id(), "", plan.title(), all, ADDRESSES.plan(plan.id())));
        for (GeneralObjective general : plan.objectives()) {
          rows.add(
              row(
                  plan,
                  "general-objective",
                  general.id(),
                  general.code().orElse(""),
                  general.title(),
                  general.measures(),
                  ADDRESSES.objective(plan.id(), general.id())));
          for (SpecificObjective specific : general.objectives()) {
            rows.add(
                row(
                    plan,
                    "specific-objective",
                    specific.id(),
                    specific.code().orElse(""),
                    specific.title(),
                    specific.measures(),
                    ADDRESSES.objective(plan.id(), specific.id())));
          }
        }
      }
    }
    return rows;
  }

  private List<String> row(
      Plan plan,
      String level,
      String id,
      String code,
      String title,
      List<Measure> measures,
      String address) {
    Optional<Progress> progress = Progress.of(measures);
    List<String> row =
        new ArrayList<>(
            List.of(
                plan.id(),
                level,
                id,
                code,
                title,
                Integer.toString(progress.map(Progress::measures).orElse(measures.size()))));
    for (int i = 0; i < Progress.ORDER.size(); i++) {
      int at = i;
      row.add(Integer.toString(progress.map(p -> p.counts().get(at).count()).orElse(0)));
    }
    row.add(Integer.toString(progress.map(Progress::unreported).orElse(measures.size())));
    row.add(Csv.url(portal.facts(), address));
    return row;
  }

  private String url(PlacedMeasure placed) {
    return Csv.url(portal.facts(), ADDRESSES.measure(placed.plan().id(), placed.measure().id()));
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static String text(Optional<Integer> number) {
    return number.map(String::valueOf).orElse("");
  }
}
