package ro.pridvor.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.audit.SiteAudit;
import ro.pridvor.page.Page;
import ro.pridvor.pipeline.BuildRecord.IndexRecord;
import ro.pridvor.pipeline.BuildRecord.PageRecord;
import ro.pridvor.publish.Checksum;
import ro.pridvor.publish.Staging;
import ro.pridvor.theme.PageRenderer;

/**
 * Writes pages into the staged site and tells the audit of them. What the last build made of the
 * very same things is not made again: its file, if it still is what was written, stays.
 *
 * <p>Thread-safe.
 */
final class PageWriter {
  private final PageRenderer renderer;
  private final SiteAudit audit;
  private final Staging staging;
  private final BuildRecord last;
  private final Fingerprint maker;
  private final Fingerprint files;
  private final Map<String, PageRecord> now = new ConcurrentHashMap<>();
  private final Fingerprints prints;

  /**
   * @param theme what the renderer was made of
   * @param expected the files that the audit is told of, so that it need not keep links to them
   * @param last what the last build left
   */
  PageWriter(
      PageRenderer renderer,
      Fingerprint theme,
      Staging staging,
      Set<String> expected,
      BuildRecord last,
      Fingerprints prints) {
    this.renderer = renderer;
    this.audit = new SiteAudit(expected);
    this.staging = staging;
    this.prints = prints;
    this.maker = theme;
    this.files = prints.of(new TreeSet<>(expected));
    this.last = last.maker().equals(theme) ? last : BuildRecord.NONE;
  }

  /** One page; any thread. */
  void write(Page page) {
    String file = page.file();
    Fingerprint print = prints.of(page);
    Optional<PageRecord> known = last.page(file, print);
    Optional<byte[]> kept = known.flatMap(before -> staging.keep(file, before.content()));
    if (kept.isPresent() && last.files().equals(files)) {
      audit.add(file, known.get().facts());
      now.put(file, known.get());
    } else {
      byte[] html = kept.orElseGet(() -> renderer.render(page));
      PageFacts facts = audit.read(file, html);
      if (kept.isEmpty()) {
        staging.write(file, html);
      }
      if (facts.brokenRules().isEmpty()) {
        now.put(file, new PageRecord(print, Checksum.of(html), facts));
      }
    }
  }

  /** A page as it was written. */
  byte[] html(Page page) {
    Optional<PageRecord> written = Optional.ofNullable(now.get(page.file()));
    return written
        .flatMap(record -> staging.keep(page.file(), record.content()))
        .orElseGet(() -> renderer.render(page));
  }

  /** What has been found in all the pages. */
  SiteAudit audit() {
    return audit;
  }

  /** What is known of the pages now, for the next build. */
  BuildRecord kept(IndexRecord index) {
    return new BuildRecord(maker, files, now, index);
  }
}
