package ro.pridvor.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What the audit keeps of a page.
 *
 * @param links relative links to other files and places of the site
 * @param brokenRules names of the certain rules that it breaks
 */
record PageFacts(
    String title, boolean indexed, Set<String> ids, Set<String> links, List<String> brokenRules) {

  static PageFacts of(Document document) {
    Reader reader = new Reader();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element element) {
            reader.read(element);
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        document);
    return reader.facts(document.title());
  }

  /** One walk over the page. */
  private static final class Reader {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<String> broken = new ArrayList<>();
    private int firstHeadings;
    private int mains;
    private int lastLevel;
    private boolean indexed = true;

    PageFacts facts(String title) {
      require(firstHeadings == 1, "one-h1");
      require(mains == 1, "one-main");
      require(!title.isBlank(), "page-title");
      return new PageFacts(title, indexed, ids, links, List.copyOf(broken));
    }

    void read(Element element) {
      String name = element.normalName();
      for (Attribute attribute : element.attributes()) {
        read(element, attribute.getKey(), attribute.getValue());
      }
      switch (name) {
        case "html" -> require(!element.attr("lang").isBlank(), "page-language");
        case "main" -> mains++;
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
        case "a" -> link(element);
        case "script" -> script(element);
        case "img" -> require(element.hasAttr("alt"), "image-alternative");
        case "style" -> require(false, "inline-style");
        case "meta" -> robots(element);
        default -> {}
      }
    }

    private void read(Element element, String key, String value) {
      switch (key) {
        case "id" -> require(ids.add(value), "id-not-unique (" + value + ")");
        case "href" -> {
          if (!element.normalName().equals("base")) {
            target(value);
          }
        }
        case "src" -> target(value);
        case "style" -> require(false, "inline-style");
        default -> require(!key.startsWith("on"), "inline-script (" + key + ")");
      }
    }

    private void target(String link) {
      if (!link.isEmpty() && !ELSEWHERE.matcher(link).matches()) {
        links.add(link);
      }
      require(!link.toLowerCase(Locale.ROOT).startsWith("javascript:"), "script-link");
    }

    private void heading(Element element, int level) {
      firstHeadings += level == 1 ? 1 : 0;
      require(level <= lastLevel + 1, "heading-level-skipped (" + element.text() + ")");
      lastLevel = level;
    }

    private void link(Element element) {
      if (element.hasAttr("href") && !element.hasText() && !element.hasAttr("aria-label")) {
        require(!element.select("img[alt]:not([alt=''])").isEmpty(), "link-text");
      }
    }

    private void script(Element element) {
      boolean data = element.attr("type").equals("application/ld+json");
      require(data || element.hasAttr("src"), "inline-script");
    }

    private void robots(Element element) {
      if (element.attr("name").equals("robots") && element.attr("content").contains("noindex")) {
        indexed = false;
      }
    }

    private void require(boolean holds, String rule) {
      if (!holds) {
        broken.add(rule);
      }
    }
  }
}
