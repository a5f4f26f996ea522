package ro.pridvor.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.page.Page;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.website.OutputFile;

/**
 * What earlier websites of a live build have made, and the dictionary of the search: a page or file
 * is made again only if its inputs or the renderer have changed. Thread-safe.
 */
final class MadeFiles {
  private record MadePage(Page page, PageRenderer renderer, byte[] html) {}

  private record MadeFile(List<?> inputs, PageRenderer renderer, byte[] content) {}

  private final Map<String, MadePage> pages = new ConcurrentHashMap<>();
  private final Map<String, MadeFile> files = new ConcurrentHashMap<>();
  private Optional<Analysis> analysis = Optional.empty();

  /** For a website with this renderer. */
  Website.Made with(PageRenderer renderer) {
    return new Website.Made(
        page -> html(page, renderer), file -> content(file, renderer), this::analysis);
  }

  /** The dictionary, loaded when it is first asked for. */
  private synchronized Analysis analysis() {
    if (analysis.isEmpty()) {
      analysis = Optional.of(Analysis.load());
    }
    return analysis.get();
  }

  private byte[] html(Page page, PageRenderer renderer) {
    MadePage known = pages.get(page.file());
    if (known != null && known.renderer() == renderer && known.page().equals(page)) {
      return known.html();
    }
    byte[] html = renderer.render(page);
    pages.put(page.file(), new MadePage(page, renderer, html));
    return html;
  }

  private byte[] content(OutputFile file, PageRenderer renderer) {
    if (file.inputs().isEmpty()) {
      return file.content().get();
    }
    MadeFile known = files.get(file.name());
    if (known != null && known.renderer() == renderer && known.inputs().equals(file.inputs())) {
      return known.content();
    }
    byte[] content = file.content().get();
    files.put(file.name(), new MadeFile(file.inputs(), renderer, content));
    return content;
  }
}
