package ro.pridvor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The second level of a plan's objectives.
 *
 * @param title empty where the document prints only a number
 */
public record SpecificObjective(
    String id,
    Optional<String> code,
    String title,
    Map<String, String> translations,
    Optional<String> note,
    Optional<String> easy,
    List<SubObjective> subObjectives,
    List<Measure> measures) {

  /** What a measure stands under, in plans that have a third level of objectives. */
  public Optional<SubObjective> above(Measure measure) {
    return measure
        .subObjective()
        .flatMap(id -> subObjectives.stream().filter(s -> s.id().equals(id)).findFirst());
  }
}
