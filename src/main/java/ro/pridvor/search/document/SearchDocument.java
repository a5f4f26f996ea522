package ro.pridvor.search.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be found.
 *
 * @param kind value of the facet {@code fel}
 * @param title shown; may be cut
 * @param context where it stands, for example the plan
 * @param objective code and title of the objective that it serves, cut, or empty
 * @param state whether it can be used, and until when it is promised ({@code promis 2030}), or
 *     empty
 * @param when its deadline as printed, or empty
 * @param names texts that name it
 * @param texts all its other words, as published
 * @param about groups, needs, organisations, places, years: marks of {@link Aliases}
 * @param facets values by facet
 */
public record SearchDocument(
    String kind,
    String address,
    String title,
    String context,
    String objective,
    String when,
    String state,
    List<String> names,
    List<String> texts,
    List<String> about,
    Map<Facet, List<String>> facets,
    Optional<LocalDate> deadline) {}
