package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.UPDATE_IN_FUTURE;
import static ro.pridvor.problem.ProblemKind.UPDATE_STATUS_DIFFERS;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.UpdateEntry;
import ro.pridvor.content.Content.UpdateMeasureEntry;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;

/** News that cannot be true yet, or that the plan contradicts. */
final class Updates {
  private Updates() {}

  static void check(Content content, LocalDate today, ProblemLog problems) {
    for (UpdateEntry update : content.updates()) {
      if (day(update.date()).filter(date -> date.isAfter(today)).isPresent()) {
        problems.add(
            UPDATE_IN_FUTURE, update.date().at(), update.title().value(), update.date().value());
      }
    }
    if (content.updates().stream().anyMatch(update -> !update.measures().isEmpty())) {
      statuses(content, problems);
    }
  }

  private static Optional<LocalDate> day(Text date) {
    try {
      return Optional.of(LocalDate.parse(date.value()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What the newest news says of a measure is what the measure should say of itself. */
  private static void statuses(Content content, ProblemLog problems) {
    Map<String, MeasureEntry> measures = measures(content);
    Set<String> seen = new HashSet<>();
    List<UpdateEntry> newestFirst =
        content.updates().stream()
            .sorted(Comparator.comparing((UpdateEntry u) -> u.date().value()).reversed())
            .toList();
    for (UpdateEntry update : newestFirst) {
      for (UpdateMeasureEntry about : update.measures()) {
        String key = about.plan().value() + "/" + about.measure().value();
        if (about.status().isPresent() && measures.containsKey(key) && seen.add(key)) {
          compare(about.status().get(), measures.get(key), problems);
        }
      }
    }
  }

  private static Map<String, MeasureEntry> measures(Content content) {
    Map<String, MeasureEntry> measures = new HashMap<>();
    for (PlanEntry plan : content.plans()) {
      plan.measures().forEach(m -> measures.put(plan.id().value() + "/" + m.id().value(), m));
    }
    return measures;
  }

  private static void compare(Text told, MeasureEntry measure, ProblemLog problems) {
    String own = measure.status().map(Text::value).orElse("@status.none");
    if (!own.equals(told.value())) {
      problems.add(UPDATE_STATUS_DIFFERS, told.at(), measure.id().value(), told.value(), own);
    }
  }
}
