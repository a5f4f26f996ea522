package ro.pridvor.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
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
  private final MadeFiles made = new MadeFiles();
  private final SiteAudit audit = new SiteAudit();
  private final Map<String, byte[]> audited = new HashMap<>();
  private Optional<ThemedRenderer> themed = Optional.empty();
  private Optional<Website> last = Optional.empty();
  private Optional<Content> lastContent = Optional.empty();

  /** A renderer with what it was made from. */
  private record ThemedRenderer(ThemeFiles files, PortalFacts facts, PageRenderer renderer) {}

  /**
   * What came of an update.
   *
   * @param site the last good site; the new one if there is no error
   * @param problems of reading and linking
   */
  public record Result(Optional<Website> site, boolean fresh, List<Problem> problems) {}

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
        last =
            Optional.of(new Website(portal.get(), options, mapper, renderer, made.with(renderer)));
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
        themed.filter(d -> d.files().surelySame(files) && d.facts().equals(facts)).isPresent();
    if (!same) {
      Theme theme = Theme.load(options.themes(), facts.theme());
      themed = Optional.of(new ThemedRenderer(files, facts, new PageRenderer(theme, facts)));
    }
    return themed.get().renderer();
  }

  /**
   * Looks at the whole of a site that {@link #update} gave: renders and audits the pages that have
   * changed and reads the content as a colleague would. Ends early, with nothing, if its thread is
   * interrupted: then there is a newer site to look at.
   */
  public List<Problem> review(Website site, Content content, LocalDate today) {
    ProblemLog problems = new ProblemLog();
    SiteChecks checks = new SiteChecks(site.portal(), options, problems);
    checks.content(site.portal());
    checks.duties(site.portal(), today);
    new Companion(today).check(content, SiteChecks.known(site), problems);
    try {
      Set<String> files = new HashSet<>();
      for (Page page : site.pageList()) {
        String file = page.file();
        files.add(file);
        byte[] html = site.file(file).orElseThrow();
        if (audited.put(file, html) != html) {
          audit.read(file, html, site.basePath());
        }
        if (Thread.currentThread().isInterrupted()) {
          return List.of();
        }
      }
      audited.keySet().retainAll(files);
      audit.retain(files);
      checks.addresses(site);
      checks.pages(site, audit);
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
