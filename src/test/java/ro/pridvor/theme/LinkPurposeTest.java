package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import ro.pridvor.testing.RealPortal;

/** The words of a link alone say where it leads (WCAG 2.4.9), and titles are words (2.4.2). */
class LinkPurposeTest {
  /** Every so many pages are read: faults of this kind come by template and by plan. */
  private static final int STEP = Integer.getInteger("pridvor.links", 5);

  private record Read(Path file, Document page) {}

  private static Stream<Read> pages() throws IOException {
    Path site = RealPortal.site();
    List<Path> files;
    try (Stream<Path> found = Files.walk(site)) {
      files = found.filter(file -> file.endsWith("index.html")).sorted().toList();
    }
    return Stream.iterate(0, i -> i < files.size(), i -> i + STEP)
        .map(files::get)
        .parallel()
        .map(LinkPurposeTest::read)
        .filter(read -> read.page().select("meta[http-equiv=refresh]").isEmpty());
  }

  private static Read read(Path file) {
    try {
      return new Read(file, Jsoup.parse(file.toFile(), "UTF-8", "https://portal.example/"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String fault(Read read) {
    Map<String, String> places = new HashMap<>();
    for (Element link : read.page().select("a[href]")) {
      String words = link.text().toLowerCase(Locale.ROOT);
      String href = link.attr("href");
      String place =
          href.contains(":") && !href.startsWith(".")
              ? href
              : read.file().resolveSibling(href.replace("#", "/#")).normalize().toString();
      String whole = place.replace("/index.html", "");
      String first = places.putIfAbsent(words, whole);
      if (first != null && !first.equals(whole)) {
        return RealPortal.site().relativize(read.file()) + ": „" + words + "” " + href;
      }
    }
    return "";
  }

  @Test
  void theSameWordsNeverLeadToTwoPlacesOnOnePage() throws IOException {
    assertEquals(
        List.of(),
        pages().map(LinkPurposeTest::fault).filter(fault -> !fault.isEmpty()).limit(20).toList());
  }

  @Test
  void noTitleHasAnIdentifier() throws IOException {
    assertEquals(
        List.of(),
        pages()
            .filter(read -> read.file().toString().contains("masuri"))
            .map(read -> read.page().title())
            .filter(title -> title.matches(".*\\([a-z]+(-[a-z]+)*(-\\d+)+\\).*"))
            .limit(5)
            .toList());
  }
}
