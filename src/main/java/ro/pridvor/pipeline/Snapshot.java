package ro.pridvor.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Plan;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.publish.Manifest;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.theme.PageRenderer;

/**
 * A whole site of which only those files exist yet that somebody has asked for. Pages that are
 * equal to those of an earlier snapshot with the same renderer are not rendered again. Thread-safe.
 */
public final class Snapshot {
  private final Portal portal;
  private final BuildOptions options;
  private final SiteMapper mapper;
  private final PageRenderer renderer;
  private final Rendered rendered;
  private Optional<Map<String, Page>> pages = Optional.empty();
  private List<Page> pageList = List.of();
  private Optional<Map<String, byte[]>> others = Optional.empty();
  private final Map<String, Map<String, Page>> pagesOfPlans = new HashMap<>();

  /** What is kept over all snapshots: pages rendered so far, by file, and the dictionary. */
  static final class Rendered {
    private record Entry(Page page, PageRenderer renderer, byte[] html) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private Optional<Analysis> analysis = Optional.empty();

    /** The dictionary of the search, loaded when it is first asked for. */
    synchronized Analysis analysis() {
      if (analysis.isEmpty()) {
        analysis = Optional.of(Analysis.load());
      }
      return analysis.get();
    }

    byte[] html(Page page, PageRenderer renderer) {
      Entry known = entries.get(page.file());
      boolean same = known != null && known.renderer() == renderer && known.page().equals(page);
      if (same) {
        return known.html();
      }
      byte[] html = renderer.render(page);
      entries.put(page.file(), new Entry(page, renderer, html));
      return html;
    }
  }

  /** The names of files that are no pages; they hold as long as the same pages exist. */
  static final class OtherFileNames {
    private Set<String> pages = Set.of();
    private List<Optional<Plan.Source>> sources = List.of();
    private Set<String> names = Set.of();
  }

  Snapshot(
      Portal portal,
      BuildOptions options,
      SiteMapper mapper,
      PageRenderer renderer,
      Rendered rendered) {
    this.portal = portal;
    this.options = options;
    this.mapper = mapper;
    this.renderer = renderer;
    this.rendered = rendered;
  }

  Portal portal() {
    return portal;
  }

  /**
   * A file of the site, if there is one.
   *
   * @throws ro.pridvor.theme.ThemeException if the theme fails on the page
   */
  public Optional<byte[]> file(String file) {
    Optional<byte[]> html = page(file).map(page -> rendered.html(page, renderer));
    return html.or(() -> Optional.ofNullable(renderer.assets().files().get(file)))
        .or(() -> Optional.ofNullable(others().get(file)));
  }

  /** Where the content of a page is written, if it shows one item. */
  public Optional<SourcePosition> source(String file) {
    return page(file)
        .map(page -> new Sources(portal, options.content()).of(page))
        .filter(at -> !at.file().equals(file));
  }

  /** A page; one of a plan is found without mapping the rest of the site. */
  private Optional<Page> page(String file) {
    String plans = Addresses.ROMANIAN.plans().substring(1);
    synchronized (this) {
      if (pages.isEmpty() && file.startsWith(plans) && file.indexOf('/', plans.length()) > 0) {
        String id = file.substring(plans.length(), file.indexOf('/', plans.length()));
        Optional<Page> found = Optional.ofNullable(pagesOf(id).get(file));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.ofNullable(pages().get(file));
  }

  private Map<String, Page> pagesOf(String planId) {
    return pagesOfPlans.computeIfAbsent(
        planId,
        id -> {
          Map<String, Page> byFile = new HashMap<>();
          for (Plan plan : portal.plans()) {
            if (plan.id().equals(id)) {
              mapper.pages(plan).forEach(page -> byFile.put(page.file(), page));
            }
          }
          return byFile;
        });
  }

  /** All pages by file, in the order of their addresses. */
  synchronized Map<String, Page> pages() {
    if (pages.isEmpty()) {
      Map<String, Page> byFile = new LinkedHashMap<>();
      List<Page> all = new ArrayList<>(mapper.pages());
      if (options.components()) {
        all.add(SiteMapper.components());
      }
      pageList = List.copyOf(all);
      pageList.forEach(page -> byFile.put(page.file(), page));
      pages = Optional.of(byFile);
    }
    return pages.get();
  }

  /** The same in a list, in which two pages at one address would both stand. */
  synchronized List<Page> pageList() {
    pages();
    return pageList;
  }

  /**
   * The names of all files; those of no page are made anew only if {@code known} no longer holds.
   */
  Set<String> names(OtherFileNames known) {
    Set<String> files = pages().keySet();
    List<Optional<Plan.Source>> sources = portal.plans().stream().map(Plan::source).toList();
    if (!known.pages.equals(files) || !known.sources.equals(sources)) {
      known.names = Set.copyOf(others().keySet());
      known.pages = files;
      known.sources = sources;
    }
    Set<String> names = new HashSet<>(known.names);
    names.addAll(files);
    names.addAll(renderer.assets().files().keySet());
    return names;
  }

  /** Everything that is neither page nor asset. */
  synchronized Map<String, byte[]> others() {
    if (others.isEmpty()) {
      Map<String, byte[]> files = new ConcurrentHashMap<>();
      List<Page> all = pageList();
      Writer writer = new Writer(portal, all, options, files::put);
      writer.formats(page -> rendered.html(page, renderer));
      writer.index(rendered.analysis());
      Manifest manifest = Manifest.of(AddressCheck.addresses(all));
      files.put(Manifest.FILE, manifest.bytes());
      others = Optional.of(files);
    }
    return others.get();
  }

  /** The whole site: every file that a build would publish, with its content. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>(others());
    files.putAll(renderer.assets().files());
    pages().forEach((file, page) -> files.put(file, rendered.html(page, renderer)));
    return files;
  }
}
