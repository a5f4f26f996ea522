package ro.pridvor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.pipeline.Build;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.problem.SourcePosition;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code docs/mesaje.md} is made here, from the messages of the program and the examples of {@code
 * catalogue.yaml}; {@code mvn test -Dtest=MessageCatalogueTest -Dpridvor.renew=true} writes it.
 */
class MessageCatalogueTest {
  private static final Path DOCUMENT = Path.of("docs/mesaje.md");
  private static final Path RESOURCES = Path.of("src/test/resources/ro/pridvor/check");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;

  @Test
  void theCatalogueHoldsEveryMessageWithAnExampleThatReallyCausesIt() throws IOException {
    Map<String, Map<String, Object>> examples = examples();
    TreeSet<String> withoutExample = new TreeSet<>();
    List.of(ProblemKind.values()).forEach(kind -> withoutExample.add(kind.key()));
    withoutExample.removeAll(examples.keySet());
    assertEquals(
        new TreeSet<>(),
        withoutExample,
        "each needs an example in src/test/resources/ro/pridvor/check/catalogue.yaml");
    String document = document(examples);
    if (Boolean.getBoolean("pridvor.renew")) {
      Files.writeString(DOCUMENT, document);
    }
    assertEquals(
        document,
        Files.readString(DOCUMENT),
        "docs/mesaje.md is out of date; run this test with -Dpridvor.renew=true");
  }

  @Test
  void theSmallPortalOfTheExamplesIsItselfFlawless() throws IOException {
    assertEquals(List.of(), check(Map.of("file", "portal.yaml", "find", "", "replace", "")));
  }

  private static Map<String, Map<String, Object>> examples() throws IOException {
    try (InputStream in = Files.newInputStream(RESOURCES.resolve("catalogue.yaml"))) {
      return new YAMLMapper().readValue(in, new tools.jackson.core.type.TypeReference<>() {});
    }
  }

  private String document(Map<String, Map<String, Object>> examples) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Mesajele programului Pridvor

        Fiecare problemă pe care `pridvor check` și `pridvor build` o pot arăta: ce înseamnă, ce este de făcut și un exemplu.
        O **eroare** oprește publicarea (site-ul dinainte rămâne neschimbat); o **atenție** nu.

        Documentul este făcut dintr-un test (`MessageCatalogueTest`), care verifică și că fiecare exemplu chiar provoacă mesajul.
        """);
    for (ProblemKind kind : ProblemKind.values()) {
      append(text, kind, examples.get(kind.key()));
    }
    return text.toString();
  }

  private void append(StringBuilder text, ProblemKind kind, Map<String, Object> example)
      throws IOException {
    ProblemText words = new ProblemText(Locale.forLanguageTag("ro"));
    Problem problem = example.containsKey("at") ? told(kind, example) : caused(kind, example);
    text.append("\n## `").append(kind.key()).append("` (").append(words.severity(problem));
    text.append(")\n\n");
    if (example.containsKey("when")) {
      text.append("Când: ").append(example.get("when")).append("\n\n");
    } else {
      text.append("Exemplu, în `content/").append(example.get("file")).append("`");
      text.append(shown(example));
    }
    text.append("```text\n").append(problem.at()).append(": ").append(words.severity(problem));
    text.append(": ").append(words.what(problem)).append("\n    → ");
    text.append(words.remedy(problem)).append("\n```\n");
  }

  private static String shown(Map<String, Object> example) throws IOException {
    if (example.containsKey("remove")) {
      return ": fișierul lipsește.\n\n";
    }
    String fragment = example.getOrDefault("replace", example.get("content")).toString();
    if (fragment.isEmpty()) {
      return example.containsKey("find")
          ? ": lipsește rândul `" + example.get("find").toString().strip() + "`.\n\n"
          : ": fișierul nu conține nimic.\n\n";
    }
    if (example.containsKey("find")) {
      fragment = wholeLines(example);
    }
    return ":\n\n```yaml\n" + fragment.stripTrailing().stripIndent() + "\n```\n\n";
  }

  /** The lines of the changed file that the change touches, whole. */
  private static String wholeLines(Map<String, Object> example) throws IOException {
    Path file = RESOURCES.resolve("base").resolve(example.get("file").toString());
    String before = Files.readString(file);
    String find = example.get("find").toString();
    String replace = example.get("replace").toString();
    int start = before.indexOf(find);
    String after = before.replace(find, replace);
    int from = after.lastIndexOf('\n', start - 1) + 1;
    int to = after.indexOf('\n', start + replace.length() - 1);
    return after.substring(from, to < 0 ? after.length() : to);
  }

  private static Problem told(ProblemKind kind, Map<String, Object> example) {
    String[] at = example.get("at").toString().split(":");
    SourcePosition place =
        at.length == 1
            ? SourcePosition.ofFile(at[0])
            : new SourcePosition(at[0], Integer.parseInt(at[1]), Integer.parseInt(at[2]));
    List<String> arguments = new ArrayList<>();
    ((List<?>) example.get("arguments")).forEach(a -> arguments.add(a.toString()));
    return new Problem(kind, place, arguments, Optional.empty());
  }

  private Problem caused(ProblemKind kind, Map<String, Object> example) throws IOException {
    List<Problem> problems = check(example);
    return problems.stream()
        .filter(problem -> problem.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind.key() + " is not caused, but " + problems));
  }

  private List<Problem> check(Map<String, Object> example) throws IOException {
    Path content = Files.createTempDirectory(folder, "example").resolve("content");
    copy(RESOURCES.resolve("base"), content);
    Path file = content.resolve(example.get("file").toString());
    if (example.containsKey("remove")) {
      Files.delete(file);
    } else if (example.containsKey("find")) {
      String before = Files.readString(file);
      String find = example.get("find").toString();
      assertTrue(before.contains(find), () -> file + " does not contain " + find);
      Files.writeString(file, before.replace(find, example.get("replace").toString()));
    } else {
      Files.createDirectories(file.getParent());
      Files.writeString(file, example.get("content").toString());
    }
    BuildOptions options =
        new BuildOptions(content, Path.of("themes"), folder.resolve("site"), false);
    return new Build(options, step -> {}).check(TODAY).problems();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
