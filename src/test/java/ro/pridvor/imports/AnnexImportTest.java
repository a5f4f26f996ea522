package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.imports.Importer.Imported;

/** Annexes in several kinds of files and structures become the plan that they print. */
class AnnexImportTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libreoffice-titles.docx",
        "libreoffice-columns.odt",
        "libreoffice-columns.xlsx",
        "libreoffice-rows.ods"
      })
  void aPlanThatLibreOfficeWroteIsReadWholeAndNoWordIsLost(String name) {
    Imported imported = Imports.of(Imports.resource(name), folder, "alba-iulia-2024-2028");
    PlanTrees printed =
        PlanTrees.read(Imports.CONTENT.resolve("plans").resolve("alba-iulia-2024-2028"));
    assertEquals(Imports.rows(printed), Imports.rows(Imports.trees(imported)));
    assertEquals(List.of(), imported.missing());
  }

  @Test
  void valuesBetweenSemicolonsWithTwoRowsOfHeadersInWindows1250AreRead() throws Exception {
    String text =
        """
        Nr. crt.;Obiectiv specific;Acțiuni;Responsabilităţi;;Termen;Observaţii
        ;;;Instituţii responsabile;Parteneri;;
        1;1. Centre de zi;Înfiinţarea unui centru;DAS, SPAS;ONG;2027;în lucru
        2;1. Centre de zi;"Dotarea centrului; mobilier";DAS;;Anual;
        """
            .replace('ț', 'ţ');
    Path file = folder.resolve("anexa.csv");
    java.nio.file.Files.write(file, text.getBytes("windows-1250"));
    Imported imported = Imports.of(file, folder, "oras-2025-2027");
    List<Map<String, String>> rows = Imports.rows(Imports.trees(imported));
    assertEquals(2, rows.size());
    assertEquals("Centre de zi", rows.get(0).get("specific"));
    assertEquals("Înfiinţarea unui centru", rows.get(0).get("text"));
    assertEquals("DAS SPAS", rows.get(0).get("responsible"));
    assertEquals("ONG", rows.get(0).get("partners"));
    assertEquals("Anual", rows.get(1).get("deadline"));
    assertTrue(
        imported.objectiveTexts().values().stream()
            .anyMatch(t -> t.contains("Observaţii: în lucru")));
    assertEquals(List.of(), imported.missing());
  }
}
