package ro.pridvor.page;

import java.util.List;
import java.util.Optional;
import ro.pridvor.address.Edition;

/**
 * One page with all that it shows.
 *
 * @param address from the site's root, starting with {@code /}
 * @param language of the interface around the content
 * @param crumbs the way down from home, without the page itself
 * @param source key of the content item it comes from, or empty
 * @param edition the form in which it is published
 * @param files that say the same in other forms
 */
public record Page(
    String address,
    PageKind kind,
    String language,
    Label title,
    List<Link> crumbs,
    View view,
    String source,
    Edition edition,
    List<FileLink> files) {

  public Page {
    crumbs = List.copyOf(crumbs);
    files = List.copyOf(files);
  }

  /** A page of the normal edition. */
  public Page(
      String address,
      PageKind kind,
      String language,
      Label title,
      List<Link> crumbs,
      View view,
      String source) {
    this(address, kind, language, title, crumbs, view, source, Edition.NORMAL, List.of());
  }

  /** The same page in large print. */
  public Page inLargePrint() {
    return new Page(
        largePrint().orElseThrow(),
        kind,
        language,
        title,
        crumbs,
        view,
        source,
        Edition.LARGE_PRINT,
        List.of());
  }

  /** The same page beside files of the same content. */
  public Page with(List<FileLink> others) {
    return new Page(address, kind, language, title, crumbs, view, source, edition, others);
  }

  /** The address of the same page in the portal's own language. */
  public String atRoot() {
    String below = "/" + language + "/";
    return address.startsWith(below) ? address.substring(below.length() - 1) : address;
  }

  /** Where the same page stands in large print, which is only in the language of the plans. */
  public Optional<String> largePrint() {
    return kind.inLargePrint()
        ? Optional.of(Edition.LARGE_PRINT.address(atRoot()))
        : Optional.empty();
  }

  /** Where the same page stands in the normal edition, which search engines should name. */
  public String canonical() {
    return edition.normal(address);
  }

  /** The file below the site's root. */
  public String file() {
    return address.endsWith("/") ? address.substring(1) + "index.html" : address.substring(1);
  }
}
