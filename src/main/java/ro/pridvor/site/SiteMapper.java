package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ro.pridvor.address.Addresses;
import ro.pridvor.address.Edition;
import ro.pridvor.danger.DangerWords;
import ro.pridvor.model.DeadlineState;
import ro.pridvor.model.FreePage;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.ServiceView;
import ro.pridvor.page.View;
import ro.pridvor.page.View.GroupCard;
import ro.pridvor.page.View.MeasureRow;
import ro.pridvor.page.View.PlanCard;
import ro.pridvor.portal.Events;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.status.Status;
import ro.pridvor.text.PlainText;

/** Maps a portal to the pages of its site. */
public final class SiteMapper {
  private static final int DUE_ON_HOME = 6;
  private static final int NEWS_ON_HOME = 3;

  private final Portal portal;
  private final Map<Plan, List<Page>> known;
  private final Map<String, Rows> rows = new HashMap<>();
  private final FormatPages formats;

  public SiteMapper(Portal portal) {
    this(portal, new PageCache());
  }

  /**
   * @param cache pages of plans mapped before; they are mapped again only if the plan, or what its
   *     pages show of others, has changed
   */
  public SiteMapper(Portal portal, PageCache cache) {
    this.portal = portal;
    this.known = cache.begin(portal);
    this.formats = new FormatPages(portal.facts());
    Events events = Events.of(portal);
    portal.facts().languages().forEach(each -> rows.put(each, new Rows(portal, each, events)));
  }

  /** All pages in all languages, by address. */
  public List<Page> pages() {
    Map<String, PlacedMeasure> measures = new HashMap<>();
    portal.measures().forEach(m -> measures.put(Portal.key(m.plan().id(), m.measure().id()), m));
    Status status = Status.of(portal, portal.facts().date());
    List<Supplier<List<Page>>> parts = new ArrayList<>();
    portal.plans().forEach(plan -> parts.add(() -> pages(plan)));
    portal
        .facts()
        .languages()
        .forEach(language -> parts.add(() -> pages(language, measures, status)));
    List<Page> pages =
        parts.parallelStream()
            .map(Supplier::get)
            .flatMap(List::stream)
            .collect(Collectors.toCollection(ArrayList::new));
    if (hasLargePrint()) {
      pages.addAll(largePrint(pages));
    }
    pages.addAll(redirects(pages));
    pages.addAll(AccessibilityPages.all(portal.facts(), pages.size() + formats.count()));
    pages.replaceAll(formats::link);
    pages.addAll(formats.lists(pages));
    pages.sort(Comparator.comparing(Page::address));
    return List.copyOf(pages);
  }

  private List<Page> pages(String language, Map<String, PlacedMeasure> measures, Status status) {
    List<Page> pages = new ArrayList<>();
    Rows shared = rows.get(language);
    pages.addAll(new FacetPages(portal, language, shared).all());
    pages.addAll(new ServicePages(portal, language, shared, measures).all());
    pages.addAll(new FindHelpPages(portal, language, shared, measures).all());
    pages.addAll(new UpdatePages(portal, language, shared, measures).all());
    addInterface(pages, language, status);
    return pages;
  }

  /** The page for those who work on the theme; it is no part of the portal. */
  public static Page components(PortalFacts facts) {
    String address = Addresses.ROMANIAN.components();
    List<Link> crumbs = List.of(Link.message("nav.home", Addresses.ROMANIAN.home()));
    return new Page(
        address,
        PageKind.COMPONENTS,
        facts.language(),
        Label.message("components"),
        crumbs,
        new View.Components(),
        "");
  }

  private boolean hasLargePrint() {
    return portal.facts().editions().contains(PortalFacts.LARGE_PRINT);
  }

  private List<Page> largePrint(List<Page> pages) {
    String own = portal.facts().language();
    return pages.stream()
        .filter(page -> page.language().equals(own) && page.kind().inLargePrint())
        .map(Page::inLargePrint)
        .toList();
  }

  /** The pages of one plan, in all languages. */
  public List<Page> pages(Plan plan) {
    List<Page> before = known.get(plan);
    if (before != null) {
      return before;
    }
    List<Page> made = make(plan); // not under the map's lock: plans are mapped side by side
    known.put(plan, made);
    return made;
  }

  private List<Page> make(Plan plan) {
    List<Page> pages = new ArrayList<>();
    for (String language : portal.facts().languages()) {
      pages.addAll(new PlanPages(portal, plan, language, rows.get(language)).all());
    }
    return pages.stream().map(formats::link).toList();
  }

  private void addInterface(List<Page> pages, String language, Status status) {
    Addresses a = Addresses.of(language, portal.facts());
    Rows shared = rows.get(language);
    List<PlanCard> plans = portal.plans().stream().map(shared::plan).toList();
    pages.add(home(language, a, shared, plans));
    pages.add(top(PageKind.PLANS, a.plans(), "nav.plans", language, new View.Plans(plans)));
    pages.add(top(PageKind.GLOSSARY, a.glossary(), "nav.glossary", language, glossary(a)));
    pages.add(
        top(
            PageKind.SEARCH,
            a.search(),
            "nav.search",
            language,
            new View.Search(
                new SearchFacets(portal).all(language),
                languages(),
                new ServiceView.DangerHelp(
                    shared.services().urgentNumbers(), DangerWords.packed()))));
    pages.add(top(PageKind.DATA, a.data(), "nav.data", language, data()));
    pages.add(
        top(PageKind.STATUS, a.status(), "nav.status", language, StatusPages.view(status, a)));
    Optional<String> about =
        portal.pages().stream()
            .filter(p -> p.id().equals("despre"))
            .map(FreePage::text)
            .findFirst();
    pages.add(top(PageKind.ABOUT, a.about(), "nav.about", language, new View.About(about, plans)));
    pages.add(
        top(PageKind.NOT_FOUND, a.notFound(), "not-found.title", language, new View.NotFound()));
    for (FreePage page : portal.pages()) {
      if (!page.id().equals("despre")) {
        pages.add(
            new Page(
                a.freePage(page.id()),
                PageKind.FREE_PAGE,
                language,
                Label.of(page.title()),
                List.of(Link.message("nav.home", a.home())),
                new View.Free(page.text()),
                page.id()));
      }
    }
  }

  private View.Data data() {
    return new View.Data(
        portal.measures().size(),
        portal.tables().stream()
            .map(table -> new View.TableView(table, table.file(), table.columns()))
            .toList(),
        portal.facts().baseUrl().isPresent());
  }

  private Map<String, String> languages() {
    Map<String, String> languages = new TreeMap<>();
    for (Plan plan : portal.plans()) {
      plan.details().language().ifPresent(language -> languages.put(plan.id(), language));
    }
    return languages;
  }

  private Page home(String language, Addresses a, Rows rows, List<PlanCard> plans) {
    int year = portal.facts().date().getYear();
    List<GroupCard> groups =
        portal.targetGroups().values().stream()
            .filter(group -> group.featured())
            .map(rows::group)
            .filter(card -> card.count() > 0)
            .toList();
    List<PlacedMeasure> due =
        portal.measures().stream()
            .filter(m -> portal.deadlineState(m) == DeadlineState.DUE_THIS_YEAR)
            .toList();
    List<MeasureRow> shown = due.stream().limit(DUE_ON_HOME).map(rows::row).toList();
    View view =
        new View.Home(
            groups,
            plans,
            portal.measures().size(),
            year,
            due.size(),
            shown,
            UpdatePages.cards(portal.updates(), NEWS_ON_HOME, a));
    return new Page(
        a.home(), PageKind.HOME, language, Label.message("nav.home"), List.of(), view, "");
  }

  private Page top(PageKind kind, String address, String title, String language, View view) {
    List<Link> crumbs =
        List.of(Link.message("nav.home", Addresses.of(language, portal.facts()).home()));
    return new Page(address, kind, language, Label.message(title), crumbs, view, "");
  }

  private View.GlossaryPage glossary(Addresses a) {
    return new View.GlossaryPage(
        portal.glossary().terms().stream()
            .sorted((x, y) -> PlainText.ALPHABETICAL.compare(x.term(), y.term()))
            .map(t -> new View.TermView(t, t.source().flatMap(s -> planLink(a, s.plan()))))
            .toList(),
        portal.glossary().abbreviations().stream()
            .sorted((x, y) -> PlainText.ALPHABETICAL.compare(x.abbreviation(), y.abbreviation()))
            .map(t -> new View.AbbreviationView(t, t.source().flatMap(s -> planLink(a, s.plan()))))
            .toList());
  }

  private Optional<Link> planLink(Addresses a, String planId) {
    return portal.plans().stream()
        .filter(p -> p.id().equals(planId))
        .map(p -> Link.of(p.shortTitle(), a.plan(p.id())))
        .findFirst();
  }

  /** A page that moved has moved in every language and edition that has it. */
  private List<Page> redirects(List<Page> pages) {
    Set<String> addresses = new HashSet<>();
    pages.forEach(page -> addresses.add(page.address()));
    List<Page> redirects = new ArrayList<>();
    for (PortalFacts.Redirect moved : portal.facts().redirects()) {
      redirects.add(redirect(moved.from(), moved.to(), moved));
      for (UnaryOperator<String> other : otherAddresses()) {
        String from = other.apply(moved.from());
        String to = other.apply(moved.to());
        if (!from.equals(moved.from()) && !addresses.contains(from) && addresses.contains(to)) {
          redirects.add(redirect(from, to, moved));
        }
      }
    }
    return redirects;
  }

  private List<UnaryOperator<String>> otherAddresses() {
    List<UnaryOperator<String>> others = new ArrayList<>();
    others.add(Edition.LARGE_PRINT::address);
    for (String language : portal.facts().languages()) {
      others.add(address -> Addresses.of(language, portal.facts()).prefix() + address);
    }
    return others;
  }

  private Page redirect(String from, String to, PortalFacts.Redirect written) {
    return new Page(
        from,
        PageKind.REDIRECT,
        portal.facts().language(),
        Label.message("redirect.title"),
        List.of(),
        new View.Redirect(to),
        Portal.redirectKey(written.from()));
  }
}
