package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.UpdateEntry;
import ro.pridvor.content.Content.UpdateMeasureEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Update;
import ro.pridvor.problem.ProblemLog;

/** Links news to the plans, measures and services that they name. */
final class UpdateLinker {
  private static final Comparator<Update> NEWEST_FIRST =
      Comparator.comparing(Update::date).reversed().thenComparing(Update::id);

  private final Reference plans;
  private final Reference services;
  private final Map<String, Reference> measures = new HashMap<>();
  private final ProblemLog problems;

  UpdateLinker(Content content, ProblemLog problems) {
    this.problems = problems;
    this.plans = new Reference("plans/", problems);
    this.services = new Reference("services/", problems);
    content.services().forEach(service -> services.know(service.id()));
    for (PlanEntry plan : content.plans()) {
      plans.know(plan.id());
      Reference ids = new Reference("plans/" + plan.id().value(), problems);
      plan.objectives().stream()
          .flatMap(general -> general.objectives().stream())
          .flatMap(specific -> specific.measures().stream())
          .forEach(measure -> ids.know(measure.id()));
      measures.put(plan.id().value(), ids);
    }
  }

  /** All news, the newest first. */
  List<Update> link(List<UpdateEntry> entries) {
    return entries.stream().map(this::update).sorted(NEWEST_FIRST).toList();
  }

  private Update update(UpdateEntry u) {
    return new Update(
        u.id().value(),
        u.title().value(),
        date(u.date()),
        u.plans().stream().flatMap(p -> plans.resolve(p).stream()).distinct().toList(),
        u.measures().stream().flatMap(m -> measure(m).stream()).toList(),
        u.services().stream().flatMap(s -> services.resolve(s).stream()).distinct().toList(),
        u.easy().map(Text::value),
        u.body().value());
  }

  private LocalDate date(Text date) {
    try {
      return LocalDate.parse(date.value());
    } catch (DateTimeParseException e) {
      if (!date.value().isEmpty()) {
        problems.add(INVALID_VALUE, date.at(), date.value(), "date", "@form.day");
      }
      return LocalDate.EPOCH;
    }
  }

  private Optional<Update.About> measure(UpdateMeasureEntry m) {
    Optional<MeasureStatus> status =
        m.status().flatMap(s -> Enums.read(MeasureStatus.class, s.value()));
    return plans
        .resolve(m.plan())
        .flatMap(plan -> measures.get(plan).resolve(m.measure()))
        .map(id -> new Update.About(m.plan().value(), id, status));
  }
}
