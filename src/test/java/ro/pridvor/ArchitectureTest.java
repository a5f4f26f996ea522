package ro.pridvor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
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

/** The rooms of the house and the arrows between them; docs/architecture.md draws the same. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/ro/pridvor");
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ro.pridvor");

  /** Each room, and the rooms that it may use. The command line and the build may use all. */
  private static final Map<String, Set<String>> ARROWS = new TreeMap<>();

  static {
    ARROWS.put("problem", Set.of());
    ARROWS.put("content", Set.of("problem"));
    ARROWS.put("model", Set.of());
    ARROWS.put("portal", Set.of("problem", "content", "model"));
    ARROWS.put("check", Set.of("problem", "content", "model", "portal"));
    ARROWS.put("start", Set.of("content", "model", "portal"));
    ARROWS.put("status", Set.of("problem", "model", "portal"));
    ARROWS.put("site", Set.of("problem", "model", "portal", "status"));
    ARROWS.put("theme", Set.of("problem", "model", "site"));
    ARROWS.put("search", Set.of("problem", "model", "portal", "site"));
    ARROWS.put("formats", Set.of("problem", "model", "portal", "site", "status"));
    ARROWS.put("document", Set.of());
    ARROWS.put("braille", Set.of("document"));
    ARROWS.put("pdf", Set.of("document"));
    ARROWS.put("epub", Set.of("document"));
    ARROWS.put("speech", Set.of("document"));
    ARROWS.put("audit", Set.of("problem"));
    ARROWS.put("publish", Set.of("problem"));
  }

  private static final Set<String> TOP = Set.of("build", "cli", "serve");

  @Test
  void everyRoomUsesOnlyTheRoomsThatItMay() {
    for (Map.Entry<String, Set<String>> room : ARROWS.entrySet()) {
      Set<String> forbidden = new TreeSet<>(ARROWS.keySet());
      forbidden.addAll(TOP);
      forbidden.removeAll(room.getValue());
      forbidden.remove(room.getKey());
      noClasses()
          .that()
          .resideInAPackage("ro.pridvor." + room.getKey() + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              forbidden.stream().map(name -> "ro.pridvor." + name + "..").toArray(String[]::new))
          .allowEmptyShould(true)
          .check(CODE);
    }
  }

  @Test
  void noRoomLeadsBackToItself() {
    slices().matching("ro.pridvor.(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void everyRoomIsOnTheMapAndSaysAtItsDoorWhatItIsFor() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path room : files.filter(Files::isDirectory).toList()) {
        String name = room.getFileName().toString();
        assertTrue(
            ARROWS.containsKey(name) || TOP.contains(name), () -> "draw the arrows of " + name);
        assertTrue(Files.exists(room.resolve("package-info.java")), () -> name + " has no door");
      }
    }
  }

  @Test
  void modelAndPortalKnowNeitherFilesNorHtml() {
    noClasses()
        .that()
        .resideInAnyPackage("ro.pridvor.model..", "ro.pridvor.portal..", "ro.pridvor.site..")
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
  void onlyTheThemeKnowsTheTemplateEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("ro.pridvor.theme..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("freemarker..", "com.vladsch..")
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
