package ro.pridvor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the portal says of itself.
 *
 * @param id what sets this portal apart from others for ever: given, or else its publisher
 * @param baseUrl public address of the root, which ends with a slash; nothing where it is not known
 * @param editions forms of pages that are published beside the normal one; all, or some, or none
 * @param date the day that the portal's content was last settled; the only date in the output
 * @param formats the files published besides pages
 * @param images the pictures that texts may show
 */
public record PortalFacts(
    String title,
    String id,
    Optional<String> tagline,
    Publisher publisher,
    Optional<String> baseUrl,
    List<String> languages,
    List<String> editions,
    String theme,
    LocalDate date,
    Optional<String> correctionsEmail,
    Optional<String> correctionsUrl,
    Accessibility accessibility,
    List<Redirect> redirects,
    Formats formats,
    List<Image> images) {

  /** The portal's own language: that of its content and of the pages at its root. */
  public String language() {
    return languages.stream().findFirst().orElse("ro");
  }

  /** The public form of an address of the site, where the portal knows its own. */
  public Optional<String> url(String address) {
    return baseUrl.map(root -> root.substring(0, root.length() - 1) + address);
  }

  /** The edition in large print, as content names it. */
  public static final String LARGE_PRINT = "large-print";

  /** Who publishes it. */
  public record Publisher(
      String name,
      Optional<String> email,
      Optional<String> phone,
      Optional<String> address,
      Optional<String> website) {}

  /** Facts of the accessibility statement (ADR, Decizia 815/2022, annex 1). */
  public record Accessibility(
      Conformity status,
      Optional<String> declaredBy,
      Optional<String> method,
      Optional<String> prepared,
      Optional<String> reviewed,
      Optional<String> officer,
      Optional<String> email,
      Optional<String> phone,
      List<Translated> knownIssues,
      List<Translated> disproportionate,
      List<Translated> outOfScope) {

    /** The last day that the date of the last review, or else of the statement, can mean. */
    public Optional<LocalDate> lastReview() {
      return reviewed.or(() -> prepared).map(WrittenDate::new).flatMap(WrittenDate::lastDay);
    }
  }

  /**
   * A text in the portal's own language.
   *
   * @param translations what it is in other languages, by language
   */
  public record Translated(String text, Map<String, String> translations) {}

  /** The three situations that the model statement knows. */
  public enum Conformity {
    FULL,
    PARTIAL,
    NONE
  }

  /** A picture, published as {@code /imagini/<name>}; width and height in pixels. */
  public record Image(String name, int width, int height) {}

  /** An address that moved. */
  public record Redirect(String from, String to) {}
}
