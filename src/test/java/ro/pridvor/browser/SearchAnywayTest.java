package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.pridvor.browser.SearchPage.FOUND;
import static ro.pridvor.browser.SearchPage.NOTHING_ASKED;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ro.pridvor.danger.Danger;
import ro.pridvor.danger.DangerWords;

/** The search page when something is not as it should be: the words, the browser, the files. */
@InBrowser
class SearchAnywayTest {
  static List<String> badInput() {
    return List.of(
        " ",
        "a".repeat(10_000),
        "AND OR NOT ( ) && || ! \"",
        "+copii -tineri title:ajutor~2 ajutor^4 *?",
        "\uD83D\uDC76\uD83C\uDFFD\u200D\uD83E\uDDBD \uD83C\uDDF7\uD83C\uDDF4",
        "\u202E\u05E9\u05DC\u05D5\u05DD \u0645\u0633\u0627\u0639\u062F\u0629",
        "<img src=x onerror=alert(1)><script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "[a-z]{1,}(((.*)+)+)+$ \\d \\",
        "%00%ff&#x3c; \u0000 {0} ${7*7}",
        "\"\"\" „ ” \"ajutor",
        "\uD800 a\u0301\u0301\u0301\u0301");
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void strangeInputGetsAnAnswerAndNothingElse(String input, Visit visit) {
    SearchPage search = SearchPage.asked(visit, NOTHING_ASKED);
    search.page().fill("#q", input);
    search.press("Enter");
    assertTrue(search.locator("#found").isVisible());
    assertFalse(search.total().isBlank());
    search.openAnew(search.page().url());
    assertEquals(
        0,
        search.locator("main img, main script:not([src]), main svg[onload], main iframe").count());
    assertEquals(List.of(), search.faults());
  }

  @Test
  void anAddressWithStrangeStateIsAnswered(Visit visit) {
    SearchPage search =
        SearchPage.asked(
            visit,
            "#q=ajutor&plan=<img src=x onerror=alert(1)>&nimic=x&ordine=__proto__&__proto__=1");
    assertEquals("Nu am găsit nimic.", search.total());
    assertEquals(0, search.locator("main img").count());
    assertEquals(List.of(), search.faults());
  }

  @Test
  void anOldBrowserWithoutDecompressionFindsTheSame(Visit visit) {
    SearchPage search = SearchPage.asked(visit, FOUND);
    String expected = search.total() + search.locator("#results").innerText();
    SearchPage old = new SearchPage(visit, Visit.screen(1280, 900));
    old.page().addInitScript("delete window.DecompressionStream");
    old.ask(FOUND);
    assertEquals(expected, old.total() + old.locator("#results").innerText());
    assertEquals(List.of(), old.faults());
  }

  @Test
  void withoutJavaScriptTheFormSaysSoAndLeadsToTheFacetPages(Visit visit) {
    Page page = visit.page(Visit.screen(1280, 900).setJavaScriptEnabled(false));
    page.navigate(visit.url(SearchPage.ADDRESS));
    page.fill("#q", "ajutor");
    page.keyboard().press("Enter");
    assertEquals("ajutor", page.inputValue("#q"), "the words are not lost");
    assertFalse(page.url().contains("ajutor"), "the words stay here");
    assertTrue(page.locator("#fara-script").innerText().contains("JavaScript"));
    assertFalse(page.locator("#facets").isVisible());
    assertTrue(page.locator("noscript a[href='tel:112']").isVisible());
    page.locator("#start a[href*='grupuri']").click();
    page.waitForURL("**/grupuri/**");
    page.locator("main a[href*='persoane-varstnice']").first().waitFor();
  }

  @Test
  void whereTheIndexIsMissingThePlainPagesAreOffered(Visit visit) {
    SearchPage search = new SearchPage(visit, Visit.screen(1280, 900));
    search.page().route("**/cautare/index/**", route -> route.abort());
    search.ask(FOUND);
    assertTrue(search.total().contains("nu a putut fi încărcată"), search.total());
    search.page().fill("#q", "nu mai vreau să trăiesc, am datorii");
    search.locator("#danger a[href='tel:112']").waitFor();
    assertTrue(search.locator("#start a").first().isVisible());
  }

  @Test
  void openedFromADiskThePageSaysWhyItCannotSearchAndLeadsOn(Visit visit) {
    Page page = visit.page(Visit.screen(1280, 900));
    page.navigate(Visit.fileUrl(SearchPage.ADDRESS));
    page.locator("#from-disk").waitFor();
    assertFalse(page.locator("#facets").isVisible());
    page.fill("#q", "vecina nu mai deschide ușa de două zile");
    page.locator("#danger a[href='tel:112']").waitFor();
    page.locator("#start a[href*='planuri']").click();
    page.waitForURL("**/planuri/index.html");
  }

  /**
   * Before all results, with the numbers that answer the kind of danger, and gone with the words.
   */
  @Test
  void whoeverIsInDangerIsToldWhatToDoNow(Visit visit) throws IOException {
    SearchPage search = new SearchPage(visit, Visit.screen(390, 844));
    search.ask("#q=" + "tata m%C4%83 bate, unde g%C4%83sesc ad%C4%83post");
    assertEquals("alert", search.locator("#danger").getAttribute("role"));
    for (String number : List.of("112", "119", "800500333")) {
      assertTrue(search.locator("#danger a[href$='" + number + "']").first().isVisible(), number);
    }
    assertTrue(search.locator("#danger a[href='sms:113']").isVisible());
    assertTrue(search.numberFound() > 0);
    search.replace("bunica a căzut și nu se ridică");
    assertEquals(1, search.locator("#danger a[href^='tel:']:visible").count());
    search.replace("centru pentru victimele violenței");
    assertFalse(search.locator("#danger").isVisible());
    DangerWords words = DangerWords.load();
    for (Path file :
        List.of(Path.of("danger.txt"), Path.of("questions.txt"), Path.of("queries.txt"))) {
      List<String> lines = Files.readAllLines(Path.of("src/test/resources/search").resolve(file));
      List<?> inPage =
          (List<?>)
              search
                  .page()
                  .evaluate("qs => qs.map(q => document.getElementById('q').dangers(q))", lines);
      for (int i = 0; i < lines.size(); i++) {
        Set<String> own =
            words.in(lines.get(i)).stream().map(Danger::key).collect(Collectors.toSet());
        assertEquals(own, Set.copyOf((List<?>) inPage.get(i)), lines.get(i));
      }
    }
    assertEquals(List.of(), search.faults());
  }
}
