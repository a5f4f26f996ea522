package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.testing.RealPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {

  /** What a command said. */
  private record Said(int code, String out, String err) {}

  private static Said search(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("search", "--site", RealPortal.site().toString()));
    all.addAll(List.of(arguments));
    int code =
        Pridvor.run(all.toArray(String[]::new), Path.of(""), stream(out), stream(err), false);
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void wordsWithoutDiacriticsFindWhatIsWrittenWithThem() {
    Said said = search("ajutor mama singura", "--fel", "masura,serviciu", "--limit", "3");
    assertEquals(0, said.code(), said.err());
    assertTrue(said.out().contains("se văd primele 3"), said.out());
    assertTrue(said.out().contains("\n3. "), said.out());
    assertTrue(said.out().contains("*"), "an excerpt marks what was found");
  }

  @Test
  void everyHitPassesEveryFilter() {
    Said said =
        search(
            "copii",
            "--plan",
            "bacau-2026-2035",
            "--obiectiv",
            "bacau-2026-2035/copii-1",
            "--grup",
            "copii",
            "--format",
            "json",
            "--limit",
            "100");
    JsonNode answer = JsonMapper.shared().readTree(said.out());
    assertTrue(answer.get("total").asInt() > 0, said.out());
    for (JsonNode hit : answer.get("results")) {
      assertTrue(
          hit.get("address").asString().startsWith("/planuri/bacau-2026-2035/"), hit.toString());
    }
    assertEquals(
        answer.get("total").asInt(),
        answer.at("/counts/plan/bacau-2026-2035").asInt(),
        "the count of the only plan is the total");
  }

  @Test
  void theOrderByDeadlineStartsWithTheEarliest() {
    Said said = search("copii", "--ordine", "termen", "--format", "json", "--termen", "2022,2035");
    JsonNode hits = JsonMapper.shared().readTree(said.out()).get("results");
    assertTrue(hits.get(0).get("when").asString().contains("2022"), hits.toString());
  }

  @Test
  void aValueThatNoDocumentHasIsNamedWithTheNearestOne() {
    Said said = search("ajutor", "--grup", "persoane-varstnicee");
    assertEquals(2, said.code());
    assertEquals(
        "--grup nu are valoarea „persoane-varstnicee”. Ați vrut să scrieți „persoane-varstnice”?",
        said.err().strip());
    assertTrue(search("x", "--plan", "Bacau").err().contains("„bacau-2026-2035”"));
    assertTrue(search("x", "--termen", "1999").err().contains("--termen nu are valoarea „1999”"));
    assertTrue(search("x", "--fel", "zzzzzzzz").err().contains("Valori care există: grup, "));
  }

  @Test
  void whereFiltersLeaveNothingTheAnswerSaysHowMuchThereIsWithoutThem() {
    Said said = search("ajutor mama singura", "--plan", "timis-2024");
    assertEquals(0, said.code());
    assertTrue(
        said.out().matches("(?s)Nu am găsit nimic.*Fără filtre: [1-9]\\d*\\.\\s*"), said.out());
  }

  @Test
  void wrongUsageAndAMissingSiteAreTwoDifferentThings() {
    assertEquals(2, search("x", "--limit", "0").code());
    assertEquals(2, search("x", "--format", "xml").code());
    Said missing = search("x", "--site", "/nowhere");
    assertEquals(2, missing.code(), "an option said twice");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] arguments = {"search", "x", "--site", "nowhere"};
    assertEquals(1, Pridvor.run(arguments, Path.of(""), stream(err), stream(err), false));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("pridvor build"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"\"",
        "AND OR (",
        "<script>alert(1)</script>",
        "[a-z]+(.*)+",
        "👶🏽",
        "\u202Eשלום",
        "%s %n %d"
      })
  void strangeWordsGetAnAnswer(String words) {
    Said said = search(words);
    assertEquals(0, said.code(), said.err());
    assertTrue(!said.out().isBlank());
    JsonMapper.shared().readTree(search(words, "--format", "json").out());
  }

  @Test
  void aVeryLongQueryGetsAnAnswer() {
    assertEquals(0, search("a ".repeat(5_000)).code());
    assertEquals(0, search("b".repeat(10_000)).code());
  }
}
