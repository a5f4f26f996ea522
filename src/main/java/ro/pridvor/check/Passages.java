package ro.pridvor.check;

import static ro.pridvor.check.Passage.Voice.EASY;
import static ro.pridvor.check.Passage.Voice.OWN;
import static ro.pridvor.check.Passage.Voice.VERBATIM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ro.pridvor.check.Passage.Voice;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.CellsEntry;
import ro.pridvor.content.Content.DeadlineEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.IndicatorEntry;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.SpecificObjectiveEntry;
import ro.pridvor.content.Text;

/** Collects every passage of the content in the order of the files. */
final class Passages {
  private final List<Passage> all = new ArrayList<>();
  private Optional<PlanEntry> plan = Optional.empty();

  private Passages() {}

  static List<Passage> of(Content content) {
    Passages passages = new Passages();
    passages.shared(content);
    content.plans().forEach(passages::plan);
    return List.copyOf(passages.all);
  }

  private void shared(Content content) {
    add(OWN, content.portal().title());
    add(OWN, content.portal().tagline());
    for (Content.TargetGroupEntry group : content.targetGroups()) {
      add(OWN, group.name());
      add(EASY, group.easy());
      add(OWN, group.note());
    }
    for (Content.OrganisationEntry organisation : content.organisations()) {
      add(OWN, organisation.name());
      add(EASY, organisation.easy());
      add(OWN, organisation.note());
    }
    for (Content.FundingSourceEntry source : content.fundingSources()) {
      add(OWN, source.name());
      add(EASY, source.easy());
      add(OWN, source.note());
    }
    for (Content.ServiceEntry service : content.services()) {
      add(OWN, service.name());
      service.offers().forEach(text -> add(OWN, text));
      service.howToApply().forEach(text -> add(OWN, text));
      add(EASY, service.easy());
      add(OWN, service.note());
    }
    for (Content.UpdateEntry update : content.updates()) {
      add(OWN, update.title());
      add(EASY, update.easy());
      add(OWN, update.body());
    }
    content.pages().forEach(page -> add(OWN, page.text()));
  }

  private void plan(PlanEntry entry) {
    plan = Optional.of(entry);
    add(VERBATIM, entry.title());
    add(EASY, entry.easy());
    add(OWN, entry.note());
    entry.sections().forEach(section -> add(VERBATIM, section.text()));
    entry.objectives().forEach(this::general);
    plan = Optional.empty();
  }

  private void general(GeneralObjectiveEntry objective) {
    add(VERBATIM, objective.title());
    add(EASY, objective.easy());
    add(OWN, objective.note());
    cells(objective.shared());
    objective.objectives().forEach(this::specific);
  }

  private void specific(SpecificObjectiveEntry objective) {
    add(VERBATIM, objective.title());
    add(EASY, objective.easy());
    add(OWN, objective.note());
    cells(objective.shared());
    for (Content.SubObjectiveEntry part : objective.subObjectives()) {
      add(VERBATIM, part.title());
      add(EASY, part.easy());
      add(OWN, part.note());
    }
    objective.measures().forEach(this::measure);
  }

  private void measure(MeasureEntry measure) {
    add(VERBATIM, measure.text());
    add(EASY, measure.easy());
    add(OWN, measure.note());
    add(OWN, measure.statusNote());
    cells(measure.cells());
  }

  private void cells(CellsEntry cells) {
    cells.expectedResults().ifPresent(this::verbatim);
    cells.indicators().stream()
        .flatMap(List::stream)
        .map(IndicatorEntry::text)
        .forEach(text -> add(VERBATIM, text));
    cells.deadline().map(DeadlineEntry::text).ifPresent(text -> add(VERBATIM, text));
    cells.responsible().ifPresent(this::verbatim);
    cells.partners().ifPresent(this::verbatim);
    cells.funding().ifPresent(this::verbatim);
  }

  private void verbatim(List<Text> texts) {
    texts.forEach(text -> add(VERBATIM, text));
  }

  private void add(Voice voice, Optional<Text> text) {
    text.ifPresent(t -> add(voice, t));
  }

  private void add(Voice voice, Text text) {
    if (!text.value().isEmpty()) {
      all.add(new Passage(text, voice, plan));
    }
  }
}
