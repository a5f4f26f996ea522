package ro.pridvor.model;

import java.util.List;
import java.util.Optional;

/** The second level of a plan's objectives. */
public record SpecificObjective(
    String id,
    Optional<String> code,
    String title,
    Optional<String> note,
    Optional<String> easy,
    List<Measure> measures) {}
