package ro.pridvor.site;

import java.util.List;

/**
 * One page with all that it shows.
 *
 * @param address from the site's root, starting with {@code /}
 * @param language of the interface around the content
 * @param crumbs the way down from home, without the page itself
 * @param source key of the content item it comes from, or empty
 */
public record Page(
    String address,
    PageKind kind,
    String language,
    Label title,
    List<Link> crumbs,
    View view,
    String source) {

  public Page {
    crumbs = List.copyOf(crumbs);
  }

  /** The file below the site's root. */
  public String file() {
    return address.endsWith("/") ? address.substring(1) + "index.html" : address.substring(1);
  }
}
