package ro.pridvor.pipeline;

import java.util.Map;
import java.util.Optional;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.publish.Checksum;

/**
 * What a build leaves for the next: of each page and of the search index, what it was made of and
 * what came of it.
 *
 * @param maker what all pages were made with: program, theme, facts of the portal
 * @param files the names of all pages and assets, which decide which links the audit keeps
 * @param pages by file
 * @param index the search index
 */
record BuildRecord(
    Fingerprint maker, Fingerprint files, Map<String, PageRecord> pages, IndexRecord index) {
  /** Nothing is known. */
  static final BuildRecord NONE =
      new BuildRecord(new Fingerprint(0, 0), new Fingerprint(0, 0), Map.of(), IndexRecord.NONE);

  /**
   * A page of the last build.
   *
   * @param print of what it shows
   * @param content of its file
   * @param facts that the audit found in it; a page that breaks a rule is not kept
   */
  record PageRecord(Fingerprint print, Checksum content, PageFacts facts) {}

  /**
   * The search index of the last build.
   *
   * @param print of what it was made of
   * @param files its files
   */
  record IndexRecord(Fingerprint print, Map<String, Checksum> files) {
    static final IndexRecord NONE = new IndexRecord(new Fingerprint(0, 0), Map.of());
  }

  /** The page of a file, if it showed just this. */
  Optional<PageRecord> page(String file, Fingerprint print) {
    return Optional.ofNullable(pages.get(file)).filter(page -> page.print().equals(print));
  }
}
