package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** The page that {@code pridvor import --preview} writes: whole, accessible, from no elsewhere. */
@InBrowser
class ImportPreviewTest {
  private static final String ANNEX =
      """
      Nr.;Obiectiv general;Obiectiv specific;Măsuri;Observații;Responsabili;Termen
      1;1. Sprijin;1.1. Centre;Un centru <script>alert(1)</script> pentru persoane vârstnice;de discutat;DAS "Nord";2027
      2;1. Sprijin;1.1. Centre;Teleasistență & îngrijire;;DAS "Nord";Anual
      ;;;Pentru copii;;;
      """;

  @TempDir private Path folder;

  @Test
  void thePreviewIsAccessibleAndHoldsAllThatWasUnderstood(Visit visit) throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.copy(Path.of("content/target-groups.yaml"), folder.resolve("content/target-groups.yaml"));
    Files.writeString(folder.resolve("anexa.csv"), ANNEX);
    TestSites.Result result =
        TestSites.run(folder, "import", "anexa.csv", "--plan", "oras-2025-2028", "--preview");
    assertEquals(0, result.exit(), result.err());
    assertFalse(Files.exists(folder.resolve("content/plans")), "nothing but the preview");

    List<String> asked = new ArrayList<>();
    Page page = visit.page(Visit.screen(320, 640).setColorScheme(ColorScheme.DARK));
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(folder.resolve("import.html").toUri().toString());
    assertEquals(List.of(), Axe.violations(page));
    assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1280, 800);
    assertEquals(List.of(), Axe.violations(page));
    assertEquals(1, asked.size(), asked.toString());

    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    String shown = page.innerText("main");
    for (String words :
        List.of(
            "Un centru <script>alert(1)</script> pentru persoane vârstnice",
            "Teleasistență & îngrijire",
            "Observații: de discutat",
            "linia 4: rândul „Pentru copii” are text numai la măsuri",
            "persoane-varstnice propus, de confirmat",
            "name: \"DAS \\\"Nord\\\"\", kind: social-service} # propus")) {
      assertTrue(shown.contains(words), words + "\n" + shown);
    }
  }
}
