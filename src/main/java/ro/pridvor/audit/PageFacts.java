package ro.pridvor.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * What the audit keeps of a page.
 *
 * @param links relative links to other files and places of the site
 * @param brokenRules names of the certain rules that it breaks
 */
public record PageFacts(
    String title, boolean indexed, Set<String> ids, Set<String> links, List<String> brokenRules) {

  /**
   * Reads a page. One whose tags are in order can be understood at once; any other is given to an
   * HTML parser, which reads it as a browser does and takes twenty times as long.
   */
  static PageFacts of(byte[] html) {
    return of(html, new RepeatedParts());
  }

  /**
   * The same for one of many pages.
   *
   * @param repeated what they have in common, read once
   */
  static PageFacts of(byte[] html, RepeatedParts repeated) {
    return MarkupScanner.read(html, repeated).orElseGet(() -> parsed(html));
  }

  /** The same by the parser alone. */
  static PageFacts parsed(byte[] html) {
    return ParsedPage.read(Jsoup.parse(new String(html, StandardCharsets.UTF_8)));
  }
}
