package ro.pridvor.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The Content-Security-Policy (CSP, level 3) that every page carries. */
final class ContentPolicy {
  private static final Set<String> ALLOWED = Set.of("'none'", "'self'");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private ContentPolicy() {}

  /**
   * Whether a policy allows nothing but the site itself: {@code default-src 'none'}, and no source
   * in any directive but {@code 'self'} and {@code 'none'}.
   */
  static boolean isStrict(String policy) {
    boolean nothingByDefault = false;
    for (String directive : policy.toLowerCase(Locale.ROOT).split(";")) {
      List<String> parts = List.of(SPACES.split(directive.strip()));
      if (parts.get(0).isEmpty()) {
        continue;
      }
      List<String> sources = parts.subList(1, parts.size());
      if (sources.isEmpty() || !ALLOWED.containsAll(sources)) {
        return false;
      }
      nothingByDefault |= parts.equals(List.of("default-src", "'none'"));
    }
    return nothingByDefault;
  }
}
