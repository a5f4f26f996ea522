package ro.pridvor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The search page in the hands of a test: what it asks, what it reads, what it waits for. */
final class SearchPage {
  static final String ADDRESS = "/cautare/";

  // What may stand behind the # of its address.
  static final String NOTHING_ASKED = "";
  static final String FOUND = "#q=ajutor+mama+singura";
  static final String NARROWED = "#q=copii&plan=bacau-2026-2035&obiectiv=bacau-2026-2035%2Fcopii-1";
  static final String FILTERED_OUT = "#q=ajutor+mama+singura&plan=timis-2024&fel=masura";
  static final String UNKNOWN = "#q=azistenzza";

  private static final Pattern NUMBER = Pattern.compile("([0-9.]+)");

  private final Visit visit;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  /** A browser that has not been anywhere yet. */
  SearchPage(Visit visit, Browser.NewContextOptions options) {
    this.visit = visit;
    page = visit.page(options);
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            faults.add(message.text());
          }
        });
  }

  /** The search page on a desktop, asked what stands behind the # of its address. */
  static SearchPage asked(Visit visit, String state) {
    SearchPage search = new SearchPage(visit, Visit.screen(1280, 900));
    search.ask(state);
    return search;
  }

  /** Everything that the browser complained of. */
  List<String> faults() {
    return faults;
  }

  Page page() {
    return page;
  }

  Locator locator(String selector) {
    return page.locator(selector);
  }

  /** Opens the page with this state and waits for what it answers. */
  void ask(String state) {
    page.navigate(visit.url(ADDRESS) + state);
    settle();
  }

  /** Opens an address anew, as somebody does who has been sent it. */
  void openAnew(String address) {
    page.navigate("about:blank");
    page.navigate(address);
    settle();
  }

  /** Types words and waits for what they find. */
  void type(String words) {
    locator("#q").pressSequentially(words);
    waitForWords();
  }

  /** Puts words in place of others and waits for what they find. */
  void replace(String words) {
    locator("#q").fill(words);
    waitForWords();
  }

  /** The words stand in the address when they are being searched for, which begins with a pause. */
  private void waitForWords() {
    page.waitForFunction(
        "() => (new URLSearchParams(location.hash.slice(1)).get('q') ?? '')"
            + " === document.getElementById('q').value.trim()");
    settle();
  }

  void press(String key) {
    page.keyboard().press(key);
    settle();
  }

  /** Waits until what was asked is answered whole: results, excerpts in sight, counts, focus. */
  void settle() {
    Visit.settle(page);
  }

  void waitForTotal(String total) {
    page.waitForFunction("t => document.getElementById('total').textContent === t", total);
    settle();
  }

  String total() {
    return locator("#total").textContent();
  }

  int numberFound() {
    return number(total());
  }

  /** The number in a text; a text without any names one thing. */
  static int number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1).replace(".", "")) : 1;
  }

  /** The value of a facet. */
  Locator value(String facet, String value) {
    return locator("input[name=" + facet + "][value='" + value + "']");
  }

  /** What stands in brackets beside a value. */
  String countBeside(Locator value) {
    return value.locator("xpath=..").locator(".count").textContent();
  }

  /** Opens all filters, as they are on a wide screen. */
  void openFilters() {
    locator("#facets").evaluate("f => { f.open = true; }");
    settle();
  }

  /** What has the focus, by the name that it goes by. */
  Object focused() {
    return page.evaluate(
        """
        () => (e => e.id || e.name || e.getAttribute('href') || e.localName)(
          document.activeElement)\
        """);
  }
}
