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

  private static final Set<String> FOREIGN = Set.of("svg", "math", "template");

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

  /** What is being gathered from a part of the page, if anything is. */
  private Optional<Gathering> gathering = Optional.empty();

  /** Drawings have titles of their own; what is in a template is no part of the page yet. */
  private final InsideOf foreign = new InsideOf(tag -> FOREIGN.contains(tag.name()));

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

  /** What a part of a page adds to what is known of the page. */
  record Gathered(
      List<String> ids, List<String> links, boolean headings, int levelBefore, int level) {}

  /** A part that is being read. */
  private static final class Gathering {
    private final List<String> ids = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private boolean headings;
    private final int level;
    private final int broken;
    private final int others;

    Gathering(int level, int broken, int others) {
      this.level = level;
      this.broken = broken;
      this.others = others;
    }
  }

  /** Whether the rules judge the next element by itself and by the headings before it alone. */
  boolean isAtRest() {
    return !wantsText() && !foreign.now() && !hidden.now() && security.hasPolicy();
  }

  /** From now on, what is read is also the beginning of a part, until {@link #gathered}. */
  void gather() {
    gathering = Optional.of(new Gathering(lastLevel, broken.size(), others()));
  }

  /** What the part has added; nothing if it breaks a rule or decides more than this. */
  Optional<Gathered> gathered() {
    Gathering part = gathering.orElseThrow();
    gathering = Optional.empty();
    boolean inOrder = part.broken == broken.size() && part.others == others() && isAtRest();
    return inOrder
        ? Optional.of(new Gathered(part.ids, part.links, part.headings, part.level, lastLevel))
        : Optional.empty();
  }

  /** What a part must leave as it is: the page's title, first headings, main, indexing. */
  private int others() {
    return firstHeadings + mains + (title.isPresent() ? 1 : 0) + (indexed ? 0 : 1);
  }

  /** Whether the rules would say the same of a part here as where it was gathered. */
  boolean mayAdd(Gathered part) {
    return !part.headings() || part.levelBefore() == lastLevel;
  }

  /** Takes a part as read. */
  void add(Gathered part) {
    part.ids().forEach(this::id);
    links.addAll(part.links());
    lastLevel = part.headings() ? part.level() : lastLevel;
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
      case "id" -> id(tag.value(index));
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

  private void id(String id) {
    require(ids.add(id), ID_NOT_UNIQUE, id);
    gathering.ifPresent(part -> part.ids.add(id));
  }

  private void target(String link) {
    boolean surelyHere = link.startsWith(".") || link.startsWith("#");
    if (!link.isEmpty() && (surelyHere || !ELSEWHERE.matcher(link).matches())) {
      links.add(link);
      gathering.ifPresent(part -> part.links.add(link));
    }
  }

  private void heading(int level) {
    gathering.ifPresent(part -> part.headings = true);
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
