package ro.pridvor.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses as people write them, in the form that standards have (RFC 3986). */
public final class WebAddress {
  private static final Pattern SITE =
      Pattern.compile("(?i)(https?)://([^\\s/?#@:]+)(:\\d{1,5})?(/[^\\s?#]*)?");
  private static final Pattern INDEX = Pattern.compile("/index\\.html?$");
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)(?:ht{1,2}ps?:?[/\\\\]{0,2}){0,2}((?:www\\.)?[^\\s/\\\\@:]+\\.[a-z]{2,}(?::\\d{1,5})?(?:/\\S*)?)");

  /** A relative step, which no public address has. */
  private static final Pattern STEP = Pattern.compile("/\\.{1,2}(?:/|$)");

  /** What people and word processors put around an address: brackets, a label, a full stop. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:[\\p{L} -]{1,20}:\\s+)?[<(\\[„“\"]*|[>)\\]”“\".,;]+$|[" + Folding.UNSEEN + "]");

  private WebAddress() {}

  /**
   * The address of a site's root: scheme and host in lower case, host in ASCII (IDNA 2003), path
   * percent-encoded, {@code /} at the end. Nothing for what is no such address.
   */
  public static Optional<String> siteRoot(String written) {
    Matcher parts = SITE.matcher(written.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(parts.group(2).replaceFirst("\\.$", ""), IDN.USE_STD3_ASCII_RULES);
      if (parts.group(4) != null && STEP.matcher(parts.group(4)).find()) {
        return Optional.empty();
      }
      String path = parts.group(4) == null ? "/" : INDEX.matcher(parts.group(4)).replaceAll("/");
      String whole = (path + "/").replaceAll("/{2,}", "/");
      String encoded = new URI(null, null, whole, null).toASCIIString().replace("%25", "%");
      String port = parts.group(3) == null ? "" : parts.group(3);
      String root = parts.group(1) + "://" + host + port;
      return Optional.of(root.toLowerCase(Locale.ROOT) + encoded);
    } catch (IllegalArgumentException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether a text has the form of a site's address, possible or not. */
  public static boolean isSite(String written) {
    return SITE.matcher(written.strip()).matches();
  }

  /** The whole address that was probably meant by one without scheme, such as www.oras.ro. */
  public static Optional<String> meant(String written) {
    Matcher bare = BARE.matcher(AROUND.matcher(written.strip()).replaceAll(""));
    return bare.matches() ? Optional.of("https://" + bare.group(1)) : Optional.empty();
  }
}
