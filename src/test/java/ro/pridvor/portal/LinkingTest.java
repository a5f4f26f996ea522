package ro.pridvor.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.content.ContentReader;
import ro.pridvor.model.Cell;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Measure;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.RealPortal;
import ro.pridvor.testing.TestSites;

/** Names in the scope of an authority, inherited and merged cells, relations read backwards. */
class LinkingTest {
  private static final String COPII = "content/plans/mic-2025-2030/01-copii.yaml";

  private ProblemLog problems = new ProblemLog();
  @TempDir private Path folder;

  private Portal mic() {
    return link(TestSites.valid("mic", folder));
  }

  private Portal link(Path site) {
    return new PortalLinker(problems)
        .link(new ContentReader(site.resolve("content"), problems).read().orElseThrow());
  }

  private static Measure measure(Portal portal, String plan, String id) {
    return portal.measures().stream()
        .filter(p -> p.plan().id().equals(plan) && p.measure().id().equals(id))
        .map(PlacedMeasure::measure)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSameAcronymNamesAnotherUnitInEachTown() {
    Portal portal = mic();
    assertEquals(
        List.of("das-mic"), measure(portal, "mic-2025-2030", "m-1-1-1").responsible().refs(false));
    assertEquals(
        List.of("das-mare"), measure(portal, "mare-2025", "m-1").responsible().refs(false));
  }

  @Test
  void dasOfBacauIsNotDasOfAlbaIulia() {
    List<String> bacau = organisationsNamed("bacau-2026-2035", "DAS");
    List<String> alba = organisationsNamed("alba-iulia-2024-2028", "DAS Alba Iulia");
    assertEquals(1, bacau.size(), bacau::toString);
    assertEquals(1, alba.size(), alba::toString);
    assertFalse(bacau.get(0).equals(alba.get(0)));
  }

  private static List<String> organisationsNamed(String plan, String printed) {
    return RealPortal.portal().measures().stream()
        .filter(p -> p.plan().id().equals(plan))
        .flatMap(p -> p.measure().responsible().entries().stream())
        .flatMap(entry -> entry.spans().stream())
        .filter(span -> span.text().equals(printed))
        .flatMap(span -> span.ref().stream())
        .distinct()
        .toList();
  }

  @Test
  void theSpansOfAnEntryGiveItsTextLetterForLetter() {
    for (PlacedMeasure placed : RealPortal.portal().measures()) {
      for (Cell.Entry entry : placed.measure().responsible().entries()) {
        assertEquals(
            entry.text(), entry.spans().stream().map(Cell.Span::text).reduce("", String::concat));
        assertFalse(entry.text().isBlank());
      }
    }
    assertEquals(
        List.of("DGASPC în parteneriat cu DAS – SI", "DAS și Primăria Mic"),
        measure(mic(), "mic-2025-2030", "m-1-1-2").responsible().texts());
  }

  @Test
  void whoStandsAfterInPartnershipWithTakesPartAndDoesNotAnswer() {
    Portal portal = mic();
    Cell responsible = measure(portal, "mic-2025-2030", "m-1-1-2").responsible();
    assertEquals(List.of("dgaspc", "das-mic", "comuna-mic"), responsible.refs(false));
    assertEquals(List.of("das-mic", "si"), responsible.refs(true));
    assertEquals(
        2, portal.partnering().get("dgaspc").size() + portal.partnering().get("si").size());
  }

  @Test
  void anAcronymInCapitalsIsNotTheSmallWord() {
    Cell responsible = measure(mic(), "mic-2025-2030", "m-1-1-2").responsible();
    assertEquals(
        List.of("das-mic", "comuna-mic"),
        responsible.entries().get(1).spans().stream().flatMap(s -> s.ref().stream()).toList());
  }

  @Test
  void anUnknownNameStaysAsPrintedAndIsReportedOnceAPlan() {
    Path site = TestSites.valid("mic", folder);
    TestSites.edit(site.resolve(COPII), "responsible: [DAS]", "responsible: [DAS – XYZ, XYZ]");
    Portal portal = link(site);
    assertEquals(
        List.of("DAS – XYZ", "XYZ"),
        measure(portal, "mic-2025-2030", "m-1-2-1").responsible().texts());
    assertEquals(
        1, problems.sorted().stream().filter(p -> p.kind() == ProblemKind.UNRESOLVED_NAME).count());
  }

  @Test
  void anUnknownNameIsAnsweredWithTheLineToAdd() {
    Path site = TestSites.valid("mic", folder);
    TestSites.edit(site.resolve(COPII), "responsible: [DAS]", "responsible: [\"Asociația Șansa\"]");
    link(site);
    assertEquals(
        List.of(
            "- {id: asociatia-sansa, name: \"Asociația Șansa\", kind: local, scope: comuna-mic}"),
        problems.sorted().stream()
            .filter(p -> p.kind() == ProblemKind.UNRESOLVED_NAME)
            .map(p -> p.arguments().get(3))
            .toList());
  }

  @Test
  void aColumnThatAPlanDoesNotHaveIsOneWarningAndANoteAnswersIt() {
    Path site = TestSites.valid("mic", folder);
    Path file = site.resolve(COPII);
    TestSites.edit(file, "      deadline: \"2025-2030\"\n", "");
    TestSites.edit(file, "        deadline: \"Anual\"\n", "");
    TestSites.edit(file, "        deadline: \"Permanent\"\n", "");
    link(site);
    assertEquals(
        List.of(List.of("mic-2025-2030", "3", "deadline")),
        problems.sorted().stream()
            .filter(p -> p.kind() == ProblemKind.NO_COLUMN)
            .map(Problem::arguments)
            .toList());
    assertTrue(problems.sorted().stream().noneMatch(p -> p.kind() == ProblemKind.NO_DEADLINE));

    Path plan = site.resolve("content/plans/mic-2025-2030/plan.yaml");
    TestSites.write(plan, TestSites.read(plan) + "\nnote: Anexa nu are coloana termenelor.\n");
    problems = new ProblemLog();
    link(site);
    assertTrue(problems.sorted().stream().noneMatch(p -> p.kind() == ProblemKind.NO_COLUMN));
  }

  @Test
  void aMeasureInheritsWhatItsObjectivesSayAndItsOwnWordsWin() {
    Portal portal = mic();
    Measure first = measure(portal, "mic-2025-2030", "m-1-1-1");
    assertEquals(List.of("Buget local"), first.funding().texts());
    assertEquals(List.of("copii"), first.targetGroups());
    assertEquals(Optional.of("2025-2030"), first.deadline().map(Deadline::text));
    Measure second = measure(portal, "mic-2025-2030", "m-1-1-2");
    assertEquals(Optional.of("Anual"), second.deadline().map(Deadline::text));
    assertEquals(List.of("Buget local"), second.funding().texts());
  }

  @Test
  void anEmptyCellIsEmptyThoughTheObjectiveHasAValue() {
    Measure third = measure(mic(), "mic-2025-2030", "m-1-2-1");
    assertTrue(third.funding().isEmpty());
    assertEquals(List.of("persoane-varstnice", "copii-mici"), third.targetGroups());
  }

  @Test
  void anEmptyDeadlineIsNoDeadline() {
    Path site = TestSites.valid("mic", folder);
    TestSites.edit(site.resolve(COPII), "deadline: \"Anual\"", "deadline: \"\"");
    assertEquals(Optional.empty(), measure(link(site), "mic-2025-2030", "m-1-1-2").deadline());
  }

  @Test
  void aMergedCellIsDataOfBothMeasures() {
    Path site = TestSites.valid("mic", folder);
    TestSites.edit(
        site.resolve(COPII),
        "deadline: \"Anual\"",
        "deadline: \"2025-2030\"\n        merged-with-previous: [deadline]");
    Portal portal = link(site);
    assertEquals(List.of(), problems.sorted());
    assertEquals(
        measure(portal, "mic-2025-2030", "m-1-1-1").deadline(),
        measure(portal, "mic-2025-2030", "m-1-1-2").deadline());
  }

  @Test
  void noMergedCellOfTheRealPlansDiffersFromTheOneAbove() {
    assertEquals(
        List.of(),
        RealPortal.outcome().problems().stream()
            .filter(p -> p.kind() == ProblemKind.MERGED_CELL_DIFFERS)
            .map(Problem::at)
            .toList());
  }

  @Test
  void theWritersOwnReadingOfADeadlineWins() {
    Path site = TestSites.valid("mic", folder);
    TestSites.edit(
        site.resolve(COPII),
        "deadline: \"Anual\"",
        "deadline: {text: \"După Paști\", from: 2026-04, to: 2026, recurrence: quarterly}");
    Deadline deadline = measure(link(site), "mic-2025-2030", "m-1-1-2").deadline().orElseThrow();
    assertEquals("După Paști", deadline.text());
    assertEquals("2026-04-01", deadline.from().orElseThrow().toString());
    assertEquals("2026-12-31", deadline.to().orElseThrow().toString());
    assertEquals(Deadline.Unit.QUARTER, deadline.recurrence().orElseThrow().unit());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void measuresOfASubgroupAreAmongThoseOfItsParent() {
    Portal portal = mic();
    assertEquals(
        List.of("m-1-1-1", "m-1-1-2", "m-1-2-1"),
        portal.byGroup().get("copii").stream().map(p -> p.measure().id()).toList());
    assertEquals(1, portal.byGroup().get("copii-mici").size());
  }

  @Test
  void everyRelationLeadsBothWays() {
    Portal portal = RealPortal.portal();
    for (PlacedMeasure placed : portal.measures()) {
      placed
          .measure()
          .responsible()
          .refs(false)
          .forEach(id -> assertTrue(portal.answering().get(id).contains(placed), id));
      placed
          .measure()
          .partners()
          .refs(false)
          .forEach(id -> assertTrue(portal.partnering().get(id).contains(placed), id));
      placed
          .measure()
          .funding()
          .refs(false)
          .forEach(id -> assertTrue(portal.byFunding().get(id).contains(placed), id));
      placed
          .measure()
          .targetGroups()
          .forEach(id -> assertTrue(portal.byGroup().get(id).contains(placed), id));
    }
  }

  @Test
  void repeatedNumbersOfBacauKeepTheirPrintedCodeAndHaveTheirOwnId() {
    List<String> ids =
        RealPortal.portal().measures().stream()
            .filter(p -> p.plan().id().equals("bacau-2026-2035"))
            .filter(p -> p.measure().code().orElse("").startsWith("2.4.2"))
            .map(p -> p.measure().id())
            .toList();
    assertTrue(ids.size() > ids.stream().map(id -> id.split("-")[0]).distinct().count());
    assertEquals(ids.size(), ids.stream().distinct().count(), ids::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DGASPC în parteneriat cu DAS",
        "DGASPC cu sprijinul DAS",
        "DGASPC, în colaborare cu DAS",
        "DGASPC împreună cu DAS",
        "DGASPC prin DAS",
        "DGASPC, cu implicarea DAS",
        "DGASPC alături de DAS",
        "DGASPC cu susținerea DAS și a altor furnizori",
        "DGASPC supported by DAS",
        "DGASPC (in partnership with DAS)",
      })
  void whoHelpsDoesNotAnswer(String cell) {
    Path site = TestSites.valid("mic", folder);
    TestSites.edit(
        site.resolve(COPII),
        "[DGASPC în parteneriat cu DAS – SI, \"DAS și Primăria Mic\"]",
        "[\"" + cell + "\"]");
    Measure measure = measure(link(site), "mic-2025-2030", "m-1-1-2");
    assertEquals(List.of(cell), measure.responsible().texts());
    assertEquals(List.of("dgaspc"), measure.responsible().refs(false));
    assertEquals(List.of("das-mic"), measure.responsible().refs(true));
  }
}
