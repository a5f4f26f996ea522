package ro.pridvor.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import ro.pridvor.publish.Manifest;
import ro.pridvor.publish.PublishException;
import ro.pridvor.publish.Staging;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.theme.Theme;
import ro.pridvor.theme.ThemeException;

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
  private List<String> foreign = List.of();

  /**
   * @param progress told of every step as it begins
   */
  public Build(BuildOptions options, Progress progress) {
    this.options = options;
    this.steps = new Steps(progress);
  }

  /**
   * Reads and checks only, and adds what a careful colleague would say.
   *
   * @param today the day on which yearly duties are judged
   */
  public Outcome check(LocalDate today) {
    Staging.mend(options.site());
    Optional<Content> content = readContent();
    Optional<Portal> portal = content.map(this::link);
    portal.ifPresent(this::checkTheme);
    Optional<Set<String>> addresses =
        portal
            .filter(linked -> !problems.hasErrors()) // only a sound portal has pages
            .map(linked -> AddressCheck.addresses(new SiteMapper(linked).pages()));
    content.ifPresent(entries -> new Companion(today).check(entries, addresses, problems));
    return outcome(portal, 0, false);
  }

  private void checkTheme(Portal portal) {
    String theme = portal.facts().theme();
    if (theme.isEmpty()) {
      return; // the schema has said so
    }
    try {
      Theme.load(options.themes(), theme);
    } catch (ThemeException e) {
      problems.add(e.problem());
    }
  }

  /** The whole sentence. */
  public Outcome run() {
    Optional<Problem> refusal =
        Staging.refusal(options.site(), options.protectedPlaces(), options.adopt());
    if (refusal.isPresent()) {
      problems.add(refusal.get());
      return outcome(Optional.empty(), 0, false);
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
   * @param dictionary of the search
   */
  private Outcome run(Supplier<Analysis> dictionary) {
    Optional<Portal> portal = readContent().map(this::link);
    if (portal.isEmpty() || problems.hasErrors()) {
      return outcome(portal, 0, false);
    }
    try (Staging staging = Staging.open(options.site())) {
      return run(portal.get(), staging, dictionary);
    } catch (ThemeException e) {
      problems.add(e.problem());
    } catch (PublishException e) {
      problems.add(e.problem());
    }
    return outcome(portal, 0, false);
  }

  private Outcome run(Portal portal, Staging staging, Supplier<Analysis> dictionary) {
    List<Page> pages = steps.run("map", () -> map(portal));
    AddressCheck promises = new AddressCheck(pages, sources(portal), problems);
    promises.checkUnique();
    if (problems.hasErrors()) {
      return outcome(Optional.of(portal), pages.size(), false);
    }
    BuildRecord written = write(portal, pages, staging, dictionary);
    staging.write(Manifest.FILE, Manifest.of(AddressCheck.addresses(pages)).bytes());
    if (!options.confirmRemoved()) {
      promises.checkKept(staging.lastManifest());
    }
    boolean good = !problems.hasErrors();
    if (good) {
      steps.run("publish", staging::publish);
      foreign = staging.foreign();
      staging.leave(note -> BuildRecordFile.write(written, note));
    }
    return outcome(Optional.of(portal), pages.size(), good);
  }

  /** The index needs nothing of the theme: it is made beside the pages. */
  private BuildRecord write(
      Portal portal, List<Page> pages, Staging staging, Supplier<Analysis> dictionary) {
    Optional<byte[]> note = options.fresh() ? Optional.empty() : staging.note();
    BuildRecord last = note.flatMap(BuildRecordFile::read).orElse(BuildRecord.NONE);
    Fingerprints prints = new Fingerprints();
    List<String> stamps = Program.stamps();
    Writer writer = new Writer(portal, pages, options, staging::write);
    IndexWriter indexWriter = new IndexWriter(staging, prints, stamps);
    try (BackgroundTask<IndexRecord> index =
        BackgroundTask.start(
            "index", () -> indexWriter.write(writer.index(), dictionary, last.index()))) {
      Theme theme = Theme.load(options.themes(), portal.facts().theme());
      PageRenderer renderer = steps.run("theme", () -> new PageRenderer(theme, portal.facts()));
      Fingerprint maker = prints.of(Program.maker(stamps, theme, portal.facts()));
      Set<String> expected = writer.expected(renderer);
      PageWriter pageWriter = new PageWriter(renderer, maker, staging, expected, last, prints);
      steps.run("render", () -> writer.pages(renderer, pageWriter));
      steps.run("formats", () -> writer.formats(pageWriter::html));
      IndexRecord indexed = steps.run("index", index::result);
      steps.took("index", index.took());
      Sources sources = sources(portal);
      SiteAudit audit = pageWriter.audit();
      steps.run("audit", () -> audit.report(staging.files(), sources.byFile(pages), problems));
      return pageWriter.kept(indexed);
    }
  }

  private Optional<Content> readContent() {
    return steps.run("read", () -> new ContentReader(options.content(), problems).read());
  }

  private Portal link(Content content) {
    Portal portal = steps.run("link", () -> new PortalLinker(problems).link(content));
    new MarkdownCheck(sources(portal), problems).check(portal);
    return portal;
  }

  private List<Page> map(Portal portal) {
    List<Page> pages = new ArrayList<>(new SiteMapper(portal).pages());
    if (options.components()) {
      pages.add(SiteMapper.components());
    }
    return List.copyOf(pages);
  }

  private Sources sources(Portal portal) {
    return new Sources(portal, options.content());
  }

  private Outcome outcome(Optional<Portal> portal, int pages, boolean published) {
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
        problems.sorted());
  }
}
