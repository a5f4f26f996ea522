package ro.pridvor.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import ro.pridvor.audit.SiteAudit;
import ro.pridvor.check.Companion;
import ro.pridvor.content.Content;
import ro.pridvor.content.ContentReader;
import ro.pridvor.page.Page;
import ro.pridvor.pipeline.BuildRecord.IndexRecord;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.publish.Changes;
import ro.pridvor.publish.Manifest;
import ro.pridvor.publish.PublishException;
import ro.pridvor.publish.Staging;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.theme.Theme;
import ro.pridvor.theme.ThemeException;
import ro.pridvor.website.FormatException;
import ro.pridvor.website.OutputFile;

/**
 * Builds a portal.
 *
 * <pre>{@code
 * Outcome outcome = new Build(options, progress).run();
 * }</pre>
 *
 * <p>If there is any error, nothing is published and the last site stays as it is.
 */
public final class Build {
  private final BuildOptions options;
  private final Steps steps;
  private final ProblemLog problems = new ProblemLog();
  private int pages;
  private List<String> foreign = List.of();
  private Changes changes = Changes.NONE;
  private Set<String> promises = Set.of();

  /**
   * @param progress notified of every step as it begins
   */
  public Build(BuildOptions options, Progress progress) {
    this.options = options;
    this.steps = new Steps(progress);
  }

  /** Builds and publishes. */
  public Outcome run() {
    Optional<Problem> refusal =
        Staging.refusal(options.site(), options.protectedPlaces(), options.adopt());
    if (refusal.isPresent()) {
      problems.add(refusal.get());
      return outcome(Optional.empty(), false);
    }
    Staging.mend(options.site());
    boolean indexed = !options.fresh() && Staging.hasNote(options.site());
    if (indexed) { // as likely as not, the index need not be made again
      return run(Analysis::load);
    }
    try (BackgroundTask<Analysis> dictionary = BackgroundTask.start("dictionary", Analysis::load)) {
      return run(dictionary::result);
    }
  }

  /**
   * The whole pipeline.
   *
   * @param dictionary of the search
   */
  private Outcome run(Supplier<Analysis> dictionary) {
    Optional<Portal> read = steps.run("read", this::readContent).map(this::link);
    if (read.isEmpty() || problems.hasErrors()) {
      return outcome(read, false);
    }
    Portal portal = read.get();
    boolean published = false;
    try (Staging staging = Staging.open(options.site())) {
      Theme theme = Theme.load(options.themes(), portal.facts().theme());
      PageRenderer renderer = steps.run("theme", () -> new PageRenderer(theme, portal.facts()));
      SiteWriter writer = new SiteWriter(renderer, Program.maker(theme, portal.facts()), staging);
      Website site = website(portal, renderer, writer::html, dictionary);
      SiteChecks checks = new SiteChecks(portal, options, problems);
      pages = steps.run("map", site::pageList).size();
      checks.addresses(site);
      if (problems.hasErrors()) {
        return outcome(read, false);
      }
      BuildRecord last = options.fresh() ? BuildRecord.NONE : BuildRecordFile.read(staging.note());
      writer.begin(site.pageAndAssetNames(), last);
      try (BackgroundTask<IndexRecord> index =
          BackgroundTask.start("index", () -> writer.index(site.searchIndex(), dictionary))) {
        steps.run("render", () -> Parallel.forEach(site.pageList(), writer::page));
        site.assets().forEach(staging::write);
        List<OutputFile> formats = List.copyOf(site.formats().values());
        steps.run("formats", () -> Parallel.forEach(formats, writer::file));
        staging.write(Manifest.FILE, site.manifest());
        IndexRecord indexed = steps.run("index", index::result);
        steps.took("index", index.took());
        steps.run("audit", () -> checks.pages(site, writer.audit()));
        if (!problems.hasErrors()) {
          steps.run("publish", staging::publish);
          published = true;
          foreign = staging.foreign();
          changes = staging.changes();
          promises = new TreeSet<>(AddressCheck.promised(site.pageList()));
          promises.addAll(FrozenReports.lines(portal));
          staging.leave(note -> BuildRecordFile.write(writer.record(indexed), note));
        }
      }
    } catch (ThemeException e) {
      problems.add(e.problem());
    } catch (FormatException e) {
      problems.add(e.problem());
    } catch (PublishException e) {
      problems.add(e.problem());
    }
    return outcome(read, published);
  }

  /**
   * Finds whatever would make {@link #run} refuse, adds what a careful colleague would say, and
   * writes nothing.
   *
   * @param today the day on which yearly duties are judged
   */
  public Outcome check(LocalDate today) {
    Staging.mend(options.site());
    Optional<Content> content = steps.run("read", this::readContent);
    Optional<Portal> portal = content.map(this::link);
    Optional<Website> site = Optional.empty();
    try {
      site = portal.flatMap(this::checkPages);
    } catch (ThemeException e) {
      problems.add(e.problem());
    }
    portal.ifPresent(p -> new SiteChecks(p, options, problems).duties(p, today));
    Companion companion = new Companion(today);
    if (content.isPresent()) {
      companion.check(content.get(), site.flatMap(SiteChecks::known), problems);
    }
    return outcome(portal, false);
  }

  /** Renders all pages to read them; a portal with errors has none. */
  private Optional<Website> checkPages(Portal portal) {
    String name = portal.facts().theme();
    if (name.isEmpty()) {
      return Optional.empty(); // the schema has said so
    }
    Theme theme = Theme.load(options.themes(), name);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    PageRenderer renderer = steps.run("theme", () -> new PageRenderer(theme, portal.facts()));
    Website site = website(portal, renderer, renderer::render, Analysis::load);
    SiteChecks checks = new SiteChecks(portal, options, problems);
    pages = steps.run("map", site::pageList).size();
    checks.addresses(site);
    if (problems.hasErrors()) {
      return Optional.of(site);
    }
    SiteAudit audit = new SiteAudit(site.pageAndAssetNames());
    steps.run(
        "render",
        () ->
            Parallel.forEach(
                site.pageList(),
                page -> audit.read(page.file(), renderer.render(page), renderer.basePath())));
    steps.run("audit", () -> checks.pages(site, audit));
    return Optional.of(site);
  }

  private Website website(
      Portal portal,
      PageRenderer renderer,
      Function<Page, byte[]> html,
      Supplier<Analysis> dictionary) {
    Website.Made made = new Website.Made(html, file -> file.content().get(), dictionary);
    return new Website(portal, options, new SiteMapper(portal), renderer, made);
  }

  private Optional<Content> readContent() {
    return new ContentReader(options.content(), problems).read();
  }

  private Portal link(Content content) {
    Portal portal = steps.run("link", () -> new PortalLinker(problems).link(content));
    new SiteChecks(portal, options, problems).content(portal);
    return portal;
  }

  private Outcome outcome(Optional<Portal> portal, boolean published) {
    int plans = portal.map(p -> p.plans().size()).orElse(0);
    int measures = portal.map(p -> p.measures().size()).orElse(0);
    return new Outcome(
        published,
        plans,
        measures,
        pages,
        steps.times(),
        steps.total(),
        foreign,
        changes,
        promises,
        problems.sorted());
  }
}
