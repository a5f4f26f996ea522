package ro.pridvor.site;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.SubObjective;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.PlanParts.ObjectiveFacts;
import ro.pridvor.page.View;
import ro.pridvor.page.View.GroupCard;
import ro.pridvor.page.View.MeasureRow;
import ro.pridvor.page.View.Neighbours;
import ro.pridvor.page.View.PlanRef;
import ro.pridvor.page.View.SpecificSection;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** The pages of one plan in one language: itself, its objectives, its measures. */
final class PlanPages {
  /** Measures of the same objective that the page of one links to: those around it. */
  private static final int MAX_SIBLINGS = 8;

  private static final int NEWS = 5;
  private static final int NEWS_OF_MEASURE = 20;

  private final Portal portal;
  private final Plan plan;
  private final Rows rows;
  private final ServiceRows services;
  private final String language;
  private final Addresses addresses;
  private final SentenceCase letters;
  private final PlanLinks links;
  private final Levels levels;
  private final Abbreviations abbreviations;
  private final PlanRef ref;
  private final List<Link> above;
  private final List<PlacedMeasure> measures;
  private final DetailViews details;
  private final VersionPages versions;
  private final ReportPages reports;
  private final TimelinePage timeline;
  private final Map<SpecificObjective, List<MeasureRow>> rowsBySpecific = new IdentityHashMap<>();

  /**
   * @param rows what pages of this language share
   */
  PlanPages(Portal portal, Plan plan, String language, Rows rows) {
    this.portal = portal;
    this.plan = plan;
    this.language = language;
    this.addresses = Addresses.of(language, portal.facts());
    this.letters = new SentenceCase(plan);
    this.links = new PlanLinks(addresses, plan, rows, letters);
    this.levels = new Levels(plan, language);
    this.rows = rows;
    this.services = rows.services();
    this.abbreviations = new Abbreviations(portal.glossary().abbreviations(), plan.authority());
    this.ref = new PlanRef(plan.withoutObjectives(), portal.state(plan), addresses.plan(plan.id()));
    this.above =
        List.of(
            Link.message("nav.home", addresses.home()),
            Link.message("nav.plans", addresses.plans()),
            Link.of(plan.shortTitle(), ref.address()));
    this.versions = new VersionPages(plan, ref, addresses, language, above);
    this.reports = new ReportPages(portal, plan, ref, addresses, language, above, links::of);
    this.details =
        new DetailViews(
            portal, addresses, versions.changes(), reports::history, rows.successions());
    this.measures = portal.measures().stream().filter(m -> m.plan() == plan).toList();
    this.timeline = new TimelinePage(plan, measures, addresses, rows, links);
    for (PlacedMeasure placed : measures) {
      rowsBySpecific
          .computeIfAbsent(placed.specific(), s -> new ArrayList<>())
          .add(rows.row(placed));
    }
  }

  /** All of them, in plan order. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    Page own = plan();
    pages.add(own);
    addObjectives(pages);
    List<Page> measurePages = IntStream.range(0, measures.size()).mapToObj(this::measure).toList();
    pages.addAll(measurePages);
    pages.addAll(versions.all());
    pages.addAll(reports.all());
    timeline.page(ref, language, above).ifPresent(pages::add);
    if (addresses.equals(Addresses.ROMANIAN)) {
      Booklet.of(own, measurePages).ifPresent(pages::add);
    }
    return pages;
  }

  private Page plan() {
    List<Measure> all = measures.stream().map(PlacedMeasure::measure).toList();
    View view =
        new View.PlanPage(
            plan,
            ref.state(),
            ref.address(),
            rows.authority(plan),
            new PlanOutline(plan, addresses).whole(),
            measures.size(),
            groups(),
            Rows.years(measures, addresses),
            abbreviations.in(planTexts()),
            Booklet.address(plan, measures.size()),
            UpdatePages.cards(
                portal.updatesOf().byPlan().getOrDefault(plan.id(), List.of()), NEWS, addresses),
            details.budget(all, plan.objectives(), links::of, GeneralObjective::measures),
            details.progress(all, plan.objectives(), links::of, GeneralObjective::measures),
            details.related(plan.details().related()),
            details.proposals(plan),
            versions.texts(),
            reports.links(),
            Optional.of(plan)
                .filter(p -> ref.state().over() && !measures.isEmpty())
                .map(rows.successions()::of),
            timeline.address(),
            new AnnualTables(portal, addresses).of(plan),
            !portal.dueAhead(measures).isEmpty());
    return new Page(
        ref.address(),
        PageKind.PLAN,
        language,
        Label.of(plan.shortTitle()),
        above.subList(0, 2),
        view,
        plan.id());
  }

  private List<String> planTexts() {
    List<String> texts = new ArrayList<>();
    plan.sections().forEach(section -> texts.add(section.text()));
    for (GeneralObjective general : plan.objectives()) {
      texts.add(general.title());
      general.objectives().forEach(specific -> texts.add(specific.title()));
    }
    return texts;
  }

  private List<GroupCard> groups() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (PlacedMeasure placed : measures) {
      placed.measure().targetGroups().forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return portal.targetGroups().values().stream()
        .filter(group -> counts.containsKey(group.id()))
        .map(group -> rows.group(group, counts.get(group.id())))
        .toList();
  }

  private void addObjectives(List<Page> pages) {
    List<GeneralObjective> generals = plan.objectives();
    List<SpecificObjective> specifics =
        generals.stream().flatMap(g -> g.objectives().stream()).toList();
    for (int i = 0; i < generals.size(); i++) {
      pages.add(general(generals.get(i), neighbours(generals, i, links::of)));
    }
    int at = 0;
    for (GeneralObjective general : generals) {
      for (SpecificObjective specific : general.objectives()) {
        pages.add(specific(general, specific, neighbours(specifics, at++, links::of)));
      }
    }
  }

  private static <T> Neighbours neighbours(List<T> all, int i, Function<T, Link> link) {
    return new Neighbours(
        i == 0 ? Optional.empty() : Optional.of(link.apply(all.get(i - 1))),
        i + 1 == all.size() ? Optional.empty() : Optional.of(link.apply(all.get(i + 1))));
  }

  private Page general(GeneralObjective general, Neighbours neighbours) {
    List<SpecificSection> sections = general.objectives().stream().map(this::section).toList();
    Levels.Heading heading = levels.of(general);
    View view =
        new View.GeneralObjectivePage(
            ref,
            component(general),
            new ObjectiveFacts(
                heading.code(),
                letters.orSame(heading.title()),
                levels.translation(general.translations()),
                letters.of(heading.title()).map(quiet -> heading.title()),
                general.note(),
                general.easy(),
                general.measures().size()),
            sections,
            neighbours,
            abbreviations.in(general.objectives().stream().flatMap(this::texts).toList()),
            details.budget(
                general.measures(), general.objectives(), links::of, SpecificObjective::measures),
            details.progress(
                general.measures(), general.objectives(), links::of, SpecificObjective::measures));
    return page(links.of(general), PageKind.GENERAL_OBJECTIVE, List.of(), view, general.id());
  }

  private SpecificSection section(SpecificObjective specific) {
    Levels.Heading heading = levels.of(specific);
    return new SpecificSection(
        specific.id(),
        heading.code(),
        heading.title(),
        addresses.objective(plan.id(), specific.id()),
        specific.note(),
        levels.own(specific, rowsOf(specific)),
        levels.parts(specific, rowsOf(specific)));
  }

  private Stream<String> texts(SpecificObjective specific) {
    Stream<String> titles =
        Stream.concat(
            Stream.of(specific.title()),
            specific.subObjectives().stream().map(SubObjective::title));
    return Stream.concat(titles, rowTexts(rowsOf(specific)));
  }

  private static Stream<String> rowTexts(List<MeasureRow> rows) {
    return rows.stream().flatMap(r -> Stream.concat(Stream.of(r.text()), r.responsible().stream()));
  }

  private List<MeasureRow> rowsOf(SpecificObjective specific) {
    return List.copyOf(rowsBySpecific.getOrDefault(specific, List.of()));
  }

  private Optional<Plan.Component> component(GeneralObjective general) {
    return general.component().flatMap(plan::component).map(letters::orSame);
  }

  private Page specific(
      GeneralObjective general, SpecificObjective specific, Neighbours neighbours) {
    List<MeasureRow> own = rowsOf(specific);
    Levels.Heading heading = levels.of(specific);
    View view =
        new View.SpecificObjectivePage(
            ref,
            component(general),
            links.of(general),
            new ObjectiveFacts(
                heading.code(),
                heading.title(),
                levels.translation(specific.translations()),
                Optional.empty(),
                specific.note(),
                specific.easy(),
                own.size()),
            rows.namesakes(plan).byTitle(specific),
            levels.own(specific, own),
            levels.parts(specific, own),
            neighbours,
            abbreviations.in(texts(specific).toList()));
    return page(
        links.of(specific),
        PageKind.SPECIFIC_OBJECTIVE,
        List.of(links.crumb(general)),
        view,
        specific.id());
  }

  private Page measure(int index) {
    PlacedMeasure placed = measures.get(index);
    Measure m = placed.measure();
    View view =
        new View.MeasurePage(
            ref,
            component(placed.general()),
            links.of(placed.general()),
            links.of(placed.specific()),
            placed.specific().above(m).map(part -> links.of(placed.specific(), part)),
            m.code(),
            m.text(),
            PlainText.title(m.text()),
            levels.translation(m.translations()),
            rows.namesakes(plan).byTitle(m),
            m.targetGroups().stream().map(id -> rows.group(portal.targetGroups().get(id))).toList(),
            rows.organisations(m.responsible()),
            rows.organisations(m.partners()),
            rows.funding(m.funding()),
            rows.deadline(placed),
            m.expectedResults(),
            m.indicators(),
            m.status(),
            m.statusNote(),
            m.withdrawn(),
            m.note(),
            m.easy(),
            services.ofMeasure(plan.id(), m.id()),
            UpdatePages.cards(
                portal.updatesOf().byMeasure().getOrDefault(key(m), List.of()),
                NEWS_OF_MEASURE,
                addresses),
            siblings(placed),
            rowsBySpecific.get(placed.specific()).size(),
            new Neighbours(measureLink(index - 1), measureLink(index + 1)),
            abbreviations.in(texts(m)),
            details.details(plan, m));
    return page(
        links.of(placed),
        PageKind.MEASURE,
        List.of(links.crumb(placed.general()), links.crumb(placed.specific())),
        view,
        m.id());
  }

  private String key(Measure m) {
    return Portal.key(plan.id(), m.id());
  }

  private List<MeasureRow> siblings(PlacedMeasure placed) {
    MeasureRow own = rows.row(placed);
    List<MeasureRow> all = rowsBySpecific.get(placed.specific());
    int last = Math.max(0, all.size() - 1 - MAX_SIBLINGS);
    int first = Math.max(0, Math.min(all.indexOf(own) - MAX_SIBLINGS / 2, last));
    return all.stream().skip(first).filter(row -> row != own).limit(MAX_SIBLINGS).toList();
  }

  private static List<String> texts(Measure m) {
    List<String> texts = new ArrayList<>(List.of(m.text()));
    m.indicators().stream().map(Indicator::text).forEach(texts::add);
    texts.addAll(m.responsible().texts());
    texts.addAll(m.partners().texts());
    texts.addAll(m.funding().texts());
    return texts;
  }

  private Optional<Link> measureLink(int index) {
    if (index < 0 || index >= measures.size()) {
      return Optional.empty();
    }
    return Optional.of(links.of(measures.get(index)));
  }

  private Page page(Link own, PageKind kind, List<Link> objectives, View view, String itemId) {
    List<Link> crumbs = new ArrayList<>(above);
    crumbs.addAll(objectives);
    String source = Portal.key(plan.id(), itemId);
    return new Page(own.address(), kind, language, own.label(), crumbs, view, source);
  }
}
