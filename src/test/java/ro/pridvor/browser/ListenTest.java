package ro.pridvor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ro.pridvor.page.PageKind;

/** Reading aloud, with a voice that writes down what it is told to say and waits to be let on. */
@InBrowser
class ListenTest {
  private static final String MEASURE = SamplePages.of(PageKind.MEASURE);

  private static final String VOICES =
      """
      const said = [];
      let now = null;
      window.said = said;
      window.goOn = () => { const u = now; now = null; u.onend(); };
      window.SpeechSynthesisUtterance = function (text) { this.text = text; };
      Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => [
          {lang: 'en-GB', localService: true, name: 'English'},
          {lang: 'ro-RO', localService: LOCAL, name: 'Ioana'}],
        speak: (u) => { now = u; said.push([u.text, u.rate, u.voice.name]); },
        cancel: () => { now = null; },
        addEventListener: () => {}
      }});
      """;

  private static Page device(Visit visit, boolean local) {
    Page page = visit.page(Visit.screen(360, 740));
    page.addInitScript(VOICES.replace("LOCAL", Boolean.toString(local)));
    return page;
  }

  private static Object said(Page page, String what) {
    return page.evaluate("() => said" + what);
  }

  private static String marked(Page page) {
    return (String) page.evaluate("() => [...CSS.highlights.get('listen')][0].toString().trim()");
  }

  @Test
  void onlyAVoiceOfTheDeviceIsUsed(Visit visit) {
    Page page = device(visit, false);
    visit.go(page, MEASURE);
    assertThat(page.locator("button.listen")).hasCount(0);
    visit.go(page, "/accesibilitate/");
    assertThat(page.locator("#ascultati + p")).containsText("voce în limba română");
  }

  @Test
  void theFilesComeWhenTheButtonIsPressed(Visit visit) {
    Page page = device(visit, true);
    List<String> requests = new ArrayList<>();
    page.onRequest((Request request) -> requests.add(request.url()));
    visit.go(page, MEASURE);
    assertThat(page.locator(".header-tools button.listen")).isVisible();
    assertFalse(requests.stream().anyMatch(url -> url.contains("listen")), requests::toString);
    page.locator("button.listen").click();
    page.waitForFunction("() => said.length === 1");
    String host = visit.url("/");
    assertTrue(requests.stream().allMatch(url -> url.startsWith(host)), requests::toString);
  }

  @Test
  void mainIsReadSentenceBySentenceAndTheSentenceIsMarked(Visit visit) {
    Page page = device(visit, true);
    visit.go(page, MEASURE);
    page.locator("button.listen").click();
    page.waitForFunction("() => said.length === 1");
    assertEquals("Ioana", said(page, "[0][2]"));
    assertThat(page.locator(".listen-bar [data-do=pause]")).isFocused();
    for (int i = 0; i < 4; i++) {
      assertEquals(
          said(page, ".at(-1)[0]"), marked(page).replaceAll("\\s+", " "), "the marked sentence");
      page.evaluate("() => goOn()");
    }
    assertEquals(5, said(page, ".length"));
    while (page.locator(".listen-bar").count() > 0) {
      page.evaluate("() => goOn()");
    }
    List<?> all = (List<?>) page.evaluate("() => said.map((s) => s[0])");
    String heading = page.locator("h1").textContent().replaceAll("\\s+", " ").strip();
    String whole = String.join(" ", all.stream().map(Object::toString).toList());
    assertTrue(whole.contains(heading), whole);
    assertFalse(whole.contains("JSON"), "the list of formats is not read");
  }

  @Test
  void theKeyboardPausesGoesBackChangesSpeedAndStops(Visit visit) {
    Page page = device(visit, true);
    visit.go(page, MEASURE);
    page.locator("button.listen").focus();
    page.keyboard().press("Enter");
    page.waitForFunction("() => said.length === 1");
    page.evaluate("() => goOn()");
    Object second = said(page, "[1][0]");
    page.keyboard().press("Enter");
    assertThat(page.locator(".listen-bar [data-do=pause]")).hasText("Continuă");
    page.keyboard().press("Enter");
    assertEquals(second, said(page, "[2][0]"), "after a pause the sentence begins again");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertEquals(said(page, "[0][0]"), said(page, "[3][0]"), "one sentence back");
    page.locator(".listen-bar select").focus();
    page.locator(".listen-bar select").selectOption("1.5");
    assertEquals(1.5, said(page, ".at(-1)[1]"));
    page.keyboard().press("Escape");
    assertThat(page.locator(".listen-bar")).hasCount(0);
    assertThat(page.locator("button.listen")).isFocused();
  }
}
