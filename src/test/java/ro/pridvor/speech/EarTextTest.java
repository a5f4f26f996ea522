package ro.pridvor.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ro.pridvor.document.Block;
import ro.pridvor.document.Document;
import ro.pridvor.document.Run;

class EarTextTest {
  private static final EarText EAR =
      new EarText(
          Map.of(
              "DAS", "Direcția de Asistență Socială",
              "HCL", "hotărârea consiliului local",
              "DGASPC", "Direcția Generală de Asistență Socială și Protecția Copilului"));

  @Test
  void printIsSaidAsAReaderWouldSayIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        String[] parts = line.split("\t", 2);
        cases++;
        String said = EAR.say(parts[0]);
        if (!said.equals(parts[1])) {
          wrong.add(parts[0] + ": " + said);
        }
      }
    }
    assertEquals(List.of(), wrong);
    int all = cases;
    assertTrue(all >= 300, () -> "cases: " + all);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = EarTextTest.class.getResourceAsStream("ear.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void aTableIsSaidRowByRowWithTheNamesOfItsColumns() {
    Block table =
        new Block.Table(
            List.of(Run.of("Termene")),
            List.of(List.of(Run.of("Măsură")), List.of(Run.of("Termen"))),
            List.of(
                new Block.Row(
                    true, List.of(List.of(Run.of("Rampă")), List.of(Run.of("2026-2030"))))));
    Document document =
        new Document("x", "x", "ro", "x", LocalDate.EPOCH, Optional.empty(), List.of(table));
    assertEquals(
        "Termene.\nRampă.\nTermen: din 2026 până în 2030.\n",
        new String(SpokenDocument.write(document, EAR), StandardCharsets.UTF_8));
  }
}
