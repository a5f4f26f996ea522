package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.ADDRESS_TAKEN;
import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;
import static ro.pridvor.problem.ProblemKind.REDIRECT_LOOP;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ro.pridvor.content.Content.RedirectEntry;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;

/**
 * Redirects lead from one page's address to another's, each address once, and never in a circle.
 */
final class RedirectCheck {
  /** A folder with such a name would lie where the site has a file. */
  private static final Pattern FILE_NAME_AS_FOLDER =
      Pattern.compile(".*\\.(?:html|json|csv|xml|txt|js|css|svg|png|pdf|woff2|bin)/.*");

  private static final int MOST_SHOWN = 10;
  private static final String INDEX = "index.html";

  private final ProblemLog problems;

  RedirectCheck(ProblemLog problems) {
    this.problems = problems;
  }

  void check(List<RedirectEntry> redirects) {
    Map<String, String> targets = new HashMap<>();
    for (RedirectEntry redirect : redirects) {
      checkForm(redirect.from(), "from");
      checkForm(redirect.to(), "to");
      if (targets.putIfAbsent(page(redirect.from()), page(redirect.to())) != null) {
        problems.add(ADDRESS_TAKEN, redirect.from().at(), redirect.from().value());
      }
    }
    Set<String> done = new HashSet<>();
    for (RedirectEntry redirect : redirects) {
      checkCircle(redirect, targets, done);
    }
  }

  private void checkForm(Text address, String key) {
    if (FILE_NAME_AS_FOLDER.matcher(address.value()).matches()) {
      problems.add(INVALID_VALUE, address.at(), address.value(), key, "@form.address");
    }
  }

  /** Each address is followed once: a way that joins one already followed ends as that did. */
  private void checkCircle(RedirectEntry redirect, Map<String, String> targets, Set<String> done) {
    String start = page(redirect.from());
    Set<String> way = new LinkedHashSet<>(List.of(start));
    String next = targets.get(start);
    while (next != null && !done.contains(next) && way.add(next)) {
      next = targets.get(next);
    }
    if (start.equals(next)) {
      String shown =
          way.stream().limit(MOST_SHOWN).collect(Collectors.joining(" → "))
              + (way.size() > MOST_SHOWN ? " → …" : "")
              + " → "
              + start;
      problems.add(REDIRECT_LOOP, redirect.from().at(), redirect.from().value(), shown);
      return; // the others of the circle are reported too
    }
    done.addAll(way);
  }

  /** {@code /a/index.html} is the page {@code /a/}. */
  private static String page(Text address) {
    String value = address.value();
    return value.endsWith("/" + INDEX)
        ? value.substring(0, value.length() - INDEX.length())
        : value;
  }
}
