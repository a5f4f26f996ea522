package ro.pridvor.build;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.audit.SiteAudit;
import ro.pridvor.build.Kept.KeptIndex;
import ro.pridvor.build.Kept.KeptPage;
import ro.pridvor.publish.Imprint;
import ro.pridvor.publish.Staging;
import ro.pridvor.site.Page;
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
  private final Kept last;
  private final Print maker;
  private final Print files;
  private final Map<String, KeptPage> now = new ConcurrentHashMap<>();
  private final Prints prints;

  /**
   * @param theme what the renderer was made of
   * @param expected the files that the audit is told of, so that it need not keep links to them
   * @param last what the last build left
   */
  PageWriter(
      PageRenderer renderer,
      Print theme,
      Staging staging,
      Set<String> expected,
      Kept last,
      Prints prints) {
    this.renderer = renderer;
    this.audit = new SiteAudit(expected);
    this.staging = staging;
    this.prints = prints;
    this.maker = theme;
    this.files = prints.of(new TreeSet<>(expected));
    this.last = last.maker().equals(theme) ? last : Kept.NONE;
  }

  /** One page; any thread. */
  void write(Page page) {
    String file = page.file();
    Print print = prints.of(page);
    Optional<KeptPage> known = last.page(file, print);
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
        now.put(file, new KeptPage(print, Imprint.of(html), facts));
      }
    }
  }

  /** What has been found in all the pages. */
  SiteAudit audit() {
    return audit;
  }

  /** What is known of the pages now, for the next build. */
  Kept kept(KeptIndex index) {
    return new Kept(maker, files, now, index);
  }
}
