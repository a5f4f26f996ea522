package ro.pridvor.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.model.DataTable;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.Csv;
import ro.pridvor.testing.Portals;
import ro.pridvor.testing.Standards;
import ro.pridvor.testing.TestSites;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of plans, computed a second time from the published data. */
class LifeFormatsTest {
  private static final String BY_YEAR = "Pe ani</caption>";

  @TempDir private static Path folder;

  private static Path site;

  @BeforeAll
  static void build() {
    TestSites.valid("lunca", folder);
    TestSites.Result result =
        TestSites.run(folder, "build", "--themes", Path.of("themes").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.err());
    site = folder.resolve("site");
  }

  @Test
  void aReportShowsWhatHoldsTodayAndWhatWasFirstPublished() {
    String plan = "planuri/lunca-2024-2027/";
    String page = TestSites.read(site.resolve(plan + "rapoarte/2025/index.html"));
    assertTrue(page.contains("Corectat la 27 februarie 2026"), "the correction has its date");
    assertTrue(page.contains("data-label=\"Realizat\">46 copii</td>"), "the corrected value");
    assertTrue(page.contains("realizat: 48"), "the value first published");
    assertTrue(page.contains("2 din cele 3 măsuri") || page.contains("1 din cele 3 măsuri"));
    assertTrue(page.contains("anexa-buget.csv"), "evidence");
    String measure = TestSites.read(site.resolve(plan + "masuri/varstnici-1-1/index.html"));
    assertTrue(measure.contains("rapoarte/2024/index.html#varstnici-1-1"), "its history");
    assertTrue(measure.contains("measure-in-progress"), "the status of the newest report");
    assertTrue(Files.exists(site.resolve("tipar-mare/" + plan + "rapoarte/2025/index.html")));
  }

  @Test
  void theRowsOfReportsGiveTheSumsOfTheirPage() {
    Map<String, Integer> statuses = new TreeMap<>();
    BigDecimal lei = BigDecimal.ZERO;
    for (List<String> row : rows("date/rapoarte.csv").stream().skip(1).toList()) {
      if (row.get(1).equals("2025")) {
        statuses.merge(row.get(4), 1, Integer::sum);
        for (String amount : row.get(8).split(" \\| ")) {
          if (amount.endsWith(" RON")) {
            lei = lei.add(new BigDecimal(amount.replace(" RON", "")));
          }
        }
      }
    }
    assertEquals(Map.of("in-progress", 2, "done", 1, "late", 1, "not-started", 1), statuses);
    assertEquals(new BigDecimal("268250"), lei);
    String page = TestSites.read(site.resolve("planuri/lunca-2024-2027/rapoarte/2025/index.html"));
    assertTrue(page.contains("268.250 lei"), "lei are added, euros apart");
    assertTrue(page.contains("12.000 euro"));
  }

  @Test
  void aPlanThatHasEndedSaysWhatIsKnownOfItsMeasures() {
    String plan = TestSites.read(site.resolve("planuri/lunca-2018-2023/index.html"));
    assertTrue(
        plan.contains(
            "Măsuri: 3. Îndeplinite: 1, continuate în alt plan: 1, la care s-a renunțat: 1,"
                + " neterminate: 0, necunoscute: 0."));
    String measure =
        TestSites.read(site.resolve("planuri/lunca-2018-2023/masuri/o1-1-1/index.html"));
    assertTrue(measure.contains("lunca-2024-2027/masuri/copii-1-1/"), "the one that continues it");
    assertFalse(
        TestSites.read(site.resolve("planuri/lunca-2024-2027/index.html")).contains("ce-a-devenit"),
        "a plan in force");
  }

  @Test
  void anEarlierTextIsPublishedWithWhatChangedAndSaysWhichTextCounts() {
    String plan = "planuri/lunca-2024-2027/";
    String old = TestSites.read(site.resolve(plan + "versiuni/proiect/index.html"));
    assertTrue(old.contains("Tabără de vară"), "its own words");
    assertTrue(old.contains("Nu mai ține."), "it does not count");
    String changes = TestSites.read(site.resolve(plan + "versiuni/proiect/diferente/index.html"));
    assertTrue(
        changes.contains("<del><span class=\"visually-hidden\"> (scos: </span>a două centre"),
        "what went is said");
    assertTrue(
        changes.contains("unui centru<span class=\"visually-hidden\">, sfârșit) </span></ins>"),
        "its end is said");
    String measure = TestSites.read(site.resolve(plan + "masuri/copii-1-1/index.html"));
    assertTrue(measure.contains("versiuni/proiect/diferente/index.html#copii-1-1"));
    assertTrue(Files.exists(site.resolve("tipar-mare/" + plan + "versiuni/proiect/index.html")));
  }

  private static List<List<String>> rows(String file) {
    return Csv.parse(TestSites.read(site.resolve(file)).substring(1));
  }

  @Test
  void progressIsWhatTheStatusesOfTheMeasuresAddUpTo() {
    List<List<String>> measures = rows("date/masuri.csv");
    for (List<String> row : rows("date/stadiu.csv").stream().skip(1).toList()) {
      Map<String, Integer> counts = new TreeMap<>();
      for (List<String> measure : measures.stream().skip(1).toList()) {
        boolean within =
            measure.get(0).equals(row.get(0))
                && switch (row.get(1)) {
                  case "plan" -> true;
                  case "general-objective" -> measure.get(2).equals(row.get(3));
                  default -> measure.get(4).equals(row.get(3));
                };
        if (within) {
          counts.merge(measure.get(16).isEmpty() ? "unreported" : measure.get(16), 1, Integer::sum);
        }
      }
      List<Integer> expected = new ArrayList<>();
      expected.add(counts.values().stream().mapToInt(Integer::intValue).sum());
      for (String status :
          List.of("done", "in-progress", "late", "not-started", "abandoned", "unreported")) {
        expected.add(counts.getOrDefault(status, 0));
      }
      assertEquals(
          expected, row.subList(5, 12).stream().map(Integer::valueOf).toList(), row.toString());
    }
  }

  @Test
  void aPlanOfWhichNobodyHasReportedAnythingHasNoProgress() {
    assertTrue(
        rows("date/stadiu.csv").stream().noneMatch(row -> row.get(0).equals("lunca-2028-2031")));
    assertFalse(
        TestSites.read(site.resolve("planuri/lunca-2028-2031/index.html"))
            .contains("stadiul-masurilor"));
  }

  @Test
  void sumsOfThePageAreThoseOfTheRowsAndCurrenciesStayApart() {
    Map<String, BigDecimal> planned = new TreeMap<>();
    for (List<String> row : rows("date/bani.csv").stream().skip(1).toList()) {
      if (!row.get(5).isEmpty()) {
        planned.merge(row.get(7), new BigDecimal(row.get(5)), BigDecimal::add);
      }
    }
    assertEquals(Map.of("RON", new BigDecimal("655000"), "EUR", new BigDecimal("60000")), planned);
    String page = TestSites.read(site.resolve("planuri/lunca-2024-2027/index.html"));
    assertTrue(page.contains("655.000 lei"), "the sum of lei");
    assertTrue(page.contains("60.000 euro"), "the sum of euros");
  }

  @Test
  void anAmountThatNobodyHasWrittenIsNeverZero() {
    for (List<String> row : rows("date/bani.csv").stream().skip(1).toList()) {
      assertFalse(row.get(6).equals("0"), row::toString);
    }
    String page = TestSites.read(site.resolve("planuri/lunca-2024-2027/index.html"));
    String years = page.substring(page.indexOf(BY_YEAR));
    String table = years.substring(0, years.indexOf("</table>"));
    assertTrue(table.matches("(?s).*2026</th>.*120\\.000 lei.*nu se știe.*"), table);
    assertFalse(table.contains(">0 lei"), table);
  }

  @Test
  void everyTableHasTheColumnsAndTypesThatItsDescriptionSays() {
    JsonNode resources = json("date/datapackage.json").get("resources");
    assertEquals(DataTable.values().length - 1, resources.size(), "all but that of annual plans");
    Map<String, JsonNode> csvw = new TreeMap<>();
    for (JsonNode table : json("date/csv-metadata.json").get("tables")) {
      csvw.put(table.get("url").stringValue(), table.get("tableSchema").get("columns"));
    }
    assertEquals(resources.size(), csvw.size());
    for (JsonNode resource : resources) {
      List<List<String>> rows = rows("date/" + resource.get("path").stringValue());
      JsonNode fields = resource.get("schema").get("fields");
      for (int i = 0; i < fields.size(); i++) {
        assertEquals(fields.get(i).get("name").stringValue(), rows.get(0).get(i));
        String pattern =
            switch (fields.get(i).get("type").stringValue()) {
              case "integer" -> "-?\\d*";
              case "number" -> "(-?\\d+(\\.\\d+)?)?";
              default -> "(?s).*";
            };
        JsonNode column = csvw.get(resource.get("path").stringValue()).get(i);
        assertEquals(rows.get(0).get(i), column.get("titles").stringValue());
        assertEquals(
            fields.get(i).get("type").stringValue().replace("number", "decimal"),
            column.get("datatype").stringValue());
        for (List<String> row : rows.subList(1, rows.size())) {
          assertTrue(row.get(i).matches(pattern), row.get(i));
          assertEquals(fields.size(), row.size());
        }
      }
    }
  }

  @Test
  void theCatalogueHasWhatDcatApMakesMandatory() throws IOException {
    byte[] catalogue = Files.readAllBytes(site.resolve("date/catalog.jsonld"));
    Shapes shapes =
        Shapes.parse(
            RDFDataMgr.loadGraph(
                Path.of("src/test/resources/ro/pridvor/formats/dcat-ap-mandatory.ttl")
                    .toUri()
                    .toString()));
    assertTrue(ShaclValidator.get().validate(shapes, graph(catalogue)).conforms());
    String broken =
        new String(catalogue, StandardCharsets.UTF_8).replace("dcat:accessURL", "dcat:noURL");
    assertFalse(
        ShaclValidator.get()
            .validate(shapes, graph(broken.getBytes(StandardCharsets.UTF_8)))
            .conforms(),
        "the shapes find a mistake");
    for (JsonNode node : json("date/catalog.jsonld").get("@graph")) {
      JsonNode file = node.get("dcat:downloadURL");
      if (file != null) {
        String address = file.get("@id").stringValue();
        assertTrue(
            Files.exists(site.resolve(address.replace("https://planuri.lunca.example/", ""))),
            address);
      }
    }
  }

  private static Graph graph(byte[] json) {
    return RDFParser.source(new ByteArrayInputStream(json)).lang(Lang.JSONLD11).toGraph();
  }

  @Test
  void aCalendarHoldsTheDeadlinesThatAreCertainAheadAndAwaited() throws IOException {
    Path file = site.resolve("planuri/lunca-2024-2027/termene.ics");
    ICalendar calendar = Biweekly.parse(Files.readString(file)).first();
    assertEquals("", calendar.validate(ICalVersion.V2_0).toString());
    List<String> events =
        calendar.getEvents().stream()
            .map(
                e ->
                    e.getDateStart().getValue().getRawComponents()
                        + " "
                        + e.getSummary().getValue())
            .toList();
    assertEquals(3, events.size(), events::toString);
    assertTrue(events.stream().anyMatch(e -> e.contains("1.1.1 Înființarea unui centru")));
    assertTrue(events.stream().noneMatch(e -> e.contains("Butoane")), "given up");
    assertTrue(events.stream().noneMatch(e -> e.contains("Masă caldă")), "without an end");
    assertTrue(events.stream().noneMatch(e -> e.contains("Linie telefonică")), "past");
    for (String line : Files.readString(file).split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertFalse(Files.exists(site.resolve("planuri/lunca-2028-2031/termene.ics")), "only proposed");
    assertTrue(Files.exists(site.resolve("institutii/das-lunca/termene.ics")));
  }

  @Test
  void onlyCertainDeadlinesAreDrawnAndTheTableOfThePageAddsUpToTheData() {
    Document page =
        Jsoup.parse(TestSites.read(site.resolve("planuri/lunca-2024-2027/termene/index.html")));
    int drawn =
        page.select("svg.gantt .count text").eachText().stream().mapToInt(Integer::parseInt).sum();
    int data = 0;
    for (List<String> row : rows("date/termene.csv").stream().skip(1).toList()) {
      data += row.get(0).equals("lunca-2024-2027") && !row.get(7).isEmpty() ? 1 : 0;
    }
    assertEquals(5, data);
    assertEquals(data, drawn);
    List<String> cells = page.select(".timeline tbody:last-child td").eachText();
    assertEquals(data, cells.stream().mapToInt(Integer::parseInt).sum());
    assertEquals(
        List.of("Anual: o măsură"), page.select("#alte-termene ~ ul li").eachText(), "as printed");
    assertTrue(
        page.select("svg.gantt .span").attr("d").matches("M\\S+ \\S+"),
        "2024-2027 has a beginning");
  }

  @Test
  void aFeedSaysWhatHappenedOnDaysThatTheContentGives() {
    String plan = TestSites.read(site.resolve("planuri/lunca-2024-2027/atom.xml"));
    List<String> entries = Jsoup.parse(plan, "", Parser.xmlParser()).select("entry").eachText();
    assertEquals(5, entries.size(), "the draft of 2023-10 has no day: " + entries);
    assertTrue(entries.get(0).startsWith("Raportul pe 2025, corectat: Lunca, 2024–2027"));
    assertTrue(entries.get(0).contains("2026-02-27T00:00:00Z"));
    assertTrue(entries.get(4).contains("2023-12-14T00:00:00Z"), "the draft was replaced");
    String group = TestSites.read(site.resolve("grupuri/copii/atom.xml"));
    assertTrue(group.contains("Centrul de zi are 46 de copii"));
    assertFalse(group.contains("Planul are alt text"), "nothing of the plan as a whole");
    assertTrue(
        TestSites.read(site.resolve("planuri/lunca-2028-2031/atom.xml"))
            .contains("Propunerile se primesc până la 16.03.2026, inclusiv."));
    assertTrue(Files.exists(site.resolve("institutii/das-lunca/atom.xml")));
    String page = TestSites.read(site.resolve("grupuri/copii/index.html"));
    assertTrue(page.contains("rel=\"alternate\" type=\"application/atom+xml\" href=\"atom.xml\""));
    assertTrue(
        TestSites.read(site.resolve("planuri/lunca-2024-2027/index.html"))
            .contains("webcal://planuri.lunca.example/planuri/lunca-2024-2027/termene.ics"));
  }

  @Test
  void anEventHasOneIdInEveryFeedAndKeepsItWhenTitlesAndAddressesChange(@TempDir Path other) {
    TestSites.valid("lunca", other);
    Path portal = other.resolve("content/portal.yaml");
    TestSites.edit(portal, "title: Planurile", "id: lunca\ntitle: Planurile");
    List<String> before = ids(other, "planuri/lunca-2024-2027");
    List<String> institution = ids(other, "institutii/das-lunca");
    TestSites.edit(portal, "planuri.lunca.example", "alt.example");
    TestSites.edit(portal, "title: Planurile sociale", "title: Portalul");
    TestSites.edit(
        other.resolve("content/plans/lunca-2024-2027/plan.yaml"), "Lunca, 2024–2027", "Lunca");
    assertEquals(before, ids(other, "planuri/lunca-2024-2027"));
    assertTrue(before.containsAll(institution), "a reader shows each once");
    assertEquals(4, institution.size());
  }

  private static List<String> ids(Path folder, String page) {
    ProblemLog problems = new ProblemLog();
    Portal portal = Portals.read(folder.resolve("content"), problems);
    OutputFile file =
        Feeds.files(new Publication(portal, List.of(), p -> new byte[0], folder)).stream()
            .filter(f -> f.name().equals(page + "/atom.xml"))
            .findFirst()
            .orElseThrow();
    String xml = new String(file.content().get(), StandardCharsets.UTF_8);
    return Jsoup.parse(xml, "", Parser.xmlParser()).select("entry > id").eachText();
  }

  @Test
  void aPlanInStratMlKeepsToItsSchema() throws Exception {
    Path schema = Standards.folder("stratml").resolve("StrategicPlanISOVersion20140401.xsd");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema.toFile())
        .newValidator()
        .validate(new StreamSource(site.resolve("planuri/lunca-2024-2027/stratml.xml").toFile()));
  }

  @Test
  void aReportInStratMlKeepsToTheSchemaOfPartTwoAndHoldsItsCorrectedValues() throws Exception {
    Path file = site.resolve("planuri/lunca-2024-2027/rapoarte/2025/stratml.xml");
    Path schema = Standards.folder("stratml").resolve("PerformancePlanOrReport20160216.xsd");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema.toFile())
        .newValidator()
        .validate(new StreamSource(file.toFile()));
    Document report = Jsoup.parse(TestSites.read(file), "", Parser.xmlParser());
    assertEquals(List.of("46"), report.select("ActualResult > NumberOfUnits").eachText());
    assertEquals(List.of("40"), report.select("TargetResult > NumberOfUnits").eachText());
  }

  @Test
  void anAnnexIsPublishedWithItsSizeAndWhatIsKnownOfIt() {
    assertTrue(Files.exists(site.resolve("planuri/lunca-2024-2027/anexa-buget.csv")));
    String page = TestSites.read(site.resolve("planuri/lunca-2024-2027/index.html"));
    assertTrue(page.contains("(CSV, 1 kB)"), "kind and size");
    assertTrue(page.contains("se poate citi cu un cititor de ecran"));
    assertTrue(page.contains(">Plan local de incluziune<"), "what the document calls itself");
  }

  @Test
  void aProposalStandsOnItsPlanAndMeasuresWithWhatBecameOfIt() {
    String plan = TestSites.read(site.resolve("planuri/lunca-2028-2031/index.html"));
    assertTrue(
        plan.contains(
            "Propuneri: 3. Primite: 1, primite în parte: 0, respinse: 1, fără hotărâre: 1."));
    String measure =
        TestSites.read(site.resolve("planuri/lunca-2028-2031/masuri/accesibil-1-1/index.html"));
    assertTrue(measure.contains("școala din cartierul Nord"));
    assertTrue(measure.contains("Școala din Nord este prima pe listă."));
    assertFalse(measure.contains("lângă piață"), "about another measure");
    assertEquals(3, json("planuri/lunca-2028-2031/index.json").get("proposals").size());
  }

  private static JsonNode json(String file) {
    return JsonMapper.shared().readTree(TestSites.read(site.resolve(file)));
  }

  @Test
  void aPortalWithoutSuchContentHasNoSuchFiles(@TempDir Path other) {
    TestSites.build(TestSites.valid("mic", other));
    for (String name : List.of("date/bani.csv", "date/stadiu.csv", "date/valori.csv")) {
      assertFalse(Files.exists(other.resolve("site").resolve(name)), name);
    }
  }
}
