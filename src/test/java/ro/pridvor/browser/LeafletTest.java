package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.RealPortal;
import ro.pridvor.testing.ServiceFixture;
import ro.pridvor.testing.TestSites;

/** A leaflet lies on the counter of a town hall: one sheet, in letters that older people read. */
@InBrowser
class LeafletTest {
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
  private static final Page.PdfOptions AS_THE_STYLES_SAY =
      new Page.PdfOptions().setPreferCSSPageSize(true);

  /** What the margins of the print style leave of A4, in pixels of styles. */
  private static final int PAPER_WIDTH = 657;

  private static final int PAPER_HEIGHT = 963;
  private static final String BOTTOM =
      "Math.ceil(document.querySelector('.leaflet').getBoundingClientRect().bottom)";

  /** Printing is slow: all are measured, and so many of the tallest are printed. */
  private static final int PRINTED = 8;

  /**
   * Of a language, so many leaflets are measured that have the most words: the tallest is among
   * them. {@code -Dpridvor.samples=all} measures every leaflet.
   */
  private static final int MEASURED =
      "all".equals(System.getProperty("pridvor.samples")) ? Integer.MAX_VALUE : 25;

  @TempDir private Path folder;

  @Test
  void leafletsInEveryLanguageAreOneSheetOfA4(Visit visit) throws IOException {
    Map<Integer, Path> byHeight = new TreeMap<>(Comparator.reverseOrder());
    Page page = visit.page(Visit.screen(PAPER_WIDTH, PAPER_HEIGHT));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (Path leaflet : wordiest(RealPortal.site())) {
      page.navigate(leaflet.toUri().toString());
      byHeight.putIfAbsent(((Number) page.evaluate(BOTTOM)).intValue(), leaflet);
    }
    for (Path tallest : byHeight.values().stream().limit(PRINTED).toList()) {
      page.navigate(tallest.toUri().toString());
      assertEquals(1, sheets(page), tallest::toString);
    }
    int tallest = byHeight.keySet().iterator().next();
    assertTrue(tallest <= PAPER_HEIGHT, () -> tallest + " px: " + byHeight.get(tallest));
  }

  @Test
  void aServiceOfWhichMuchIsKnownStillFitsOnOneSheet(Visit visit) throws IOException {
    String item = "Copie și original după actul de identitate al persoanei care cere serviciul";
    String service =
        ServiceFixture.SERVICE
            .replace("[Sunați., Veniți cu actele.]", "\n" + ("  - " + item + "\n").repeat(4))
            .replace("[Buletin, Adeverință de la școală]", "\n" + ("  - " + item + "\n").repeat(9));
    Path content = ServiceFixture.with(folder, "centru-de-zi", service);
    TestSites.edit(content.resolve("portal.yaml"), "theme: mic", "theme: pridvor");
    TestSites.Result result = TestSites.run(folder, "build", "--themes", "none");
    assertEquals(0, result.exit(), result.err());
    Page page = visit.page(Visit.screen(1280, 900));
    Path leaflet = folder.resolve("site/servicii/centru-de-zi/pliant/index.html");
    page.navigate(leaflet.toUri().toString());
    assertTrue(page.locator(".leaflet").innerText().contains("și încă 3, pe pagina de internet"));
    assertEquals(1, sheets(page));
  }

  private static List<Path> wordiest(Path site) throws IOException {
    List<Path> leaflets = new ArrayList<>();
    for (String language : List.of("", "en", "hu")) {
      Map<Path, Integer> words = new HashMap<>();
      for (Path leaflet : leaflets(site.resolve(language))) {
        words.put(leaflet, -Jsoup.parse(leaflet).select(".leaflet").text().length());
      }
      assertTrue(words.size() >= 183, () -> words.size() + " leaflets");
      Comparator<Path> order = Comparator.comparing(words::get);
      words.keySet().stream()
          .sorted(order.thenComparing(Comparator.naturalOrder()))
          .limit(MEASURED)
          .forEach(leaflets::add);
    }
    return leaflets;
  }

  private static List<Path> leaflets(Path folder) throws IOException {
    try (Stream<Path> services = Files.list(folder.resolve("servicii"))) {
      return services
          .map(service -> service.resolve("pliant/index.html"))
          .filter(Files::exists)
          .toList();
    }
  }

  private static long sheets(Page page) {
    String pdf = new String(page.pdf(AS_THE_STYLES_SAY), StandardCharsets.ISO_8859_1);
    return SHEET.matcher(pdf).results().count();
  }
}
