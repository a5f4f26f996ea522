package ro.pridvor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.serve.Editor;
import ro.pridvor.serve.Serving;
import ro.pridvor.testing.TestSites;

/**
 * {@code pridvor serve} as an officer sees it: an open page in a real browser, files that change.
 */
@InBrowser
class ServeBrowserTest {
  private static final Path BASE = Path.of("src/test/resources/ro/pridvor/check/base");
  private static final String PLAN = "planuri/oras-2024-2028/";
  private static final String MEASURE = PLAN + "masuri/o1-1-1/";

  @TempDir private Path folder;
  private Path measures;
  private Serving serving;
  private Page page;
  private final List<String> errors = new ArrayList<>();

  @BeforeEach
  void serve(Visit visit) throws IOException {
    Path content = folder.resolve("content");
    Files.createDirectories(content);
    TestSites.copy(BASE, content);
    measures = content.resolve("plans/oras-2024-2028/01-o1.yaml");
    for (int i = 2; i < 40; i++) { // a page long enough to be scrolled
      append(i);
    }
    BuildOptions where =
        new BuildOptions(content, Path.of("themes"), folder.resolve("site"), false);
    serving =
        Serving.start(
            new Serving.Settings(
                where, 0, Editor.VS_CODE, Locale.forLanguageTag("ro"), Clock.systemDefaultZone()),
            problems -> {});
    page =
        visit.page(
            Visit.screen(1000, 700).setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
  }

  @AfterEach
  void close(Visit visit) {
    visit.leave(); // before its server goes, of which it would complain
    serving.close();
    assertEquals(List.of(), errors, "errors in the browser's console");
  }

  @Test
  void aSavedChangeAppearsWhereThePageStandsWithScrollAndFocusKept() throws IOException {
    open(PLAN + "o1/");
    Locator link = page.locator("a", new Page.LocatorOptions().setHasText("Măsura a 30-a")).first();
    link.focus();
    link.scrollIntoViewIfNeeded();
    double scrolled = number("scrollY");
    assertTrue(scrolled > 300, "the page is long: " + scrolled);
    page.evaluate("window.untouched = true");
    edit("Măsura a 20-a", "Măsura schimbată a 20-a");
    page.getByText("Măsura schimbată a 20-a").first().waitFor();
    waitForScroll(scrolled);
    page.waitForFunction("() => document.activeElement.textContent.includes('Măsura a 30-a')");
    assertEquals(true, page.evaluate("window.untouched"), "no reload");
  }

  @Test
  void aChangedStyleReloadsThePageWhereItStands() throws IOException {
    open(PLAN + "o1/");
    page.evaluate("scrollTo(0, 500)");
    waitForScroll(500);
    Locator link = page.locator("main a").nth(12);
    link.evaluate("node => node.focus({ preventScroll: true })");
    String focused = link.textContent();
    Path groups = folder.resolve("content/portal.yaml");
    String text = Files.readString(groups);
    TestSites.save(groups, text.replaceFirst("(?m)^title: .*", "title: Alt nume al portalului"));
    page.locator(".brand-name", new Page.LocatorOptions().setHasText("Alt nume")).waitFor();
    waitForScroll(500);
    page.waitForFunction("t => document.activeElement.textContent === t", focused);
  }

  @Test
  void aMistakeIsShownOnTopWhileTheLastGoodPageStaysAndVanishesWhenMended() throws IOException {
    open(MEASURE);
    Locator alert = page.locator(".pridvor-live [role=alert]");
    edit("target-groups: [copii]", "target-groups: [copi]");
    alert.waitFor();
    assertThat(alert).containsText("Ați vrut să scrieți „copii”?");
    assertThat(alert).containsText("ultima pagină bună");
    Locator place = alert.locator("a").first();
    assertTrue(place.textContent().matches("content/plans/oras-2024-2028/01-o1\\.yaml:\\d+"));
    assertTrue(place.getAttribute("href").startsWith("vscode://file/"));
    assertTrue(page.locator("h1").textContent().contains("Înființarea unui centru"));
    assertEquals(
        0.0, number("document.querySelector('.pridvor-live').getBoundingClientRect().top"));
    edit("target-groups: [copi]", "target-groups: [copii]");
    alert.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void thePageSaysWhereItIsWrittenAndCopiesThePath() {
    open(MEASURE);
    Locator bar = page.locator(".pridvor-live");
    Locator place = bar.locator("p a").first();
    assertEquals("content/plans/oras-2024-2028/01-o1.yaml:7", place.textContent());
    assertTrue(place.getAttribute("href").endsWith("/01-o1.yaml:7:9"), place.getAttribute("href"));
    Locator copy =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copiază calea"));
    copy.click();
    page.getByText("Cale copiată").waitFor();
    assertEquals(measures.toString(), page.evaluate("navigator.clipboard.readText()"));
    open(PLAN + "o1/");
    assertThat(bar).containsText("01-o1.yaml:"); // an objective says it too
    open("");
    assertThat(bar).not().containsText("Scris în"); // home comes from no single file
  }

  @Test
  void anIdThatWasPublishedAndIsRenamedIsSaidBeforeAnybodyBuilds() throws IOException {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/manifest.txt"), "/\n/" + MEASURE + "\n");
    open(PLAN + "o1/");
    edit("id: o1-1-1\n", "id: o1-1-100\n");
    Locator alert = page.locator(".pridvor-live [role=alert]");
    alert.waitFor();
    assertThat(alert).containsText("/" + MEASURE);
    assertThat(alert).not().containsText("ultima pagină bună"); // the page is the new one
    edit("id: o1-1-100\n", "id: o1-1-1\n");
    alert.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void aPageThatDoesNotExistYetAppearsWhenItIsWritten() throws IOException {
    page.navigate(serving.address() + PLAN + "masuri/o1-1-99/");
    page.waitForSelector(".pridvor-live");
    errors.clear(); // the 404 itself
    append(99);
    page.locator("h1", new Page.LocatorOptions().setHasText("Măsura a 99-a")).waitFor();
  }

  private void open(String address) {
    page.navigate(serving.address() + address);
    page.locator(".pridvor-live > *").first().waitFor(); // the server has said how things stand
  }

  private void waitForScroll(double y) {
    page.waitForFunction("y => Math.abs(scrollY - y) <= 2", y);
  }

  private double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private void append(int number) throws IOException {
    String measure =
        """
              - id: o1-1-%1$d
                text: Măsura a %1$d-a face ceva bun pentru copiii din oraș
                indicators: [Număr de copii]
                deadline: "2026"
                responsible: [DAS]
                target-groups: [copii]
        """
            .formatted(number);
    TestSites.save(measures, Files.readString(measures).stripTrailing() + "\n" + measure);
  }

  private void edit(String find, String replace) throws IOException {
    String text = Files.readString(measures);
    assertTrue(text.contains(find));
    TestSites.save(measures, text.replace(find, replace));
  }
}
