package ro.pridvor.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.CellsEntry;
import ro.pridvor.content.ContentReader;
import ro.pridvor.model.Deadline;
import ro.pridvor.problem.ProblemLog;

/** Every form in which the five plans print a deadline, and some that others will. */
class DeadlineParserTest {

  /** Columns: printed, from, to, times per unit, permanent; empty where nothing is meant. */
  private static final String REAL =
      """
      2026 -2035                                 | 2026-01-01 | 2035-12-31 |           |
      2026 - 2035                                | 2026-01-01 | 2035-12-31 |           |
      2024-2028                                  | 2024-01-01 | 2028-12-31 |           |
      2026 - 2035 Anual                          | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026 -2035 Anual                           | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026 -2035 anual                           | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026 - 2035 anual                          | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026 -2035 (Anual)                         | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026 -2035 (anual)                         | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026 - 2035 (anual)                        | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026 - 2035 Permanent                      | 2026-01-01 | 2035-12-31 |           | yes
      2026 -2035 permanent                       | 2026-01-01 | 2035-12-31 |           | yes
      2026 - 2035 permanent                      | 2026-01-01 | 2035-12-31 |           | yes
      2026 -2035 (permanent)                     | 2026-01-01 | 2035-12-31 |           | yes
      2026 - 2035 (permanent)                    | 2026-01-01 | 2035-12-31 |           | yes
      2026 -2035 2026 -2035                      | 2026-01-01 | 2035-12-31 |           |
      2026 -2035 2026 -2035 2026 -2035           | 2026-01-01 | 2035-12-31 |           |
      2026 -2035 (minim 5 acțiuni derulate       | 2026-01-01 | 2035-12-31 |           |
      2026 -2035 (minim 3 acțiuni/an)            | 2026-01-01 | 2035-12-31 | 3 YEAR    |
      2026 -2035 (Minim 2 actiuni anual în comunitate ) | 2026-01-01 | 2035-12-31 | 2 YEAR |
      Permanent                                  |            |            |           | yes
      permanent                                  |            |            |           | yes
      Anual                                      |            |            | 1 YEAR    |
      Anual Anual                                |            |            | 1 YEAR    |
      Anual (2017, 2018, 2019, 2020, 2021, 2022) | 2017-01-01 | 2022-12-31 | 1 YEAR    |
      Anual Decembrie 2022                       |            | 2022-12-31 | 1 YEAR    |
      Decembrie 2017 Actualizată anual           |            | 2017-12-31 |           |
      Trimestrial                                |            |            | 1 QUARTER |
      De 2 ori/an                                |            |            | 2 YEAR    |
      2 ori / an                                 |            |            | 2 YEAR    |
      Ianuarie 2017                              |            | 2017-01-31 |           |
      Iulie 2017                                 |            | 2017-07-31 |           |
      Octombrie 2017                             |            | 2017-10-31 |           |
      Decembrie 2017                             |            | 2017-12-31 |           |
      Decembrie 2018                             |            | 2018-12-31 |           |
      Decembrie 2019                             |            | 2019-12-31 |           |
      Ianuarie 2020                              |            | 2020-01-31 |           |
      Decembrie 2020                             |            | 2020-12-31 |           |
      Decembrie 2022                             |            | 2022-12-31 |           |
      2018                                       |            | 2018-12-31 |           |
      2024                                       |            | 2024-12-31 |           |
      2025                                       |            | 2025-12-31 |           |
      2027                                       |            | 2027-12-31 |           |
      2030                                       |            | 2030-12-31 |           |
      Anul                                       |            |            |           |
      """;

  private static final String OTHER =
      """
      2026–2035 (anual)                          | 2026-01-01 | 2035-12-31 | 1 YEAR    |
      2026—2035                                  | 2026-01-01 | 2035-12-31 |           |
      31.03.2025                                 |            | 2025-03-31 |           |
      1/2/2025                                   |            | 2025-02-01 |           |
      februarie 2024                             |            | 2024-02-29 |           |
      SEMESTRIAL                                 |            |            | 2 YEAR    |
      Lunar, permanent                           |            |            | 1 MONTH   | yes
      săptămânal                                 |            |            | 1 WEEK    |
      Săptămânal până în 2028                    |            | 2028-12-31 | 1 WEEK    |
      în fiecare an                              |            |            | 1 YEAR    |
      Continuu                                   |            |            |           | yes
      31.02.2025                                 |            |            |           |
      cât mai repede                             |            |            |           |
      """;

  @Test
  void everyDeadlineThatAPlanPrintsIsUnderstoodAsAPersonWould() {
    REAL.lines().forEach(DeadlineParserTest::assertMeaning);
  }

  @Test
  void formsThatOtherPlansUseAreUnderstoodToo() {
    OTHER.lines().forEach(DeadlineParserTest::assertMeaning);
  }

  private static void assertMeaning(String line) {
    String[] expected = line.split("\\|", -1);
    Deadline deadline = DeadlineParser.parse(expected[0].strip());
    String meaning =
        String.join(
            "|",
            deadline.text(),
            deadline.from().map(LocalDate::toString).orElse(""),
            deadline.to().map(LocalDate::toString).orElse(""),
            deadline.recurrence().map(r -> r.times() + " " + r.unit()).orElse(""),
            deadline.permanent() ? "yes" : "");
    assertEquals(line.replaceAll("\\s*\\|\\s*", "|").strip(), meaning);
  }

  @Test
  void theWordsThatAreNamedAsNotUnderstoodAreAllOfThem() {
    assertEquals(List.of("Cât", "mai", "repede"), DeadlineParser.parse("Cât mai repede").unused());
    assertEquals(List.of("cât", "mai"), DeadlineParser.parse("mai 2027, cât mai").unused());
    assertEquals(LocalDate.of(2027, 5, 31), DeadlineParser.parse("mai 2027").to().orElseThrow());
  }

  @Test
  void everyFormInTheRealContentIsInTheTableAbove() {
    Set<String> known = new TreeSet<>();
    REAL.lines().forEach(line -> known.add(line.split("\\|")[0].strip()));
    Set<String> printed = new TreeSet<>();
    Content content = new ContentReader(Path.of("content"), new ProblemLog()).read().orElseThrow();
    content.plans().stream()
        .flatMap(plan -> plan.objectives().stream())
        .forEach(
            general -> {
              collect(general.shared(), printed);
              general
                  .objectives()
                  .forEach(
                      specific -> {
                        collect(specific.shared(), printed);
                        specific.measures().forEach(m -> collect(m.cells(), printed));
                      });
            });
    assertTrue(printed.size() > 30);
    printed.removeAll(known);
    assertEquals(Set.of(), printed);
  }

  private static void collect(CellsEntry cells, Set<String> printed) {
    cells
        .deadline()
        .map(deadline -> deadline.text().value())
        .filter(text -> !text.isEmpty())
        .ifPresent(printed::add);
  }

  @Test
  void wordsThatCannotBeUnderstoodAreKeptAndSayNothing() {
    Deadline deadline = DeadlineParser.parse("Anul");
    assertEquals("Anul", deadline.text());
    assertFalse(deadline.understood());
  }

  @Test
  void aLongHostileTextIsReadInNoTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          DeadlineParser.parse("1".repeat(200_000));
          DeadlineParser.parse("12 a a ".repeat(20_000));
          DeadlineParser.parse("12 " + "a".repeat(100_000));
          DeadlineParser.parse("2020 - ".repeat(20_000));
        });
  }
}
