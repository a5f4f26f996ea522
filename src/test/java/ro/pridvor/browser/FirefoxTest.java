package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import ro.pridvor.page.PageKind;
import ro.pridvor.testing.RealPortal;

/**
 * The core in another engine: every kind of page, settings, search, print. Where there is no
 * Firefox the class is skipped, loudly; with {@code PRIDVOR_REQUIRE_BROWSER=1} it fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirefoxTest {
  private static final String AT_REST =
      "document.readyState === 'complete' && document.fonts.status === 'loaded'"
          + " && !document.querySelector('[data-busy]')";

  /** What is wrong with a page, as a list of words; empty where all is well. */
  private static final String FAULTS =
      """
      const faults = [];
      if (document.querySelectorAll('h1').length !== 1) faults.push('h1');
      if (document.compatMode !== 'CSS1Compat') faults.push('quirks');
      if ([...document.querySelectorAll('link[rel=stylesheet]')].some(l => !l.sheet)) faults.push('css');
      if (document.documentElement.scrollWidth > document.documentElement.clientWidth) faults.push('wide');
      if (getComputedStyle(document.body).fontFamily === getComputedStyle(document.createElement('p')).fontFamily)
        faults.push('font');
      if ([...document.querySelectorAll('img')].some(i => i.complete && !i.naturalWidth)) faults.push('image');
      if (!performance.getEntriesByType('resource').every(r => r.responseStatus === 200 || r.responseStatus === 0))
        faults.push('resource');
      return faults.join(' ')""";

  private StaticHost host;
  private Firefox firefox;

  @BeforeAll
  void open() throws IOException, InterruptedException {
    if (Firefox.installed().isEmpty()) {
      String words = "NO FIREFOX: apt-get install firefox-esr, or name it in PRIDVOR_FIREFOX";
      assertFalse("1".equals(System.getenv("PRIDVOR_REQUIRE_BROWSER")), words);
      System.err.println("\n*** FirefoxTest is SKIPPED. " + words + " ***");
      Assumptions.abort(words);
    }
    host = new StaticHost(RealPortal.site(), "/un/subfolder/");
    firefox = Firefox.start();
    firefox.size(1280, 900);
  }

  @AfterAll
  void close() throws IOException {
    if (firefox != null) {
      firefox.close();
      host.close();
    }
  }

  private void go(String address) {
    firefox.go(host.url(address));
    firefox.await(AT_REST);
  }

  @Test
  void everyKindOfPageIsWhole() {
    List<String> faults = new ArrayList<>();
    for (String address : SamplePages.lightestPerKind()) {
      go(address);
      String found = firefox.text(FAULTS);
      if (!found.isEmpty()) {
        faults.add(address + " " + found);
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void settingsAreKeptFromPageToPage() {
    choose("colours", "dark");
    go("/planuri/");
    assertTrue(luminance("document.documentElement") < 60, "dark");
    choose("colours", "");
    go("/planuri/");
    assertTrue(luminance("document.documentElement") > 200, "light again");
  }

  /** The radio button of a setting, chosen as its reader would. */
  private void choose(String name, String value) {
    go("/accesibilitate/");
    String radio = "input[data-name=\"" + name + "\"][value=\"" + value + "\"]";
    firefox.await("document.querySelector('" + radio + "')");
    firefox.run("document.querySelector('" + radio + "').click()");
  }

  private int luminance(String element) {
    return firefox
        .run(
            "let e = "
                + element
                + ", c = getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number);"
                + "return Math.round(.2126 * c[0] + .7152 * c[1] + .0722 * c[2])")
        .getAsInt();
  }

  @Test
  void searchAnswersWhatIsTyped() {
    go("/cautare/");
    firefox.type("#q", "bătrâni singuri");
    firefox.await(
        "location.hash.includes('q=') && !document.querySelector('[data-busy]')"
            + " && document.querySelectorAll('#results a[href]').length > 2");
    assertTrue(
        firefox.text("return document.getElementById('total').textContent").matches(".*\\d.*"));
  }

  @Test
  void foldedPartsArePrinted() throws IOException {
    go(SamplePages.lightest(PageKind.PLAN));
    String folded =
        firefox.text(
            "return [...document.querySelectorAll('main details:not([open]) li a')]"
                + ".map(a => a.textContent).slice(-1)[0]");

    String printed = words(firefox.print(false));

    assertTrue(printed.contains(letters(folded)), folded);
  }

  @Test
  void everyColourAndEditionPrintsDarkOnWhite() throws IOException {
    String measure = SamplePages.lightest(PageKind.MEASURE);
    List<String> wrong = new ArrayList<>();
    boolean backgrounds = true;
    for (String colours : List.of("dark", "yellow-on-black")) {
      choose("colours", colours);
      for (String address : List.of(measure, "/tipar-mare" + measure)) {
        go(address);
        String fault = onPaper(firefox.print(backgrounds));
        if (!fault.isEmpty()) {
          wrong.add(colours + " " + address + " " + backgrounds + ": " + fault);
        }
        backgrounds = !backgrounds;
      }
      backgrounds = !backgrounds; // each edition once with and once without
    }
    choose("colours", "");
    assertEquals(List.of(), wrong);
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return letters(new PDFTextStripper().getText(document));
    }
  }

  /** Letters of English only: fonts of a PDF write a diacritic in more than one way. */
  private static String letters(String text) {
    return text.replaceAll("[^A-Za-z]+", "");
  }

  /** What is wrong with the first sheet: paper that is not white, or letters that are not dark. */
  private static String onPaper(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 36);
      int light = 0;
      int dark = 0;
      int all = sheet.getWidth() * sheet.getHeight();
      for (int y = 0; y < sheet.getHeight(); y++) {
        for (int x = 0; x < sheet.getWidth(); x++) {
          int rgb = sheet.getRGB(x, y);
          double luminance =
              .2126 * (rgb >> 16 & 255) + .7152 * (rgb >> 8 & 255) + .0722 * (rgb & 255);
          light += luminance > 240 ? 1 : 0;
          dark += luminance < 110 ? 1 : 0;
        }
      }
      String paper = light * 100 < all * 60 ? "paper " + light * 100 / all + " % white " : "";
      return paper + (dark * 1000 < all ? "letters " + dark * 1000 / all + " ‰ dark" : "");
    }
  }
}
