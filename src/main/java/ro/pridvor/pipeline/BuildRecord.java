package ro.pridvor.pipeline;

import java.util.Map;
import java.util.Optional;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.publish.Checksum;

/**
 * What a build leaves for the next: of its files, the fingerprints of what they were made of and
 * the checksums of what came of it. A cache: without it everything is made.
 *
 * @param maker what all pages were made with: program, theme, facts of the portal
 * @param files the names of all pages and assets, which decide which links the audit keeps
 * @param pages by file
 * @param outputs files of formats that are used again, by name
 * @param index the search index
 */
record BuildRecord(
    Fingerprint maker,
    Fingerprint files,
    Map<String, PageRecord> pages,
    Map<String, OutputRecord> outputs,
    IndexRecord index) {
  /** Nothing is known. */
  static final BuildRecord NONE =
      new BuildRecord(Fingerprint.NONE, Fingerprint.NONE, Map.of(), Map.of(), IndexRecord.NONE);

  /**
   * A page of the last build.
   *
   * @param inputs of what it shows
   * @param content of its file
   * @param facts that the audit found in it; a page that breaks a rule is not recorded
   */
  record PageRecord(Fingerprint inputs, Checksum content, PageFacts facts) {}

  /**
   * A file of a format.
   *
   * @param inputs what it was made of
   * @param content of the file
   */
  record OutputRecord(Fingerprint inputs, Checksum content) {}

  /**
   * The search index of the last build.
   *
   * @param inputs what it was made of
   * @param files its files
   */
  record IndexRecord(Fingerprint inputs, Map<String, Checksum> files) {
    static final IndexRecord NONE = new IndexRecord(Fingerprint.NONE, Map.of());
  }

  /** The record of a page, if it showed the same. */
  Optional<PageRecord> page(String file, Fingerprint inputs) {
    return Optional.ofNullable(pages.get(file)).filter(page -> page.inputs().equals(inputs));
  }

  /** The record of a file, if it was made of the same. */
  Optional<OutputRecord> output(String file, Fingerprint inputs) {
    return Optional.ofNullable(outputs.get(file)).filter(known -> known.inputs().equals(inputs));
  }
}
