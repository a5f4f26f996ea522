package ro.pridvor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages and the dependencies between them; docs/architecture.md lists the same. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/ro/pridvor");
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ro.pridvor");

  /** Each package, and those that it may use. The command line, server and pipeline may use all. */
  private static final Map<String, Set<String>> ARROWS = new TreeMap<>();

  static {
    ARROWS.put("problem", Set.of());
    ARROWS.put("text", Set.of());
    ARROWS.put("danger", Set.of());
    ARROWS.put("model", Set.of());
    ARROWS.put("address", Set.of("model"));
    ARROWS.put("deadline", Set.of("text", "model"));
    ARROWS.put("content", Set.of("problem", "text"));
    ARROWS.put("portal", Set.of("problem", "text", "content", "model", "deadline"));
    ARROWS.put("check", Set.of("problem", "text", "content", "model", "deadline", "portal"));
    ARROWS.put("start", Set.of("text", "content", "model", "portal"));
    ARROWS.put("documents", Set.of());
    ARROWS.put("annex", Set.of("text", "content"));
    ARROWS.put("exports", Set.of("annex", "content", "document"));
    ARROWS.put("imports", Set.of("problem", "text", "documents", "annex", "content"));
    ARROWS.put("status", Set.of("problem", "model", "portal"));
    ARROWS.put("difference", Set.of("model"));
    ARROWS.put("page", Set.of("problem", "model", "address", "status", "difference"));
    ARROWS.put(
        "site",
        Set.of(
            "problem",
            "text",
            "danger",
            "model",
            "address",
            "portal",
            "status",
            "difference",
            "page"));
    ARROWS.put("markdown", Set.of());
    ARROWS.put("theme", Set.of("problem", "text", "model", "address", "page", "markdown"));
    ARROWS.put("search", Set.of("text", "danger", "model", "address", "portal"));
    ARROWS.put("website", Set.of("problem", "portal", "page"));
    ARROWS.put(
        "formats",
        Set.of(
            "problem",
            "text",
            "model",
            "address",
            "portal",
            "status",
            "difference",
            "page",
            "site",
            "website",
            "document",
            "braille",
            "pdf",
            "epub",
            "speech"));
    ARROWS.put("document", Set.of());
    ARROWS.put("braille", Set.of("document"));
    ARROWS.put("pdf", Set.of("document"));
    ARROWS.put("epub", Set.of("document"));
    ARROWS.put("speech", Set.of("document", "text"));
    ARROWS.put("audit", Set.of("problem"));
    ARROWS.put("publish", Set.of("problem"));
  }

  /** The packages inside {@code search}, and those of them that each may use. */
  private static final Map<String, Set<String>> SEARCH =
      Map.of(
          "analysis", Set.of(),
          "document", Set.of("analysis"),
          "lucene", Set.of("analysis", "document"),
          "browser", Set.of("analysis", "document", "lucene"));

  private static final Set<String> TOP = Set.of("cli", "pipeline", "serve");

  @Test
  void everyPackageUsesOnlyThoseThatItMay() {
    for (Map.Entry<String, Set<String>> each : ARROWS.entrySet()) {
      Set<String> forbidden = new TreeSet<>(ARROWS.keySet());
      forbidden.addAll(TOP);
      forbidden.removeAll(each.getValue());
      forbidden.remove(each.getKey());
      noClasses()
          .that()
          .resideInAPackage("ro.pridvor." + each.getKey() + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              forbidden.stream().map(name -> "ro.pridvor." + name + "..").toArray(String[]::new))
          .allowEmptyShould(true)
          .check(CODE);
    }
  }

  @Test
  void partsOfTheSearchUseOnlyThoseThatTheyMay() {
    for (Map.Entry<String, Set<String>> each : SEARCH.entrySet()) {
      Set<String> forbidden = new TreeSet<>(SEARCH.keySet());
      forbidden.removeAll(each.getValue());
      forbidden.remove(each.getKey());
      noClasses()
          .that()
          .resideInAPackage("ro.pridvor.search." + each.getKey())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of("ro.pridvor.search"),
                      forbidden.stream().map(name -> "ro.pridvor.search." + name))
                  .toArray(String[]::new))
          .check(CODE);
    }
  }

  /** Turkish has two letters i, Arabic other digits: text must come out the same everywhere. */
  @Test
  void nothingFollowsTheLocaleOfTheMachine() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .check(CODE);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("ro.pridvor.(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void everyPackageIsListedHereAndHasAPackageInfo() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path folder : files.filter(Files::isDirectory).toList()) {
        String name = folder.getFileName().toString();
        assertTrue(
            ARROWS.containsKey(name) || TOP.contains(name),
            () -> "list the dependencies of " + name);
        assertTrue(
            Files.exists(folder.resolve("package-info.java")), () -> name + " has no package-info");
      }
    }
  }

  @Test
  void modelAndPortalKnowNeitherFilesNorHtml() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "ro.pridvor.model..",
            "ro.pridvor.text..",
            "ro.pridvor.address..",
            "ro.pridvor.portal..",
            "ro.pridvor.page..",
            "ro.pridvor.site..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio..", "org.jsoup..", "freemarker..", "com.vladsch..")
        .check(CODE);
  }

  @Test
  void onlyContentKnowsYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("ro.pridvor.content..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson.dataformat.yaml..", "org.snakeyaml..", "dev.harrel..")
        .check(CODE);
  }

  @Test
  void onlyThemeAndMarkdownKnowTheirEngines() {
    noClasses()
        .that()
        .resideOutsideOfPackage("ro.pridvor.theme..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("freemarker..")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage("ro.pridvor.markdown..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.vladsch..")
        .check(CODE);
  }

  @Test
  void nothingIsStaticAndChangeable() {
    fields().that().areStatic().should().beFinal().check(CODE);
  }

  @Test
  void theModelIsRecordsAndEnums() {
    classes()
        .that()
        .resideInAPackage("ro.pridvor.model..")
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(CODE);
  }

  @Test
  void noFileIsTooLongToReadAtOnce() throws IOException {
    List<String> tooLong = new java.util.ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        if (lines > 400) {
          tooLong.add(file + " " + lines);
        }
      }
    }
    assertEquals(List.of(), tooLong);
  }
}
