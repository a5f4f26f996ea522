package ro.pridvor.build;

import java.util.Map;
import java.util.Optional;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.publish.Imprint;

/**
 * What a build leaves for the next: of each page and of the search index, what it was made of and
 * what came of it.
 *
 * @param maker what all pages were made with: program, theme, facts of the portal
 * @param files the names of all pages and assets, which decide which links the audit keeps
 * @param pages by file
 * @param index the search index
 */
record Kept(Print maker, Print files, Map<String, KeptPage> pages, KeptIndex index) {
  /** Nothing is known. */
  static final Kept NONE = new Kept(new Print(0, 0), new Print(0, 0), Map.of(), KeptIndex.NONE);

  /**
   * A page of the last build.
   *
   * @param print of what it shows
   * @param content of its file
   * @param facts that the audit found in it; a page that breaks a rule is not kept
   */
  record KeptPage(Print print, Imprint content, PageFacts facts) {}

  /**
   * The search index of the last build.
   *
   * @param print of what it was made of
   * @param files its files
   */
  record KeptIndex(Print print, Map<String, Imprint> files) {
    static final KeptIndex NONE = new KeptIndex(new Print(0, 0), Map.of());
  }

  /** The page of a file, if it showed just this. */
  Optional<KeptPage> page(String file, Print print) {
    return Optional.ofNullable(pages.get(file)).filter(page -> page.print().equals(print));
  }
}
