package ro.pridvor.pipeline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.SourcePosition;

/** Where the content of a page is written, so that a problem of the page leads to its cause. */
final class Sources {
  private final Portal portal;
  private final String folder;

  /**
   * @param content the content folder, whose own name stands before the names of its files
   */
  Sources(Portal portal, Path content) {
    this.portal = portal;
    this.folder = content.getFileName() + "/";
  }

  /** A file of the content folder as a whole. */
  SourcePosition file(String name) {
    return SourcePosition.ofFile(folder + name);
  }

  SourcePosition freePage(String id) {
    return portal.positions().getOrDefault(Portal.pageKey(id), file("pages/" + id + ".md"));
  }

  /** The item that a page shows; the page's own file where it shows many. */
  SourcePosition of(Page page) {
    if (page.kind() == PageKind.FREE_PAGE) {
      return freePage(page.source());
    }
    if (page.kind() == PageKind.ABOUT
        && portal.pages().stream().anyMatch(p -> p.id().equals("despre"))) {
      return freePage("despre");
    }
    return portal.positions().getOrDefault(page.source(), SourcePosition.ofFile(page.file()));
  }

  /** The same for all pages, by file. */
  Map<String, SourcePosition> byFile(List<Page> pages) {
    Map<String, SourcePosition> byFile = new HashMap<>();
    pages.forEach(page -> byFile.put(page.file(), of(page)));
    return byFile;
  }
}
