package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.testing.RealPortal;

/**
 * The search page of the real portal as visitors meet it, with what each of them has or has not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
  private static final Path GOLDEN = Path.of("src/test/golden/heard");
  private static final boolean RENEW = "renew".equals(System.getProperty("pridvor.heard"));
  private static final String SEARCH = "/cautare/";
  private static final String FOUND = "#q=ajutor+mama+singura";
  private static final String NARROWED =
      "#q=copii&plan=bacau-2026-2035&obiectiv=bacau-2026-2035%2Fcopii-1";
  private static final String FILTERED_OUT = "#q=ajutor+mama+singura&plan=timis-2024&fel=masura";
  private static final String UNKNOWN = "#q=asissstentza";
  private static final Pattern NUMBER = Pattern.compile("([0-9.]+)");

  private Playwright driver;
  private Browser browser;
  private StaticHost host;
  private BrowserContext context;
  private Page page;
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  void openBrowser() throws IOException {
    Path executable = Chromium.require();
    Path site = RealPortal.site();
    driver = Chromium.driver();
    browser = Chromium.launch(driver, executable);
    host = new StaticHost(site, "/un/subfolder/");
  }

  @AfterAll
  void closeBrowser() {
    if (driver != null) {
      host.close();
      browser.close();
      driver.close();
    }
  }

  @BeforeEach
  void openPage() {
    open(screen(1280, 900));
  }

  private static Browser.NewContextOptions screen(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private void open(Browser.NewContextOptions options) {
    closePage();
    faults.clear();
    context = browser.newContext(options);
    page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            faults.add(message.text());
          }
        });
  }

  @AfterEach
  void closePage() {
    if (context != null) {
      context.close();
    }
  }

  private void search(String state) {
    page.navigate(host.url(SEARCH) + state);
    if (!state.isEmpty()) {
      waitForAnswer();
    }
  }

  private void waitForAnswer() {
    page.waitForFunction("() => document.getElementById('total').textContent");
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
  }

  private void waitForTotal(String total) {
    page.waitForFunction("t => document.getElementById('total').textContent === t", total);
  }

  private String total() {
    return page.locator("#total").textContent();
  }

  private static int number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1).replace(".", "")) : 1;
  }

  private Object focused() {
    return page.evaluate(
        "() => (e => e.id || e.name || e.getAttribute('href') || e.localName)(document.activeElement)");
  }

  @Test
  void theKeyboardAloneSearchesNarrowsAndOpensAResult() {
    search("");
    page.focus("#q");
    page.keyboard().type("ajutor mama singura");
    page.keyboard().press("Enter");
    waitForAnswer();
    page.waitForFunction("() => document.activeElement.id === 'total'");
    int all = number(total());
    page.keyboard().press("Tab");
    assertEquals("order", focused());
    page.locator("input[name=fel][value=serviciu]").focus();
    page.keyboard().press("Space");
    page.waitForFunction("() => document.querySelector('#chosen button')");
    assertEquals("fel", focused(), "the focus stays where the reader chose");
    page.waitForFunction("n => parseInt(document.getElementById('total').textContent) < n", all);
    page.locator("#chosen button").first().focus();
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement.id === 'total'");
    assertEquals(all, number(total()), "the filter went with a press of Enter");
    page.locator("#results a").first().focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains(SEARCH));
    assertEquals(1, page.locator("h1").count());
    assertEquals(List.of(), faults);
  }

  @Test
  void everyStopOfTheKeyboardIsSeen() {
    search(NARROWED);
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      Object seen =
          page.evaluate(
              """
              () => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                return e === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 3
                  && r.height > 0 && r.bottom > 0 && r.top < innerHeight) || e.outerHTML.slice(0, 90); }
              """);
      if (!Boolean.TRUE.equals(seen)) {
        unseen.add(seen.toString());
      }
    }
    assertEquals(List.of(), unseen);
  }

  /** Nobody wrote a document of this kind, so that the counts would take the value away. */
  @Test
  void theValueThatTheReaderStandsOnStaysWhenTheCountsCome() {
    search("");
    Locator none = page.locator("input[name=fel][value=pagina]");
    none.focus();
    page.waitForFunction("() => document.querySelector('[data-facet=fel] .count')");
    assertEquals(" (0)", none.locator("xpath=..").locator(".count").textContent());
    assertEquals(true, none.evaluate("e => e === document.activeElement"));
    assertTrue(none.isVisible());
  }

  @ParameterizedTest
  @CsvSource({"search, ''", "search-results, " + NARROWED, "search-nothing, " + FILTERED_OUT})
  void theSearchIsHeardAsItsGoldenFileSays(String state, String address) throws IOException {
    search(address);
    page.locator("#facets").evaluate("f => { f.open = true; }");
    page.waitForTimeout(1_200);
    String heard =
        String.join(
                "\n",
                Heard.of(page.context().newCDPSession(page).send("Accessibility.getFullAXTree")))
            + "\n";
    Path golden = GOLDEN.resolve(state + ".txt");
    if (RENEW) {
      Files.writeString(golden, heard);
    }
    assertEquals(Files.readString(golden), heard, "if meant: -Dpridvor.heard=renew");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", FOUND, NARROWED, FILTERED_OUT, UNKNOWN})
  void axeFindsNothingInAnyState(String state) {
    search(state);
    List<String> violations =
        new AxeBuilder(page)
                .withTags(
                    List.of(
                        "wcag2a",
                        "wcag2aa",
                        "wcag2aaa",
                        "wcag21a",
                        "wcag21aa",
                        "wcag22a",
                        "wcag22aa",
                        "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .stream()
                .flatMap(r -> r.getNodes().stream().map(n -> r.getId() + ": " + n.getHtml()))
                .limit(5)
                .toList();
    assertEquals(List.of(), violations);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", FOUND, NARROWED, FILTERED_OUT, UNKNOWN})
  void aSmallScreenWithLettersOf300PercentNeedsNoScrollingSideways(String state) {
    open(screen(320, 640));
    page.addInitScript("localStorage.setItem('pridvor.reading', '{\"size\":\"300\"}')");
    search(state);
    page.locator("#facets").evaluate("f => { f.open = true; }");
    page.waitForTimeout(300);
    assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
  }

  @Test
  void onPaperThereAreTheFiltersAndTheResultsWithoutTheForm() {
    search(NARROWED);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertTrue(page.locator("#total").isVisible());
    assertTrue(page.locator("#chosen button[data-name]").first().isVisible());
    assertTrue(page.locator("#results a").first().isVisible());
    for (String hidden : List.of(".search button[type=submit]", "#facets", "#start", "#order")) {
      assertFalse(page.locator(hidden).isVisible(), hidden);
    }
  }

  @Test
  void withoutJavaScriptTheFormSaysSoAndLeadsToTheFacetPages() {
    open(screen(1280, 900).setJavaScriptEnabled(false));
    page.navigate(host.url(SEARCH));
    page.fill("#q", "ajutor");
    page.keyboard().press("Enter");
    page.waitForURL("**#fara-script");
    assertFalse(page.url().contains("ajutor"), "the words stay here");
    assertTrue(page.locator("#fara-script").innerText().contains("JavaScript"));
    assertFalse(page.locator("#facets").isVisible());
    page.locator("#start a[href*='grupuri']").click();
    assertTrue(page.locator("main a[href*='persoane-varstnice']").count() > 0);
  }

  @Test
  void theBackButtonWalksThroughWhatWasAskedAndALinkCanBeShared() {
    search("");
    page.locator("#q").pressSequentially("copii");
    waitForAnswer();
    page.waitForURL("**#q=copii");
    String first = total();
    page.locator("input[name=plan]").first().check();
    page.waitForURL("**#q=copii&plan=*");
    page.waitForFunction("t => document.getElementById('total').textContent !== t", first);
    String second = total();
    String shared = page.url();
    page.locator("#q").fill("copii tineri");
    page.waitForURL("**#q=copii+tineri&plan=*");
    page.goBack();
    waitForTotal(second);
    page.goBack();
    waitForTotal(first);
    assertEquals("copii", page.inputValue("#q"));
    assertEquals(0, page.locator("input[name=plan]:checked").count());
    page.goBack();
    page.waitForFunction("() => document.getElementById('found').hidden");
    page.navigate("about:blank");
    page.navigate(shared);
    waitForTotal(second);
    assertEquals(List.of(), faults);
  }

  @Test
  void theNumberIsAnnouncedOnceAfterTypingPauses() {
    search("");
    page.evaluate(
        """
        () => { window.heard = [];
          new MutationObserver(() => heard.push(document.getElementById('status').textContent))
            .observe(document.getElementById('status'), { childList: true, subtree: true }); }
        """);
    page.locator("#q")
        .pressSequentially(
            "persoane cu dizabilitati", new Locator.PressSequentiallyOptions().setDelay(120));
    page.waitForFunction("() => heard.length");
    page.waitForTimeout(400);
    assertEquals("[" + total() + "]", page.evaluate("() => '[' + heard + ']'"));
  }

  @Test
  void theCountBesideAValueIsTheNumberOfResultsItGives() {
    search(FOUND);
    for (String value : List.of("masura", "serviciu")) {
      Locator box = page.locator("input[name=fel][value=" + value + "]");
      int count = number(box.locator("xpath=..").locator(".count").textContent());
      box.check();
      page.waitForFunction(
          "n => parseInt(document.getElementById('total').textContent) === n", count);
      box.uncheck();
      page.waitForFunction("() => document.getElementById('chosen').hidden");
    }
  }

  @Test
  void aFilterThatLeavesNothingIsNamedWithWhatItsLossWouldGive() {
    search(FILTERED_OUT);
    Locator way = page.locator("#advice li").first();
    int promised = number(way.textContent().replaceAll(".*: ", ""));
    assertTrue(promised > 0, way.textContent());
    way.locator("a").click();
    page.waitForFunction(
        "n => parseInt(document.getElementById('total').textContent) === n", promised);
    page.waitForFunction("() => document.activeElement.id === 'total'");
  }

  @Test
  void aWordThatNobodyWroteIsAnsweredWithWordsOfTheIndex() {
    search(UNKNOWN);
    assertTrue(
        page.locator("#advice").innerText().contains("Ați vrut să spuneți"),
        page.locator("#advice").innerText());
    page.locator("#advice a").first().click();
    page.waitForFunction("() => document.querySelector('#results a')");
    search("#q=batrini");
    assertTrue(page.locator("#results a").count() > 0);
  }

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
  void strangeInputGetsAnAnswerAndNothingElse(String input) {
    search("");
    page.fill("#q", input);
    page.keyboard().press("Enter");
    waitForAnswer();
    assertFalse(total().isBlank());
    String twice = page.url();
    page.navigate("about:blank");
    page.navigate(twice);
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertEquals(
        0, page.locator("main img, main script:not([src]), main svg[onload], main iframe").count());
    assertEquals(List.of(), faults);
  }

  @Test
  void anAddressWithStrangeStateIsAnswered() {
    search("#q=ajutor&plan=<img src=x onerror=alert(1)>&nimic=x&ordine=__proto__&__proto__=1");
    assertEquals(0, number(total().replace("Nu am găsit nimic.", "0")));
    assertEquals(0, page.locator("main img").count());
    assertEquals(List.of(), faults);
  }

  @Test
  void anOldBrowserWithoutDecompressionFindsTheSame() {
    search(FOUND);
    String expected = total() + page.locator("#results").innerText();
    open(screen(1280, 900));
    page.addInitScript("delete window.DecompressionStream");
    search(FOUND);
    assertEquals(expected, total() + page.locator("#results").innerText());
    assertEquals(List.of(), faults);
  }

  @Test
  void whereTheIndexIsMissingThePlainPagesAreOffered() {
    page.route("**/cautare/index/**", route -> route.abort());
    page.navigate(host.url(SEARCH) + FOUND);
    waitForAnswer();
    assertTrue(total().contains("nu a putut fi încărcată"), total());
    assertTrue(page.locator("#start a").first().isVisible());
  }

  @Test
  void openedFromADiskThePageSaysWhyItCannotSearchAndLeadsOn() {
    page.navigate(RealPortal.site().resolve("cautare/index.html").toUri().toString());
    page.locator("#from-disk").waitFor();
    assertFalse(page.locator("#facets").isVisible());
    page.locator("#start a[href*='planuri']").click();
    assertTrue(page.url().endsWith("/planuri/index.html"), page.url());
  }

  @Test
  void theWordsOfAnyBoxAreSentToNobody() {
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url().replaceAll("#.*", "")));
    page.navigate(host.url("/"));
    page.fill("#cauta", "mama singura");
    page.keyboard().press("Enter");
    page.waitForURL("**/cautare/**");
    waitForAnswer();
    assertTrue(number(total()) > 1, total());
    sent.removeIf(url -> !url.contains("singur") && !url.contains("mama"));
    assertEquals(List.of(), sent);
    assertEquals("mama singura", page.inputValue("#q"));
  }

  @Test
  void theFirstViewIsLight() {
    int[] bytes = {0, 0};
    page.onResponse(
        response -> {
          int length = Integer.parseInt(response.headers().getOrDefault("content-length", "0"));
          bytes[0] += length;
          bytes[1] += response.url().endsWith(".js") ? length : 0;
        });
    search("");
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertTrue(bytes[0] <= 100_000, bytes[0] + " bytes");
    assertTrue(bytes[1] <= 25_000, bytes[1] + " bytes of script");
    System.out.printf("search page: first view %d bytes, %d of script%n", bytes[0], bytes[1]);
    search(FOUND);
    System.out.printf("search page: with a query %d bytes, %d of script%n", bytes[0], bytes[1]);
  }
}
