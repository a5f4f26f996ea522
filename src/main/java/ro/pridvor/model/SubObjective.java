package ro.pridvor.model;

import java.util.Map;
import java.util.Optional;

/**
 * The third level of a plan's objectives, in plans that have one: measures name it.
 *
 * @param title empty where the document prints only a number
 */
public record SubObjective(
    String id,
    Optional<String> code,
    String title,
    Map<String, String> translations,
    Optional<String> note,
    Optional<String> easy) {}
