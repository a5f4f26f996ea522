package ro.pridvor.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ro.pridvor.address.Addresses;
import ro.pridvor.formats.AtomFeed;
import ro.pridvor.formats.CpsvAp;
import ro.pridvor.formats.FacetValues;
import ro.pridvor.formats.Hsds;
import ro.pridvor.formats.MeasuresCsv;
import ro.pridvor.formats.PortalData;
import ro.pridvor.formats.ServicesCsv;
import ro.pridvor.formats.SiteFiles;
import ro.pridvor.formats.Twins;
import ro.pridvor.model.Plan;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.theme.PageRenderer;

/** Writes the parts of the site, on all cores. */
final class Writer {
  private final Portal portal;
  private final List<Page> pages;
  private final BuildOptions options;
  private final Output output;

  /** Takes finished files; any thread. */
  @FunctionalInterface
  interface Output {
    void write(String file, byte[] content);
  }

  Writer(Portal portal, List<Page> pages, BuildOptions options, Output output) {
    this.portal = portal;
    this.pages = pages;
    this.options = options;
    this.output = output;
  }

  /** The files that {@link #pages} is going to write. */
  Set<String> expected(PageRenderer renderer) {
    Set<String> files = new HashSet<>(renderer.assets().files().keySet());
    pages.forEach(page -> files.add(page.file()));
    return files;
  }

  /** Every page and asset. */
  void pages(PageRenderer renderer, PageWriter writer) {
    Parallel.forEach(pages, writer::write);
    renderer.assets().files().forEach(output::write);
  }

  /** Data twins, the whole as CSV and JSON, site map, source documents. */
  void formats() {
    Map<String, Object> twins = new Twins(portal).all();
    Parallel.forEach(
        List.copyOf(twins.entrySet()),
        twin -> output.write(twin.getKey(), Twins.bytes(twin.getValue())));
    String base = portal.facts().baseUrl().orElse("");
    output.write("date/masuri.csv", new MeasuresCsv(base).write(portal));
    output.write("date/servicii.csv", new ServicesCsv(base).write(portal));
    new Hsds(portal).files().forEach(output::write);
    output.write("date/cpsv-ap.jsonld", new CpsvAp(portal).write());
    output.write("date/portal.json", new PortalData(portal).write());
    output.write(Addresses.ROMANIAN.feed().substring(1), new AtomFeed(portal).write());
    new FacetValues(portal).files().forEach(output::write);
    SiteFiles files = new SiteFiles(portal.facts());
    output.write("sitemap.xml", files.sitemap(pages));
    output.write("robots.txt", files.robots());
    portal.plans().forEach(this::source);
  }

  /** The search index. */
  void index(Analysis analysis) {
    index().write(analysis, output::write);
  }

  /** The search index, not written yet. */
  SearchIndex index() {
    return SearchIndex.of(portal, new TreeSet<>(pages.stream().map(Page::address).toList()));
  }

  /** The document that a plan was transcribed from lies beside the plan's page. */
  private void source(Plan plan) {
    plan.source()
        .flatMap(Plan.Source::file)
        .ifPresent(
            name -> {
              Path folder = options.content().resolve("plans").resolve(plan.id());
              String target = Addresses.ROMANIAN.plan(plan.id()).substring(1) + name;
              output.write(target, read(folder.resolve(name)));
            });
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
