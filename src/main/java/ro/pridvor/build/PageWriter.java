package ro.pridvor.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.audit.SiteAudit;
import ro.pridvor.build.KeptPages.KeptPage;
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
  private final KeptPages last;
  private final KeptPages now;
  private final Prints prints;

  private PageWriter(
      PageRenderer renderer,
      SiteAudit audit,
      Staging staging,
      KeptPages last,
      KeptPages now,
      Prints prints) {
    this.renderer = renderer;
    this.audit = audit;
    this.staging = staging;
    this.last = last;
    this.now = now;
    this.prints = prints;
  }

  /**
   * @param maker what pages are made with, besides what they show
   * @param expected files that the audit is told of, so that it need not keep links to them
   * @param fresh whether to begin anew, whatever the last build left
   */
  static PageWriter of(
      PageRenderer renderer, Staging staging, List<?> maker, Set<String> expected, boolean fresh) {
    Prints prints = new Prints();
    Print files = prints.of(new TreeSet<>(expected));
    KeptPages now = new KeptPages(prints.of(maker), files, new ConcurrentHashMap<>());
    KeptPages last =
        (fresh ? Optional.<byte[]>empty() : staging.note())
            .flatMap(KeptPagesFile::read)
            .filter(kept -> kept.maker().equals(now.maker()))
            .orElse(KeptPages.NONE);
    return new PageWriter(renderer, new SiteAudit(expected), staging, last, now, prints);
  }

  /** One page; any thread. */
  void write(Page page) {
    String file = page.file();
    Print print = prints.of(page);
    Optional<KeptPage> known = last.page(file, print);
    Optional<byte[]> kept = known.flatMap(before -> staging.keep(file, before.content()));
    if (kept.isPresent() && last.files().equals(now.files())) {
      audit.add(file, known.get().facts());
      now.pages().put(file, known.get());
    } else {
      byte[] html = kept.orElseGet(() -> renderer.render(page));
      PageFacts facts = audit.read(file, html);
      if (kept.isEmpty()) {
        staging.write(file, html);
      }
      if (facts.brokenRules().isEmpty()) {
        now.pages().put(file, new KeptPage(print, Imprint.of(html), facts));
      }
    }
  }

  /** What has been found in all the pages. */
  SiteAudit audit() {
    return audit;
  }

  /** Leaves for the next build what is known of the pages. */
  void leave() {
    staging.leave(KeptPagesFile.write(now));
  }
}
