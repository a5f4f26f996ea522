package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.content.YamlNode.Sequence;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.testing.TestSites;

class YamlReaderTest {
  private final ProblemLog problems = new ProblemLog();

  private Optional<YamlNode> read(String yaml) {
    return new YamlReader("f.yaml", problems).read(yaml);
  }

  private Mapping mapping(String yaml) {
    return (Mapping) read(yaml).orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  private Scalar scalar(String value) {
    return (Scalar) mapping("k: " + value).get("k");
  }

  private ProblemKind onlyProblem() {
    List<Problem> all = problems.sorted();
    assertEquals(1, all.size(), all::toString);
    return all.get(0).kind();
  }

  private static SourcePosition at(int line, int column) {
    return new SourcePosition("f.yaml", line, column);
  }

  @Test
  void everyValueAndKeyKnowsItsLineAndColumn() {
    Mapping root = mapping("a: unu\nlista:\n  - doi\n  - cheie: trei\n");
    assertEquals(at(1, 4), root.get("a").at());
    assertEquals(at(2, 1), root.entries().get(1).keyAt());
    Sequence list = (Sequence) root.get("lista");
    assertEquals(at(3, 3), list.at());
    assertEquals(at(3, 5), list.items().get(0).at());
    Mapping inner = (Mapping) list.items().get(1);
    assertEquals(at(4, 5), inner.at());
    assertEquals(at(4, 12), inner.get("cheie").at());
  }

  @Test
  void columnsCountLettersWithDiacriticsOnce() {
    assertEquals(at(1, 17), mapping("{știința: ț, a: b}").get("a").at());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NO", "no", "DA", "nu", "yes", "on", "off", "y", "12:30:00", "2024-01-23"})
  void whatOnlyYaml11TookForSomethingElseIsText(String value) {
    assertEquals(Scalar.Type.TEXT, scalar(value).type());
    assertEquals(value, scalar(value).text());
  }

  @ParameterizedTest
  @CsvSource({"1.10, DECIMAL", "2.4.2, TEXT", "007, TEXT", "1e3, DECIMAL", "2027, INTEGER"})
  void numbersKeepTheDigitsThatWereWritten(String value, Scalar.Type type) {
    assertEquals(value, scalar(value).text());
    assertEquals(type, scalar(value).type());
  }

  @Test
  void onlyTrueAndFalseAreYesAndNo() {
    assertEquals(Scalar.Type.BOOLEAN, scalar("true").type());
    assertEquals(Scalar.Type.BOOLEAN, scalar("false").type());
  }

  @Test
  void aQuotedNumberIsText() {
    assertEquals(Scalar.Type.TEXT, scalar("\"2027\"").type());
  }

  @Test
  void foldedAndLiteralTextsReadAsYamlSays() {
    assertEquals("un rând", scalar(">-\n  un\n  rând\n").text());
    assertEquals("două\nrânduri\n", scalar("|\n  două\n  rânduri\n").text());
  }

  @Test
  void anEmptyValueIsNull() {
    assertEquals(Scalar.Type.NULL, ((Scalar) mapping("k:\n").get("k")).type());
  }

  @Test
  void anAliasIsRefused() {
    assertTrue(read("a: &x 1\nb: *x\n").isEmpty());
    assertEquals(ProblemKind.YAML_ALIAS, onlyProblem());
    assertEquals(at(2, 4), problems.sorted().get(0).at());
  }

  @Test
  void aBombOfAliasesIsRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertTrue(read(bomb.toString()).isEmpty()));
    assertEquals(ProblemKind.YAML_ALIAS, onlyProblem());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000, 500_000})
  void nestingBeyondReasonIsRefusedWithoutExhaustingTheStack(int depth) {
    assertTrue(read("[".repeat(depth) + "]".repeat(depth)).isEmpty());
    assertEquals(ProblemKind.YAML_TOO_DEEP, onlyProblem());
  }

  @Test
  void aKeyThatStandsTwiceIsReportedAndTheFirstKept() {
    assertEquals("1", ((Scalar) mapping("a: 1\nb: 2\na: 3\n").get("a")).text());
    assertEquals(ProblemKind.DUPLICATE_KEY, onlyProblem());
    assertEquals(at(3, 1), problems.sorted().get(0).at());
    assertEquals(List.of("a", "1"), problems.sorted().get(0).arguments());
  }

  @Test
  void severalDocumentsAreRefused() {
    assertTrue(read("a: 1\n---\nb: 2\n").isEmpty());
    assertEquals(ProblemKind.YAML_SEVERAL_DOCUMENTS, onlyProblem());
  }

  @Test
  void commentsAloneAreAnEmptyFile() {
    assertTrue(read("# nimic\n").isEmpty());
    assertEquals(ProblemKind.EMPTY_FILE, onlyProblem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "a: 'x",
        "a: \"x",
        "a: [1, 2",
        "a: {b: 1",
        "a: @b",
        "a: `b",
        "- a\nb: c",
        "a:\n  b: 1\n c: 2",
        "a: |\n  x\n y",
        "%TAG ! tag:x\na: 1",
        "a: !!java.net.URL [x]\nb: ]",
        "a: \u0007",
        "? [a, b]\n: c",
        "? a\n? b\n",
        "\u0000"
      })
  void whateverIsNoYamlIsReportedOnceAndNeverThrown(String yaml) {
    Optional<YamlNode> node = read(yaml);
    assertTrue(node.isPresent() || problems.sorted().size() == 1, () -> node.toString());
  }

  @Test
  void aTagDoesNotMakeAnObject() {
    assertEquals("x", scalar("!!java.io.File x").text());
  }

  @Test
  void noBrokenPieceOfRealContentMakesTheReaderFail() {
    String yaml = TestSites.read(Path.of("content/plans/alba-iulia-2024-2028/01-o1.yaml"));
    for (int end = 0; end < yaml.length(); end += 97) {
      read(yaml.substring(0, end));
      read(yaml.substring(0, end) + "\t[\"'" + yaml.substring(end));
    }
    assertTrue(problems.hasErrors());
  }

  @Test
  void aSignBeyondTheBasicPlaneIsReadWhereverItStands() {
    for (int before = 1_000; before < 1_050; before++) {
      String text = "x".repeat(before) + "\uD83D\uDE00";
      assertEquals(Optional.of(text), Trees.yaml("a: " + text + "\n").map(t -> t.get("a")));
    }
  }
}
