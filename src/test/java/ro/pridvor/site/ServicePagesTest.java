package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.portal.Portal;
import ro.pridvor.testing.Portals;
import ro.pridvor.testing.ServiceFixture;
import ro.pridvor.testing.TestSites;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.theme.Theme;

/** The pages of services as citizens see them. */
class ServicePagesTest {
  private static final Portal PORTAL = Portals.read();
  private static final Map<String, Page> PAGES = new TreeMap<>();
  private static PageRenderer renderer;

  @TempDir private Path folder;

  @BeforeAll
  static void map() {
    new SiteMapper(PORTAL).pages().forEach(page -> PAGES.put(page.address(), page));
    renderer = new PageRenderer(Theme.load(Path.of("themes"), "pridvor"), PORTAL.facts());
  }

  private static Document open(String address) {
    Page page = Optional.ofNullable(PAGES.get(address)).orElseThrow();
    return Jsoup.parse(
        new String(renderer.render(page), java.nio.charset.StandardCharsets.UTF_8),
        "https://x.example" + address);
  }

  private static Document follow(Document from, String linkText) {
    Element link =
        from.select("main a").stream()
            .filter(a -> a.text().equals(linkText))
            .findFirst()
            .orElseThrow(() -> new AssertionError(linkText + " not on " + from.title()));
    String path = java.net.URI.create(link.absUrl("href")).getPath();
    return open(path.replaceFirst("index\\.html$", ""));
  }

  @Test
  void aMotherOf78AloneInAlbaIuliaIsThreeStepsFromAServiceThatExists() {
    Document who = open("/cauta-ajutor/");
    Document need = follow(who, "Persoane vârstnice");
    assertEquals("Persoane vârstnice: de ce este nevoie?", need.selectFirst("h1").text());
    Document result = follow(need, "Îngrijire la domiciliu");
    Element town = result.selectFirst("section:has(> #alba-iulia)");
    assertEquals("Alba Iulia", town.selectFirst("h2").text());
    assertEquals("Puteți folosi acum", town.selectFirst("h3").text());
    assertEquals(
        "Îngrijire la domiciliu pentru persoane vârstnice, Alba Iulia",
        town.selectFirst(".service-name").text());
  }

  @Test
  void aChildWithDisabilitiesInTimisoaraIsThreeStepsFromPodulLung() {
    Document result =
        follow(
            follow(open("/cauta-ajutor/"), "Copii cu dizabilități"),
            "Un loc pe timpul zilei (centru de zi, club)");
    Element town = result.selectFirst("section:has(> #timisoara)");
    String name = "Centrul de zi pentru copii cu dizabilități „Podul Lung”";
    assertTrue(town.text().contains(name), town::text);
    Document service = follow(result, name);
    assertTrue(service.text().contains("Întrebați dacă serviciul mai există."));
  }

  @Test
  void everyPageOfAServiceSaysItsNameInEveryLanguage() {
    int leaflets = 0;
    for (Page page : PAGES.values()) {
      if (page.kind() == PageKind.SERVICE || page.kind() == PageKind.SERVICE_LEAFLET) {
        String name = page.title().text().split(" – ")[0];
        assertTrue(open(page.address()).selectFirst("h1").text().startsWith(name), page.address());
        leaflets += page.kind() == PageKind.SERVICE_LEAFLET ? 1 : 0;
      }
    }
    assertEquals(PORTAL.facts().languages().size() * PORTAL.services().size(), leaflets);
  }

  @Test
  void aPageExistsOnlyForAGroupAndNeedThatLeadToAService() {
    for (Page page : PAGES.values()) {
      if (page.kind() == PageKind.FIND_HELP_RESULT && page.language().equals("ro")) {
        Document result = open(page.address());
        assertFalse(result.select(".service-name").isEmpty(), page.address());
      }
    }
  }

  @Test
  void whatIsNotKnownIsSaidAndNothingIsInvented() {
    Document page = open("/servicii/club-60-plus-bacau/");
    List<String> headings = page.select("main h2").eachText();
    assertTrue(
        headings.containsAll(List.of("Ce primiți", "Cine poate cere", "Cum cereți", "Unde")),
        headings::toString);
    assertFalse(headings.contains("Ce vă trebuie"), "a section of which nothing is known");
    List<String> unknown =
        page.select(".unknown").eachText().stream()
            .filter(text -> text.startsWith("Nu știm încă:"))
            .toList();
    assertEquals(1, unknown.size(), "what is not known is said once");
    for (String gap :
        List.of(
            "acte necesare, cost",
            "pașii, telefon, timp de așteptare, limbi",
            "adresă, program, accesul în clădire")) {
      assertTrue(unknown.get(0).contains(gap), unknown::toString);
    }
    assertTrue(page.select("a[href^=tel:]").isEmpty());
  }

  @Test
  void onAGroupsPageWhatCanBeUsedComesBeforeWhatWasPromised() {
    List<String> headings =
        open("/grupuri/persoane-varstnice/").select("main h2[id]").eachAttr("id");
    assertTrue(headings.indexOf("acum") >= 0, headings::toString);
    assertTrue(headings.indexOf("acum") < headings.indexOf("promis"), headings::toString);
  }

  @Test
  void aMeasureNamesItsServicesAndAnOrganisationItsOwn() {
    assertTrue(
        open("/planuri/alba-iulia-2024-2028/masuri/o1-4-2/")
            .select("section:has(> #servicii) a")
            .eachText()
            .contains("Telefonul vârstnicului"));
    assertTrue(
        open("/institutii/das-bacau/")
            .select("section:has(> #servicii) a")
            .eachText()
            .contains("Cantina socială"));
  }

  @Test
  void aPromisedServiceIsNotOfferedToSearchEngines() {
    assertTrue(ld(open("/servicii/telefonul-varstnicului-alba-iulia/")).isEmpty());
    assertTrue(ld(open("/servicii/centrul-de-zi-podul-lung-timisoara/")).isEmpty());
    assertTrue(ld(open("/servicii/club-60-plus-bacau/")).contains("\"GovernmentService\""));
    assertTrue(ld(open("/institutii/das-bacau/")).contains("\"GovernmentOrganization\""));
  }

  private static String ld(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(Element::data)
        .findFirst()
        .orElse("");
  }

  @Test
  void wordsOfTheContentCannotLeaveTheirScriptElement() {
    String evil = "</script><script>alert(1)</script><!--";
    String yaml =
        ServiceFixture.SERVICE.replace("name: Centru de zi\n", "name: \"" + evil + "\"\n");
    ServiceFixture.with(folder, "centru", yaml);
    TestSites.Result result = TestSites.build(folder);
    assertEquals("", result.err());
    String html = TestSites.read(folder.resolve("site/servicii/centru/index.html"));
    Document page = Jsoup.parse(html);
    assertEquals(1, page.select("script").size());
    assertTrue(ld(page).contains("\\u003c/script\\u003e"), ld(page));
    assertTrue(Files.exists(folder.resolve("site/servicii/centru/pliant/index.html")));
  }
}
