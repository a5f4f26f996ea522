package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.LINK_TO_NOWHERE;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.problem.NearMiss;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;

/** Markdown links to pages of the site that do not exist. */
final class Links {
  private static final Pattern LINK = Pattern.compile("\\]\\((/[^)\\s#]*)");

  private Links() {}

  /**
   * @param addresses of all pages of the site
   */
  static void check(List<Passage> passages, Set<String> addresses, ProblemLog problems) {
    for (Passage passage : passages) {
      Matcher link = LINK.matcher(passage.value());
      while (link.find()) {
        String address = link.group(1);
        boolean file = address.startsWith("/date/") || address.startsWith("/resurse/");
        if (!file && !addresses.contains(address)) {
          problems.add(
              Problem.of(LINK_TO_NOWHERE, passage.text().at(), address)
                  .suggesting(NearMiss.of(address, addresses)));
        }
      }
    }
  }
}
