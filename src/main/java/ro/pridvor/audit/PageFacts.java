package ro.pridvor.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the audit keeps of a page.
 *
 * @param links relative links to other files and places of the site
 * @param brokenRules names of the certain rules that it breaks
 */
record PageFacts(
    String title, boolean indexed, Set<String> ids, List<String> links, List<String> brokenRules) {

  static PageFacts of(Document document) {
    Rules rules = new Rules();
    String previousLevel = "h0";
    for (Element element : document.getAllElements()) {
      rules.check(element);
      if (element.normalName().matches("h[1-6]")) {
        rules.require(
            element.normalName().compareTo(previousLevel) <= 0
                || element.normalName().charAt(1) - previousLevel.charAt(1) == 1,
            "heading-level-skipped (" + element.text() + ")");
        previousLevel = element.normalName();
      }
    }
    rules.require(document.select("h1").size() == 1, "one-h1");
    rules.require(document.select("main").size() == 1, "one-main");
    rules.require(!document.select("html").attr("lang").isBlank(), "page-language");
    rules.require(!document.title().isBlank(), "page-title");
    boolean indexed = document.select("meta[name=robots][content*=noindex]").isEmpty();
    return new PageFacts(
        document.title(),
        indexed,
        Set.copyOf(rules.ids),
        List.copyOf(rules.links),
        List.copyOf(rules.broken));
  }

  private static final class Rules {
    private final Set<String> ids = new HashSet<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    void require(boolean holds, String rule) {
      if (!holds) {
        broken.add(rule);
      }
    }

    void check(Element element) {
      if (element.hasAttr("id")) {
        require(ids.add(element.id()), "id-not-unique (" + element.id() + ")");
      }
      switch (element.normalName()) {
        case "a", "link" -> link(element.attr("href"));
        case "script" -> {
          boolean data = element.attr("type").equals("application/ld+json");
          require(data || element.hasAttr("src"), "inline-script");
          link(element.attr("src"));
        }
        case "img", "source", "audio", "video", "iframe" -> link(element.attr("src"));
        case "style" -> require(false, "inline-style");
        default -> {}
      }
      if (element.normalName().equals("img")) {
        require(element.hasAttr("alt"), "image-alternative");
      }
      if (element.normalName().equals("a") && element.hasAttr("href")) {
        boolean named =
            !element.text().isBlank()
                || element.hasAttr("aria-label")
                || !element.select("img[alt]:not([alt=])").isEmpty();
        require(named, "link-text");
      }
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        require(!key.equals("style") && !key.startsWith("on"), "inline-" + key);
      }
    }

    private void link(String href) {
      boolean elsewhere = href.matches("(?i)[a-z][a-z0-9+.-]*:.*") || href.startsWith("//");
      if (!href.isEmpty() && !elsewhere) {
        links.add(href);
      }
      require(!href.toLowerCase(java.util.Locale.ROOT).startsWith("javascript:"), "script-link");
    }
  }
}
