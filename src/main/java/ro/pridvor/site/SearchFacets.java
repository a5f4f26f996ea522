package ro.pridvor.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.Label;
import ro.pridvor.page.View.SearchFacet;
import ro.pridvor.page.View.SearchValue;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.PlainText;

/**
 * By what results of a search can be narrowed: every value with its name. Short lists stand in the
 * search page; long ones are files of their own, {@code cautare/valori/<facet>.json}, which the
 * page fetches when a reader opens them.
 */
public final class SearchFacets {
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
  private static final List<String> STATES =
      List.of("exista", "promis", "propus", "trecut", "inchis", "retras");
  private static final List<String> DEADLINES =
      List.of("anul-acesta", "viitor", "depasit", "permanent", "periodic", "neclar", "fara-termen");

  /** Above so many plans their list, too, is a file of its own. */
  private static final int PLANS_IN_PAGE = 40;

  private final Portal portal;

  public SearchFacets(Portal portal) {
    this.portal = portal;
  }

  /** Facets in the order in which they are shown; those without a value are left out. */
  List<SearchFacet> all(String language) {
    boolean fewPlans = portal.plans().size() <= PLANS_IN_PAGE;
    return Stream.of(
            new SearchFacet("obiectiv", false, false, objectives()),
            new SearchFacet("fel", true, true, named("search.kind.", KINDS)),
            new SearchFacet("stare", true, true, named("search.stare.", STATES)),
            new SearchFacet("grup", true, true, groups(language)),
            new SearchFacet("plan", true, fewPlans, plans()),
            new SearchFacet("termen", false, true, named("search.deadline.", DEADLINES)),
            new SearchFacet("stadiu", false, true, named("measure-status.", statuses())),
            new SearchFacet("an", false, false, years()),
            new SearchFacet("institutie", false, false, organisations(portal.answering())),
            new SearchFacet("partener", false, false, organisations(portal.partnering())),
            new SearchFacet("finantare", false, false, funding()),
            new SearchFacet("componenta", false, false, components()))
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  /**
   * The lists that are files of their own, by facet; their names are in the portal's own language
   * everywhere.
   */
  public Map<String, List<SearchValue>> files() {
    Map<String, List<SearchValue>> files = new java.util.TreeMap<>();
    all(portal.facts().language()).stream()
        .filter(facet -> !facet.inPage())
        .forEach(facet -> files.put(facet.key(), facet.values()));
    return files;
  }

  private static SearchValue value(String value, String name) {
    return new SearchValue(value, Label.of(name), "");
  }

  private static List<SearchValue> named(String prefix, List<String> values) {
    return values.stream().map(v -> new SearchValue(v, Label.message(prefix + v), "")).toList();
  }

  private static List<String> statuses() {
    return Stream.concat(
            Stream.of(MeasureStatus.values())
                .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-')),
            Stream.of("neraportat"))
        .toList();
  }

  private List<SearchValue> groups(String language) {
    return portal.targetGroups().values().stream()
        .filter(g -> portal.byGroup().containsKey(g.id()))
        .map(
            (TargetGroup g) ->
                new SearchValue(
                    g.id(),
                    Label.of(g.name(language), g.languageOfName(language)),
                    g.parents().isEmpty() ? "" : g.parents().get(0)))
        .toList();
  }

  private List<SearchValue> plans() {
    return portal.plans().stream().map(p -> value(p.id(), p.shortTitle())).toList();
  }

  private List<SearchValue> years() {
    TreeSet<String> years = new TreeSet<>();
    portal.measures().stream()
        .flatMap(m -> m.measure().deadline().flatMap(d -> d.to()).stream())
        .forEach(to -> years.add(Integer.toString(to.getYear())));
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

  private List<SearchValue> funding() {
    return portal.fundingSources().values().stream()
        .filter(f -> portal.byFunding().containsKey(f.id()))
        .map(f -> value(f.id(), f.name()))
        .toList();
  }

  private List<SearchValue> components() {
    List<SearchValue> components = new ArrayList<>();
    for (Plan plan : portal.plans()) {
      for (Plan.Component component : plan.components()) {
        components.add(under(plan, component.id(), component.name()));
      }
    }
    return components;
  }

  /** Objectives of all levels, each under its plan and its part of the plan. */
  private List<SearchValue> objectives() {
    List<SearchValue> objectives = new ArrayList<>();
    for (Plan plan : portal.plans()) {
      for (GeneralObjective general : plan.objectives()) {
        String part =
            general.component().flatMap(plan::component).map(c -> ", " + c.name()).orElse("");
        String heading = plan.shortTitle() + part;
        objectives.add(objective(plan, general.id(), general.code(), general.title(), heading));
        for (SpecificObjective specific : general.objectives()) {
          objectives.add(
              objective(plan, specific.id(), specific.code(), specific.title(), heading));
        }
      }
    }
    return objectives;
  }

  private static SearchValue objective(
      Plan plan, String id, Optional<String> code, String title, String heading) {
    String label = code.map(c -> c + " ").orElse("") + PlainText.title(title);
    return new SearchValue(plan.id() + "/" + id, Label.of(label), heading);
  }

  private static SearchValue under(Plan plan, String id, String name) {
    return new SearchValue(plan.id() + "/" + id, Label.of(name), plan.shortTitle());
  }
}
