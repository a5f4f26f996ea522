package ro.pridvor.fidelity;

import java.util.List;
import java.util.Optional;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.CellsEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.IndicatorEntry;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.SpecificObjectiveEntry;
import ro.pridvor.content.Text;

/** The verbatim words of a plan as the content holds them; our own words are left out. */
final class PublishedWords {
  private final Words words = new Words();

  private PublishedWords() {}

  static Words of(PlanEntry plan, Content content) {
    PublishedWords published = new PublishedWords();
    published.plan(plan);
    published.glossary(plan.id().value(), content);
    return published.words;
  }

  private void plan(PlanEntry plan) {
    add(plan.title());
    plan.components().forEach(component -> words.add(component.title(), 1));
    plan.sections()
        .forEach(
            section -> {
              if (section.titlePrinted()) {
                add(section.title());
              }
              add(section.text());
            });
    plan.signatories()
        .forEach(
            signatory -> {
              signatory.role().ifPresent(this::add);
              add(signatory.name());
            });
    plan.objectives().forEach(this::general);
  }

  private void general(GeneralObjectiveEntry objective) {
    objective.code().ifPresent(this::add);
    objective.title().ifPresent(this::add);
    cells(objective.shared(), List.of());
    objective.objectives().forEach(this::specific);
  }

  private void specific(SpecificObjectiveEntry objective) {
    objective.code().ifPresent(this::add);
    objective.title().ifPresent(this::add);
    cells(objective.shared(), List.of());
    for (var part : objective.subObjectives()) {
      part.code().ifPresent(this::add);
      part.title().ifPresent(this::add);
    }
    objective.measures().forEach(this::measure);
  }

  private void measure(MeasureEntry measure) {
    measure.code().ifPresent(this::add);
    add(measure.text());
    cells(measure.cells(), measure.mergedWithPrevious().stream().map(Text::value).toList());
  }

  /** A cell that the source prints once for several measures is counted once. */
  private void cells(CellsEntry cells, List<String> merged) {
    texts("expected-results", cells.expectedResults(), merged);
    if (!merged.contains("indicators")) {
      cells.indicators().orElse(List.of()).stream().map(IndicatorEntry::text).forEach(this::add);
    }
    if (!merged.contains("deadline")) {
      cells.deadline().ifPresent(deadline -> add(deadline.text()));
    }
    texts("responsible", cells.responsible(), merged);
    texts("partners", cells.partners(), merged);
    texts("funding", cells.funding(), merged);
  }

  private void texts(String cell, Optional<List<Text>> texts, List<String> merged) {
    if (!merged.contains(cell)) {
      texts.orElse(List.of()).forEach(this::add);
    }
  }

  private void glossary(String plan, Content content) {
    content.terms().stream()
        .filter(term -> term.source().filter(s -> s.plan().value().equals(plan)).isPresent())
        .forEach(
            term -> {
              add(term.term());
              add(term.definition());
            });
    content.abbreviations().stream()
        .filter(a -> a.source().filter(s -> s.plan().value().equals(plan)).isPresent())
        .forEach(
            abbreviation -> {
              add(abbreviation.abbreviation());
              add(abbreviation.expansion());
              // Each other printing of it repeats the abbreviation itself.
              abbreviation
                  .alsoPrinted()
                  .forEach(
                      other -> {
                        add(abbreviation.abbreviation());
                        add(other);
                      });
            });
  }

  private void add(Text text) {
    words.add(text.value(), 1);
  }
}
