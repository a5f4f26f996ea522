package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.Csv;
import ro.pridvor.testing.TestSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A portal with a service of every state, built with the theme that is published: on every page and
 * in every file, in each language, nothing that does not exist looks like something that does.
 */
class ServiceStatesTest {
  private static final Map<String, String> STATES =
      new TreeMap<>(
          Map.of(
              "exista", "existing",
              "exista-confirmat", "existing",
              "a-existat", "past",
              "a-existat-inlocuit", "past",
              "promis", "planned",
              "intarziat", "planned",
              "propus", "proposed",
              "propus-de-masura", "proposed",
              "pierdut", "lapsed",
              "inchis", "closed"));

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @TempDir private static Path folder;
  private static Path site;

  @BeforeAll
  static void build() {
    TestSites.valid("stari", folder);
    site = folder.resolve("site");
    TestSites.Result result =
        TestSites.run(folder, "build", "--themes", Path.of("themes").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.err());
    TestSites.tree(site)
        .keySet()
        .forEach(
            file -> {
              if (file.endsWith("index.html")) {
                String address = "/" + file.substring(0, file.length() - "index.html".length());
                String html = TestSites.read(site.resolve(file));
                PAGES.put(address, Jsoup.parse(html, "https://stari.example" + address));
              }
            });
  }

  /** The id of the service that an address is of, with its leaflet; empty for any other address. */
  private static String serviceAt(String address) {
    String id = address.replaceFirst(".*/servicii/([a-z-]+)/(?:pliant/)?(?:index\\.html)?$", "$1");
    return STATES.containsKey(id) ? id : "";
  }

  private static String target(Element link) {
    return Optional.ofNullable(URI.create(link.absUrl("href")).getPath()).orElse("");
  }

  @Test
  void everyLinkToAServiceIsBesideItsState() {
    int links = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      for (Element link : page.getValue().select("main a[href]")) {
        String id = serviceAt(target(link));
        boolean ofItself = id.equals(serviceAt(page.getKey()));
        if (!id.isEmpty() && !ofItself) {
          links++;
          String state = STATES.get(id);
          Element item = link.closest("li, h3");
          Element badge = item == null ? null : item.selectFirst(".service-state");
          String at = page.getKey() + ": " + link.text();
          if (!state.equals("existing")) {
            assertTrue(badge != null && badge.hasClass("service-" + state), at);
            assertFalse(badge.text().isBlank(), at);
          }
          assertTrue(link.closest(".urgent") == null, at);
        }
      }
    }
    assertTrue(links > 300, "links to services: " + links);
  }

  @Test
  void underEveryHeadingStandOnlyServicesOfItsState() {
    Map<String, String> headings =
        Map.of(
            "acum", "existing",
            "exista", "existing",
            "existau", "past",
            "promise", "planned",
            "propuse", "proposed",
            "promise-vechi", "lapsed",
            "inchise", "closed");
    TreeSet<String> seen = new TreeSet<>();
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      headings.forEach(
          (heading, state) ->
              page.getValue()
                  .select("section:has(> #" + heading + ") .service-name")
                  .forEach(
                      name -> {
                        seen.add(heading);
                        String id = serviceAt(target(name));
                        assertEquals(state, STATES.get(id), page.getKey() + "#" + heading);
                      }));
    }
    assertEquals(new TreeSet<>(headings.keySet()), seen);
  }

  @Test
  void inTheGuidedSearchWhatExistsComesFirstAndTheRestBelowWordsOfItsOwn() {
    Document page = PAGES.get("/cauta-ajutor/persoane-varstnice/hrana/");
    Element town = page.selectFirst("section:has(> #stari)");
    assertEquals(
        List.of(
            "Puteți folosi acum",
            "Au existat. Întrebați dacă mai există",
            "Promis, încă nu există",
            "Propus într-un plan neadoptat, nu există"),
        town.select("h3").eachText());
    assertEquals(
        List.of("Cantina care există", "Cantina confirmată"),
        town.selectFirst("ul.services").select(".service-name").eachText());
  }

  @Test
  void thePagesThatLeadToServicesCountWhatExistsApart() {
    for (String card : PAGES.get("/servicii/").select(".service-cards .count").eachText()) {
      assertFalse(card.isBlank());
    }
    assertTrue(
        PAGES.get("/servicii/").select("#nevoi ~ ul").text().contains("2 servicii există"),
        () -> PAGES.get("/servicii/").text());
    assertTrue(PAGES.get("/cauta-ajutor/").text().contains("2 servicii există"));
    assertEquals(
        List.of(
            "/servicii/stare/au-existat/",
            "/servicii/stare/existente/",
            "/servicii/stare/inchise/",
            "/servicii/stare/promise-de-planuri-incheiate/",
            "/servicii/stare/promise/",
            "/servicii/stare/propuse/"),
        PAGES.keySet().stream().filter(a -> a.startsWith("/servicii/stare/")).toList());
    assertEquals(
        List.of("/servicii/stare/existente/"),
        PAGES.entrySet().stream()
            .filter(page -> page.getKey().startsWith("/servicii/stare/"))
            .filter(page -> page.getValue().selectFirst("#exista") != null)
            .map(Map.Entry::getKey)
            .toList(),
        "a list of promises does not say that nothing exists");
  }

  @Test
  void thePageAndTheLeafletOfAServiceSayItsStateBeforeAllElse() {
    Map<String, List<String>> exists =
        Map.of(
            "ro", List.of("Acest serviciu există", "Ce primiți", "Cine poate cere", "Cum cereți"),
            "en", List.of("This service exists", "What you get", "Who can ask", "How to ask"),
            "hu", List.of("szolgáltatás létezik", "Mit kap", "Ki kérheti", "Hogyan kérheti"));
    int pages = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      String id = serviceAt(page.getKey());
      if (!id.isEmpty()) {
        pages++;
        Document html = page.getValue();
        String banner = html.selectFirst(".state-box, .leaflet-state").text();
        List<String> headings = html.select("main h2").eachText();
        List<String> words = exists.get(html.selectFirst("html").attr("lang"));
        boolean existing = STATES.get(id).equals("existing");
        assertEquals(existing, banner.contains(words.get(0)), page.getKey() + banner);
        for (String word : words.subList(1, words.size())) {
          assertEquals(existing, headings.contains(word), page.getKey() + headings);
        }
        String description = html.select("meta[name=description]").attr("content");
        boolean ofService = !page.getKey().endsWith("/pliant/");
        if (ofService && !existing) {
          assertTrue(
              description.startsWith(html.selectFirst(".state-box strong").text()), description);
        }
        assertEquals(
            existing && ofService && isFirstEdition(page.getKey()),
            html.outerHtml().contains("GovernmentService"),
            page.getKey());
      }
    }
    assertTrue(pages >= STATES.size() * 2 * 3, "pages: " + pages);
  }

  private static boolean isFirstEdition(String address) {
    return !PAGES.get(address).select("script[type=application/ld+json]").isEmpty();
  }

  @Test
  void whatIsNotKnownOfAnEndIsNotSaid() {
    assertEquals(
        "Acest serviciu exista în 2022, după cum arată planul. "
            + "Planul s-a încheiat în 2022. Întrebați dacă serviciul mai există. "
            + "Informații confirmate: 1 mai 2021, de DAS.",
        PAGES.get("/servicii/a-existat/").selectFirst(".state-box").text());
    assertEquals(
        "Acest serviciu a existat, după cum arată planul. "
            + "Planul s-a încheiat. Întrebați dacă serviciul mai există.",
        PAGES.get("/servicii/a-existat-inlocuit/").selectFirst(".state-box").text());
    assertEquals(
        "Acest serviciu a fost promis până în 2025. Termenul a trecut și nu știm să existe.",
        PAGES.get("/servicii/intarziat/").selectFirst(".state-box").text());
    for (Document page : PAGES.values()) {
      assertFalse(page.text().contains("2027. Întrebați"), page.title());
    }
  }

  @Test
  void machinesAreToldTheStateAndOfferedOnlyWhatExists() {
    ObjectMapper json = new ObjectMapper();
    Map<String, String> inPortal = new TreeMap<>();
    for (JsonNode service :
        json.readTree(site.resolve("date/portal.json").toFile()).get("services")) {
      inPortal.put(service.get("id").asString(), service.get("state").asString());
    }
    assertEquals(STATES, inPortal);
    for (Map.Entry<String, String> state : STATES.entrySet()) {
      Path twin = site.resolve("servicii/" + state.getKey() + "/index.json");
      assertEquals(state.getValue(), json.readTree(twin.toFile()).get("state").asString());
    }
    Map<String, String> inCsv = new TreeMap<>();
    List<List<String>> rows = Csv.parse(TestSites.read(site.resolve("date/servicii.csv")));
    int column = rows.get(0).indexOf("state");
    rows.subList(1, rows.size()).forEach(row -> inCsv.put(row.get(0), row.get(column)));
    assertEquals(STATES, inCsv);

    for (JsonNode service :
        json.readTree(site.resolve("date/hsds/services.json").toFile()).get("contents")) {
      String id = serviceAt(service.get("url").asString());
      boolean existing = STATES.get(id).equals("existing");
      assertEquals(existing, service.get("status").asString().equals("active"), id);
      assertEquals(existing || STATES.get(id).equals("closed"), !service.has("alert"), id);
    }
    String cpsv = TestSites.read(site.resolve("date/cpsv-ap.jsonld"));
    STATES.forEach(
        (id, state) ->
            assertEquals(
                state.equals("existing"), cpsv.contains("/servicii/" + id + "/\""), "cpsv " + id));
  }

  @Test
  void everyResultOfASearchSaysItsState() {
    Map<String, String> words =
        Map.of(
            "existing", "exista",
            "past", "trecut",
            "planned", "promis",
            "proposed", "propus",
            "lapsed", "trecut",
            "closed", "inchis");
    TestSites.Result result =
        TestSites.run(folder, "search", "cantina", "--format", "json", "--limit", "100");
    assertEquals(0, result.exit(), result.err());
    Map<String, String> found = new TreeMap<>();
    for (JsonNode hit : new ObjectMapper().readTree(result.out()).get("results")) {
      String id = serviceAt(hit.get("address").asString());
      if (!id.isEmpty()) {
        found.put(id, hit.get("state").asString().split(" ")[0]);
      }
    }
    Map<String, String> expected = new TreeMap<>();
    STATES.forEach((id, state) -> expected.put(id, words.get(state)));
    assertEquals(expected, found);
  }

  @Test
  void aTextForTheEarSaysTheStateToo() {
    STATES.forEach(
        (id, state) -> {
          String text = TestSites.read(site.resolve("servicii/" + id + "/formate/" + id + ".txt"));
          assertEquals(
              state.equals("existing"), text.contains("Acest serviciu există"), () -> text);
        });
  }
}
