package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.exports.CsvAnnex;
import ro.pridvor.imports.Importer.Imported;

/** What was exported comes back as it was; what a council amends keeps what officers added. */
class RoundTripTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alba-iulia-2024-2028",
        "bacau-2026-2035",
        "ialomita-2024-2030",
        "timisoara-2017-2022"
      })
  void anExportIntoAnEmptyFolderComesBackEqualIdsIncluded(String plan) {
    PlanTrees before = PlanTrees.read(Imports.CONTENT.resolve("plans").resolve(plan));
    Path file = Imports.file(folder, "anexa.csv", CsvAnnex.of(before));
    PlanTrees after = Imports.trees(Imports.of(file, folder, plan));
    assertEquals(before.plan(), after.plan());
    assertEquals(before.objectives(), after.objectives());
  }

  @Test
  void anAmendedDocumentKeepsIdsNotesAndGroupsAndShowsWhatChanged() throws IOException {
    String head = "Obiectiv general;Obiectiv specific;Nr. crt.;Măsuri;Termen\n";
    String one = "1. Sprijin;1.1. Centre;1;Un centru de zi pentru vârstnici;2027\n";
    String two = "1. Sprijin;1.1. Centre;2;O cantină socială;2028\n";
    Path file = Imports.file(folder, "anexa.csv", head + one + two);
    Imported first = Imports.of(file, folder, "oras-2025-2028");
    new PlanWriter(folder.resolve("plans/oras-2025-2028")).write(first, file);
    Path written = folder.resolve("plans/oras-2025-2028").resolve("01-o1.yaml");
    String text = Files.readString(written);
    Files.writeString(
        written, text.replace("id: o1-1-2", "id: o1-1-2\n        easy: Un loc unde mâncați."));
    Imports.file(
        folder,
        "anexa.csv",
        head
            + "1. Sprijin;1.1. Centre;1;Un adăpost de noapte;2026\n"
            + two.replace("2;O", "3;O").replace("2028", "2030"));
    Imported amended = Imports.of(file, folder, "oras-2025-2028");
    String after = String.join("", amended.objectiveTexts().values());
    assertTrue(after.contains("easy: Un loc unde mâncați."), after);
    assertTrue(after.contains("id: o1-1-2\n"), after);
    assertEquals(1, amended.changes().added().size());
    assertEquals(1, amended.changes().withdrawn().size());
    assertTrue(
        amended.changes().changed().stream()
            .anyMatch(c -> c.id().equals("o1-1-2") && c.after().equals("2030")));
  }
}
