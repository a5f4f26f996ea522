package ro.pridvor.theme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.address.Edition;

/** Links from one page, relative, so that the site works in any folder and from a disk. */
final class RelativeLinks {
  private static final Pattern SITE_LINK = Pattern.compile("(href|src)=\"(/[^\"]*)\"");

  private final String folder;
  private final String section;
  private final String up;
  private final Edition edition;

  /** Links may begin at any folder that holds this one or is it. */
  private String within;

  /**
   * @param language of the page
   * @param edition the reader stays in it wherever it has the page that a link leads to
   */
  RelativeLinks(String address, String language, Edition edition) {
    this(address, sectionOf(address, language), edition, up(address));
  }

  private RelativeLinks(String address, String section, Edition edition, String up) {
    this.edition = edition;
    this.up = up;
    this.section = section;
    this.folder = address.substring(0, address.lastIndexOf('/') + 1);
    shared(false);
  }

  /**
   * Whether links shall be the same on all pages of this section and depth, as in a {@link
   * CachedFragment}, or lead the shortest way, which is the page's own.
   */
  void shared(boolean shared) {
    boolean atAnyAddress = !up.startsWith(".");
    within = shared || atAnyAddress ? section : folder;
  }

  /**
   * Links of a page that hosts show at any address, as they do the 404 page: from the root of the
   * host.
   *
   * @param root path of the site on its host, beginning and ending with {@code /}
   */
  static RelativeLinks fromRoot(String root, String address, Edition edition) {
    return new RelativeLinks(address, "/", edition, root);
  }

  /** The top folder of the page's language that a page is in; the page itself if it is a file. */
  static String sectionOf(String address, String language) {
    String home = "/" + language + "/";
    int start = address.startsWith(home) ? home.length() : 1;
    int end = address.indexOf('/', start);
    return end < 0 ? address : address.substring(0, end + 1);
  }

  private static String up(String address) {
    long depth = depth(address);
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }

  /** How many folders a folder or file is in, itself counted if it is a folder. */
  private static int depth(String address) {
    return (int) address.chars().filter(c -> c == '/').count() - 1;
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
    int shared = 1;
    for (int next = path.indexOf('/', 1) + 1; next > 0; next = path.indexOf('/', next) + 1) {
      if (!within.startsWith(path.substring(0, next))) {
        break;
      }
      shared = next;
    }
    String from = shared == 1 ? up : "../".repeat(depth(folder) - depth(path.substring(0, shared)));
    String file = path.endsWith("/") ? "index.html" : "";
    return from + path.substring(shared) + file + fragment;
  }

  /** The same for links that Markdown has made. */
  String inMarkup(String html) {
    if (!html.contains("=\"/")) {
      return html;
    }
    Matcher matcher = SITE_LINK.matcher(html);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(matcher.group(1) + "=\"" + to(matcher.group(2)) + "\""));
    }
    return matcher.appendTail(out).toString();
  }
}
