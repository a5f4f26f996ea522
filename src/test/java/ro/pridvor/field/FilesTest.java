package ro.pridvor.field;

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

/** Files as officers name them and as their computers multiply them. */
class FilesTest {
  @TempDir private Path folder;

  private static String objective(int number) {
    return """
    id: og-%1$d
    code: "OBIECTIV %1$d"
    title: Obiectivul %1$d
    shared: {funding: [Buget local], target-groups: [copii]}
    objectives:
      - id: os-%1$d
        title: Direcția %1$d
        measures:
          - {id: m-%1$d, text: Măsura %1$d, deadline: "2027", responsible: [DAS], indicators: [Număr]}
    """
        .formatted(number);
  }

  @Test
  void objectivesFollowTheirNumbersWhateverTheNamesOfTheirFiles() {
    FieldPortal portal = FieldPortal.in(folder);
    for (int number = 2; number <= 11; number++) {
      portal.with("plans/mic-2025-2030/" + number + "-obiectiv.yaml", objective(number));
    }

    TestSites.Result check = portal.check();
    portal.built();

    assertFalse(check.err().contains("Ordinea obiectivelor"), check.err());
    List<String> titles =
        portal.page("/planuri/mic-2025-2030/brosura/").select("h2, h3").eachText().stream()
            .filter(text -> text.contains("Obiectivul "))
            .map(text -> text.substring(text.indexOf("Obiectivul ")))
            .toList();
    assertEquals(10, titles.size(), titles.toString());
    assertEquals("Obiectivul 2", titles.get(0));
    assertEquals("Obiectivul 10", titles.get(8));
    String csv = portal.file("date/masuri.csv");
    assertTrue(csv.indexOf(",m-9,") < csv.indexOf(",m-10,"), csv);
  }

  @Test
  void aNumberGivenTwiceLeftOutOrAgainstThePrintedCodesIsReported() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .with("plans/mic-2025-2030/2-doi.yaml", objective(4))
            .with("plans/mic-2025-2030/02-si-doi.yaml", objective(2))
            .with("plans/mic-2025-2030/04-patru.yaml", objective(3));

    String err = portal.check().err();

    assertTrue(err.contains("două fișiere încep cu același număr"), err);
    assertTrue(err.contains("lipsește unul (3)"), err);
    assertTrue(err.contains("codurile tipărite nu urmează"), err);
  }

  @Test
  void aCopyIsNamedAsACopyAndItsRemedyChangesNoAddress() {
    FieldPortal portal = FieldPortal.in(folder);
    List<String> copies =
        List.of(
            "plans/mic-2025-2030/01-copii-PC-BIROU.yaml",
            "plans/mic-2025-2030/01-copii-DESKTOP-8F3K2.yaml",
            "plans/mic-2025-2030/01-copii (1).yaml",
            "plans/mic-2025-2030/01-copii - Copy.yaml",
            "plans/mic-2025-2030/01-copii - Copie (2).yaml",
            "plans/mic-2025-2030/Copy of 01-copii.yaml",
            "plans/mic-2025-2030/Copie a 01-copii.yaml",
            "plans/mic-2025-2030/01-copii copy.yaml",
            "plans/mic-2025-2030/01-copii (conflicted copy 2026-01-02 101112).yaml",
            "plans/mic-2025-2030/01-copii (Ana's conflicted copy 2026-01-02).yaml",
            "plans/mic-2025-2030/01-copii (copie în conflict a lui Ana).yaml",
            "plans/mic-2025-2030/01-copii.sync-conflict-20260102-101112-ABCDEF.yaml",
            "plans/mic-2025-2030/01-copii_conflict-20260102.yaml",
            "plans/mic-2025-2030/01-copii.yaml.bak",
            "plans/mic-2025-2030/plan 2.yaml",
            "plans/mic-2025-2030/plan_old.yaml",
            "pages/ajutor (2).md",
            "organisations-PC-BIROU.yaml",
            "portal - Copie.yaml");
    copies.forEach(copy -> portal.with(copy, objective(1)));

    TestSites.Result result = portal.check();

    assertEquals(1, result.exit());
    for (String copy : copies) {
      assertTrue(result.err().contains("Fișierul „" + copy + "” pare o copie a fișierului"), copy);
    }
    assertTrue(result.err().contains("ștergeți copia"), result.err());
    assertFalse(result.err().contains("este folosit de două ori"), result.err());
  }

  @Test
  void aFileOfItsOwnIsNotTakenForACopy() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .with("plans/mic-2025-2030/02-copii-2.yaml", objective(2))
            .with("plans/mic-2025-2030/03-copii-vechi.yaml", objective(3))
            .with("pages/ajutor-2.md", "# Alt ajutor\n\nText.")
            .with("pages/copie-legalizata.md", "# Copie legalizată\n\nText.");

    TestSites.Result result = portal.check();

    assertEquals(0, result.exit(), result.err());
    assertFalse(result.err().contains("copie a fișierului"), result.err());
  }

  @Test
  void aCopyWithoutItsOriginalIsNotAdvisedToBecomeAnAddress() {
    String err = FieldPortal.in(folder).with("services/centru 2.yaml", "name: x").check().err();

    assertTrue(err.contains("Are nume de copie"), err);
    assertFalse(err.contains("Ați vrut să scrieți „services/centru-2.yaml”"), err);
  }

  @Test
  void whatSystemsAndEditorsLeaveBehindIsPassedOver() {
    FieldPortal portal = FieldPortal.in(folder);
    String before = portal.check().err();
    List.of(
            "Thumbs.db",
            "desktop.ini",
            ".DS_Store",
            "plans/mic-2025-2030/~$anul.docx",
            "pages/ajutor.md~",
            "pages/.ajutor.md.swp",
            ".~lock.plan.odt#",
            "__MACOSX/portal.yaml",
            "plans/mic-2025-2030/~WRL0001.tmp")
        .forEach(file -> portal.with(file, "x"));

    assertEquals(before, portal.check().err());
  }

  @Test
  void theSameIdInTwoFilesIsFirstOfAllAQuestionOfACopy() {
    String err =
        FieldPortal.in(folder)
            .with("plans/mic-2025-2030/02-alti-copii.yaml", objective(1).replace("m-1", "m-9"))
            .check()
            .err();

    assertTrue(err.contains("Dacă unul dintre fișiere este o copie a celuilalt"), err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mic.example",
        "https://mic.example/",
        "HTTPS://Mic.Example/",
        "https://mic.example/index.html"
      })
  void theAddressOfThePortalIsTakenWithAndWithoutItsSlash(String written) {
    FieldPortal portal =
        FieldPortal.in(folder)
            .edit("portal.yaml", "base-url: https://mic.example/", "base-url: " + written)
            .built();

    assertTrue(portal.file("sitemap.xml").contains("<loc>https://mic.example/</loc>"));
    assertTrue(portal.file("date/masuri.csv").contains(",https://mic.example/planuri/"));
  }

  @Test
  void theAddressOfThePortalMayHaveASubfolderAndLettersOfRomanian() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .edit("portal.yaml", "https://mic.example/", "https://www.țăndărei.example/plan ș")
            .edit("portal.yaml", "plan ș", "planuri-și-servicii")
            .built();

    assertTrue(
        portal
            .file("sitemap.xml")
            .contains("<loc>https://www.xn--ndrei-qwac05t.example/planuri-%C8%99i-servicii/</loc>"),
        portal.file("sitemap.xml").substring(0, 300));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mic.example", "www.mic.example/planuri", "https:/www.mic.example"})
  void anAddressThatIsNotWholeIsRefusedWithTheOneThatWasMeant(String written) {
    String err =
        FieldPortal.in(folder)
            .edit("portal.yaml", "base-url: https://mic.example/", "base-url: " + written)
            .check()
            .err();

    assertTrue(err.contains("Ați vrut să scrieți „https://"), err);
    assertFalse(err.contains("mailto:"), err);
  }

  @Test
  void datesAndMailsInTheFormOfPeopleAreRefusedWithTheOneThatWasMeant() {
    String err =
        FieldPortal.in(folder)
            .with("updates/2026-01-02-veste.md", "---\ntitle: Veste\ndate: 23.01.2026\n---\nText.")
            .withService("unu", "contact: {email: \"Birou <birou@mic.example>;\"}\n")
            .check()
            .err();

    assertTrue(err.contains("Ați vrut să scrieți „2026-01-23”"), err);
    assertTrue(err.contains("Ați vrut să scrieți „birou@mic.example”"), err);
  }
}
