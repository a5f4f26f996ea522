package ro.pridvor.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** The promise of addresses goes with the content, to a clean checkout and another computer. */
class PublishedAddressesTest {
  private static final String LIST = "content/published-addresses.txt";

  @TempDir private Path folder;

  @Test
  void anAddressThatWouldBeLostIsReportedWhereTheLastSiteDoesNotLie() {
    Path first = folder.resolve("primul");
    Path second = folder.resolve("al-doilea");
    FieldPortal portal =
        FieldPortal.in(first)
            .withMeasure(
                """
                text: Măsura care dispare
                deadline: "2027"
                responsible: [DAS]
                indicators: [Număr]
                """)
            .with("pages/program.md", "# Program\n\nLuni: 8-12.")
            .built();
    String list = TestSites.read(first.resolve(LIST));
    assertTrue(list.contains("\n/planuri/mic-2025-2030/masuri/m-2-1/\n"), list);
    assertTrue(list.contains("\n/program/\n"), list);
    assertFalse(list.contains("/tipar-mare/planuri/mic-2025-2030/"), list);
    portal.built();
    assertEquals(list, TestSites.read(first.resolve(LIST)), "the same content, the same list");

    TestSites.copy(first.resolve("content"), second.resolve("content"));
    delete(second.resolve("content/plans/mic-2025-2030/02-caz.yaml"));
    delete(second.resolve("content/pages/program.md"));
    FieldPortal elsewhere = new FieldPortal(second);

    for (TestSites.Result result : List.of(elsewhere.check(), elsewhere.build())) {
      assertEquals(1, result.exit(), result.err());
      assertTrue(
          result.err().contains("„/planuri/mic-2025-2030/masuri/m-2-1/” era publicată"),
          result.err());
      assertTrue(result.err().contains("„/program/” era publicată"), result.err());
      assertFalse(result.err().contains("/tipar-mare/"), result.err());
    }
    assertEquals(list, TestSites.read(second.resolve(LIST)), "a refused build promises nothing");

    assertEquals(0, elsewhere.build("--confirm-removed").exit());
    assertFalse(TestSites.read(second.resolve(LIST)).contains("/program/"));
    assertEquals(0, elsewhere.check().exit());
  }

  @Test
  void aPublishedReportCannotBeRewrittenByTakingItsFingerprintAway() {
    String file = "plans/mic-2025-2030/reports/2025.yaml";
    String text =
        "published: 2026-02-15\nby: DAS\nmeasures:\n  - {measure: m-1-1-1, status: done}\n";
    FieldPortal portal = FieldPortal.in(folder).with(file, text);
    String print = portal.check().err().replaceAll("(?s).*fingerprint: \"([0-9a-f]+)\".*", "$1");
    portal.with(file, text.replace("done", "late")).built(); // not frozen yet
    portal.with(file, "fingerprint: " + print + "\n" + text).built();
    assertTrue(TestSites.read(folder.resolve(LIST)).contains("raport mic-2025-2030/2025 " + print));

    String err = portal.with(file, text).build().err();
    assertTrue(err.contains("eroare: Raportul a fost publicat cu amprenta „" + print), err);
    String rewritten = text.replace("done", "late");
    String own =
        portal
            .with(file, rewritten)
            .check()
            .err()
            .replaceAll("(?s).*adăugați rândul „fingerprint: \"([0-9a-f]+)\".*", "$1");
    err = portal.with(file, "fingerprint: " + own + "\n" + rewritten).check().err();
    assertTrue(err.contains("eroare: Raportul a fost publicat cu amprenta „" + print), err);

    portal.with(file, "fingerprint: " + print + "\n" + text).built();
  }

  @Test
  void aLanguageThatIsGivenUpIsReportedOnce() {
    FieldPortal portal = FieldPortal.in(folder).built();
    delete(folder.resolve("site/manifest.txt"));
    portal.edit("portal.yaml", "en", "ro").edit("portal.yaml", "[ro, ro]", "[ro]");

    String err = portal.check().err();

    assertEquals(1, err.split("era publicată", -1).length - 1, err);
    assertTrue(err.contains("„/en/” era publicată"), err);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
