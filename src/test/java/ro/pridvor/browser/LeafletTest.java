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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.RealPortal;
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

  @TempDir private Path folder;

  @Test
  void everyLeafletInEveryLanguageIsOneSheetOfA4(Visit visit) throws IOException {
    Map<Integer, Path> byHeight = new TreeMap<>(Comparator.reverseOrder());
    List<Path> leaflets = leaflets(RealPortal.site());
    assertTrue(leaflets.size() >= 3 * 183, () -> leaflets.size() + " leaflets");
    Page page = visit.page(Visit.screen(PAPER_WIDTH, PAPER_HEIGHT));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (Path leaflet : leaflets) {
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
    TestSites.copy(Path.of("content"), folder.resolve("content"));
    String item = "Copie și original după actul de identitate al persoanei care cere serviciul";
    String list = "  - " + item + "\n";
    Path service = folder.resolve("content/services/cantina-sociala-bacau.yaml");
    String yaml =
        TestSites.read(service)
            + ("documents:\n" + list.repeat(9))
            + ("how-to-apply:\n" + list.repeat(4))
            + "cost: Gratuit pentru persoanele cu venituri mici\n"
            + "contact: {phone: 0234 000 000}\n"
            + "hours: luni–vineri, 8:00–16:00\n"
            + "place: {address: 'Strada Primăverii nr. 1, Bacău'}\n";
    TestSites.write(service, yaml);
    String themes = Path.of("themes").toAbsolutePath().toString();
    assertEquals(0, TestSites.run(folder, "build", "--themes", themes).exit());
    Page page = visit.page(Visit.screen(1280, 900));
    Path leaflet = folder.resolve("site/servicii/cantina-sociala-bacau/pliant/index.html");
    page.navigate(leaflet.toUri().toString());
    assertTrue(page.locator(".leaflet").innerText().contains("și încă 3, pe pagina de internet"));
    assertEquals(1, sheets(page));
  }

  private static List<Path> leaflets(Path site) throws IOException {
    List<Path> leaflets = new ArrayList<>();
    for (String language : List.of("", "en", "hu")) {
      try (Stream<Path> services = Files.list(site.resolve(language).resolve("servicii"))) {
        services
            .map(service -> service.resolve("pliant/index.html"))
            .filter(Files::exists)
            .sorted()
            .forEach(leaflets::add);
      }
    }
    return leaflets;
  }

  private static long sheets(Page page) {
    String pdf = new String(page.pdf(AS_THE_STYLES_SAY), StandardCharsets.ISO_8859_1);
    return SHEET.matcher(pdf).results().count();
  }
}
