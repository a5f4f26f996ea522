package ro.pridvor.serve;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets in only requests that a person's own browser makes for the pages of this server: no name but
 * this machine's own (against DNS rebinding), no request that a page from elsewhere has caused.
 */
final class RequestGuard {
  private static final Pattern OWN_NAME =
      Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::\\d{1,5})?");

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private RequestGuard() {}

  /** The HTTP status with which a request is refused, if it is. */
  static Optional<Integer> refusal(String method, Headers headers) {
    if (!isOwnName(headers) || !isOwnOrigin(headers) || isCausedElsewhere(headers)) {
      return Optional.of(403);
    }
    return READING.contains(method) ? Optional.empty() : Optional.of(405);
  }

  /** Exactly one Host header (RFC 9112, section 3.2). */
  private static boolean isOwnName(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    return hosts.size() == 1 && OWN_NAME.matcher(hosts.get(0)).matches();
  }

  private static boolean isOwnOrigin(Headers headers) {
    String own = "http://" + headers.getFirst("Host");
    return headers.getOrDefault("Origin", List.of()).stream().allMatch(own::equals);
  }

  /**
   * Fetch Metadata (W3C): what another site's page asks for, but for a link that the person follows
   * and sees in a window of its own.
   */
  private static boolean isCausedElsewhere(Headers headers) {
    String site = first(headers, "Sec-Fetch-Site");
    boolean foreign = site.equals("cross-site") || site.equals("same-site");
    boolean followed =
        first(headers, "Sec-Fetch-Mode").equals("navigate")
            && first(headers, "Sec-Fetch-Dest").equals("document");
    return foreign && !followed;
  }

  private static String first(Headers headers, String name) {
    return Optional.ofNullable(headers.getFirst(name)).orElse("");
  }
}
