package ro.pridvor.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.Portal;
import ro.pridvor.site.View.SearchFacet;
import ro.pridvor.site.View.SearchValue;

/** The form of the search page: every value by which results can be narrowed, with its name. */
final class SearchPages {
  private static final List<String> KINDS =
      List.of(
          "masura",
          "serviciu",
          "obiectiv",
          "plan",
          "grup",
          "institutie",
          "termen",
          "noutate",
          "pagina");
  private static final List<String> DEADLINES =
      List.of("anul-acesta", "viitor", "depasit", "permanent", "periodic", "neclar", "fara-termen");

  private final Portal portal;

  SearchPages(Portal portal) {
    this.portal = portal;
  }

  View.Search view(String language) {
    List<SearchFacet> facets = new ArrayList<>();
    facets.add(new SearchFacet("fel", true, named("search.kind.", KINDS)));
    facets.add(new SearchFacet("grup", true, groups(language)));
    facets.add(
        new SearchFacet(
            "plan",
            true,
            portal.plans().stream().map(p -> value(p.id(), p.shortTitle())).toList()));
    facets.add(new SearchFacet("termen", false, named("search.deadline.", DEADLINES)));
    facets.add(new SearchFacet("an", false, years()));
    facets.add(new SearchFacet("stadiu", false, named("measure-status.", statuses())));
    facets.add(new SearchFacet("institutie", false, organisations(portal.answering())));
    facets.add(new SearchFacet("partener", false, organisations(portal.partnering())));
    facets.add(
        new SearchFacet(
            "finantare",
            false,
            portal.fundingSources().values().stream()
                .filter(f -> portal.byFunding().containsKey(f.id()))
                .map(f -> value(f.id(), f.name()))
                .toList()));
    facets.add(new SearchFacet("componenta", false, components()));
    facets.removeIf(facet -> facet.values().isEmpty());
    return new View.Search(List.copyOf(facets));
  }

  private static SearchValue value(String value, String name) {
    return new SearchValue(value, Label.of(name));
  }

  private static List<SearchValue> named(String prefix, List<String> values) {
    return values.stream().map(v -> new SearchValue(v, Label.message(prefix + v))).toList();
  }

  private static List<String> statuses() {
    return Stream.concat(
            Stream.of(MeasureStatus.values())
                .map(s -> s.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
            Stream.of("neraportat"))
        .toList();
  }

  private List<SearchValue> groups(String language) {
    return portal.targetGroups().values().stream()
        .filter(g -> portal.byGroup().containsKey(g.id()))
        .map((TargetGroup g) -> value(g.id(), g.name(language)))
        .toList();
  }

  private List<SearchValue> years() {
    TreeSet<String> years = new TreeSet<>();
    portal
        .measures()
        .forEach(
            m ->
                m.measure()
                    .deadline()
                    .flatMap(d -> d.to())
                    .ifPresent(to -> years.add(Integer.toString(to.getYear()))));
    return years.stream().map(y -> value(y, y)).toList();
  }

  private List<SearchValue> organisations(Map<String, ?> named) {
    return named.keySet().stream()
        .flatMap(id -> Optional.ofNullable(portal.organisations().get(id)).stream())
        .sorted((a, b) -> PlainText.ALPHABETICAL.compare(title(a), title(b)))
        .map(o -> value(o.id(), title(o)))
        .toList();
  }

  private static String title(Organisation organisation) {
    return organisation.acronym().map(a -> a + " – ").orElse("") + organisation.name();
  }

  private List<SearchValue> components() {
    List<SearchValue> components = new ArrayList<>();
    for (Plan plan : portal.plans()) {
      for (Plan.Component component : plan.components()) {
        components.add(
            value(plan.id() + "/" + component.id(), plan.place() + ": " + component.name()));
      }
    }
    return components;
  }
}
