package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.site.Edition;

class RelativeLinksTest {

  @ParameterizedTest
  @CsvSource({
    "/, /, ./index.html",
    "/, /glosar/, ./glosar/index.html",
    "/glosar/, /, ../index.html",
    "/planuri/x/masuri/m-1/, /grupuri/copii/, ../../../../grupuri/copii/index.html",
    "/glosar/, /glosar/#das, ../glosar/index.html#das",
    "/glosar/, /date/masuri.csv, ../date/masuri.csv",
    "/404.html, /planuri/, ./planuri/index.html",
    "/en/planuri/, /resurse/a.123.css, ../../resurse/a.123.css"
  })
  void aLinkLeadsFromThePageToTheAddressInAnyFolder(String page, String address, String link) {
    assertEquals(link, new RelativeLinks(page, Edition.NORMAL).to(address));
    String base = page.endsWith("/") ? page + "index.html" : page;
    URI target = URI.create("file:///usb/portal" + base).resolve(link);
    String file = address.replaceFirst("/(#|$)", "/index.html$1");
    assertEquals("/usb/portal" + file, target.getPath() + fragment(target));
  }

  private static String fragment(URI uri) {
    return uri.getFragment() == null ? "" : "#" + uri.getFragment();
  }

  @Test
  void linksThatMarkdownMadeAreRelativeToo() {
    assertEquals(
        "<a href=\"../planuri/index.html\">a</a> <a href=\"https://b.example/\">b</a>",
        new RelativeLinks("/glosar/", Edition.NORMAL)
            .inMarkup("<a href=\"/planuri/\">a</a> <a href=\"https://b.example/\">b</a>"));
  }
}
