package ro.pridvor.fidelity;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.ContentReader;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every word of every source document is published in the plan, and no word is published that the
 * document does not hold. What is not published (page furniture, repeated column headers) and what
 * the extraction broke stands word for word in {@code src/test/resources/fidelity/<plan>.yaml}.
 */
class FidelityTest {
  private static final Path PLANS = Path.of("content/plans");
  private static final Path DATA = Path.of("src/test/resources/fidelity");
  private static final Content CONTENT =
      new ContentReader(Path.of("content"), new ProblemLog()).read().orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timisoara-2017-2022",
        "timis-2024",
        "bacau-2026-2035",
        "ialomita-2024-2030",
        "alba-iulia-2024-2028"
      })
  void noWordOfTheSourceIsLostAndNoneIsInvented(String id) throws IOException {
    byte[] bytes = Files.readAllBytes(PLANS.resolve(id).resolve("sursa.txt"));
    Words source = Words.ofSource(new String(bytes, StandardCharsets.UTF_8));
    JsonNode data = new YAMLMapper().readTree(DATA.resolve(id + ".yaml").toFile());
    assertEquals(data.get("sha256").stringValue(), sha256(bytes), "the source as received");
    for (JsonNode furniture : data.get("furniture")) {
      source.add(furniture.get("text").stringValue(), -furniture.get("times").intValue());
    }
    for (JsonNode word : data.get("joined")) {
      int times = word.get("times").intValue();
      source.add(word.get("broken").stringValue(), -times);
      source.add(word.get("joined").stringValue(), times);
    }
    Words published = PublishedWords.of(plan(id), CONTENT);
    assertAll(
        () -> assertEquals(Map.of(), source.overdrawn(), "data takes more than the source has"),
        () -> assertEquals(Map.of(), source.beyond(published), "lost"),
        () -> assertEquals(Map.of(), published.beyond(source), "invented"));
  }

  @Test
  void everyPlanWithASourceIsCompared() throws IOException {
    List<String> withSource =
        CONTENT.plans().stream()
            .filter(plan -> plan.source().flatMap(Content.SourceEntry::file).isPresent())
            .map(plan -> plan.id().value() + ".yaml")
            .sorted()
            .toList();
    try (Stream<Path> data = Files.list(DATA)) {
      assertEquals(withSource, data.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @ParameterizedTest(name = "{0}: {1} general, {2} specific, {3} measures")
  @CsvSource({
    "timisoara-2017-2022, 17, 61, 174",
    "timis-2024,           0,  0,   0",
    "bacau-2026-2035,     26, 79, 241",
    "ialomita-2024-2030,   3, 13,  58",
    "alba-iulia-2024-2028, 3, 11,  47"
  })
  void aPlanHasAsManyObjectivesAndMeasuresAsItsDocument(
      String id, int general, int specific, int measures) {
    assertCounts(plan(id).objectives(), general, specific, measures);
  }

  @ParameterizedTest(name = "Bacău, {0}: {1} general, {2} specific, {3} measures")
  @CsvSource({
    "copii,          6, 21, 58",
    "dizabilitati,   8, 19, 62",
    "varstnici,      3, 9, 23",
    "egalitate,      2, 6, 18",
    "alte-grupuri,   3, 9, 15",
    "institutional,  4, 15, 65"
  })
  void aComponentHasAsManyObjectivesAndMeasuresAsItsDocument(
      String component, int general, int specific, int measures) {
    List<GeneralObjectiveEntry> objectives =
        plan("bacau-2026-2035").objectives().stream()
            .filter(o -> o.component().map(Text::value).filter(component::equals).isPresent())
            .toList();
    assertCounts(objectives, general, specific, measures);
  }

  @Test
  void theGlossaryOfBacauHasItsTermsAndAbbreviations() {
    assertEquals(17, CONTENT.terms().size());
    assertEquals(
        57,
        CONTENT.abbreviations().stream()
            .filter(a -> a.source().isPresent())
            .map(a -> a.abbreviation().value())
            .distinct()
            .count());
  }

  private static void assertCounts(
      List<GeneralObjectiveEntry> objectives, int general, int specific, int measures) {
    String expected = general + " general, " + specific + " specific, " + measures + " measures";
    long specifics = objectives.stream().mapToLong(o -> o.objectives().size()).sum();
    long all =
        objectives.stream()
            .flatMap(o -> o.objectives().stream())
            .mapToLong(o -> o.measures().size())
            .sum();
    assertEquals(
        expected, objectives.size() + " general, " + specifics + " specific, " + all + " measures");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PlanEntry plan(String id) {
    return CONTENT.plans().stream()
        .filter(plan -> plan.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
