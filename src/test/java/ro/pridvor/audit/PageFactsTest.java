package ro.pridvor.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are read in two ways, which must never disagree. */
final class PageFactsTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="ro">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
      <title>Măsuri &amp; termene – „Pridvor”</title>
      <meta name="robots" content="noindex">
      <link rel="stylesheet" href="../resurse/a.css">
      <script src='../resurse/a.js' defer></script>
      </head>
      <body class="kind-measure">
      <!-- <h1 id="no">a comment</h1> -->
      <a class="skip-link" href="#continut">Sari</a>
      <main id="continut" tabindex="-1">
      <h1>Îngrijire</h1>
      <p>1 &lt; 2 <a href="../x/index.html?a=1&amp;b=2#c"><img src="i.png" alt="i"></a></p>
      <h2 id="t&#259;">x</h2>
      <table><caption>c</caption><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>
      <ul><li><a href="mailto:a@b.ro">scrie</a><br></li></ul>
      <svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/></svg>
      <template id="s"><dialog><form method="dialog"><button type="button">b</button></form></dialog></template>
      </main>
      </body>
      </html>
      """;

  @Test
  void aPageInOrderIsReadWithoutTheParser() {
    PageFacts facts = MarkupScanner.read(bytes(PAGE), new RepeatedParts()).orElseThrow();
    assertEquals("Măsuri & termene – „Pridvor”", facts.title());
    assertEquals(Set.of("continut", "tă", "s"), facts.ids());
    assertEquals(
        Set.of(
            "../resurse/a.css",
            "../resurse/a.js",
            "#continut",
            "../x/index.html?a=1&b=2#c",
            "i.png"),
        facts.links());
    assertEquals(List.of(), facts.brokenRules());
    assertEquals(PageFacts.parsed(bytes(PAGE)), facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Sărit</h3>",
        "<h2></h2><h4>Sărit <em>rău</em></h4>",
        "<a href=\"x\"> </a>",
        "<a href=\"x\"><img src=\"y\" alt=\"\"></a>",
        "<a href=\"x\"><img src=\"y\"></a>",
        "<a href=\"javascript:x()\">x</a>",
        "<p id=\"a\" style=\"color:red\">x</p><p id=\"a\">y</p>",
        "<p onclick=\"x()\">x</p>",
        "<script>if (a < b) { x = '<h1>'; }</script>",
        "<style>p > a {}</style>",
        "<h1>Încă unul</h1>",
        "<textarea id=\"t\"><b id=\"no\"></textarea>",
      })
  void everyRuleIsJudgedAlikeInBothWays(String part) {
    byte[] html = bytes(PAGE.replace("<ul>", part + "<ul>"));
    assertEquals(
        PageFacts.parsed(html), MarkupScanner.read(html, new RepeatedParts()).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b><i>x</b></i>",
        "<p><div>x</div></p>",
        "<a href=x>x</a>",
        "<a href=\"x\">x<a href=\"y\">y</a></a>",
        "<table><div>x</div></table>",
        "<td id=\"lost\">x</td>",
        "<div/>",
        "<p id=\"a\" id=\"b\">x</p>",
        "<div>",
        "</div>",
        "<?php ?>",
        "<select><p>x</p></select>",
        "<!-- a --!> <p>x</p> -->",
      })
  void whatABrowserWouldRearrangeIsLeftToTheParser(String part) {
    byte[] html = bytes(PAGE.replace("<ul>", part + "<ul>"));
    assertTrue(MarkupScanner.read(html, new RepeatedParts()).isEmpty());
    assertEquals(PageFacts.parsed(html), PageFacts.of(html));
  }

  @Test
  void aDamagedPageIsReadAsTheParserReadsItOrNotAtAll() {
    Random random = new Random(815);
    String scraps = "<>/=\"'& ahp!-";
    for (int round = 0; round < 3000; round++) {
      StringBuilder page = new StringBuilder(PAGE);
      for (int hits = random.nextInt(3) + 1; hits > 0; hits--) {
        int at = random.nextInt(page.length());
        char scrap = scraps.charAt(random.nextInt(scraps.length()));
        page.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : "" + scrap);
      }
      byte[] html = bytes(page.toString());
      MarkupScanner.read(html, new RepeatedParts())
          .ifPresent(facts -> assertEquals(PageFacts.parsed(html), facts, () -> "page:\n" + page));
    }
  }

  @Test
  void aPartThatManyPagesHaveIsJudgedOnEachAsIfItWereReadThere() {
    String before =
        "<header><div><nav aria-label=\"a\"><ul><li><a href=\"../b.html\" id=\"x1\">b</a></li></ul></nav>"
            + "<form action=\"s\"><label for=\"q\">q</label><input id=\"q\"></form></div></header>";
    String after =
        "<footer><div><nav aria-labelledby=\"m\"><h2 id=\"m\">m</h2><ul><li><a href=\"../b.html\">b</a>"
            + "</li></ul></nav><div><h3>c</h3><p><a href=\"c\">c</a></p></div></div></footer>";
    String chrome = PAGE.replace("<main", before + "<main").replace("</main>", "</main>" + after);
    String scraps = "<>/=\"'& ahp!-1234m";
    RepeatedParts shared = new RepeatedParts();
    Random random = new Random(2026);
    int read = 0;
    for (int round = 0; round < 6000; round++) {
      StringBuilder page = new StringBuilder(chrome);
      for (int hits = random.nextInt(3); hits > 0; hits--) {
        int at = random.nextInt(page.length());
        char scrap = scraps.charAt(random.nextInt(scraps.length()));
        page.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : "" + scrap);
      }
      byte[] html = bytes(page.toString());
      Optional<PageFacts> alone = MarkupScanner.read(html, new RepeatedParts());
      assertEquals(alone, MarkupScanner.read(html, shared), () -> "page:\n" + page);
      read += alone.isPresent() ? 1 : 0;
    }
    assertTrue(read > 2_000, "only " + read + " pages are in order");
  }

  private static byte[] bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8);
  }
}
