package ro.pridvor.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.difference.PlanDifference.Kind;
import ro.pridvor.difference.PlanDifference.MeasureChange;
import ro.pridvor.difference.WordDifference.Change;
import ro.pridvor.difference.WordDifference.Piece;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.Portals;
import ro.pridvor.testing.TestSites;

class PlanDifferenceTest {
  private static String text(List<Piece> pieces, Change without) {
    return pieces.stream()
        .filter(piece -> piece.change() != without)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "două centre de zi|un centru de zi",
        "31 decembrie 2025|31 decembrie 2026",
        "|cuvinte noi",
        "cuvinte vechi|",
        "a,b;c|a, b; c d",
        "Nr. crt. 1.2.3|Nr. crt. 1.3.2",
        "Înființarea  unui\tcentru|Înfiinţarea unui centru",
        "👩‍👩‍👧 ajutor|👩‍👧 ajutor"
      })
  void thePiecesGiveBothTextsLetterForLetter(String before, String after) {
    String old = before == null ? "" : before;
    String now = after == null ? "" : after;
    List<Piece> pieces = WordDifference.between(old, now);
    assertEquals(old, text(pieces, Change.ADDED));
    assertEquals(now, text(pieces, Change.REMOVED));
  }

  @Test
  void everyMeasureOfTheRealPlansGivesItsWordsBackAgainstAnyOther() {
    List<Measure> measures =
        Portals.read().plans().stream().flatMap(plan -> plan.measures().stream()).toList();
    for (int i = 1; i < measures.size(); i++) {
      String before = measures.get(i - 1).text();
      String after = measures.get(i).text();
      List<Piece> pieces = WordDifference.between(before, after);
      assertEquals(before, text(pieces, Change.ADDED));
      assertEquals(after, text(pieces, Change.REMOVED));
    }
  }

  @Test
  void wordsThatChangeSideBySideAreOneChange() {
    assertEquals(
        List.of(
            new Piece(Change.SAME, "până la "),
            new Piece(Change.REMOVED, "trei luni"),
            new Piece(Change.ADDED, "doi ani"),
            new Piece(Change.SAME, " de zile")),
        WordDifference.between("până la trei luni de zile", "până la doi ani de zile"));
  }

  @Test
  void aTextTooLongToCompareIsShownWholeBeforeAndAfter() {
    String before = "un cuvânt ".repeat(5000);
    List<Piece> pieces = WordDifference.between(before, before + "nou");
    assertEquals(2, pieces.size());
    assertEquals(before, pieces.get(0).text());
  }

  @Test
  void measuresAreAddedWithdrawnRewordedMovedAndGetAnotherDeadline() {
    Portal portal = Portals.read(TestSites.VALID.resolve("lunca/content"), new ProblemLog());
    Plan plan = portal.plan("lunca-2024-2027").orElseThrow();
    PlanDifference difference =
        PlanDifference.between(plan.details().versions().get(0).objectives(), plan.objectives());
    Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      ids.put(kind, difference.of(kind).stream().map(MeasureChange::id).toList());
    }
    assertEquals(List.of("copii-1-2", "copii-2-2"), ids.get(Kind.ADDED));
    assertEquals(List.of("copii-1-3"), ids.get(Kind.WITHDRAWN));
    assertEquals(List.of("copii-1-1"), ids.get(Kind.REWORDED));
    assertEquals(List.of("copii-1-1"), ids.get(Kind.NEW_DEADLINE));
    assertEquals(List.of("copii-2-1"), ids.get(Kind.MOVED));
    assertEquals(2, difference.unchanged());
    assertTrue(
        portal.measures().stream().noneMatch(m -> m.measure().id().equals("copii-1-3")),
        "an old text is in no list");
  }

  @Test
  void aTextComparedWithItselfHasNoChanges() {
    for (Plan plan : Portals.read(Path.of("content"), new ProblemLog()).plans()) {
      PlanDifference difference = PlanDifference.between(plan.objectives(), plan.objectives());
      assertEquals(List.of(), difference.measures());
      assertEquals(List.of(), difference.titles());
      assertEquals(plan.measures().size(), difference.unchanged());
    }
  }
}
