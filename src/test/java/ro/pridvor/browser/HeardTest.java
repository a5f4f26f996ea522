package ro.pridvor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order and the words in which each kind of page is heard, kept as text. */
@InBrowser
class HeardTest {
  @ParameterizedTest
  @CsvSource({
    "home, index.html",
    "plans, planuri/index.html",
    "plan, planuri/timis-2024/index.html",
    "general-objective, planuri/bacau-2026-2035/copii-1/index.html",
    "specific-objective, planuri/bacau-2026-2035/copii-1-1/index.html",
    "measure, planuri/bacau-2026-2035/masuri/copii-1-1-1/index.html",
    "measure-en, en/planuri/bacau-2026-2035/masuri/copii-1-1-1/index.html",
    "measure-hu, hu/planuri/bacau-2026-2035/masuri/copii-1-1-1/index.html",
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
    "timeline, planuri/alba-iulia-2024-2028/termene/index.html",
    "status, stadiu/index.html",
    "updates, noutati/index.html",
    "data, date/index.html",
    "about, despre/index.html",
    "accessibility, accesibilitate/index.html",
    "not-found, 404.html"
  })
  void aPageIsHeardAsItsGoldenFileSays(String golden, String file, Visit visit) throws IOException {
    Page page = visit.page(Visit.screen(1280, 720));
    page.navigate(visit.urlAtRoot("/" + file));
    Visit.settle(page);
    Heard.assertAsGolden(golden, page);
  }
}
