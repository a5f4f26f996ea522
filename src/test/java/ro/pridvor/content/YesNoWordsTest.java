package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.model.Service;
import ro.pridvor.model.Service.Answer;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.testing.ServiceFixture;
import ro.pridvor.testing.TestSites;

/** Yes and no as people write them, where they are asked for; anywhere else they are words. */
class YesNoWordsTest {
  @TempDir private Path folder;

  private static Portal read(Path content, ProblemLog problems) {
    return new PortalLinker(problems)
        .link(new ContentReader(content, problems).read().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "da, YES",
    "Da, YES",
    "DA, YES",
    "igen, YES",
    "yes, YES",
    "true, YES",
    "nu, NO",
    "Nem, NO",
    "false, NO",
    "în parte, PARTLY",
    "parțial, PARTLY",
    "részben, PARTLY",
    "nu se știe, UNKNOWN",
  })
  void anAnswerAboutABuildingIsUnderstood(String written, Answer answer) {
    Path content =
        ServiceFixture.with(
            folder,
            "centru",
            ServiceFixture.SERVICE.replace("step-free: yes", "step-free: " + written));
    ProblemLog problems = new ProblemLog();
    Service service = read(content, problems).services().get(0);
    assertEquals(List.of(), problems.sorted().stream().map(Problem::kind).toList());
    assertEquals(
        List.of(answer),
        service.place().orElseThrow().access().stream()
            .filter(a -> a.feature() == Service.Feature.STEP_FREE)
            .map(Service.Access::answer)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"da, true", "nu, false", "igen, true", "no, false", "true, true"})
  void aSwitchIsUnderstood(String written, boolean on) {
    Path content = TestSites.valid("mic", folder).resolve("content");
    TestSites.edit(content.resolve("target-groups.yaml"), "featured: true", "featured: " + written);
    ProblemLog problems = new ProblemLog();
    assertEquals(on, read(content, problems).targetGroups().get("copii").featured());
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void elsewhereTheyStayWords() {
    Path content =
        ServiceFixture.with(
            folder,
            "centru",
            ServiceFixture.SERVICE
                .replace("cost: Gratuit", "cost: nu")
                .replace("languages: [română, maghiară]", "languages: [da]"));
    Service service = read(content, new ProblemLog()).services().get(0);
    assertEquals("nu", service.cost().orElseThrow());
    assertEquals(List.of("da"), service.languages());
  }
}
