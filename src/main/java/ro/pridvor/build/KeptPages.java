package ro.pridvor.build;

import java.util.Map;
import java.util.Optional;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.publish.Imprint;

/**
 * What a build leaves for the next: of each page, what it was made of and what came of it.
 *
 * @param maker what all pages were made with: program, theme, facts of the portal
 * @param files the names of all pages and assets, which decide which links the audit keeps
 * @param pages by file
 */
record KeptPages(Print maker, Print files, Map<String, KeptPage> pages) {
  /** Nothing is known. */
  static final KeptPages NONE = new KeptPages(new Print(0, 0), new Print(0, 0), Map.of());

  /**
   * A page of the last build.
   *
   * @param print of what it shows
   * @param content of its file
   * @param facts that the audit found in it; a page that breaks a rule is not kept
   */
  record KeptPage(Print print, Imprint content, PageFacts facts) {}

  /** The page of a file, if it showed just this. */
  Optional<KeptPage> page(String file, Print print) {
    return Optional.ofNullable(pages.get(file)).filter(page -> page.print().equals(print));
  }
}
