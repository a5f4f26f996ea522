package ro.pridvor.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.testing.RealPortal;

/** Markdown of content is shown, never obeyed. */
class MarkdownTest {
  private static final Set<String> ALLOWED =
      Set.of(
          "p",
          "br",
          "em",
          "strong",
          "ul",
          "ol",
          "li",
          "a",
          "code",
          "pre",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "sup",
          "div",
          "blockquote",
          "hr",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  private final Markdown markdown = new Markdown();

  private String html(String text) {
    return markdown.render(text, 2);
  }

  @Test
  void paragraphsListsAndEmphasisAreRendered() {
    assertEquals(
        "<p>Un <strong>text</strong>:</p><ul><li>unu</li><li>doi</li></ul>",
        html("Un **text**:\n\n- unu\n- doi\n").replace("\n", ""));
  }

  @Test
  void aTableHasHeadsOfColumnsAndLosesNoCell() {
    Document page = Jsoup.parse(html("| An | Locuri |\n|---|--:|\n| 2024 | 12 | în plus |\n"));
    assertEquals(List.of("An", "Locuri"), page.select("th[scope=col]").eachText());
    assertEquals(List.of("2024", "12", "în plus"), page.select("td").eachText());
    assertTrue(page.select("[align]").isEmpty());
  }

  @Test
  void aFootnoteAndItsPlacePointAtEachOtherAndDifferFromTextToText() {
    String text = "Legea[^1] spune.\n\n[^1]: Legea nr. 292/2011.\n";
    Document page = Jsoup.parse(html(text) + html("Alta. " + text));
    assertEquals(List.of("[1]", "[1]"), page.select("sup a").eachText());
    for (Element link : page.select("sup a, .footnotes a")) {
      assertEquals(1, page.select("[id=" + link.attr("href").substring(1) + "]").size());
    }
    assertTrue(page.select("li").text().contains("Legea nr. 292/2011."));
  }

  @Test
  void headingsStandBelowThePagesOwn() {
    assertEquals("<h3>Unu</h3>\n<h4>Doi</h4>\n", markdown.render("# Unu\n\n## Doi\n", 3));
    assertEquals("<h6>Jos</h6>\n", markdown.render("##### Jos\n", 6));
  }

  @Test
  void linesThatCommonMarkWouldSwallowAreReported() {
    assertEquals(Set.of("reference"), markdown.unsafeParts("Text\n\n[text]: http://x.example"));
    assertEquals(Set.of(), markdown.unsafeParts("Vezi [text]\n\n[text]: http://x.example"));
    assertEquals(Set.of("note"), markdown.unsafeParts("Text\n\n[^1]: nota"));
    assertEquals(Set.of(), markdown.unsafeParts("Text[^1]\n\n[^1]: nota"));
    assertEquals(Set.of("link"), markdown.unsafeParts("[anexa](3)"));
  }

  @Test
  void linesThatBeginWithALetterANumberOrAParagraphSignStayLines() {
    for (String lines :
        List.of("a. unu\nb. doi", "1.Unu\n2.Doi", "§ 1 unu\n§ 2 doi", "I. unu\nII. doi")) {
      String html = markdown.render(lines, 2);
      assertTrue(html.contains("<br />"), html);
    }
    assertFalse(markdown.render("Director\nA. Popescu", 2).contains("<br />"));
  }

  @Test
  void headingsBeginBelowThePagesOwnAndSkipNoLevelWhateverTheirSigns() {
    assertEquals("<h2>Unu</h2>\n<h3>Doi</h3>\n", markdown.render("## Unu\n\n### Doi\n", 2));
    assertEquals("<h2>Trei</h2>\n<h2>Doi</h2>\n", markdown.render("### Trei\n\n## Doi\n", 2));
    assertEquals(
        "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>\n", markdown.render("# A\n\n#### B\n\n# C\n", 2));
    assertEquals("<p>Text</p>\n", markdown.render("##\n\nText\n", 2));
  }

  @Test
  void htmlIsShownAsTheTextItIs() {
    assertEquals("<p>a &lt;b&gt;c&lt;/b&gt;</p>\n", html("a <b>c</b>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<div\nstyle='x'>a</div>",
        "<!-- --><iframe src=//rau.example>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?>",
        "<a href='javascript:alert(1)'>a</a>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a]( javascript:alert(1))",
        "[a](java\nscript:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](&#x6A;avascript&colon;alert(1))",
        "[a](javascript&Tab;:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "[a](file:///etc/passwd)",
        "[a](<javascript:alert(1)>)",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![a](x.png)",
        "![a](javascript:alert(1))",
        "![a][b]\n\n[b]: x.png",
        "[![a](x.png)](https://bun.example/)",
        "[a](https://bun.example/\"onmouseover=\"alert(1))",
        "[a](https://bun.example/ \"x\\\" onmouseover=\\\"alert(1)\")",
        "```\"><script>alert(1)</script>\nx\n```",
        "`<script>`",
        "# <script>alert(1)</script>",
        "- <script>\n  alert(1)</script>",
        "> <style>*{}</style>"
      })
  void nothingThatRunsOrLoadsComesOut(String text) {
    Document page = Jsoup.parseBodyFragment(html(text));
    for (Element element : page.body().getAllElements()) {
      if (element == page.body()) {
        continue;
      }
      assertTrue(ALLOWED.contains(element.normalName()), element::outerHtml);
      for (Attribute attribute : element.attributes()) {
        assertTrue(
            List.of("href", "title", "class", "start").contains(attribute.getKey()),
            element::outerHtml);
        assertTrue(
            !attribute.getKey().equals("href")
                || attribute.getValue().matches("(https?://|mailto:|tel:|/|#).*"),
            element::outerHtml);
      }
    }
  }

  @Test
  void linksToTheWebMailTelephoneAndTheSiteAreKept() {
    for (String target :
        List.of("https://a.example/?b=1", "mailto:a@b.ro", "tel:+40234", "/glosar/", "#aici")) {
      assertEquals(
          target,
          Jsoup.parseBodyFragment(html("[a](" + target + ")")).selectFirst("a").attr("href"));
    }
  }

  @Test
  void unsafePartsAreNamedSoThatTheWriterCanBeTold() {
    assertEquals(
        Set.of("html", "image", "link"),
        markdown.unsafeParts("<b>a</b> ![i](https://x.example/x.png) [l](javascript:x)"));
    assertEquals(Set.of(), markdown.unsafeParts("![harta](../images/x.png)"));
    assertFalse(html("![harta](../images/x.png)").contains("img"), "no such picture");
    assertEquals(Set.of(), markdown.unsafeParts("a < b, [c](https://d.example/) și 5 <6"));
  }

  @Test
  void patternsThatExplodeInOtherParsersAreQuick() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String piece : List.of("[", "![", "*a_", "`", "<", "> ", "- ", "[a](", "&#", "**")) {
            html(piece.repeat(3_000));
          }
        });
  }

  @Test
  void theWordsOfEveryRealMeasureSurviveRendering() {
    for (PlacedMeasure placed : RealPortal.portal().measures()) {
      String text = placed.measure().text();
      assertEquals(
          text.replaceAll("(?m)^\\s*([-*+]|\\d+[.)])\\s", "").replaceAll("[\\s\\\\]+", ""),
          Jsoup.parseBodyFragment(html(text)).text().replaceAll("[\\s\\\\]+", ""),
          placed.measure().id());
    }
  }

  @Test
  void aTextWithoutAnySignOfMarkdownIsWhatTheParserMakesOfIt() {
    String signs = "ab  zșÎ\niart19,;:./()%–„”-*_#<>&[]!`'\"\\\t+~=|";
    Random random = new Random(20261122);
    int plain = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder text = new StringBuilder();
      int letters = 1 + random.nextInt(i % 2 == 0 ? 8 : 24);
      int among = i % 4 == 0 ? signs.length() : 28;
      for (int k = 0; k < letters; k++) {
        text.append(signs.charAt(random.nextInt(among)));
      }
      plain += Markdown.isPlain(text.toString()) ? 1 : 0;
      assertEquals(markdown.parsed(text.toString(), 2), html(text.toString()), text.toString());
    }
    assertTrue(plain > 1_000, "only " + plain + " plain texts tried");
  }
}
