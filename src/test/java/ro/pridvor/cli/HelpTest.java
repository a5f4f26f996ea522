package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.testing.TestSites;

/** Help as a newcomer asks for it. */
class HelpTest {
  @TempDir private Path folder;

  @Test
  void helpOfACommandOfACommandIsTheHelpOfTheInnerOne() {
    TestSites.Result result = TestSites.run(folder, "help", "new", "plan");

    assertEquals(0, result.exit(), result.err());
    assertEquals(TestSites.run(folder, "new", "plan", "--help").out(), result.out());
    assertTrue(result.out().contains("pridvor new plan"), result.out());
  }

  @Test
  void aCommandThatIsNotKnownIsNamedWithTheNearest() {
    TestSites.Result result = TestSites.run(folder, "help", "new", "measur");

    assertEquals(2, result.exit());
    assertTrue(
        result.err().contains("„measur”") && result.err().contains("„measure”"), result.err());
    assertEquals(2, TestSites.run(folder, "help", "buidl").exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "build",
        "check",
        "status",
        "search",
        "serve",
        "import",
        "export",
        "help",
        "new portal",
        "new plan",
        "new objective",
        "new measure",
        "new service",
        "new update"
      })
  void noOptionIsShownByTheNameOfAField(String command) {
    List<String> words = command.isEmpty() ? List.of() : List.of(command.split(" "));
    String[] arguments = new String[words.size() + 1];
    arguments[0] = "help";
    for (int i = 0; i < words.size(); i++) {
      arguments[i + 1] = words.get(i);
    }

    String help = TestSites.run(folder, arguments).out();

    assertTrue(help.contains("Folosire: pridvor"), help);
    assertFalse(help.matches("(?s).*<[a-z]+[0-9]*>.*"), help);
  }
}
