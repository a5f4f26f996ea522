package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.UpdateEntry;
import ro.pridvor.content.Content.UpdateMeasureEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Update;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Enums;
import ro.pridvor.text.PlainText;

/** Links news to the plans, measures and services that they name. */
final class UpdateLinker {
  private static final Comparator<Update> NEWEST_FIRST =
      Comparator.comparing(Update::date).reversed().thenComparing(Update::id);

  private final PlanReferences plans;
  private final Reference services;
  private final ProblemLog problems;

  UpdateLinker(Content content, PlanReferences plans, ProblemLog problems) {
    this.plans = plans;
    this.problems = problems;
    this.services = new Reference("services/", problems);
    content.services().forEach(service -> services.know(service.id()));
  }

  /** All news, the newest first. */
  List<Update> link(List<UpdateEntry> entries) {
    return entries.stream().map(this::update).sorted(NEWEST_FIRST).toList();
  }

  private Update update(UpdateEntry u) {
    return new Update(
        u.id().value(),
        PlainText.plain(u.title().value()),
        date(u.date()),
        plans.plans().resolve(u.plans()),
        u.measures().stream().flatMap(m -> measure(m).stream()).toList(),
        services.resolve(u.services()),
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
        .measure(m.plan(), m.measure())
        .map(id -> new Update.About(m.plan().value(), id, status));
  }
}
