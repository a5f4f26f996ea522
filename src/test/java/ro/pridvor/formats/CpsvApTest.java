package ro.pridvor.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.Portals;
import ro.pridvor.testing.ServiceFixture;
import ro.pridvor.testing.Standards;

/** The export of public services, against the SHACL shapes of CPSV-AP 3.2. */
class CpsvApTest {
  private static final String PUBLIC_SERVICE = "http://purl.org/vocab/cpsv#PublicService";

  @TempDir private Path folder;

  @Test
  void theServicesOfTheFivePlansKeepToTheShapes() {
    Shapes shapes = shapes();
    Graph data = graph(new CpsvAp(Portals.read()).write());
    assertEquals(List.of(), faults(shapes, data));
    assertTrue(services(data) > 40, () -> services(data) + " services");
  }

  @Test
  void aServiceWithEveryFieldKeepsToThemToo() {
    Shapes shapes = shapes();
    Portal portal = Portals.read(ServiceFixture.whole(folder), new ProblemLog());
    Graph data = graph(new CpsvAp(portal).write());
    assertEquals(List.of(), faults(shapes, data));
    assertEquals(1, services(data));
  }

  @Test
  void theCheckItselfFindsAMistake() {
    Shapes shapes = shapes();
    String json = new String(new CpsvAp(Portals.read()).write(), StandardCharsets.UTF_8);
    String broken = json.replace("\"cv:hasCompetentAuthority\"", "\"cv:hasNobody\"");
    assertFalse(faults(shapes, graph(broken.getBytes(StandardCharsets.UTF_8))).isEmpty());
  }

  @Test
  void promisesAreNotExportedAsServices() {
    String json = new String(new CpsvAp(Portals.read()).write(), StandardCharsets.UTF_8);
    assertTrue(json.contains("Club 60+"));
    assertFalse(json.contains("Telefonul vârstnicului"));
    assertFalse(json.contains("Podul Lung"), "named only by a plan that has ended");
  }

  @Test
  void theEmergencyNumberIsAServiceOfTheWholeCountry() {
    String json = new String(new CpsvAp(Portals.read()).write(), StandardCharsets.UTF_8);
    assertTrue(json.contains("112-numarul-de-urgenta"));
    assertTrue(json.contains("http://publications.europa.eu/resource/authority/country/ROU"));
  }

  private static Shapes shapes() {
    Path file = Standards.folder("cpsv-ap-3.2.0").resolve("cpsv-ap-SHACL.ttl");
    return Shapes.parse(RDFDataMgr.loadGraph(file.toUri().toString()));
  }

  private static Graph graph(byte[] json) {
    return RDFParser.source(new ByteArrayInputStream(json)).lang(Lang.JSONLD11).toGraph();
  }

  private static long services(Graph data) {
    return data.stream(null, RDF.type.asNode(), NodeFactory.createURI(PUBLIC_SERVICE)).count();
  }

  private static List<String> faults(Shapes shapes, Graph data) {
    ValidationReport report = ShaclValidator.get().validate(shapes, data);
    return report.getEntries().stream()
        .map(e -> e.focusNode() + " " + e.resultPath() + ": " + e.message())
        .distinct()
        .toList();
  }
}
