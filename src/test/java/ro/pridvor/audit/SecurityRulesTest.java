package ro.pridvor.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SECURITY.md promises of every published page. */
class SecurityRulesTest {
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'\">";

  private static List<String> broken(String head, String body) {
    String page =
        "<!DOCTYPE html>\n<html lang=\"ro\">\n<head>\n<meta charset=\"utf-8\">\n%s\n<title>T</title>"
            + "\n</head>\n<body>\n<main>\n<h1>T</h1>\n%s\n</main>\n</body>\n</html>\n";
    byte[] html = page.formatted(head, body).getBytes(StandardCharsets.UTF_8);
    PageFacts parsed = PageFacts.parsed(html);
    MarkupScanner.read(html, new RepeatedParts())
        .ifPresent(scanned -> assertEquals(parsed, scanned));
    return parsed.brokenRules();
  }

  private static boolean has(List<String> broken, String... rules) {
    return broken.stream().anyMatch(b -> List.of(rules).stream().anyMatch(b::startsWith));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src=\"https://rau.example/x.js\"></script>",
        "<script src=\"//rau.example/x.js\"></script>",
        "<script src=\"\\\\rau.example\\x.js\"></script>",
        "<script src=\"/\\rau.example/x.js\"></script>",
        "<script src=\"ht&#10;tps://rau.example/x.js\"></script>",
        "<script src=\"data:text/javascript,x()\"></script>",
        "<link rel=\"stylesheet\" href=\"https://rau.example/x.css\">",
        "<link rel=\"Alternate StyleSheet\" href=\"https://rau.example/x.css\">",
        "<link rel=\"stylesheet\" href=\"data:text/css,*{}\">",
        "<link rel=\"preload\" as=\"font\" href=\"https://rau.example/x.woff2\">",
        "<link rel=\"preconnect\" href=\"https://rau.example\">",
        "<link rel=\"icon\" href=\"data:image/png;base64,AA\">",
        "<link rel=\"preload\" as=\"image\" imagesrcset=\"a.png 1x, https://rau.example/b 2x\">",
        "<img alt=\"\" src=\"https://rau.example/x.png\">",
        "<img alt=\"\" src=\" https://rau.example/x.png\">",
        "<img alt=\"\" src=\"data:image/png;base64,AA\">",
        "<img alt=\"\" src=\"x.png\" srcset=\"x.png 1x, https://rau.example/y.png 2x\">",
        "<img alt=\"\" src=\"x.png\" srcset=\"x.png 1x,//rau.example/y.png 2x\">",
        "<picture><source srcset=\"https://rau.example/x.avif\"><img alt=\"\" src=\"x.png\"></picture>",
        "<video src=\"https://rau.example/x.mp4\"></video>",
        "<video poster=\"https://rau.example/x.png\"></video>",
        "<audio src=\"https://rau.example/x.mp3\"></audio>",
        "<iframe title=\"x\" src=\"https://rau.example/\"></iframe>",
        "<iframe title=\"x\" srcdoc=\"&lt;p&gt;x\"></iframe>",
        "<object data=\"https://rau.example/x.swf\"></object>",
        "<object data=\"data:text/html,x\"></object>",
        "<embed src=\"https://rau.example/x.swf\">",
        "<form action=\"https://rau.example/\"><button>x</button></form>",
        "<form action=\"x\"><button formaction=\"//rau.example/\">x</button></form>",
        "<form action=\"x\"><input type=\"image\" alt=\"x\" src=\"https://rau.example/x.png\"></form>",
        "<a href=\"x/\" ping=\"https://rau.example/\">x</a>",
        "<base href=\"https://rau.example/\">",
        "<base href=\"//rau.example/\">",
        "<svg><image href=\"https://rau.example/x.png\"/></svg>",
        "<svg><use xlink:href=\"https://rau.example/x.svg#a\"/></svg>",
        "<table background=\"https://rau.example/x.png\"><tr><td>x</td></tr></table>",
        "<link rel=\"manifest\" href=\"https://rau.example/m.json\">"
      })
  void nothingIsLoadedFromNorSentElsewhere(String part) {
    assertTrue(
        has(broken(POLICY, part), "foreign-resource"), () -> broken(POLICY, part).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"javascript:x()\">x</a>",
        "<a href=\" JavaScript:x()\">x</a>",
        "<a href=\"java&#9;script:x()\">x</a>",
        "<a href=\"&#1;javascript:x()\">x</a>",
        "<a href=\"vbscript:x\">x</a>",
        "<a href=\"data:text/html,x\">x</a>",
        "<a href=\"blob:null/1\">x</a>",
        "<form action=\"javascript:x()\"><button>x</button></form>",
        "<form action=\"x\"><button formaction=\"javascript:x()\">x</button></form>",
        "<iframe title=\"x\" src=\"javascript:x()\"></iframe>",
        "<object data=\"javascript:x()\"></object>",
        "<svg><a xlink:href=\"javascript:x()\"><text>x</text></a></svg>",
        "<svg><a><animate attributeName=\"href\" values=\"javascript:x()\"/><text>x</text></a></svg>",
        "<svg><a><set attributeName=\"href\" to=\"javascript:x()\"/><text>x</text></a></svg>",
        "<blockquote cite=\"javascript:x()\">x</blockquote>",
        "<area alt=\"x\" href=\"javascript:x()\">"
      })
  void noAddressStartsAScript(String part) {
    assertTrue(has(broken(POLICY, part), "script-link"), () -> broken(POLICY, part).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=\"refresh\" content=\"0; url=https://rau.example/\">",
        "<meta http-equiv=\"Refresh\" content=\"0;URL='//rau.example/'\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=javascript:x()\">",
        "<meta http-equiv=\"refresh\" content=\"5; url=x/\">",
        "<meta http-equiv=\"refresh\" content=\"30\">"
      })
  void noPageMovesOnByItselfButARedirect(String meta) {
    assertTrue(has(broken(POLICY + meta, ""), "page-refresh"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"img-src 'self'\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src"
            + " 'unsafe-inline'\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src https:\">",
        "<meta http-equiv=\"Content-Security-Policy-Report-Only\" content=\"default-src 'none'\">",
        "<script src=\"a.js\"></script><meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'\">",
        "<template><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
            + "</template>"
      })
  void everyPageBeginsWithAStrictPolicy(String head) {
    assertTrue(has(broken(head, ""), "page-policy"), () -> broken(head, "").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"https://oras.example/\">x</a>",
        "<a href=\"tel:+40212345678\">x</a>",
        "<a href=\"mailto:a@oras.example\">x</a>",
        "<a href=\"../planuri/x/#y\">x</a>",
        "<img alt=\"\" src=\"../x.png\" srcset=\"../x.png 1x, ../y.png 2x\">",
        "<form action=\"../cautare/index.html\"><button>x</button></form>"
      })
  void linksOfCitizensStay(String part) {
    assertEquals(List.of(), broken(POLICY, part));
  }
}
