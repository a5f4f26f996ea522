package ro.pridvor.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import ro.pridvor.content.Content.CellsEntry;
import ro.pridvor.content.Content.DeadlineEntry;
import ro.pridvor.content.Content.IndicatorEntry;
import ro.pridvor.content.Text;
import ro.pridvor.deadline.DeadlineParser;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Deadline.Recurrence;
import ro.pridvor.model.Deadline.Unit;
import ro.pridvor.model.Indicator;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/** The cells of a row, with what a row inherits from the objectives above it. */
record Cells(CellsEntry entry) {

  static Cells of(CellsEntry entry) {
    return new Cells(entry);
  }

  /** These cells, and the inherited ones where these say nothing. */
  Cells over(Cells inherited) {
    CellsEntry above = inherited.entry();
    return new Cells(
        new CellsEntry(
            entry.expectedResults().or(above::expectedResults),
            entry.indicators().or(above::indicators),
            entry.deadline().or(above::deadline),
            entry.responsible().or(above::responsible),
            entry.partners().or(above::partners),
            entry.funding().or(above::funding),
            entry.targetGroups().or(above::targetGroups)));
  }

  List<Text> responsible() {
    return entry.responsible().orElse(List.of());
  }

  List<Text> partners() {
    return entry.partners().orElse(List.of());
  }

  List<Text> funding() {
    return entry.funding().orElse(List.of());
  }

  List<Text> targetGroups() {
    return entry.targetGroups().orElse(List.of());
  }

  List<String> expectedResults() {
    return values(entry.expectedResults());
  }

  List<Indicator> indicators() {
    return entry.indicators().orElse(List.of()).stream().map(Indicators::indicator).toList();
  }

  /** The deadline, unless its cell is empty; {@code check} is told of it and its place. */
  Optional<Deadline> deadline(BiConsumer<Deadline, SourcePosition> check) {
    return entry
        .deadline()
        .filter(d -> !d.text().value().isEmpty())
        .map(
            d -> {
              Deadline deadline = meaning(d);
              check.accept(deadline, d.text().at());
              return deadline;
            });
  }

  /** What the writer says it means, where the writer says so; dates are then the writer's only. */
  private static Deadline meaning(DeadlineEntry written) {
    Deadline parsed = DeadlineParser.parse(written.text().value());
    boolean dated = written.from().isPresent() || written.to().isPresent();
    if (!dated && written.recurrence().isEmpty()) {
      return parsed;
    }
    Optional<String> repeats = written.recurrence().map(Text::value);
    return new Deadline(
        parsed.text(),
        dated ? written.from().flatMap(t -> Dates.first(t.value())) : parsed.from(),
        dated ? written.to().flatMap(t -> Dates.last(t.value())) : parsed.to(),
        repeats.isPresent() ? repeats.flatMap(Cells::recurrence) : parsed.recurrence(),
        repeats.map(r -> r.equals("permanent")).orElse(parsed.permanent()),
        dated ? List.of() : parsed.years(),
        false,
        parsed.conditional(),
        List.of());
  }

  private static Optional<Recurrence> recurrence(String word) {
    return switch (word) {
      case "yearly" -> Optional.of(new Recurrence(1, Unit.YEAR));
      case "half-yearly" -> Optional.of(new Recurrence(2, Unit.YEAR));
      case "quarterly" -> Optional.of(new Recurrence(1, Unit.QUARTER));
      case "monthly" -> Optional.of(new Recurrence(1, Unit.MONTH));
      case "weekly" -> Optional.of(new Recurrence(1, Unit.WEEK));
      default -> Optional.empty();
    };
  }

  /** Reports dates of the writer's own reading that no calendar has. */
  void checkDates(ProblemLog problems) {
    entry
        .deadline()
        .ifPresent(
            d -> {
              Dates.check(d.from(), "from", problems);
              Dates.check(d.to(), "to", problems);
            });
  }

  /** The words of one cell, for comparison with another's. */
  List<String> texts(String cell) {
    return switch (cell) {
      case "indicators" ->
          entry.indicators().orElse(List.of()).stream()
              .map(IndicatorEntry::text)
              .map(Text::value)
              .toList();
      case "deadline" -> entry.deadline().map(d -> d.text().value()).stream().toList();
      case "responsible" -> values(entry.responsible());
      case "partners" -> values(entry.partners());
      case "funding" -> values(entry.funding());
      default -> values(entry.expectedResults());
    };
  }

  private static List<String> values(Optional<List<Text>> texts) {
    return texts.orElse(List.of()).stream().map(Text::value).toList();
  }
}
