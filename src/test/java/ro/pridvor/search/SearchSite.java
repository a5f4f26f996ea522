package ro.pridvor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.store.FSDirectory;
import ro.pridvor.browser.StaticHost;
import ro.pridvor.content.ContentReader;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.lucene.LuceneSearch;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.theme.Assets;
import ro.pridvor.theme.Theme;

/** The real portal's indexes and search scripts in a folder, served on loopback. */
final class SearchSite implements AutoCloseable {
  private final Path folder;
  private final StaticHost host;
  private final LuceneSearch lucene;

  private SearchSite(Path folder, StaticHost host, LuceneSearch lucene) {
    this.folder = folder;
    this.host = host;
    this.lucene = lucene;
  }

  static Portal portal() {
    ProblemLog problems = new ProblemLog();
    return new PortalLinker(problems)
        .link(new ContentReader(Path.of("content"), problems).read().orElseThrow());
  }

  static Set<String> addresses(Portal portal) {
    Set<String> addresses = new TreeSet<>();
    new SiteMapper(portal).pages().stream().map(Page::address).forEach(addresses::add);
    return addresses;
  }

  static SearchSite in(Path folder) throws IOException {
    Portal portal = portal();
    SearchIndex.of(portal, addresses(portal)).write((file, bytes) -> write(folder, file, bytes));
    Map<String, String> scripts = scripts(folder.resolve("js"));
    String page =
        "<!DOCTYPE html><html lang=ro><meta charset=utf-8><meta http-equiv=Content-Security-Policy"
            + " content=\"default-src 'none'; script-src 'self'; connect-src 'self'\">"
            + "<title>t</title><script type=module src=js/start.js></script>";
    write(folder, "index.html", page.getBytes(StandardCharsets.UTF_8));
    String start =
        "import * as engine from './%s'; import { stem } from './%s';"
                .formatted(scripts.get("search.js"), scripts.get("search-stem.js"))
            + "window.engine = engine; window.stem = stem;"
            + "window.search = new engine.Search('cautare/index/');";
    write(folder, "js/start.js", start.getBytes(StandardCharsets.UTF_8));
    LuceneSearch lucene =
        LuceneSearch.open(FSDirectory.open(folder.resolve(SearchIndex.LUCENE)), Analysis.load());
    return new SearchSite(folder, new StaticHost(folder, "/"), lucene);
  }

  /**
   * Writes the theme's scripts as they are published.
   *
   * @return their names there, by the names that they have in the theme
   */
  static Map<String, String> scripts(Path folder) {
    Map<String, String> names = new TreeMap<>();
    Assets.load(Theme.load(Path.of("themes"), "pridvor"), Map.of())
        .files()
        .forEach(
            (file, bytes) -> {
              String name = file.substring(Assets.FOLDER.length());
              if (name.endsWith(".js")) {
                write(folder, name, bytes);
                names.put(name.replaceAll("\\.[0-9a-f]{10}\\.js$", ".js"), name);
              }
            });
    return names;
  }

  static void write(Path folder, String file, byte[] bytes) {
    try {
      Path target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      Files.write(target, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return host.url("/");
  }

  Path folder() {
    return folder;
  }

  LuceneSearch lucene() {
    return lucene;
  }

  @Override
  public void close() throws IOException {
    host.close();
    lucene.close();
  }
}
