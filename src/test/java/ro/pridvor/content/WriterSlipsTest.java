package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.ProblemText;

/** The slips of people who have never seen YAML: each named at its own place, in their words. */
class WriterSlipsTest {

  /** In the examples {@code ¶} ends a line and {@code °} is a no-break space. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: \"unu¶b: \"doi\"                    | 1:4  | ghilimelele deschise aici nu se închid",
        "a: \"unu \"doi\" trei\"                | 1:9  | alte ghilimele drepte înăuntru",
        "a: unu: doi                            | 1:7  | trebuie pus între ghilimele",
        "a: 1¶b 2¶c: 3                          | 2:1  | lipsesc cele două puncte",
        "groups¶  - id: x                       | 1:6  | lipsesc cele două puncte",
        "a:¶  - id: x¶    - id: y¶    text: z   | 3:5  | nu este aliniat",
        "a:¶  b: 1¶ c: 2                        | 3:2  | nu este aliniat",
        "a:¶°°b: 1¶  c: 2                       | 2:1  | spațiu special",
        "a: 1¶b:°\"2\"¶c: 3                     | 2:3  | spațiu special",
        "a: @unu                                | 1:4  | semn special",
        "a: & unu                               | 1:5  | semn special",
        "a: [unu, doi¶b: trei                   | 1:4  | nu se închide",
        "a: \"C:\\program\"                     | 1:8  | care nu înseamnă nimic",
        "a: 1¶<<<<<<< HEAD¶b: 2¶=======¶b: 3    | 2:1  | Git"
      })
  void eachIsFoundWhereItIs(String written, String place, String expected) {
    List<Problem> problems = problems(written.replace('¶', '\n').replace('°', '\u00a0'));
    assertEquals(1, problems.size(), problems::toString);
    Problem problem = problems.get(0);
    assertEquals("datele.yaml:" + place, problem.at().toString(), () -> words(problem));
    assertTrue(words(problem).contains(expected), () -> words(problem));
  }

  @Test
  void aSignThatDoesNotShowIsFound() {
    Problem problem = problems("a: unu\nb: \"d\\x07oi\"\n").get(0);
    assertEquals("datele.yaml:2:4", problem.at().toString());
    assertTrue(words(problem).contains("un semn care nu se vede"), () -> words(problem));
  }

  @Test
  void textThatWouldBeLostAfterAHashIsWarnedOfButAnExplanationIsNot() {
    List<Problem> problems =
        problems("a: Centrul #2 de zi\nb: unu   # o explicație\nc: |\n  x #3\n");
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(words(problems.get(0)).contains("„#2 de zi” nu se publică"));
  }

  @Test
  void aFileInAFolderNamedInRomanianIsToldWhereItBelongs() {
    assertEquals(Optional.of("services/centru.yaml"), FileKind.meant("servicii/Centru.yml"));
    assertEquals(Optional.of("plans/x/plan.yaml"), FileKind.meant("planuri/x/plan.yaml"));
    assertEquals(Optional.of("updates/s-a-deschis.md"), FileKind.meant("noutăți/S-a deschis.md"));
    assertEquals(Optional.empty(), FileKind.meant("Thumbs.db"));
  }

  private static List<Problem> problems(String text) {
    ProblemLog log = new ProblemLog();
    new YamlReader("datele.yaml", log).read(text);
    return log.sorted();
  }

  private static String words(Problem problem) {
    ProblemText text = new ProblemText(Locale.forLanguageTag("ro"));
    return text.what(problem) + " " + text.remedy(problem);
  }
}
