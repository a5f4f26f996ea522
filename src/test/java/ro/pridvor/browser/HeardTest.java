package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.testing.RealPortal;

/**
 * The order and the words in which each kind of page is heard, kept as text that a reviewer can
 * read. After a change that is meant, renew the files and read the difference:
 *
 * <pre>mvn test -Dtest=HeardTest -Dpridvor.heard=renew</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeardTest {
  private static final Path GOLDEN = Path.of("src/test/golden/heard");

  /** Grows with every page of content, which is not what these files are about. */
  private static final String PAGES = "(Pagini verificate\nexplicație: )\\d+";

  private static final boolean RENEW = "renew".equals(System.getProperty("pridvor.heard"));

  private StaticHost host;
  private Playwright driver;
  private Browser browser;

  @BeforeAll
  void openBrowser() throws IOException {
    Path executable = Chromium.require();
    driver = Chromium.driver();
    browser = Chromium.launch(driver, executable);
    host = new StaticHost(RealPortal.site(), "/");
  }

  @AfterAll
  void closeBrowser() {
    if (driver != null) {
      host.close();
      browser.close();
      driver.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "home, index.html",
    "plans, planuri/index.html",
    "plan, planuri/timis-2024/index.html",
    "general-objective, planuri/bacau-2026-2035/copii-1/index.html",
    "specific-objective, planuri/bacau-2026-2035/copii-1-1/index.html",
    "measure, planuri/bacau-2026-2035/masuri/copii-1-1-1/index.html",
    "measure-large-print, tipar-mare/planuri/bacau-2026-2035/masuri/copii-1-1-1/index.html",
    "booklet, planuri/timis-2024/brosura/index.html",
    "groups, grupuri/index.html",
    "group, grupuri/persoane-varstnice/index.html",
    "organisation, institutii/das-bacau/index.html",
    "funding-source, finantare/buget-local/index.html",
    "deadlines, termene/index.html",
    "deadline, termene/2027/index.html",
    "services, servicii/index.html",
    "service, servicii/112-numarul-de-urgenta/index.html",
    "service-list, servicii/localitate/alba-iulia/index.html",
    "service-leaflet, servicii/centrul-de-zi-czns-bacau/pliant/index.html",
    "find-help, cauta-ajutor/index.html",
    "find-help-need, cauta-ajutor/persoane-varstnice/index.html",
    "find-help-result, cauta-ajutor/persoane-varstnice/loc-de-zi/index.html",
    "organisations, institutii/index.html",
    "funding-sources, finantare/index.html",
    "glossary, glosar/index.html",
    "search, cautare/index.html",
    "status, stadiu/index.html",
    "updates, noutati/index.html",
    "data, date/index.html",
    "about, despre/index.html",
    "accessibility, accesibilitate/index.html",
    "not-found, 404.html"
  })
  void aPageIsHeardAsItsGoldenFileSays(String kind, String file) throws IOException {
    String heard = String.join("\n", listen("/" + file)) + "\n";
    heard = heard.replaceAll(PAGES, "$1…");
    Path golden = GOLDEN.resolve(kind + ".txt");
    if (RENEW) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, heard);
    }
    assertEquals(Files.readString(golden), heard, "if meant: -Dpridvor.heard=renew");
  }

  private List<String> listen(String address) {
    try (Page page = browser.newPage()) {
      page.navigate(host.url(address));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return Heard.of(page.context().newCDPSession(page).send("Accessibility.getFullAXTree"));
    }
  }
}
