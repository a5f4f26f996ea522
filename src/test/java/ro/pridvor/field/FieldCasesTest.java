package ro.pridvor.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/**
 * Inputs on which generators of this kind have failed, as their users have reported in public; each
 * folder of {@code src/test/field} lies over the small valid site. What adds a plan, a service or a
 * page shares one build: every case has a plan of its own there. What needs no content has its own
 * class: the launcher ({@code LauncherTest}), console and arguments ({@code SystemTextTest}),
 * reader view ({@code ReaderViewTest}), print and focus in Firefox ({@code FirefoxTest}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldCasesTest {
  private static final Path CASES = Path.of("src/test/field");
  private static final String MIC = "plans/mic-2025-2030";
  private static final List<String> SHARED =
      List.of(
          "01-numbered-files",
          "04-deadline-law",
          "05-deadline-quarter",
          "08-csv-formula",
          "21-raw-markdown",
          "26-thousands",
          "34-dotted-acronyms",
          "35-legal-numbering",
          "38-done-but-overdue");

  private Path folder;
  private FieldPortal all;
  private FieldPortal bare;
  private String warnings;
  private String bareWarnings;

  @BeforeAll
  void twoPortalsOfManyCases(@TempDir Path temporary) {
    folder = temporary;
    all = FieldPortal.in(folder.resolve("all"));
    all.edit(
        "portal.yaml",
        "base-url: https://mic.example/",
        "redirects: [{from: /vechi/, to: /planuri/mic-2025-2030/}]\nbase-url: https://mic.example");
    lay("02-front-matter-page", all);
    lay("03-phones", all);
    TestSites.copy(
        CASES.resolve("21-raw-markdown/updates"), all.folder().resolve("content/updates"));
    TestSites.copy(
        CASES.resolve("28-indented-paragraph/pages"), all.folder().resolve("content/pages"));
    SHARED.forEach(this::addPlan);
    addPlan("28-indented-paragraph");
    addRelatives();
    warnings = all.check().err();
    all.built();

    bare = FieldPortal.in(folder.resolve("bare"));
    bare.edit("portal.yaml", "base-url: https://mic.example/\n", "");
    lay("20-line-breaks", bare);
    bareWarnings = bare.check().err();
    bare.built();
  }

  private static void lay(String name, FieldPortal over) {
    TestSites.copy(CASES.resolve(name), over.folder().resolve("content"));
  }

  /** The plan of a case under the name of the case. */
  private void addPlan(String name) {
    Path from = CASES.resolve(name).resolve(MIC);
    Path plan =
        Files.exists(from.resolve("plan.yaml"))
            ? from
            : TestSites.VALID.resolve("mic/content/" + MIC);
    String words =
        TestSites.read(plan.resolve("plan.yaml"))
            .replace("title: Planul", "title: \"" + name + "\"\n#")
            .replaceFirst("short-title: .*", "short-title: Cazul " + name)
            .replaceFirst("source: .*\n", "");
    all.with("plans/" + name + "/plan.yaml", words);
    try (Stream<Path> files = Files.list(from)) {
      files
          .filter(file -> !file.endsWith("plan.yaml"))
          .forEach(
              file -> all.with("plans/" + name + "/" + file.getFileName(), TestSites.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Further inputs of the same kinds, in a plan of their own. */
  private void addRelatives() {
    all.with(
        "plans/inrudite/plan.yaml",
        """
        title: Planul cazurilor înrudite
        short-title: Cazuri înrudite
        kind: operational-plan
        authority: comuna-mic
        place: Mic
        period: {from: 2020, to: 2030}
        status: in-force
        """);
    all.with(
        "plans/inrudite/01-caz.yaml",
        """
        id: caz
        title: Cazuri înrudite
        shared: {funding: [Buget local], target-groups: [copii], responsible: [DAS], indicators: [Număr]}
        objectives:
          - id: caz-1
            title: Termene, semne, stări
            measures:
              - {id: d-ordin, text: Plan anual după ordin, deadline: "Conform Ordinului nr. 1086/2018"}
              - {id: d-lege, text: Plan după lege, deadline: "în condițiile art. 112 din Legea 292/2011"}
              - {id: s-gata, text: Gata, deadline: "2021", status: done}
              - {id: s-retras, text: Scoasă, deadline: "2021", withdrawn: {date: 2022-03-01, by: HCL 5/2022}}
              - id: n-zero
                deadline: "2029"
                text: |
                  Se aprobă pentru:
                  05. comuna Mic
                  09. satul Mare
              - id: n-stea
                deadline: "2029"
                text: |
                  Se dau mese calde.

                  * Numai iarna.
              - {id: h-cratima, text: "Sprijin pentru bă\u00ADtrânii si\u00ADnguri", deadline: "2029"}
              - {id: h-accent, text: "Vizite la ba\u0306tra\u0302ni acasă", deadline: "2029"}
        """);
  }

  private FieldPortal alone(String name) {
    FieldPortal portal = FieldPortal.in(folder.resolve(name));
    lay(name, portal);
    return portal;
  }

  private String measure(String plan, String id) {
    return all.page("/planuri/" + plan + "/masuri/" + id + "/").select("main").text();
  }

  private String h1(String address) {
    return all.page(address).select("h1").text();
  }

  private List<String> calls(String address) {
    return all.page(address).select("main a[href^=tel:]").eachAttr("href").stream()
        .distinct()
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    Map<String, Runnable> cases = new LinkedHashMap<>();
    cases.put("01 numbered files", this::numberedFiles);
    cases.put("02 front matter of a page", this::frontMatter);
    cases.put("03 phones", this::phones);
    cases.put("04 deadlines that name an act", this::acts);
    cases.put("05 deadlines of a quarter", this::quarters);
    cases.put("07 and 08 spreadsheets", this::spreadsheets);
    cases.put("09 lists without marks", this::lists);
    cases.put("17, 18 and 30 a portal without an address", this::withoutAddress);
    cases.put("20 line breaks", this::lineBreaks);
    cases.put("21 marks of Markdown", this::marks);
    cases.put("23 reserved ids", this::reservedIds);
    cases.put("26 thousands", this::thousands);
    cases.put("27 redirects", this::redirects);
    cases.put("28 indented paragraphs", this::indented);
    cases.put("29 copies", this::copies);
    cases.put("34 acronyms with points", this::acronyms);
    cases.put("35 numbers of a decision", this::numbering);
    cases.put("36 a clean checkout", this::cleanCheckout);
    cases.put("38 done is not overdue", this::done);
    cases.put("relatives of deadlines and states", this::relativesOfDates);
    cases.put("relatives of printed signs", this::relativesOfSigns);
    cases.put("relatives of addresses", this::relativesOfAddresses);
    cases.put("41 an address without its slash", this::slash);
    return cases.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), each.getValue()::run));
  }

  private void numberedFiles() {
    String csv = all.file("date/masuri.csv");
    int before = -1;
    for (int number = 1; number <= 12; number++) {
      int at = csv.indexOf("Măsura din obiectivul " + number + ",");
      assertTrue(at > before, "objective " + number + " of " + csv);
      before = at;
    }
  }

  private void frontMatter() {
    assertEquals("Cum cer ajutor", h1("/cum-cer-ajutor/"));
    assertFalse(all.page("/cum-cer-ajutor/").select("main").text().contains("title:"));
    assertTrue(warnings.contains("cum-cer-ajutor.md:3:1"), warnings);
    assertEquals("Programul de lucru", h1("/program/"));
    assertEquals("Unde ne găsiți", h1("/contact-nou/"));
  }

  private void phones() {
    assertEquals("tel:119", calls("/servicii/urgente-mic/").get(0));
    for (String service : List.of("consiliere", "adapost", "birou", "cantina", "international")) {
      assertEquals("tel:+40234500100", calls("/servicii/" + service + "-mic/").get(0), service);
    }
    assertTrue(
        calls("/institutii/das-mic/").containsAll(List.of("tel:+40234500100", "tel:+40234500101")));
  }

  private void acts() {
    for (String id : List.of("m-00", "m-01", "m-03")) {
      String page = measure("04-deadline-law", id);
      assertFalse(page.contains("depășit"), page);
      assertFalse(page.contains("Adică: până la"), page);
    }
  }

  private void quarters() {
    Map<String, String> meanings =
        Map.ofEntries(
            Map.entry("m-00", "31 martie 2027"),
            Map.entry("m-01", "30 iunie 2027"),
            Map.entry("m-02", "30 septembrie 2027"),
            Map.entry("m-03", "30 iunie 2027"),
            Map.entry("m-04", "30 iunie 2027"),
            Map.entry("m-05", "31 martie 2027"),
            Map.entry("m-06", "31 martie 2027"),
            Map.entry("m-07", "30 iunie 2027"),
            Map.entry("m-08", "30 iunie 2027"),
            Map.entry("m-09", "30 iunie 2027"),
            Map.entry("m-10", "15 martie 2027"));
    meanings.forEach(
        (id, day) -> {
          String page = measure("05-deadline-quarter", id);
          assertTrue(page.contains(day), id + ": " + page);
        });
    for (String id : List.of("m-11", "m-12")) {
      assertFalse(measure("05-deadline-quarter", id).contains("31 decembrie"), id);
    }
  }

  private void spreadsheets() {
    String csv = all.file("date/masuri.csv");
    assertTrue(csv.contains("=HYPERLINK"), "verbatim");
    String data = all.page("/date/").select("main").html();
    assertTrue(data.contains("masuri.xlsx"), data);
    assertTrue(all.has("date/masuri.xlsx"));
  }

  private void lists() {
    for (String page :
        List.of("/", "/planuri/mic-2025-2030/", "/institutii/das-mic/", "/servicii/birou-mic/")) {
      assertEquals(
          List.of(),
          all.page(page)
              .select("main :is(ul, ol)[class]:not(nav *):not([role=list])")
              .eachAttr("class"),
          page);
    }
  }

  private void withoutAddress() {
    assertTrue(bareWarnings.contains("nu știe la ce adresă"), bareWarnings);
    assertFalse(bare.has("sitemap.xml"));
    assertTrue(ids(all).containsAll(ids(bare)), () -> ids(all) + " " + ids(bare));
    assertTrue(ids(bare).stream().allMatch(id -> id.startsWith("urn:")), () -> "" + ids(bare));
    assertEquals(0, bare.page("/404.html").select("base").size());
  }

  private static List<String> ids(FieldPortal portal) {
    return org.jsoup.Jsoup.parse(portal.file("noutati/atom.xml")).select("entry > id").eachText();
  }

  private void lineBreaks() {
    for (String page : List.of("/servicii/centru-mic/", "/servicii/centru-mic/pliant/")) {
      String html = bare.page(page).html();
      assertTrue(html.matches("(?s).*Luni: 8-12\\s*<br>\\s*Marți: închis.*"), page);
      assertTrue(html.matches("(?s).*nr\\. 1\\s*<br>\\s*etaj 2.*"), page);
    }
    String html = bare.page("/institutii/das-mic/").html();
    assertTrue(html.matches("(?s).*Luni: 8-12\\s*<br>\\s*Marți: închis.*"), html);
  }

  private void marks() {
    String plan = "/planuri/21-raw-markdown/";
    assertEquals("Vizite la domiciliu conform Legii 292", h1(plan + "masuri/m-2-1/"));
    assertTrue(h1(plan + "masuri/m-2-2/").startsWith("Vizite la domiciliu pentru vârstnici"));
    for (String page : List.of("masuri/m-2-1/", "masuri/m-2-2/", "og-2/", "os-2-1/", "brosura/")) {
      org.jsoup.nodes.Document read = all.page(plan + page);
      String shown = read.title() + read.select("h1, h2, h3, a").text();
      assertFalse(shown.contains("**") || shown.contains("](http") || shown.contains("*n"), shown);
    }
    assertTrue(warnings.contains("„**vizite**”"), warnings);
    String news = all.file("noutati/atom.xml") + all.file("noutati/index.html");
    assertFalse(news.contains("**centrul**"), "titles of news");
  }

  private void reservedIds() {
    FieldPortal portal = alone("23-reserved-ids");
    TestSites.Result check = portal.check();
    TestSites.Result build = portal.build();

    assertEquals(List.of(1, 1), List.of(check.exit(), build.exit()));
    for (TestSites.Result result : List.of(check, build)) {
      assertTrue(result.err().contains("plan.yaml:10:"), result.err());
      assertTrue(result.err().contains("„aprobare”"), result.err());
    }
  }

  private void thousands() {
    String page = measure("26-thousands", "m-2-1");
    assertTrue(warnings.contains("„2.000” se poate citi în două feluri"), warnings);
    assertTrue(warnings.contains("„1.985” se poate citi în două feluri"), warnings);
    assertFalse(page.contains("cel puțin 2 vizite"), page);
    assertTrue(page.contains("12.500"), page);
    assertTrue(page.contains("2,5 %"), page);
  }

  private void redirects() {
    org.jsoup.nodes.Document page = all.page("/vechi/");
    assertEquals(
        "https://mic.example/planuri/mic-2025-2030/",
        page.select("link[rel=canonical]").attr("href"));
    assertTrue(page.select("script[src*=redirect]").hasAttr("data-to"));
    assertEquals(1, page.select("main a").size());
  }

  private void indented() {
    assertEquals(0, all.page("/regulament/").select("pre, code").size());
    assertEquals(0, all.page("/planuri/28-indented-paragraph/").select("pre, code").size());
  }

  private void copies() {
    TestSites.Result check =
        alone("29-sync-copies").with(".DS_Store", "").with("desktop.ini", "").check();

    assertEquals(1, check.exit());
    assertTrue(check.err().contains("01-copii-PC-BIROU.yaml” pare o copie"), check.err());
    assertFalse(check.err().contains("Thumbs.db"), check.err());
    assertFalse(check.err().contains("desktop.ini"), check.err());
  }

  private void acronyms() {
    for (String word : List.of("ONG", "DGASPC", "o.n.g.")) {
      String found = TestSites.run(all.folder(), "search", word).out();
      assertTrue(found.contains("34-dotted-acronyms/masuri/m-a"), word + ": " + found);
    }
    assertFalse(warnings.contains("„D.A.S"), warnings);
  }

  private void numbering() {
    org.jsoup.nodes.Element text =
        all.page("/planuri/35-legal-numbering/").getElementById("preambul");
    assertEquals("3", text.select("ol").attr("start"));
    assertEquals(List.of("5", "7", "2026"), text.select("li[value]").eachAttr("value"));
    assertTrue(text.text().contains("1.1 Se numește"), text.text());
  }

  private void cleanCheckout() {
    FieldPortal portal = FieldPortal.in(folder.resolve("36")).built();
    TestSites.delete(portal.folder().resolve("site"));
    lay("36-clean-checkout", portal);

    TestSites.Result build = portal.build();

    assertEquals(1, build.exit());
    assertTrue(build.err().contains("m-1-1-2/” era publicată"), build.err());
  }

  private void done() {
    for (String id : List.of("m-2-1", "m-2-2")) {
      String page = measure("38-done-but-overdue", id);
      assertFalse(page.contains("Termen depășit"), page);
    }
  }

  private void slash() {
    assertTrue(all.file("sitemap.xml").contains("<loc>https://mic.example/planuri/</loc>"));
  }

  private void relativesOfDates() {
    for (String id : List.of("d-ordin", "d-lege", "s-gata", "s-retras")) {
      String page = measure("inrudite", id);
      assertFalse(page.contains("depășit"), page);
      assertFalse(id.startsWith("d-") && page.contains("Adică: până la"), page);
    }
  }

  private void relativesOfSigns() {
    String zero = measure("inrudite", "n-zero");
    assertTrue(zero.contains("05. comuna Mic 09. satul Mare"), zero);
    assertTrue(measure("inrudite", "n-stea").contains("* Numai iarna."));
    for (Map.Entry<String, String> each :
        Map.of("bătrânii singuri", "h-cratima", "bătrâni acasă", "h-accent").entrySet()) {
      String found = TestSites.run(all.folder(), "search", each.getKey()).out();
      assertTrue(found.contains("inrudite/masuri/" + each.getValue()), each + ": " + found);
    }
  }

  /** The 404 page of a portal in a subfolder, with www, and a redirect. */
  private void relativesOfAddresses() {
    FieldPortal portal = FieldPortal.in(folder.resolve("www"));
    portal.edit(
        "portal.yaml",
        "base-url: https://mic.example/",
        "redirects: [{from: /vechi/, to: /planuri/mic-2025-2030/}]\nbase-url: https://www.mic.example/planuri");
    portal.built();
    assertTrue(
        portal.file("sitemap.xml").contains("<loc>https://www.mic.example/planuri/planuri/"));
    org.jsoup.nodes.Document lost = portal.page("/404.html");
    for (String address : lost.select("[href^=/], [src^=/]").eachAttr("href")) {
      assertTrue(address.isEmpty() || address.startsWith("/planuri/"), address);
    }
    assertTrue(lost.select("link[rel=stylesheet]").attr("href").startsWith("/planuri/"));
    assertEquals(
        "https://www.mic.example/planuri/planuri/mic-2025-2030/",
        portal.page("/vechi/").select("link[rel=canonical]").attr("href"));
  }
}
