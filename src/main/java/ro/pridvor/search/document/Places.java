package ro.pridvor.search.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.analysis.Letters;

/**
 * The towns and counties of a portal: what each is called.
 *
 * @param names mark of the place ({@code %timis}) by name
 */
public record Places(Map<String, String> names) {
  /** What is for the whole country. */
  public static final String EVERYWHERE = "%";

  private static final Pattern RANK =
      Pattern.compile(
          "^(județul|judetul|municipiul|orașul|comuna|sectorul|consiliul județean) ",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public static Places of(Portal portal) {
    Map<String, String> names = new TreeMap<>();
    portal.plans().stream().map(Plan::place).forEach(place -> add(names, place));
    portal.services().stream()
        .map(Service::town)
        .flatMap(Optional::stream)
        .forEach(t -> add(names, t));
    return new Places(names);
  }

  private static void add(Map<String, String> names, String place) {
    if (!place.isBlank()) {
      names.put(bare(place), mark(place));
      PlaceNames.of(bare(place)).forEach(name -> names.putIfAbsent(name, mark(place)));
    }
  }

  private static String bare(String place) {
    return RANK.matcher(place.strip()).replaceFirst("");
  }

  /** How documents about a place are marked, whether it is called a county or a town. */
  public static String mark(String place) {
    return "%" + Letters.fold(bare(place)).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
  }

  /** The marks of a place: its own, and that of the county which it is in. */
  public static Set<String> marks(String place) {
    Set<String> marks = new LinkedHashSet<>(List.of(mark(place)));
    PlaceNames.county(bare(place)).map(Places::mark).ifPresent(marks::add);
    return marks;
  }

  /** The place of an organisation's authority, if it is one of a plan. */
  public static Set<String> of(Organisation organisation, Portal portal) {
    return portal.plans().stream()
        .filter(plan -> organisation.scope().filter(plan.authority()::equals).isPresent())
        .map(plan -> marks(plan.place()))
        .findFirst()
        .orElse(Set.of());
  }
}
