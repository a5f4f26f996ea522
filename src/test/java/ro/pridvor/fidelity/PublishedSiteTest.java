package ro.pridvor.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.testing.Csv;
import ro.pridvor.testing.RealPortal;
import ro.pridvor.testing.TestSites;

/** The words of the plans arrive: on the pages that people read and in the data that they load. */
class PublishedSiteTest {

  @Test
  void everyWordOfEveryMeasureStandsOnItsPage() {
    List<String> missing = new ArrayList<>();
    for (PlacedMeasure placed : RealPortal.portal().measures()) {
      String file = "planuri/" + placed.plan().id() + "/masuri/" + placed.measure().id();
      String html = TestSites.read(RealPortal.site().resolve(file).resolve("index.html"));
      Words page = Words.of(Jsoup.parse(html).selectFirst("main").text());
      Map<String, Integer> lost = wordsOf(placed.measure()).beyond(page);
      if (!lost.isEmpty()) {
        missing.add(file + " " + lost);
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyMeasureOfAPlanStandsWholeInItsBooklet() {
    Map<String, Words> articles = new TreeMap<>();
    for (Plan plan : RealPortal.portal().plans()) {
      Path booklet = RealPortal.site().resolve("planuri/" + plan.id() + "/brosura/index.html");
      for (Element article : Jsoup.parse(TestSites.read(booklet)).select("article.measure")) {
        String page = article.selectFirst(".address a").attr("href");
        String measure = page.replaceAll(".*/masuri/(.*)/index.html", plan.id() + "/$1");
        assertNull(articles.put(measure, Words.of(article.text())), () -> "twice: " + measure);
      }
    }
    List<String> lost = new ArrayList<>();
    for (PlacedMeasure placed : RealPortal.portal().measures()) {
      String key = placed.plan().id() + "/" + placed.measure().id();
      Words article = articles.remove(key);
      if (article == null || !wordsOf(placed.measure()).beyond(article).isEmpty()) {
        lost.add(key);
      }
    }
    assertEquals(List.of(), lost);
    assertEquals(Map.of(), articles);
  }

  private static Words wordsOf(Measure measure) {
    Words words = Words.of(measure.text());
    measure.code().ifPresent(code -> words.add(code, 1));
    measure.expectedResults().forEach(text -> words.add(text, 1));
    measure.indicators().forEach(indicator -> words.add(indicator.text(), 1));
    measure.deadline().ifPresent(deadline -> words.add(deadline.text(), 1));
    measure.responsible().texts().forEach(text -> words.add(text, 1));
    measure.partners().texts().forEach(text -> words.add(text, 1));
    measure.funding().texts().forEach(text -> words.add(text, 1));
    measure.note().ifPresent(text -> words.add(text, 1));
    measure.easy().ifPresent(text -> words.add(text, 1));
    return words;
  }

  @Test
  void everyMeasureIsARowOfTheCsvLetterForLetter() {
    String text = TestSites.read(RealPortal.site().resolve("date/masuri.csv"));
    assertEquals('\uFEFF', text.charAt(0));
    List<List<String>> rows = Csv.parse(text.substring(1));
    Map<String, Measure> measures = new TreeMap<>();
    RealPortal.portal()
        .measures()
        .forEach(p -> measures.put(p.plan().id() + "/" + p.measure().id(), p.measure()));
    assertEquals(measures.size(), rows.size() - 1);
    for (List<String> row : rows.subList(1, rows.size())) {
      Measure m = measures.remove(row.get(0) + "/" + row.get(6));
      assertEquals(
          List.of(
              m.code().orElse(""),
              m.text(),
              String.join(" | ", m.expectedResults()),
              String.join(" | ", m.indicators().stream().map(Indicator::text).toList()),
              m.deadline().map(Deadline::text).orElse(""),
              String.join(" | ", m.responsible().texts()),
              String.join(" | ", m.partners().texts()),
              String.join(" | ", m.funding().texts()),
              String.join(" | ", m.targetGroups())),
          row.subList(7, 16));
    }
    assertEquals(Map.of(), measures);
  }

  @Test
  void everyWordOfAPlansNarrativeStandsOnThePlansPage() {
    for (Plan plan : RealPortal.portal().plans()) {
      String html =
          TestSites.read(RealPortal.site().resolve("planuri/" + plan.id() + "/index.html"));
      Words page = Words.of(Jsoup.parse(html).selectFirst("main").text());
      Words words = Words.of(plan.title());
      plan.components().forEach(component -> words.add(component.title(), 1));
      plan.sections().forEach(section -> words.add(section.title() + " " + section.text(), 1));
      plan.signatories()
          .forEach(signatory -> words.add(signatory.name() + " " + signatory.role().orElse(""), 1));
      plan.objectives()
          .forEach(
              general -> {
                words.add(general.code().orElse("") + " " + general.title(), 1);
                general
                    .objectives()
                    .forEach(o -> words.add(o.code().orElse("") + " " + o.title(), 1));
              });
      assertEquals(Map.of(), words.beyond(page), plan.id());
    }
  }

  @Test
  void everyGlossaryEntryStandsInTheGlossary() {
    String html = TestSites.read(RealPortal.site().resolve("glosar/index.html"));
    Words page = Words.of(Jsoup.parse(html).selectFirst("main").text());
    Words words = Words.of("");
    RealPortal.portal()
        .glossary()
        .terms()
        .forEach(t -> words.add(t.term() + " " + t.definition(), 1));
    RealPortal.portal()
        .glossary()
        .abbreviations()
        .forEach(a -> words.add(a.abbreviation() + " " + a.expansion() + " " + a.alsoPrinted(), 1));
    assertEquals(Map.of(), words.beyond(page));
  }

  @Test
  void theSourceOfEveryPlanCanBeDownloadedUnchanged() {
    for (Plan plan : RealPortal.portal().plans()) {
      String name = plan.source().flatMap(Plan.Source::file).orElseThrow();
      assertEquals(
          TestSites.read(java.nio.file.Path.of("content/plans", plan.id(), name)),
          TestSites.read(RealPortal.site().resolve("planuri").resolve(plan.id()).resolve(name)));
    }
  }

  @Test
  void theRealContentHasNoErrors() {
    assertTrue(RealPortal.outcome().published());
  }
}
