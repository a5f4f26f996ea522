package ro.pridvor.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Names of classes and ids that the reader view of Firefox (Mozilla Readability 0.6.0, Apache-2.0)
 * would drop or mark down. The three expressions are the library's own.
 */
class ReaderViewTest {
  private static final Path TEMPLATES = Path.of("themes/pridvor/templates");

  private static final Pattern UNLIKELY =
      ignoringCase(
          "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer"
              + "|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper"
              + "|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote");
  private static final Pattern RESCUED =
      ignoringCase("and|article|body|column|content|main|shadow");
  private static final Pattern NEGATIVE =
      ignoringCase(
          "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr"
              + "|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar"
              + "|skyscraper|sponsor|shopping|tags|widget");
  private static final Pattern BYLINE = ignoringCase("byline|author|dateline|writtenby|p-author");

  /** What a reader view should leave out, or what it does not judge: text inside a line. */
  private static final Set<String> NOT_CONTENT =
      Set.of(
          "site-header",
          "header-in",
          "header-top",
          "header-tools",
          "header-search",
          "to-menu",
          "site-footer",
          "footer-in",
          "visually-hidden");

  private static final Pattern ELEMENT =
      Pattern.compile("<[a-z][a-z0-9]*\\s(?:\"[^\"]*\"|[^\">])*");
  private static final Pattern CLASSES = Pattern.compile("\\bclass=\"((?:\\$\\{[^}]*}|[^\"])*)\"");
  private static final Pattern ID_OF_CONTENT =
      Pattern.compile("\\bid=\"\\$\\{(?!id}|mainId}|section\\.subject})[^}]*}\"");

  @Test
  void noClassOfContentIsOneThatReaderViewsDrop() throws IOException {
    List<String> disliked = new ArrayList<>();
    int seen = 0;
    for (String element : elements()) {
      Matcher classes = CLASSES.matcher(element);
      while (classes.find()) {
        for (String name : classes.group(1).replaceAll("\\$\\{[^}]*}|<[^>]*>", "").split("\\s+")) {
          seen++;
          if (!NOT_CONTENT.contains(name) && isDisliked(name)) {
            disliked.add(name);
          }
        }
      }
    }

    assertTrue(seen > 200, "classes seen: " + seen);
    assertEquals(List.of(), disliked);
  }

  @Test
  void anElementWhoseIdComesFromContentIsKeptWhateverTheId() throws IOException {
    List<String> unsafe = new ArrayList<>();
    int seen = 0;
    for (String element : elements()) {
      if (ID_OF_CONTENT.matcher(element).find()) {
        seen++;
        Matcher classes = CLASSES.matcher(element);
        if (!classes.find() || !RESCUED.matcher(classes.group(1)).find()) {
          unsafe.add(element);
        }
      }
    }

    assertTrue(seen >= 6, "ids seen: " + seen);
    assertEquals(List.of(), unsafe, "an id such as „servicii-sociale” drops the element");
  }

  @Test
  void theExpressionsFindWhatTheyWereMadeFor() {
    for (String name : List.of("banner-planned", "tags", "authority", "share", "social-links")) {
      assertTrue(isDisliked(name), name);
    }
  }

  private static boolean isDisliked(String name) {
    return UNLIKELY.matcher(name).find() && !RESCUED.matcher(name).find()
        || NEGATIVE.matcher(name).find()
        || BYLINE.matcher(name).find();
  }

  private static List<String> elements() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).sorted().toList()) {
        Matcher elements = ELEMENT.matcher(Files.readString(file));
        while (elements.find()) {
          found.add(elements.group());
        }
      }
    }
    return found;
  }

  private static Pattern ignoringCase(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }
}
