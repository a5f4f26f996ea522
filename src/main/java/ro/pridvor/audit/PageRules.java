package ro.pridvor.audit;

import static ro.pridvor.problem.PageRule.HEADING_LEVEL_SKIPPED;
import static ro.pridvor.problem.PageRule.ID_NOT_UNIQUE;
import static ro.pridvor.problem.PageRule.IMAGE_ALTERNATIVE;
import static ro.pridvor.problem.PageRule.INLINE_SCRIPT;
import static ro.pridvor.problem.PageRule.INLINE_STYLE;
import static ro.pridvor.problem.PageRule.LINK_TEXT;
import static ro.pridvor.problem.PageRule.ONE_H1;
import static ro.pridvor.problem.PageRule.ONE_MAIN;
import static ro.pridvor.problem.PageRule.PAGE_LANGUAGE;
import static ro.pridvor.problem.PageRule.PAGE_TITLE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ro.pridvor.problem.PageRule;

/**
 * The certain rules of one page. Told of tags and texts in the order of the page, it gathers what
 * the audit keeps.
 */
final class PageRules {
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Set<String> WITHOUT_CONTENT =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private final Set<String> ids = new HashSet<>();
  private final Set<String> links = new LinkedHashSet<>();
  private final List<String> broken = new ArrayList<>();
  private final SecurityRules security =
      new SecurityRules(
          (rule, detail) -> broken.add(detail.isEmpty() ? rule.key() : rule.key(detail)));
  private Optional<String> title = Optional.empty();
  private boolean indexed = true;
  private int firstHeadings;
  private int mains;
  private int lastLevel;
  private boolean linkWithoutText;

  /** Drawings have titles of their own; what is in a template is no part of the page yet. */
  private final InsideOf foreign =
      new InsideOf(tag -> Set.of("svg", "math", "template").contains(tag.name()));

  private final InsideOf hidden = new InsideOf(Names::hidden);

  /** The words of the element whose words a rule needs: the title, a heading that is wrong. */
  private Optional<StringBuilder> words = Optional.empty();

  /** Whether the next {@link #text} makes a difference. */
  boolean wantsText() {
    return linkWithoutText || words.isPresent();
  }

  /** Characters between tags. */
  void text(String text) {
    if (linkWithoutText && !hidden.now() && !text.isBlank()) {
      linkWithoutText = false;
    }
    words.ifPresent(w -> w.append(text));
  }

  void open(Tag tag) {
    security.open(tag);
    for (int i = 0; i < tag.size(); i++) {
      attribute(tag, i);
    }
    boolean alone = WITHOUT_CONTENT.contains(tag.name());
    if (!alone) {
      foreign.open(tag);
      hidden.open(tag);
    }
    boolean seen = !hidden.now() && !(alone && Names.hidden(tag));
    switch (tag.name()) {
      case "html" -> require(Names.language(tag.value("lang").strip()), PAGE_LANGUAGE);
      case "title" -> listenIf(!foreign.now() && title.isEmpty());
      case "main" -> mains++;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(tag.name().charAt(1) - '0');
      case "a" ->
          linkWithoutText =
              seen
                  && tag.has("href")
                  && !tag.value("role").equals("button")
                  && !Names.byAttribute(tag);
      case "area" -> require(!seen || !tag.has("href") || Names.pictureHasName(tag), LINK_TEXT);
      case "script" -> script(tag);
      case "img" -> image(tag, seen);
      case "style" -> require(false, INLINE_STYLE);
      case "meta" -> robots(tag);
      default ->
          require(
              !seen || !tag.value("role").equals("img") || Names.byAttribute(tag),
              IMAGE_ALTERNATIVE);
    }
  }

  void close(String name) {
    foreign.close(name);
    hidden.close(name);
    switch (name) {
      case "title" -> takeWords().ifPresent(w -> title = Optional.of(w));
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          takeWords().ifPresent(w -> require(false, HEADING_LEVEL_SKIPPED, w));
      case "a" -> {
        require(!linkWithoutText, LINK_TEXT);
        linkWithoutText = false;
      }
      default -> {}
    }
  }

  PageFacts facts() {
    security.end();
    require(firstHeadings == 1, ONE_H1);
    require(mains == 1, ONE_MAIN);
    require(title.filter(t -> !t.isEmpty()).isPresent(), PAGE_TITLE);
    return new PageFacts(title.orElse(""), indexed, ids, links, List.copyOf(broken));
  }

  private void attribute(Tag tag, int index) {
    String key = tag.key(index);
    switch (key) {
      case "id" -> {
        String id = tag.value(index);
        require(ids.add(id), ID_NOT_UNIQUE, id);
      }
      case "href" -> {
        if (!tag.name().equals("base")) {
          target(tag.value(index));
        }
      }
      case "src" -> target(tag.value(index));
      case "style" -> require(false, INLINE_STYLE);
      default -> {
        if (key.startsWith("on")) {
          require(false, INLINE_SCRIPT, key);
        }
      }
    }
  }

  private void target(String link) {
    boolean surelyHere = link.startsWith(".") || link.startsWith("#");
    if (!link.isEmpty() && (surelyHere || !ELSEWHERE.matcher(link).matches())) {
      links.add(link);
    }
  }

  private void heading(int level) {
    firstHeadings += level == 1 ? 1 : 0;
    listenIf(level > lastLevel + 1);
    lastLevel = level;
  }

  /** A picture with words is as good as words. */
  private void image(Tag tag, boolean seen) {
    require(!seen || Names.pictureInOrder(tag), IMAGE_ALTERNATIVE);
    if (seen && Names.pictureHasName(tag)) {
      linkWithoutText = false;
    }
  }

  private void script(Tag tag) {
    boolean data = tag.value("type").equals("application/ld+json");
    require(data || tag.has("src"), INLINE_SCRIPT);
  }

  private void robots(Tag tag) {
    if (tag.value("name").equals("robots") && tag.value("content").contains("noindex")) {
      indexed = false;
    }
  }

  private void listenIf(boolean needed) {
    if (needed) {
      words = Optional.of(new StringBuilder());
    }
  }

  private Optional<String> takeWords() {
    Optional<String> taken = words.map(w -> SPACES.matcher(w).replaceAll(" ").strip());
    words = Optional.empty();
    return taken;
  }

  private void require(boolean holds, PageRule rule) {
    if (!holds) {
      broken.add(rule.key());
    }
  }

  private void require(boolean holds, PageRule rule, String detail) {
    if (!holds) {
      broken.add(rule.key(detail));
    }
  }
}
