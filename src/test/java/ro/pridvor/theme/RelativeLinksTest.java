package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.address.Edition;

class RelativeLinksTest {

  @ParameterizedTest
  @CsvSource({
    "/, /, ./index.html",
    "/, /glosar/, ./glosar/index.html",
    "/glosar/, /, ../index.html",
    "/planuri/x/masuri/m-1/, /grupuri/copii/, ../../../../grupuri/copii/index.html",
    "/glosar/, /glosar/#das, index.html#das",
    "/planuri/x/masuri/m-1/, /planuri/x/, ../../index.html",
    "/glosar/, /date/masuri.csv, ../date/masuri.csv",
    "/404.html, /planuri/, ./planuri/index.html",
    "/en/planuri/, /resurse/a.123.css, ../../resurse/a.123.css"
  })
  void aLinkLeadsFromThePageToTheAddressInAnyFolder(String page, String address, String link) {
    assertEquals(link, new RelativeLinks(page, "ro", Edition.NORMAL).to(address));
    String base = page.endsWith("/") ? page + "index.html" : page;
    URI target = URI.create("file:///usb/portal" + base).resolve(link);
    String file = address.replaceFirst("/(#|$)", "/index.html$1");
    assertEquals("/usb/portal" + file, target.getPath() + fragment(target));
  }

  @ParameterizedTest
  @CsvSource({
    "/planuri/x/, /planuri/x/o-1/, o-1/index.html",
    "/planuri/x/masuri/m-1/, /planuri/x/masuri/m-2/, ../m-2/index.html",
    "/planuri/x/masuri/m-1/, /planuri/x/, ../../index.html",
    "/planuri/x/, /planuri/y/#a, ../y/index.html#a",
    "/planuri/x/, /planuri/x/, index.html",
    "/en/planuri/x/, /en/glosar/, ../../glosar/index.html",
    "/planuri/x/, /glosar/, ../../glosar/index.html",
    "/, /glosar/, ./glosar/index.html"
  })
  void aLinkToAPageNearTakesTheShortestWay(String page, String address, String link) {
    assertEquals(link, new RelativeLinks(page, "ro", Edition.NORMAL).to(address));
    URI target = URI.create("file://" + page + "index.html").resolve(link);
    assertEquals(
        address.replaceFirst("/(#|$)", "/index.html$1"), target.getPath() + fragment(target));
  }

  @ParameterizedTest
  @CsvSource({
    "/en/planuri/x/, /en/grupuri/, ../../grupuri/index.html",
    "/en/planuri/x/masuri/m-1/, /en/planuri/, ../../../index.html",
    "/en/planuri/x/masuri/m-1/, /planuri/, ../../../../../planuri/index.html"
  })
  void allPagesOfASectionAndDepthHaveTheSameLinks(String page, String address, String link) {
    assertEquals(link, shared(page).to(address));
    assertEquals(link, shared(page.replace("/x/", "/y/")).to(address));
  }

  private static RelativeLinks shared(String page) {
    RelativeLinks links = new RelativeLinks(page, "en", Edition.NORMAL);
    links.shared(true);
    return links;
  }

  private static String fragment(URI uri) {
    return uri.getFragment() == null ? "" : "#" + uri.getFragment();
  }

  @Test
  void linksThatMarkdownMadeAreRelativeToo() {
    assertEquals(
        "<a href=\"../planuri/index.html\">a</a> <a href=\"https://b.example/\">b</a>",
        new RelativeLinks("/glosar/", "ro", Edition.NORMAL)
            .inMarkup("<a href=\"/planuri/\">a</a> <a href=\"https://b.example/\">b</a>"));
  }

  @ParameterizedTest
  @CsvSource({
    "/planuri/, ../../index.html",
    "/planuri/x/o-1/#o-1-1, o-1/index.html#o-1-1",
    "/planuri/x/masuri/brosura/, masuri/brosura/index.html",
    "/planuri/x/brosura/, ../../../planuri/x/brosura/index.html",
    "/planuri/x/sursa.md, ../../../planuri/x/sursa.md",
    "/grupuri/copii/, ../../../grupuri/copii/index.html",
    "/en/planuri/, ../../../en/planuri/index.html"
  })
  void inLargePrintALinkStaysThereIfThePageExistsThere(String address, String link) {
    RelativeLinks links = new RelativeLinks("/tipar-mare/planuri/x/", "ro", Edition.LARGE_PRINT);
    assertEquals(link, links.to(address));
  }

  @Test
  void theWayBackFromLargePrintLeadsToTheNormalPage() {
    RelativeLinks links = new RelativeLinks("/tipar-mare/planuri/x/", "ro", Edition.LARGE_PRINT);
    assertEquals("../../../planuri/x/index.html", links.exactly("/planuri/x/"));
  }
}
