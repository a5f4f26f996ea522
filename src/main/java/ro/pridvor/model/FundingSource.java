package ro.pridvor.model;

import java.util.Optional;

/** Where the money for a measure is to come from. */
public record FundingSource(
    String id,
    String name,
    Optional<String> parent,
    Optional<String> easy,
    Optional<String> note) {}
