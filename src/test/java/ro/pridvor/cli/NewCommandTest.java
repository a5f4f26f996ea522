package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to a published portal, as an officer with only the program would go. */
class NewCommandTest {
  @TempDir private Path folder;
  private String said = "";

  @Test
  void anEmptyFolderBecomesAPublishedPortal() throws IOException {
    aPortalWithAMeasure();
    assertEquals(
        0,
        run(
            "",
            "new",
            "service",
            "--name",
            "Centru de zi",
            "--town",
            "Oraș",
            "--needs",
            "loc-de-zi; consiliere",
            "--phone",
            "0200 000 000"),
        () -> said);
    assertEquals(0, run("", "check"), () -> said);
    assertTrue(said.contains("măsuri: 1, erori: 0"), said);
    assertEquals(0, run("", "build"), () -> said);
    Path page = folder.resolve("site/planuri/oras-2026-2030/masuri/o1-1-1/index.html");
    assertTrue(Files.readString(page).contains("Înființarea unui „centru” de zi: unul singur"));
  }

  @Test
  void whatOptionsDoNotSayIsAskedInRomanian() throws IOException {
    assertEquals(0, run("Portalul orașului\nPrimăria Oraș\n\na@oras.example\n", "new", "portal"));
    assertTrue(said.contains("Cum se numește portalul?"), said);
    assertTrue(said.contains("Este nevoie de un răspuns."), said);
    assertTrue(
        Files.readString(folder.resolve("content/portal.yaml")).contains("\"Portalul orașului\""));
  }

  @Test
  void aWrongAnswerIsExplainedAndAskedAgainAndTheOnlyChoiceIsOffered() throws IOException {
    aPortalWithAMeasure();
    String answers = "\no1-9\n\nO măsură\n\n\ncopi\ncopii\n\n";
    assertEquals(0, run(answers, "new", "measure"), () -> said);
    assertTrue(said.contains("[oras-2026-2030]"), said);
    assertTrue(said.contains("„o1-9” nu există. Ați vrut să scrieți „o1-1”?"), said);
    assertTrue(said.contains("„copi” nu există. Ați vrut să scrieți „copii”?"), said);
  }

  @Test
  void theListIsShownOnceAndAgainForAQuestionMarkAndANameIsTakenForItsId() throws IOException {
    aPortalWithAMeasure();
    String answers = "Un serviciu\nOraș\nhran\nhrana\nxyz\n?\nCopii cu dizabilități\n\n";
    assertEquals(0, run(answers, "new", "service"), () -> said);
    assertEquals(1, said.split("adapost, locuinta", -1).length - 1, said);
    assertEquals(2, said.split("victime-violenta-domestica", -1).length - 1, said);
    assertTrue(said.contains("Scrieți un semn de întrebare (?)"), said);
    String service = Files.readString(folder.resolve("content/services/un-serviciu-oras.yaml"));
    assertTrue(service.contains("  target-groups: [copii-cu-dizabilitati]\n"), service);
  }

  @Test
  void withoutAPortalNothingIsAskedAndWithOneNoSecondIsBegun() throws IOException {
    assertEquals(3, run("Un plan\n", "new", "plan"));
    assertTrue(said.contains("Începeți-l cu „pridvor new portal”"), said);
    assertTrue(!said.contains("Care este titlul"), said);
    aPortalWithAMeasure();
    Files.delete(folder.resolve("content/portal.yaml"));
    assertEquals(3, run("Alt portal\n", "new", "portal"));
    assertTrue(!Files.exists(folder.resolve("content/portal.yaml")), "all of it or nothing");
  }

  @Test
  void aPortalThatJustBeginsGivesNothingToCorrect() throws IOException {
    assertEquals(0, run("Portalul\nPrimăria Oraș\na@oras.example\n", "new", "portal"));
    assertEquals(0, run("", "check"), () -> said);
    assertTrue(said.contains("erori: 0, atenționări: 0"), said);
  }

  @Test
  void newsIsWrittenWithWhatItIsAboutAndTheCheckAsksForTheSameStatusOnTheMeasure()
      throws IOException {
    aPortalWithAMeasure();
    String answers =
        "S-a deschis centrul\n2026-31-12\n\nCopiii pot veni.\noras-2026-2030\no1-1-1\ndone\n";
    assertEquals(0, run(answers, "new", "update"), () -> said);
    assertTrue(said.contains("Ziua se scrie ca AAAA-LL-ZZ"), said);
    Path news = folder.resolve("content/updates/2026-11-22-s-a-deschis-centrul.md");
    assertTrue(
        Files.readString(news).contains("{plan: oras-2026-2030, measure: o1-1-1, status: done}"));
    assertEquals(0, run("", "check"), () -> said);
    assertTrue(said.contains("spune „done”, iar măsura spune „nimic”"), said);
    assertEquals(3, run(answers, "new", "update"), "never overwritten");
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    aPortalWithAMeasure();
    Path portal = folder.resolve("content/portal.yaml");
    Files.writeString(portal, "title: al meu");
    assertEquals(
        3, run("", "new", "portal", "--title", "x", "--publisher", "y", "--email", "z@y.ro"));
    assertEquals("title: al meu", Files.readString(portal));
    assertTrue(said.contains("există deja"), said);
  }

  @Test
  void aMeasureGoesToTheEndOfItsObjectiveAndEveryOtherLineStays() throws IOException {
    aPortalWithAMeasure();
    Path file = folder.resolve("content/plans/oras-2026-2030/01-o1.yaml");
    String before =
        Files.readString(file) + "  - id: o1-2\n    title: Al doilea\n    measures: []\n";
    Files.writeString(file, before);
    assertEquals(0, measure("A doua măsură a primului obiectiv"), () -> said);
    List<String> after = Files.readAllLines(file);
    assertTrue(after.containsAll(before.lines().toList()));
    assertTrue(after.indexOf("      - id: o1-1-2") < after.indexOf("  - id: o1-2"));
  }

  @Test
  void anEnglishPortalIsEnglishThroughoutAndBuilds() throws IOException {
    assertEquals(
        0,
        run("Inclusion plans\nTown Council\na@town.example\n\n", "new", "portal", "--lang", "en"),
        () -> said);
    assertEquals(
        0, run("Inclusion plan\ntown-council\nTown\n2026\n2028\n", "new", "plan"), () -> said);
    assertEquals(0, run("\nBetter services\n\nAt home\n", "new", "objective"), () -> said);
    assertEquals(0, run("\n\nVisit people at home\n2027\n", "new", "measure"), () -> said);
    assertEquals(0, run("Day centre\nTown\nhrana\n\n\n", "new", "service"), () -> said);
    assertEquals(0, run("It has begun\n\nWe start.\n\n", "new", "update"), () -> said);
    assertEquals(0, run("", "check", "--lang", "en"), () -> said);
    try (var files = Files.walk(folder.resolve("content"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*(?<!json)$")).toList()) {
        if (Files.isRegularFile(file) && !file.toString().endsWith(".json")) {
          String text = Files.readString(file);
          assertTrue(!text.matches("(?s).*[ăâîșț].*"), file + text);
        }
      }
    }
    assertEquals(0, run("", "build", "--lang", "en"), () -> said);
    assertTrue(
        Files.readString(folder.resolve("site/index.html")).contains("<html lang=\"en\""), said);
  }

  @Test
  void aMeasureCanSayAllThatAPlanSaysAndTheCheckRefusesNothing() throws IOException {
    aPortalWithAMeasure();
    String answers =
        "\n\nO măsură\n\"Trim. II\" 2027\nPrimăria\ncopii\n30 de copii\n1.2\nCopii ajutați; Părinți"
            + " ajutați\nO asociație\nBuget local\nÎn sursă lipsește numărul.\nCopiii primesc ajutor.\n";
    assertEquals(0, run(answers, "new", "measure"), () -> said);
    String file = Files.readString(folder.resolve("content/plans/oras-2026-2030/01-o1.yaml"));
    for (String line :
        List.of(
            "        code: \"1.2\"",
            "        expected-results:\n          - \"Copii ajutați\"\n          - \"Părinți ajutați\"",
            "        partners:\n          - \"O asociație\"",
            "        funding:\n          - \"Buget local\"",
            "        note: \"În sursă lipsește numărul.\"",
            "        easy: \"Copiii primesc ajutor.\"")) {
      assertTrue(file.contains(line), file);
    }
    assertEquals(0, run("", "check"), () -> said);
    assertEquals(0, run("\n\nNumai textul\n\n\n\n\n\n\n\n\n\n\n", "new", "measure"), () -> said);
    assertEquals(0, run("", "check"), () -> said);
  }

  @Test
  void aSpecificObjectiveIsAddedToAGeneralOne() throws IOException {
    aPortalWithAMeasure();
    assertEquals(0, run("\no1\n1.2\nServicii pentru părinți\n", "new", "objective"), () -> said);
    Path file = folder.resolve("content/plans/oras-2026-2030/01-o1.yaml");
    assertTrue(
        Files.readString(file)
            .endsWith("  - id: o1-2\n    code: \"1.2\"\n    title: \"Servicii pentru părinți\"\n"),
        () -> said);
    assertEquals(
        0,
        run(
            "",
            "new",
            "objective",
            "--plan",
            "oras-2026-2030",
            "--in",
            "o1",
            "--specific",
            "Al treilea"),
        () -> said);
    assertEquals(0, run("", "check"), () -> said);
    assertEquals(0, run("\n\nUn obiectiv nou\n\nPrimul lui\n", "new", "objective"), () -> said);
    assertTrue(Files.exists(folder.resolve("content/plans/oras-2026-2030/02-o2.yaml")), said);
    assertEquals(0, run("", "check"), () -> said);
  }

  @Test
  void whatTheCheckWouldRefuseIsAskedAgain() throws IOException {
    aPortalWithAMeasure();
    assertEquals(0, run("Alt plan\n\nSat\n2030\n2026\n2031\n", "new", "plan"), () -> said);
    assertTrue(said.contains("nu poate fi înaintea primului an"), said);
    assertEquals(0, run("Centru\nSat\n\nhrana\n\n\n", "new", "service"), () -> said);
    assertTrue(said.contains("Este nevoie de un răspuns."), said);
    assertEquals(0, run("", "check"), () -> said);
  }

  @Test
  void aQuestionThatNobodyAnswersIsWrongUsageAndWritesNothing() {
    assertEquals(2, run("", "new", "portal", "--title", "x"));
    assertTrue(Files.notExists(folder.resolve("content/portal.yaml")));
  }

  private void aPortalWithAMeasure() {
    assertEquals(
        0,
        run(
            "",
            "new",
            "portal",
            "--title",
            "Portalul orașului",
            "--publisher",
            "Primăria Oraș",
            "--email",
            "a@oras.example"),
        () -> said);
    assertEquals(
        0,
        run(
            "",
            "new",
            "plan",
            "--title",
            "Plan operațional: 2026",
            "--authority",
            "primaria-oras",
            "--place",
            "Oraș",
            "--from",
            "2026",
            "--to",
            "2030"),
        () -> said);
    assertEquals(
        0,
        run(
            "\n",
            "new",
            "objective",
            "--plan",
            "oras-2026-2030",
            "--title",
            "Servicii mai bune",
            "--specific",
            "Servicii pentru copii"),
        () -> said);
    assertEquals(0, measure("Înființarea unui „centru” de zi: unul singur"), () -> said);
  }

  private int measure(String text) {
    return run(
        "",
        "new",
        "measure",
        "--plan",
        "oras-2026-2030",
        "--objective",
        "o1-1",
        "--text",
        text,
        "--deadline",
        "2027",
        "--responsible",
        "Primăria Oraș; ONG",
        "--groups",
        "copii",
        "--indicators",
        "Număr de copii");
  }

  private int run(String answers, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            folder,
            new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8,
            stream,
            stream,
            false,
            Language.of(arguments),
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    int exit = Pridvor.run(arguments, environment);
    said = out.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
