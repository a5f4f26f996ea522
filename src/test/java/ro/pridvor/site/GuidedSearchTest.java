package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;
import ro.pridvor.testing.Portals;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.theme.Theme;

/** Walks every path of the guided search as a reader does: by its links, without script. */
class GuidedSearchTest {
  private static final Portal PORTAL = Portals.read();
  private static final Map<String, Page> PAGES = new HashMap<>();
  private static PageRenderer renderer;

  @BeforeAll
  static void map() {
    new SiteMapper(PORTAL).pages().forEach(page -> PAGES.put(page.address(), page));
    renderer = new PageRenderer(Theme.load(Path.of("themes"), "pridvor"), PORTAL.facts());
  }

  private static Document open(String address) {
    Page page =
        Optional.ofNullable(PAGES.get(address)).orElseThrow(() -> new AssertionError(address));
    String html = new String(renderer.render(page), StandardCharsets.UTF_8);
    return Jsoup.parse(html, "https://x.example" + address);
  }

  private static String target(Element link) {
    return URI.create(link.absUrl("href")).getPath().replaceFirst("index\\.html$", "");
  }

  private static List<String> targets(Document page, String links) {
    return page.select(links).stream().map(GuidedSearchTest::target).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/en", "/hu"})
  void everyPathLeadsInThreeStepsToServicesOrToSomebodyToAsk(String language) {
    Set<String> groups = new HashSet<>();
    int needs = 0;
    for (String second : targets(open(language + "/cauta-ajutor/"), "ul.who a")) {
      groups.add(Path.of(second).getFileName().toString());
      Document need = open(second);
      List<String> third = targets(need, "ul.service-cards a");
      assertEquals(third.isEmpty(), need.select("main p.unknown").size() == 1, second);
      saysWhomToAsk(need, "section:has(> #intrebati)");
      for (String last : third) {
        Document result = open(last);
        assertFalse(result.select(".town .service-name").isEmpty(), last);
        everyPlaceSaysWhatItHas(result);
        saysWhomToAsk(result, ".town .ask-here");
        needs++;
      }
    }
    assertEquals(PORTAL.targetGroups().keySet(), groups, "no group without a path");
    assertTrue(needs > 300, () -> "too few paths were walked");
  }

  private static void saysWhomToAsk(Document page, String offices) {
    Element ask = page.selectFirst("section:has(> #intrebati)");
    for (String office : List.of("das-alba-iulia", "das-bacau", "das-timisoara", "dgaspc-timis")) {
      assertEquals(1, page.select(offices + " a[href*=/" + office + "/]").size(), office);
    }
    assertEquals(1, ask.select("a[href=tel:112]").size());
    ask.select("a:not([href^=tel:], [href^=sms:])")
        .forEach(a -> assertTrue(PAGES.containsKey(target(a))));
  }

  private static void everyPlaceSaysWhatItHas(Document result) {
    List<String> places = result.select(".town > h2").eachAttr("id");
    assertEquals(
        places,
        result.select("nav.towns a").eachAttr("href").stream()
            .map(href -> href.substring(1))
            .toList());
    assertTrue(
        places.containsAll(
            List.of("alba-iulia", "bacau", "judetul-ialomita", "judetul-timis", "timisoara")),
        places::toString);
    for (Element place : result.select("section.town")) {
      assertFalse(place.select(".service-name, .unknown").isEmpty(), place::text);
      boolean country = place.selectFirst("h2").id().equals("toata-tara");
      assertEquals(country ? 0 : 1, place.select(".ask-here").size(), place::text);
      existsBeforePromised(place);
    }
  }

  /** What a heading promises is what stands below it, and the promises come last. */
  private static void existsBeforePromised(Element place) {
    List<String> order = List.of("past", "planned", "proposed", "lapsed");
    int last = -1;
    for (Element list : place.select("ul.services")) {
      int state = -1;
      for (String kind : order) {
        int badges = list.select(".service-" + kind).size();
        if (badges > 0) {
          assertEquals(list.select("li").size(), badges, list::text);
          state = order.indexOf(kind);
        }
      }
      assertTrue(state >= last, place::text);
      last = state;
    }
  }

  @Test
  void forChildrenTheirOwnTelephoneIsNamedToo() {
    for (TargetGroup group : PORTAL.targetGroups().values()) {
      boolean child =
          TargetGroup.withAncestors(List.of(group.id()), PORTAL.targetGroups()).contains("copii");
      Document page = open("/cauta-ajutor/" + group.id() + "/");
      assertEquals(child ? 1 : 0, page.select("#intrebati ~ p a[href=tel:119]").size(), group.id());
    }
  }
}
