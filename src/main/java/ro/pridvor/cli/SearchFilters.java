package ro.pridvor.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine.Option;
import ro.pridvor.problem.NearMiss;
import ro.pridvor.search.document.Facet;
import ro.pridvor.search.lucene.LuceneSearch;

/** The options by which {@code pridvor search} narrows results: those of the page's address. */
final class SearchFilters {
  private static final int SHOWN = 12;

  @Option(names = "--fel", paramLabel = "FEL", split = ",", descriptionKey = "search.filter")
  private List<String> kinds = List.of();

  @Option(names = "--stare", paramLabel = "STARE", split = ",", descriptionKey = "search.stare")
  private List<String> states = List.of();

  @Option(names = "--plan", paramLabel = "PLAN", split = ",", descriptionKey = "search.filter")
  private List<String> plans = List.of();

  @Option(
      names = "--componenta",
      paramLabel = "PLAN/PARTE",
      split = ",",
      descriptionKey = "search.filter.part")
  private List<String> components = List.of();

  @Option(
      names = "--obiectiv",
      paramLabel = "PLAN/OBIECTIV",
      split = ",",
      descriptionKey = "search.filter.part")
  private List<String> objectives = List.of();

  @Option(names = "--grup", paramLabel = "GRUP", split = ",", descriptionKey = "search.filter")
  private List<String> groups = List.of();

  @Option(
      names = "--institutie",
      paramLabel = "INSTITUȚIE",
      split = ",",
      descriptionKey = "search.filter")
  private List<String> organisations = List.of();

  @Option(
      names = "--partener",
      paramLabel = "INSTITUȚIE",
      split = ",",
      descriptionKey = "search.filter")
  private List<String> partners = List.of();

  @Option(
      names = "--finantare",
      paramLabel = "SURSĂ",
      split = ",",
      descriptionKey = "search.filter")
  private List<String> funding = List.of();

  @Option(names = "--stadiu", paramLabel = "STADIU", split = ",", descriptionKey = "search.filter")
  private List<String> statuses = List.of();

  @Option(names = "--termen", paramLabel = "AN|FEL", split = ",", descriptionKey = "search.termen")
  private List<String> deadlines = List.of();

  /** The values asked for; a deadline is a year ({@code 2026}) or a kind ({@code permanent}). */
  Map<Facet, List<String>> byFacet() {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    filters.put(Facet.FEL, kinds);
    filters.put(Facet.STARE, states);
    filters.put(Facet.PLAN, plans);
    filters.put(Facet.COMPONENTA, components);
    filters.put(Facet.OBIECTIV, objectives);
    filters.put(Facet.GRUP, groups);
    filters.put(Facet.INSTITUTIE, organisations);
    filters.put(Facet.PARTENER, partners);
    filters.put(Facet.FINANTARE, funding);
    filters.put(Facet.STADIU, statuses);
    filters.put(Facet.AN, deadlines.stream().filter(SearchFilters::isYear).toList());
    filters.put(Facet.TERMEN, deadlines.stream().filter(d -> !isYear(d)).toList());
    return filters;
  }

  boolean any() {
    return byFacet().values().stream().anyMatch(values -> !values.isEmpty());
  }

  /** A value that no document has would find nothing, silently: what to write instead. */
  Optional<String> firstUnknown(LuceneSearch search, ResourceBundle texts) throws IOException {
    for (Map.Entry<Facet, List<String>> filter : byFacet().entrySet()) {
      Set<String> known = search.values(filter.getKey());
      for (String value : filter.getValue()) {
        if (!known.contains(value)) {
          String option = filter.getKey() == Facet.AN ? "termen" : filter.getKey().key();
          return Optional.of(explained(value, option, known, texts));
        }
      }
    }
    return Optional.empty();
  }

  private static String explained(
      String value, String option, Set<String> known, ResourceBundle texts) {
    String first = texts.getString("search.unknown").formatted(option, value);
    Optional<String> near =
        NearMiss.of(value, known)
            .or(
                () ->
                    known.stream()
                        .filter(k -> k.contains(value.strip().toLowerCase(Locale.ROOT)))
                        .findFirst());
    if (near.isPresent()) {
      return first + " " + texts.getString("search.unknown.near").formatted(near.get());
    }
    String some = String.join(", ", known.stream().limit(SHOWN).toList());
    return first
        + " "
        + texts
            .getString("search.unknown.known")
            .formatted(some + (known.size() > SHOWN ? " …" : ""));
  }

  private static boolean isYear(String deadline) {
    return deadline.matches("\\d{4}");
  }
}
