package ro.pridvor.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Deadline.Recurrence;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.Enums;

/**
 * {@code date/termene.csv}: the printed words of each deadline and what they certainly mean; a cell
 * is empty where they do not say.
 */
final class DeadlinesCsv {
  private DeadlinesCsv() {}

  static Stream<List<String>> rows(Portal portal) {
    return portal.measures().stream()
        .filter(placed -> placed.measure().deadline().isPresent())
        .map(placed -> row(portal, placed));
  }

  private static List<String> row(Portal portal, PlacedMeasure placed) {
    Deadline deadline = placed.measure().deadline().orElseThrow();
    Optional<Recurrence> recurrence = deadline.recurrence();
    return List.of(
        placed.plan().id(),
        placed.measure().id(),
        placed.measure().code().orElse(""),
        deadline.text(),
        day(deadline.from()),
        day(deadline.to()),
        deadline.years().stream().map(String::valueOf).collect(Collectors.joining(" | ")),
        day(deadline.due()),
        deadline.permanent() ? "true" : "",
        recurrence.map(r -> Integer.toString(r.times())).orElse(""),
        recurrence.map(r -> Integer.toString(r.every())).orElse(""),
        recurrence.map(r -> Enums.written(r.unit())).orElse(""),
        Csv.url(
            portal.facts(), Addresses.ROMANIAN.measure(placed.plan().id(), placed.measure().id())));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
