package ro.pridvor.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.audit.SiteAudit;
import ro.pridvor.check.Companion;
import ro.pridvor.content.Content;
import ro.pridvor.content.ContentReader;
import ro.pridvor.content.ParseCache;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.page.Page;
import ro.pridvor.portal.LinkCache;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.publish.Manifest;
import ro.pridvor.site.PageCache;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.theme.Theme;
import ro.pridvor.theme.ThemeException;

/**
 * Builds again and again while somebody writes, doing each time only what a change asks for: files
 * are parsed, plans linked and mapped, pages rendered and audited only if they differ from the last
 * time. What it gives is the same, byte for byte, as a {@link Build} of the same content.
 *
 * <pre>{@code
 * LiveBuild live = new LiveBuild(options);
 * LiveBuild.Result result = live.update();   // after every change
 * }</pre>
 *
 * <p>One thread at a time may call {@link #update}, one {@link #review}.
 */
public final class LiveBuild {
  private final BuildOptions options;
  private final ParseCache parsed = new ParseCache();
  private final LinkCache linked = new LinkCache();
  private final PageCache pages = new PageCache();
  private final Snapshot.Rendered rendered = new Snapshot.Rendered();
  private final SiteAudit audit = new SiteAudit();
  private final Snapshot.OtherFileNames names = new Snapshot.OtherFileNames();
  private final Map<String, byte[]> audited = new HashMap<>();
  private Optional<ThemedRenderer> dressed = Optional.empty();
  private Optional<Snapshot> last = Optional.empty();
  private Optional<Content> lastContent = Optional.empty();

  /** A renderer with what it was made from. */
  private record ThemedRenderer(ThemeFiles files, PortalFacts facts, PageRenderer renderer) {}

  /**
   * What came of an update.
   *
   * @param site the last good site; the new one if there is no error
   * @param problems of reading and linking
   */
  public record Result(Optional<Snapshot> site, boolean fresh, List<Problem> problems) {}

  public LiveBuild(BuildOptions options) {
    this.options = options;
  }

  /** Reads what has changed; the site is made when it is asked for. */
  public Result update() {
    ProblemLog problems = new ProblemLog();
    Optional<Content> content = new ContentReader(options.content(), problems, parsed).read();
    Optional<Portal> portal =
        content.map(entries -> new PortalLinker(problems, linked).link(entries));
    if (portal.isPresent() && !problems.hasErrors()) {
      try {
        PageRenderer renderer = renderer(portal.get().facts());
        SiteMapper mapper = new SiteMapper(portal.get(), pages);
        last = Optional.of(new Snapshot(portal.get(), options, mapper, renderer, rendered));
        lastContent = content;
        return new Result(last, true, problems.sorted());
      } catch (ThemeException e) {
        problems.add(e.problem());
      }
    }
    return new Result(last, false, problems.sorted());
  }

  private PageRenderer renderer(PortalFacts facts) {
    ThemeFiles files = ThemeFiles.of(options.themes());
    boolean same =
        dressed.filter(d -> d.files().surelySame(files) && d.facts().equals(facts)).isPresent();
    if (!same) {
      Theme theme = Theme.load(options.themes(), facts.theme());
      dressed = Optional.of(new ThemedRenderer(files, facts, new PageRenderer(theme, facts)));
    }
    return dressed.get().renderer();
  }

  /**
   * Looks at the whole of a site that {@link #update} gave: renders and audits the pages that have
   * changed and reads the content as a colleague would. Ends early, with nothing, if its thread is
   * interrupted: then there is a newer site to look at.
   */
  public List<Problem> review(Snapshot site, Content content, LocalDate today) {
    ProblemLog problems = new ProblemLog();
    Sources sources = new Sources(site.portal(), options.content());
    new MarkdownCheck(sources, problems).check(site.portal());
    List<Page> all = site.pageList();
    Optional<Set<String>> addresses = Optional.of(AddressCheck.addresses(all));
    new Companion(today).check(content, addresses, problems);
    Set<String> files = site.pages().keySet();
    try {
      for (String file : files) {
        byte[] html = site.file(file).orElseThrow();
        if (audited.put(file, html) != html) {
          audit.read(file, html);
        }
        if (Thread.currentThread().isInterrupted()) {
          return List.of();
        }
      }
      audited.keySet().retainAll(files);
      audit.retain(files);
      audit.report(site.names(names), sources.byFile(all), problems);
      AddressCheck promises = new AddressCheck(all, sources, problems);
      promises.checkUnique();
      if (!options.confirmRemoved()) {
        promises.checkKept(Manifest.read(options.site()));
      }
    } catch (ThemeException e) {
      problems.add(e.problem());
    }
    return problems.sorted();
  }

  /** The content of the last good site. */
  public Optional<Content> content() {
    return lastContent;
  }
}
