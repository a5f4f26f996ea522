package ro.pridvor.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ro.pridvor.address.Edition;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.testing.RealPortal;

/** The heaviest page of every kind, language and edition of the real portal. */
final class SamplePages {
  /** Of booklets, which hold a whole plan each, the lightest will do. */
  private static final Comparator<Page> BY_WEIGHT =
      Comparator.comparingLong(page -> page.kind() == PageKind.BOOKLET ? -size(page) : size(page));

  private SamplePages() {}

  /** {@code -Dpridvor.samples=all} adds the normal edition in Romanian. */
  private static final boolean EVERY_EDITION = "all".equals(System.getProperty("pridvor.samples"));

  /**
   * Addresses of a sample of every kind, without redirects and the 404, which has a test of its
   * own: the normal edition in Hungarian, whose words are the longest, and the large print. {@link
   * EveryKindOfPageTest} looks at the normal edition in Romanian.
   */
  static List<String> all() {
    return samples(
        new SiteMapper(RealPortal.portal()).pages().stream().filter(SamplePages::isSampled));
  }

  private static boolean isSampled(Page page) {
    return page.language().equals("hu")
        || isLarge(page)
        || page.kind() == PageKind.BOOKLET // only in Romanian
        || EVERY_EDITION && page.language().equals("ro");
  }

  private static boolean isLarge(Page page) {
    return page.edition() == Edition.LARGE_PRINT;
  }

  /** One address a kind, in Romanian and the normal edition. */
  static List<String> onePerKind() {
    return samples(
        new SiteMapper(RealPortal.portal())
            .pages().stream()
                .filter(page -> page.language().equals("ro"))
                .filter(page -> !isLarge(page)));
  }

  /**
   * The page of middle weight of each kind, where how much a page holds does not matter; with
   * {@code -Dpridvor.samples=all} the heaviest.
   */
  static List<String> typicalPerKind() {
    if (EVERY_EDITION) {
      return onePerKind();
    }
    Map<PageKind, List<Page>> byKind = new TreeMap<>();
    new SiteMapper(RealPortal.portal())
        .pages().stream()
            .filter(page -> page.language().equals("ro") && !isLarge(page))
            .filter(page -> page.kind() != PageKind.REDIRECT && page.kind() != PageKind.NOT_FOUND)
            .forEach(page -> byKind.computeIfAbsent(page.kind(), k -> new ArrayList<>()).add(page));
    byKind.values().forEach(pages -> pages.sort(Comparator.comparingLong(SamplePages::size)));
    return byKind.values().stream().map(pages -> pages.get(pages.size() / 2).address()).toList();
  }

  /** The same for another engine, which need not lay out the heaviest again: the lightest. */
  static List<String> lightestPerKind() {
    return lightest(page -> true);
  }

  /** The lightest page of one kind. */
  static String lightest(PageKind kind) {
    return lightest(page -> page.kind() == kind).get(0);
  }

  private static List<String> lightest(Predicate<Page> wanted) {
    Map<PageKind, Page> lightest = new TreeMap<>();
    new SiteMapper(RealPortal.portal())
        .pages().stream()
            .filter(page -> page.language().equals("ro") && !isLarge(page))
            .filter(page -> page.kind() != PageKind.REDIRECT && page.kind() != PageKind.NOT_FOUND)
            .filter(wanted)
            .forEach(
                page -> lightest.merge(page.kind(), page, (a, b) -> size(a) <= size(b) ? a : b));
    return lightest.values().stream().map(Page::address).toList();
  }

  /** The heaviest page of one kind. */
  static String of(PageKind kind) {
    return samples(
            new SiteMapper(RealPortal.portal())
                .pages().stream()
                    .filter(page -> page.kind() == kind && page.language().equals("ro"))
                    .filter(page -> !isLarge(page)))
        .get(0);
  }

  private static List<String> samples(Stream<Page> pages) {
    Map<String, Page> heaviest = new TreeMap<>();
    pages
        .filter(page -> page.kind() != PageKind.REDIRECT && page.kind() != PageKind.NOT_FOUND)
        .forEach(
            page -> {
              boolean large = isLarge(page);
              String sort = page.kind() + " " + page.language() + " " + large;
              heaviest.merge(sort, page, (a, b) -> BY_WEIGHT.compare(a, b) >= 0 ? a : b);
            });
    return heaviest.values().stream().map(Page::address).toList();
  }

  /** How many bytes the HTML of a page has. */
  static long size(String address) {
    return size(RealPortal.site().resolve(address.substring(1)).resolve("index.html"));
  }

  private static long size(Page page) {
    return size(RealPortal.site().resolve(page.file()));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
