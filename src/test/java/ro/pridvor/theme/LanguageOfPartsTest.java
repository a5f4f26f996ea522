package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.model.Need;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.testing.RealPortal;

/**
 * WCAG 3.1.2 by source: the English texts of the theme are marked with characters that no text has,
 * the English pages of the real portal are rendered, and each run of text is asked where it comes
 * from. What the theme says must be English, what the content says Romanian, unless the content
 * itself has it in English or it is a proper name.
 */
class LanguageOfPartsTest {
  private static final char BEGIN = '\uE000';
  private static final char END = '\uE001';
  private static final Pattern OURS = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}|\\|");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final String PARTS = "[|,;:()]|–|\\s-\\s";
  private static final int PAGES_A_KIND = 15;

  /**
   * Dates that the program writes, names of files, addresses: no words of a language, or English.
   */
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "\\d{1,2} \\p{L}+ \\d{4}|\\p{L}+ \\d{4}|[\\w/.-]+\\.(csv|xlsx|json|jsonld)|\\S+@\\S+|https?:\\S+"
              + "|\\b\\p{Lu}{2,}\\b|Data Package");

  @TempDir private Path folder;

  @Test
  void everyRunOfTextOfAnEnglishPageHasTheLanguageThatItIsIn() throws IOException {
    PageRenderer renderer =
        new PageRenderer(Theme.load(markedThemes(), "pridvor"), RealPortal.portal().facts());
    TreeSet<String> faults = new TreeSet<>();
    List<Page> pages = englishPages();
    assertTrue(pages.size() > 100, "pages of all kinds");
    Set<String> neutral = names();
    for (Page page : pages) {
      String html = new String(renderer.render(page), StandardCharsets.UTF_8);
      Element body = Jsoup.parse(html).body();
      walk(body, "en", text -> !neutral.contains(text), page, faults);
    }
    assertEquals(List.of(), faults.stream().limit(40).toList());
  }

  private interface Words {
    boolean of(String text);
  }

  private static void walk(Element element, String above, Words words, Page page, Set<String> out) {
    String language = element.hasAttr("lang") ? element.attr("lang") : above;
    // The switch of languages, and the examples for the search of Romanian plans, are not English;
    // names of columns are identifiers.
    if (element.is("script, style, #q-hint span, code[translate=no]")
        || element.hasAttr("hreflang")) {
      return;
    }
    for (TextNode node : element.textNodes()) {
      String text = node.getWholeText();
      Matcher ours = OURS.matcher(text);
      if (ours.results().anyMatch(m -> WORD.matcher(m.group(1)).find()) && !language.equals("en")) {
        out.add("ours, marked " + language + ": " + text.strip() + " in " + where(element, page));
      }
      String theirs = NEUTRAL.matcher(OURS.matcher(text).replaceAll(" | ")).replaceAll(" ");
      for (String part : theirs.split(PARTS)) {
        boolean content = WORD.matcher(part).find() && words.of(part.strip());
        if (content && language.equals("en")) {
          out.add(
              "content, marked " + language + ": " + part.strip() + " in " + where(element, page));
        }
      }
    }
    element.children().forEach(child -> walk(child, language, words, page, out));
  }

  private static String where(Element element, Page page) {
    return page.kind() + " " + element.cssSelector().replaceAll("^.*> ", "");
  }

  /** What belongs to no language, or is in English in the content. */
  private static Set<String> names() {
    return Stream.of(
            RealPortal.portal().plans().stream().map(plan -> plan.place()),
            RealPortal.portal().servicesOf().byTown().keySet().stream(),
            RealPortal.portal().targetGroups().values().stream().map(g -> g.name("en")),
            Stream.of(Need.values()).map(need -> need.name("en")),
            RealPortal.portal().facts().accessibility().knownIssues().stream()
                .map(issue -> NEUTRAL.matcher(issue.translations().get("en")).replaceAll(" ")))
        .flatMap(all -> all)
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(PARTS))))
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  private static List<Page> englishPages() {
    Map<PageKind, Integer> seen = new HashMap<>();
    return new SiteMapper(RealPortal.portal())
        .pages().stream()
            .filter(page -> page.language().equals("en"))
            .filter(page -> seen.merge(page.kind(), 1, Integer::sum) <= PAGES_A_KIND)
            .toList();
  }

  private Path markedThemes() throws IOException {
    Path themes = folder.resolve("themes");
    try (Stream<Path> files = Files.walk(Path.of("themes"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = themes.resolve(Path.of("themes").relativize(file));
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith("en.properties")) {
          Files.write(copy, Files.readAllLines(file).stream().map(this::marked).toList());
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return themes;
  }

  private String marked(String line) {
    int equals = line.indexOf('=');
    if (equals < 0 || line.startsWith("#") || line.contains(".pattern=")) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.substring(0, equals + 1));
    Matcher placeholder = PLACEHOLDER.matcher(line);
    int from = equals + 1;
    while (placeholder.find(from)) {
      mark(out, line.substring(from, placeholder.start()));
      out.append(placeholder.group());
      from = placeholder.end();
    }
    mark(out, line.substring(from));
    return out.toString();
  }

  private static void mark(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append(BEGIN).append(text).append(END);
    }
  }
}
