package ro.pridvor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.testing.RealPortal;

class HtmlReaderTest {

  private static List<Block> read(String main) {
    return HtmlReader.read(
        "<nav>Meniu</nav><main>" + main + "</main>", Optional.of("https://oras.ro/planuri/x/"));
  }

  private static String words(List<Block> blocks) {
    return blocks.stream().map(HtmlReaderTest::words).collect(Collectors.joining(" "));
  }

  private static String words(Block block) {
    if (block instanceof Block.Heading heading) {
      return Document.text(heading.runs());
    } else if (block instanceof Block.Paragraph paragraph) {
      return Document.text(paragraph.runs());
    } else if (block instanceof Block.Items items) {
      return items.items().stream().map(HtmlReaderTest::words).collect(Collectors.joining(" "));
    } else if (block instanceof Block.Facts facts) {
      return facts.facts().stream()
          .map(fact -> Document.text(fact.name()) + " " + words(fact.value()))
          .collect(Collectors.joining(" "));
    }
    Block.Table table = (Block.Table) block;
    String head = table.columns().stream().map(Document::text).collect(Collectors.joining(" "));
    String rows =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .map(Document::text)
            .collect(Collectors.joining(" "));
    return Document.text(table.caption()) + " " + head + " " + rows;
  }

  @Test
  void linesAndSpacesAreReadAsABrowserShowsThem() {
    List<Block> blocks = read("<p> Un \n <strong>text</strong> ,<br> apoi  altul </p>");
    assertEquals("Un text ,\napoi altul", words(blocks));
  }

  @Test
  void navigationFormsAndPartsForTheScreenAreLeftOut() {
    assertEquals(
        "A B",
        words(
            read(
                "<p>A</p><nav>x</nav><form>y</form><p hidden>z</p><section data-only='web'><p>w</p>"
                    + "</section><script>s</script><p>B</p>")));
  }

  @Test
  void linksAreAbsoluteAndThoseThatWouldRunAreWords() {
    List<Block> blocks =
        read("<p><a href='../y/index.html'>y</a> <a href='javascript:alert(1)'>j</a></p>");
    List<Run> runs = ((Block.Paragraph) blocks.get(0)).runs();
    assertEquals(Optional.of("https://oras.ro/planuri/y/"), runs.get(0).link());
    assertTrue(runs.stream().noneMatch(r -> r.link().orElse("").contains("javascript")));
    assertEquals("y j", Document.text(runs));
  }

  @Test
  void aTableKeepsItsHeadingsAndEveryRowItsCells() {
    Block.Table table =
        (Block.Table)
            read("<table><caption>T</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
                    + "<tr><th>1</th><td>2</td></tr><tr><td colspan=2>3</td></tr></table>")
                .get(0);
    assertEquals(2, table.columns().size());
    assertTrue(table.rows().get(0).headed());
    assertEquals(2, table.rows().get(1).cells().size());
  }

  /** Nothing that the page says to a reader of paper is lost. */
  @ParameterizedTest
  @ValueSource(strings = {RealDocuments.PLAN, RealDocuments.LEAFLET, RealDocuments.ACCESSIBILITY})
  void everyWordOfARealPageIsInItsDocument(String address) throws Exception {
    Document document = RealDocuments.of(address);
    Element main =
        Jsoup.parse(RealPortal.site().resolve(address.substring(1) + "index.html").toFile())
            .selectFirst("main");
    main.select("nav, script, form, button, [hidden], [data-only=web]").remove();
    assertEquals(letters(main.text()), letters(words(document.blocks())));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
