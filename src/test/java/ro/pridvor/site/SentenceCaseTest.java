package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ro.pridvor.model.Plan;
import ro.pridvor.testing.Portals;

class SentenceCaseTest {
  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

  private final List<Plan> plans = Portals.read().plans();
  private final Plan bacau =
      plans.stream().filter(p -> p.id().startsWith("bacau")).findFirst().orElseThrow();

  @Test
  void anObjectiveIsShownInCapitalsOnlyWhereAWordMayBeAnAcronym() {
    List<String> capitals =
        plans.stream()
            .flatMap(plan -> plan.objectives().stream().map(o -> shown(plan, o.title())))
            .filter(title -> title.equals(title.toUpperCase(ROMANIAN)))
            .toList();
    assertEquals(
        List.of(
            "ASIGURAREA SERVICIILOR SOCIALE DE CALITATE COPILULUI ÎN RISC DE SEPARARE DE FAMILIA SA"),
        capitals);
  }

  @Test
  void oneUnknownWordKeepsTheWholeTitleAsItIsPrinted() {
    SentenceCase letters = new SentenceCase(bacau);
    assertEquals(
        Optional.of("Modernizarea sistemelor de servicii sociale"),
        letters.of("MODERNIZAREA SISTEMELOR DE SERVICII SOCIALE"));
    assertEquals(Optional.empty(), letters.of("MODERNIZAREA SISTEMELOR DE SERVICII DGASPC"));
  }

  private static String shown(Plan plan, String title) {
    return new SentenceCase(plan).orSame(title);
  }
}
