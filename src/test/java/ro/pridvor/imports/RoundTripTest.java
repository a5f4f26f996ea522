package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.documents.Document;
import ro.pridvor.exports.CsvAnnex;
import ro.pridvor.exports.DocxAnnex;
import ro.pridvor.exports.WorkbookAnnex;
import ro.pridvor.imports.Importer.Imported;

/** What was exported comes back as it was; what a council amends keeps what officers added. */
class RoundTripTest {
  private static final List<String> PLANS =
      List.of(
          "alba-iulia-2024-2028",
          "bacau-2026-2035",
          "ialomita-2024-2030",
          "timis-2024",
          "timisoara-2017-2022");

  /** The smallest with measures; read back from every kind of file. */
  private static final Set<String> SMALL =
      Set.of("alba-iulia-2024-2028", "ialomita-2024-2030", "timis-2024");

  /** Every plan from every kind of file: {@code -Dpridvor.roundtrip=all}. */
  private static final boolean EVERYTHING = "all".equals(System.getProperty("pridvor.roundtrip"));

  @TempDir private Path folder;

  /** One workbook holds all five plans; each is found in it by its id. */
  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "ods", "csv"})
  void anExportIntoAnEmptyFolderComesBackEqualIdsIncluded(String kind) throws IOException {
    Map<String, PlanTrees> plans = new TreeMap<>();
    for (String plan : PLANS) {
      plans.put(plan, PlanTrees.read(Imports.CONTENT.resolve("plans").resolve(plan)));
    }
    Path workbook = folder.resolve("planuri." + kind);
    if (kind.equals("xlsx")) {
      Files.write(workbook, WorkbookAnnex.xlsx(plans, "ro"));
    } else if (kind.equals("ods")) {
      Files.write(workbook, WorkbookAnnex.ods(plans, "ro"));
    }
    Document document = null;
    if (!kind.equals("docx") && !EVERYTHING) {
      plans.keySet().retainAll(SMALL);
    }
    for (Map.Entry<String, PlanTrees> plan : plans.entrySet()) {
      PlanTrees before = plan.getValue();
      Path file = workbook;
      if (kind.equals("csv")) {
        file = Imports.file(folder, "anexa.csv", CsvAnnex.of(before));
      } else if (kind.equals("docx")) {
        file = Files.write(folder.resolve("anexa.docx"), DocxAnnex.of(before, "ro"));
      }
      document = workbook.equals(file) && document != null ? document : Imports.read(file);
      Imported imported = Imports.of(document, file, folder, plan.getKey(), Mapping.NONE);
      PlanTrees after = Imports.trees(imported);
      assertEquals(before.plan(), after.plan());
      assertEquals(before.objectives(), after.objectives());
      assertEquals(List.of(), imported.missing());
    }
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

  @Test
  void aProposalStaysOneThroughExportAndImportUntilItsMarkIsDeleted() throws IOException {
    Files.copy(Imports.CONTENT.resolve("target-groups.yaml"), folder.resolve("target-groups.yaml"));
    Path file =
        Imports.file(
            folder,
            "anexa.csv",
            "Obiectiv general;Obiectiv specific;Măsuri;Termen\n"
                + "1. Sprijin;1.1. Centre;Un centru de zi pentru persoane vârstnice;2027\n"
                + "1. Sprijin;1.1. Centre;Un adăpost pentru persoane fără adăpost;2027\n");
    Path plan = folder.resolve("plans/oras-2025-2028");
    new PlanWriter(plan).write(Imports.of(file, folder, "oras-2025-2028"), file);
    Path written = plan.resolve("01-o1.yaml");
    String proposed = "target-groups: [persoane-varstnice] # propus";
    String confirmed = "target-groups: [persoane-varstnice]\n";
    assertTrue(Files.readString(written).contains(proposed), Files.readString(written));
    Files.writeString(written, Files.readString(written).replace(proposed + "\n", confirmed));

    Imported again = Imports.of(file, folder, "oras-2025-2028");
    String after = String.join("", again.objectiveTexts().values());
    assertTrue(after.contains(confirmed), after);
    assertTrue(after.contains("target-groups: [persoane-fara-adapost] # propus"), after);
    assertTrue(again.planText().contains("status: draft # propus"), again.planText());

    PlanTrees before = PlanTrees.read(plan);
    Path export = Files.write(folder.resolve("anexa.docx"), DocxAnnex.of(before, "ro"));
    Imported back = Imports.of(export, folder.resolve("altul"), "oras-2025-2028");
    assertEquals(before.objectives(), Imports.trees(back).objectives());
    assertEquals(before.plan(), Imports.trees(back).plan());
  }
}
