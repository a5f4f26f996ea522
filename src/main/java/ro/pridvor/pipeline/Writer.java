package ro.pridvor.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import ro.pridvor.formats.AllFormats;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.website.Publication;

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

  /** The files of all formats. */
  void formats(Function<Page, byte[]> html) {
    Publication publication = new Publication(portal, pages, html, options.content());
    Parallel.forEach(
        AllFormats.files(publication), file -> output.write(file.name(), file.content().get()));
  }

  /** The search index. */
  void index(Analysis analysis) {
    index().write(analysis, output::write);
  }

  /** The search index, not written yet. */
  SearchIndex index() {
    return SearchIndex.of(portal, new TreeSet<>(pages.stream().map(Page::address).toList()));
  }
}
