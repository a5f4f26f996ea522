package ro.pridvor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The top level of a plan's objectives.
 *
 * @param title empty where the document prints only a number
 */
public record GeneralObjective(
    String id,
    Optional<String> code,
    Optional<String> component,
    String title,
    Map<String, String> translations,
    Optional<String> note,
    Optional<String> easy,
    List<SpecificObjective> objectives) {

  /** All measures below it, in plan order. */
  public List<Measure> measures() {
    return objectives.stream().flatMap(specific -> specific.measures().stream()).toList();
  }
}
