package ro.pridvor.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.audit.SiteAudit;
import ro.pridvor.page.Page;
import ro.pridvor.pipeline.BuildRecord.IndexRecord;
import ro.pridvor.pipeline.BuildRecord.OutputRecord;
import ro.pridvor.pipeline.BuildRecord.PageRecord;
import ro.pridvor.publish.Checksum;
import ro.pridvor.publish.Staging;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.website.OutputFile;

/**
 * Writes the files of a site into its staging folder, and lets the audit read the pages. What the
 * last build made of equal inputs is not made again: its file, if its checksum is still the same,
 * is used.
 *
 * <p>Thread-safe, after {@link #begin}.
 */
final class SiteWriter {
  private final PageRenderer renderer;
  private final Staging staging;
  private final Fingerprints fingerprints = new Fingerprints();
  private final List<String> program = Program.stamps();
  private final Fingerprint maker;
  private final Map<String, PageRecord> pages = new ConcurrentHashMap<>();
  private final Map<String, OutputRecord> outputs = new ConcurrentHashMap<>();
  private SiteAudit audit = new SiteAudit();
  private Fingerprint names = Fingerprint.NONE;
  private BuildRecord last = BuildRecord.NONE;
  private IndexRecord lastIndex = IndexRecord.NONE;

  /**
   * @param theme all that decides how a page becomes a file, besides the program
   */
  SiteWriter(PageRenderer renderer, List<Object> theme, Staging staging) {
    this.renderer = renderer;
    this.staging = staging;
    this.maker = fingerprints.of(List.of(program, theme));
  }

  /**
   * Comes before everything else.
   *
   * @param expected pages and assets that will be written; the audit need not keep links to them
   * @param before what the last build left
   */
  void begin(Set<String> expected, BuildRecord before) {
    audit = new SiteAudit(expected);
    names = fingerprints.of(new TreeSet<>(expected));
    last = before.maker().equals(maker) ? before : BuildRecord.NONE;
    lastIndex = before.index();
  }

  /** Writes a page. */
  void page(Page page) {
    String file = page.file();
    Fingerprint inputs = fingerprints.of(page);
    Optional<PageRecord> known = last.page(file, inputs);
    Optional<byte[]> same = known.flatMap(before -> staging.keep(file, before.content()));
    if (same.isPresent() && last.files().equals(names)) {
      audit.add(file, known.get().facts());
      pages.put(file, known.get());
    } else {
      byte[] html = same.orElseGet(() -> renderer.render(page));
      PageFacts facts = audit.read(file, html, renderer.basePath());
      Checksum content = same.isPresent() ? known.get().content() : staging.write(file, html);
      if (facts.brokenRules().isEmpty()) {
        pages.put(file, new PageRecord(inputs, content, facts));
      }
    }
  }

  /** A page as it was written. */
  byte[] html(Page page) {
    return Optional.ofNullable(pages.get(page.file()))
        .flatMap(written -> staging.keep(page.file(), written.content()))
        .orElseGet(() -> renderer.render(page));
  }

  /** Writes a file of a format. */
  void file(OutputFile file) {
    if (file.original().isPresent()) {
      staging.copy(file.original().get(), file.name());
      return;
    }
    if (file.inputs().isEmpty()) {
      staging.write(file.name(), file.content().get());
      return;
    }
    Fingerprint inputs = fingerprints.of(file.inputs());
    Optional<OutputRecord> same =
        last.output(file.name(), inputs)
            .filter(before -> staging.keep(file.name(), before.content()).isPresent());
    outputs.put(file.name(), same.orElseGet(() -> made(file, inputs)));
  }

  private OutputRecord made(OutputFile file, Fingerprint inputs) {
    return new OutputRecord(inputs, staging.write(file.name(), file.content().get()));
  }

  /**
   * Writes the search index.
   *
   * @param dictionary asked for only if the index has to be made
   */
  IndexRecord index(SearchIndex index, Supplier<Analysis> dictionary) {
    Fingerprint inputs = fingerprints.of(List.of(program, index.madeOf()));
    if (inputs.equals(lastIndex.inputs()) && isThere(lastIndex)) {
      return lastIndex;
    }
    Map<String, Checksum> files = new TreeMap<>();
    index.write(dictionary.get(), (file, content) -> files.put(file, staging.write(file, content)));
    return new IndexRecord(inputs, files);
  }

  private boolean isThere(IndexRecord index) {
    return index.files().entrySet().stream()
        .allMatch(file -> staging.keep(file.getKey(), file.getValue()).isPresent());
  }

  /** What has been found in all the pages. */
  SiteAudit audit() {
    return audit;
  }

  /** What the next build may use. */
  BuildRecord record(IndexRecord index) {
    return new BuildRecord(maker, names, pages, outputs, index);
  }
}
