package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.imports.Importer.Imported;

/** What a person corrects in {@code import.yaml} is followed, or it is said why not. */
class CorrectionsTest {
  private static final String PLAN = "oras-2025-2028";
  private static final String ANNEX =
      """
      Domeniul;Ce vom face;Cine;Cu cine;Cât costă;Când
      1. Sprijin acasă;;;;;
      ;Pentru vârstnici;;;;
      ;Îngrijire la domiciliu;DAS;Crucea Roșie;Buget local;2026
      ;Teleasistență;DAS;;Buget local;2027
      ;Se actualizează anual.;;;;
      """;

  @TempDir private Path folder;

  private Imported imported(String mapping) throws IOException {
    Path file = Imports.file(folder, "anexa.csv", ANNEX);
    MappingFile read = MappingFile.parse(mapping);
    assertEquals(List.of(), read.faults());
    return Imports.of(file, folder, PLAN, read.mapping());
  }

  private static String rows(Imported imported, String... keys) {
    StringBuilder rows = new StringBuilder();
    Imports.rows(Imports.trees(imported))
        .forEach(
            row ->
                rows.append(String.join("/", List.of(keys).stream().map(row::get).toList()))
                    .append('\n'));
    return rows.toString();
  }

  private static String asked(Imported imported) {
    return imported.questions().stream()
        .map(q -> q.kind() + " " + q.place() + "\n")
        .reduce("", String::concat);
  }

  @Test
  void whatWasUnderstoodReadAgainChangesNothing() throws IOException {
    Imported first = imported("");
    Imported again = imported(first.mappingText("", "anexa.csv"));
    assertEquals(first.planText(), again.planText());
    assertEquals(first.objectiveTexts(), again.objectiveTexts());
    assertEquals(first.mappingText("", "f"), again.mappingText("", "f"));
  }

  @Test
  void columnsAndRowsAreWhatThePersonSays() throws IOException {
    Imported before = imported("");
    assertTrue(asked(before).contains("MEASURE_ALONE linia 3"), asked(before));
    Imported after =
        imported(
            """
            columns:
              - {header: Cine, field: responsible}
              - {header: Cu cine, field: responsible}
              - {header: Cât costă, field: other}
            titles:
              - {place: linia 3, level: specific-objective}
              - {place: linia 6, level: text}
            """);
    assertEquals(
        "Pentru vârstnici/Îngrijire la domiciliu/DAS Crucea Roșie//2026\n"
            + "Pentru vârstnici/Teleasistență/DAS//2027\n",
        rows(after, "specific", "text", "responsible", "funding", "deadline"));
    assertTrue(after.planText().contains("Se actualizează anual."), after.planText());
    assertTrue(String.join("", after.objectiveTexts().values()).contains("Cât costă: Buget local"));
    assertEquals(List.of(), after.missing());
  }

  @Test
  void aTableIsPlanTextOrNothingAsThePersonSays() throws IOException {
    Imported text = imported("tables: [{place: tabelul 1, use: text}]");
    assertEquals(0, text.measures());
    assertTrue(text.planText().contains("Îngrijire la domiciliu"), text.planText());
    Imported skipped = imported("tables: [{place: tabelul 1, use: skip}]");
    assertEquals(0, skipped.measures());
    assertEquals(List.of(), skipped.missing());
  }

  @Test
  void aCorrectionThatCannotBeFollowedIsNamed() throws IOException {
    MappingFile wrong =
        MappingFile.parse(
            """
            coloane: []
            split: lins
            columns: [{header: Cine, field: responsibl}, {header: Cine, field: partners}]
            titles: [{place: x}]
            """);
    assertEquals(
        List.of(
            "mapping.value",
            "mapping.value.meant",
            "mapping.value.meant",
            "mapping.twice",
            "mapping.no-list"),
        wrong.faults().stream().map(MappingFile.Fault::key).toList());
    assertEquals("responsible", wrong.faults().get(2).arguments().get(3));
    assertEquals(
        List.of("mapping.no-yaml"),
        MappingFile.parse("a: [").faults().stream().map(MappingFile.Fault::key).toList());
    Imported unused =
        imported(
            "columns: [{header: Nimeni, field: responsible}]\ntables: [{place: tabelul 7, use: skip}]\n");
    assertEquals(2, asked(unused).split("UNUSED_CORRECTION", -1).length - 1, asked(unused));
  }

  @Test
  void correctedAfterItWasWrittenThePlanHasTheCorrectionOnce() throws IOException {
    Path file = Imports.file(folder, "anexa.csv", ANNEX);
    Path plan = folder.resolve("plans").resolve(PLAN);
    new PlanWriter(plan).write(imported("titles: [{place: linia 6, level: text}]"), file);
    Path written = plan.resolve("plan.yaml");
    Files.writeString(
        written, Files.readString(written).replace("status: draft # propus", "status: in-force"));
    Imported corrected = imported("titles: [{place: linia 3, level: component}]");
    String text = corrected.planText() + corrected.objectiveTexts();
    assertTrue(text.contains("status: in-force"), text);
    assertTrue(text.contains("title: Pentru vârstnici"), text);
    assertEquals(1, text.split("Se actualizează anual", -1).length - 1, text);
    assertTrue(
        corrected.changes().changed().stream()
            .anyMatch(c -> c.key().equals("sections, text-dintre-tabele")));
    assertEquals(List.of(), corrected.missing());
  }
}
