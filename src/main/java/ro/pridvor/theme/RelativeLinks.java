package ro.pridvor.theme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.address.Edition;

/** Links from one page, relative, so that the site works in any folder and from a disk. */
final class RelativeLinks {
  private static final Pattern SITE_LINK = Pattern.compile("href=\"(/[^\"]*)\"");

  private final String folder;
  private final String up;
  private final Edition edition;

  /**
   * @param edition the reader stays in it wherever it has the page that a link leads to
   */
  RelativeLinks(String address, Edition edition) {
    this(address, edition, up(address));
  }

  private RelativeLinks(String address, Edition edition, String up) {
    this.edition = edition;
    this.up = up;
    this.folder = address.substring(0, address.lastIndexOf('/') + 1);
  }

  /**
   * Links of a page that hosts show at any address, as they do the 404 page: from the root of the
   * host.
   *
   * @param root path of the site on its host, beginning and ending with {@code /}
   */
  static RelativeLinks fromRoot(String root, String address, Edition edition) {
    return new RelativeLinks(address, edition, root);
  }

  private static String up(String address) {
    long depth = address.chars().filter(c -> c == '/').count() - 1;
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }

  /** From the page to an address of the site; folders name their file, for disks. */
  String to(String normal) {
    return exactly(edition.address(normal));
  }

  /** The same, but to this very address, whatever the edition. */
  String exactly(String address) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    String file = path.endsWith("/") ? path + "index.html" : path;
    return up + file.substring(1) + fragment;
  }

  /**
   * The same as {@link #to}, by the shortest way: for long lists of pages that stand near. Not for
   * parts that are kept for many pages, as the way depends on the whole address of the page.
   */
  String near(String normal) {
    String whole = to(normal);
    String target = whole.substring(up.length() - 1);
    int shared = 1;
    int next = target.indexOf('/', shared) + 1;
    while (next > 0 && folder.startsWith(target.substring(0, next))) {
      shared = next;
      next = target.indexOf('/', shared) + 1;
    }
    if (shared == 1) {
      return whole;
    }
    long out = folder.substring(shared).chars().filter(c -> c == '/').count();
    return "../".repeat((int) out) + target.substring(shared);
  }

  /** The same for links that Markdown has made. */
  String inMarkup(String html) {
    if (!html.contains("href=\"/")) {
      return html;
    }
    Matcher matcher = SITE_LINK.matcher(html);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          out, Matcher.quoteReplacement("href=\"" + to(matcher.group(1)) + "\""));
    }
    return matcher.appendTail(out).toString();
  }
}
