package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ro.pridvor.testing.RealPortal;

/** Every page of the real portal in every language: the same pages, the words in their language. */
class LanguagesTest {
  private static final List<String> LANGUAGES = RealPortal.portal().facts().languages();
  private static final String BASE =
      RealPortal.portal().facts().baseUrl().orElseThrow().replaceFirst("/$", "");

  /** Letters that Romanian has and neither English nor Hungarian. */
  private static final Pattern ROMANIAN = Pattern.compile("[ăâîșțĂÂÎȘȚ]");

  private static final List<String> NAMES =
      Stream.concat(
              RealPortal.portal().plans().stream().map(plan -> plan.shortTitle()),
              RealPortal.portal().servicesOf().byTown().keySet().stream())
          .toList();

  private static List<Document> pages;

  @BeforeAll
  static void read() throws IOException {
    Path site = RealPortal.site();
    try (Stream<Path> files = Files.walk(site)) {
      pages =
          files.filter(file -> file.toString().endsWith(".html")).sorted().toList().parallelStream()
              .map(file -> parse(site, file))
              .filter(page -> page.selectFirst("meta[http-equiv=refresh]") == null)
              .toList();
    }
  }

  private static Document parse(Path site, Path file) {
    try {
      return Jsoup.parse(
          Files.readString(file), BASE + "/" + site.relativize(file).toString().replace('\\', '/'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theLanguageSwitchOfEveryPageLeadsToTheSamePage() {
    TreeSet<String> faults = new TreeSet<>();
    for (Document page : pages) {
      String address = page.location().substring(BASE.length());
      if (address.startsWith("/tipar-mare/") || address.endsWith("/brosura/index.html")) {
        continue; // Romanian editions for paper and large letters: they have no switch.
      }
      for (String language : LANGUAGES) {
        String same = BASE + in(language, address);
        boolean there =
            language.equals(language(page))
                || page.select("nav.languages a[hreflang=" + language + "]").stream()
                    .anyMatch(link -> link.absUrl("href").equals(same));
        if (!there
            || !Files.exists(RealPortal.site().resolve(in(language, address).substring(1)))) {
          faults.add(address + " in " + language);
        }
      }
    }
    assertEquals(List.of(), List.copyOf(faults));
  }

  @Test
  void searchEnginesAreToldOfThePageInEveryLanguageAndOfItsOwnAddress() {
    TreeSet<String> faults = new TreeSet<>();
    for (Document page : pages) {
      String address = page.location().substring(BASE.length());
      if (page.select("nav.languages").isEmpty() || address.endsWith("404.html")) {
        continue;
      }
      String canonical = page.select("link[rel=canonical]").attr("href");
      if (!canonical.equals(BASE + address.replaceFirst("index\\.html$", ""))) {
        faults.add(address + ": canonical " + canonical);
      }
      for (String language : LANGUAGES) {
        String same = BASE + in(language, address).replaceFirst("index\\.html$", "");
        if (!page.select("link[hreflang=" + language + "]").attr("href").equals(same)) {
          faults.add(address + ": hreflang " + language);
        }
      }
    }
    assertEquals(List.of(), List.copyOf(faults));
  }

  @Test
  void romanianWordsOnPagesOfOtherLanguagesAreMarkedAsRomanian() {
    TreeSet<String> faults = new TreeSet<>();
    for (Document page : pages) {
      if (!language(page).equals("ro")) {
        collect(page.body(), language(page), page, faults);
      }
    }
    assertEquals(List.of(), faults.stream().limit(40).toList());
  }

  private static void collect(
      Element element, String above, Document page, TreeSet<String> faults) {
    String language = element.hasAttr("lang") ? element.attr("lang") : above;
    for (TextNode text : element.textNodes()) {
      if (!language.equals("ro") && ROMANIAN.matcher(withoutNames(text.text())).find()) {
        faults.add(element.cssSelector() + ": " + text.text().strip() + " " + page.location());
      }
    }
    element.children().forEach(child -> collect(child, language, page, faults));
  }

  /** Proper names belong to no language. */
  private static String withoutNames(String text) {
    String rest = text;
    for (String name : NAMES) {
      rest = rest.replace(name, "");
    }
    return rest;
  }

  private static String language(Document page) {
    return page.selectFirst("html").attr("lang");
  }

  /** The address of the same page in a language. */
  private static String in(String language, String address) {
    String own = address;
    for (String other : LANGUAGES) {
      own = own.startsWith("/" + other + "/") ? own.substring(other.length() + 1) : own;
    }
    return language.equals("ro") ? own : "/" + language + own;
  }
}
