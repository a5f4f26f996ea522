package ro.pridvor.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.braille.PefSchema;
import ro.pridvor.epub.EpubChecker;
import ro.pridvor.pdf.VeraPdf;

/** Every file of a built site, named by {@code -Dpridvor.formats=site}, by the validators. */
@EnabledIfSystemProperty(named = "pridvor.formats", matches = ".+")
class EveryFileTest {

  @Test
  void everyFileIsValid(@TempDir Path folder) throws IOException {
    Map<String, String> faults = new ConcurrentSkipListMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("pridvor.formats")))) {
      for (Path file : files.filter(f -> f.toString().contains("/formate/")).sorted().toList()) {
        String name = file.toString();
        String type = name.substring(name.lastIndexOf('.') + 1);
        String fault =
            switch (type) {
              case "pdf" -> text(VeraPdf.failures(Files.readAllBytes(file)));
              case "epub" ->
                  text(EpubChecker.check(Files.readAllBytes(file), folder.resolve("b.epub")));
              case "ebrl" -> ebraille(Files.readAllBytes(file), folder.resolve("b.epub"));
              case "pef" -> PefSchema.errors(Files.readAllBytes(file));
              default -> "";
            };
        counts.merge(type, 1, Integer::sum);
        if (!fault.isEmpty()) {
          faults.put(name, fault);
        }
      }
    }
    assertFalse(counts.isEmpty(), "no files");
    System.out.println(counts);
    assertEquals(Map.of(), faults);
  }

  private static String ebraille(byte[] book, Path file) throws IOException {
    List<String> messages = EpubChecker.check(book, file);
    return text(messages.stream().filter(m -> !m.startsWith("OPF-027")).toList());
  }

  private static String text(List<String> faults) {
    return faults.isEmpty() ? "" : faults.toString();
  }
}
