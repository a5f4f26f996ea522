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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import ro.pridvor.address.Addresses;
import ro.pridvor.formats.AllFormats;
import ro.pridvor.model.Plan;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.publish.Manifest;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * A whole site, file by file: a build asks for all of them, a server for those that somebody looks
 * at. Nothing is made before it is asked for. Thread-safe.
 */
public final class Website {
  private final Portal portal;
  private final BuildOptions options;
  private final SiteMapper mapper;
  private final PageRenderer renderer;
  private final Made made;
  private Optional<Map<String, Page>> pages = Optional.empty();
  private List<Page> pageList = List.of();
  private Optional<Map<String, OutputFile>> formats = Optional.empty();
  private Optional<Map<String, byte[]>> index = Optional.empty();
  private final Map<String, Map<String, Page>> pagesOfPlans = new HashMap<>();

  /**
   * What a website has made by others, who may have it from an earlier time.
   *
   * @param html renders a page
   * @param content makes a file of a format
   * @param analysis loads the dictionary of the search
   */
  record Made(
      Function<Page, byte[]> html,
      Function<OutputFile, byte[]> content,
      Supplier<Analysis> analysis) {}

  Website(
      Portal portal, BuildOptions options, SiteMapper mapper, PageRenderer renderer, Made made) {
    this.portal = portal;
    this.options = options;
    this.mapper = mapper;
    this.renderer = renderer;
    this.made = made;
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
    Optional<byte[]> html = page(file).map(made.html());
    return html.or(() -> Optional.ofNullable(assets().get(file)))
        .or(() -> Optional.ofNullable(formats().get(file)).map(made.content()))
        .or(() -> file.equals(Manifest.FILE) ? Optional.of(manifest()) : Optional.empty())
        .or(() -> Optional.ofNullable(index().get(file)));
  }

  /** The whole site: every file that a build would publish, with its content. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>(index());
    for (String name : names()) {
      files.put(name, file(name).orElseThrow());
    }
    return files;
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

  private synchronized Map<String, Page> pages() {
    if (pages.isEmpty()) {
      List<Page> all = new ArrayList<>(mapper.pages());
      if (options.components()) {
        all.add(SiteMapper.components(portal.facts()));
      }
      pageList = List.copyOf(all);
      Map<String, Page> byFile = new LinkedHashMap<>();
      pageList.forEach(page -> byFile.put(page.file(), page));
      pages = Optional.of(byFile);
    }
    return pages.get();
  }

  /** All pages by address; two at one address are both in it. */
  synchronized List<Page> pageList() {
    pages();
    return pageList;
  }

  /** Path of the site on its host. */
  String basePath() {
    return renderer.basePath();
  }

  /** The theme's files. */
  Map<String, byte[]> assets() {
    return renderer.assets().files();
  }

  /** The names of pages and assets. */
  Set<String> pageAndAssetNames() {
    Set<String> names = new HashSet<>(assets().keySet());
    names.addAll(pages().keySet());
    return names;
  }

  /** The names of all files but those of the search index, which no page links to. */
  Set<String> names() {
    Set<String> names = pageAndAssetNames();
    names.addAll(formats().keySet());
    names.add(Manifest.FILE);
    return names;
  }

  /** The files of all formats, by name. */
  synchronized Map<String, OutputFile> formats() {
    if (formats.isEmpty()) {
      Map<String, OutputFile> byName = new TreeMap<>();
      Publication publication = new Publication(portal, pageList(), made.html(), options.content());
      AllFormats.files(publication).forEach(file -> byName.put(file.name(), file));
      formats = Optional.of(byName);
    }
    return formats.get();
  }

  /** The search index, not made yet. */
  SearchIndex searchIndex() {
    return SearchIndex.of(portal, new TreeSet<>(pageList().stream().map(Page::address).toList()));
  }

  private synchronized Map<String, byte[]> index() {
    if (index.isEmpty()) {
      Map<String, byte[]> files = new TreeMap<>();
      searchIndex().write(made.analysis().get(), files::put);
      index = Optional.of(files);
    }
    return index.get();
  }

  /** The file that lists the published addresses. */
  byte[] manifest() {
    return Manifest.of(AddressCheck.addresses(pageList())).bytes();
  }
}
