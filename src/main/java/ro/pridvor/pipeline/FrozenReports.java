package ro.pridvor.pipeline;

import static ro.pridvor.problem.ProblemKind.REPORT_NOT_AS_PUBLISHED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Report;
import ro.pridvor.model.Report.Fingerprint;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;

/**
 * The fingerprints of reports as they were published, one report a line beside the published
 * addresses: {@code raport <plan>/<year> <whole> <first correction> …}. Without them, whoever
 * deletes or replaces the fingerprint in a report could rewrite it unnoticed.
 */
final class FrozenReports {
  static final String MARK = "raport ";

  private FrozenReports() {}

  /** The lines of all reports that are frozen. */
  static List<String> lines(Portal portal) {
    List<String> lines = new ArrayList<>();
    for (Plan plan : portal.plans()) {
      for (Report report : plan.details().reports()) {
        if (report.frozen()) {
          List<String> prints =
              report.fingerprints().stream()
                  .takeWhile(print -> print.written().isPresent())
                  .map(Fingerprint::value)
                  .toList();
          lines.add(MARK + Portal.key(plan.id(), year(report)) + " " + String.join(" ", prints));
        }
      }
    }
    return lines;
  }

  private static String year(Report report) {
    return Integer.toString(report.year());
  }

  /** Finds reports, and corrections of reports, that are no longer as they were published. */
  static void check(
      Portal portal, Collection<String> remembered, Sources sources, ProblemLog problems) {
    Map<String, List<String>> known = new TreeMap<>();
    for (String line : remembered) {
      List<String> words = List.of(line.substring(MARK.length()).strip().split("\\s+"));
      known.put(words.get(0), words.subList(1, words.size()));
    }
    for (Plan plan : portal.plans()) {
      for (Report report : plan.details().reports()) {
        List<String> published = known.getOrDefault(Portal.key(plan.id(), year(report)), List.of());
        for (int i = 0; i < published.size(); i++) {
          if (!holds(report, i, published.get(i))) {
            problems.add(
                REPORT_NOT_AS_PUBLISHED,
                sources.file("plans/" + plan.id() + "/reports/" + report.year() + ".yaml"),
                i == 0 ? "@report.whole" : "@report.correction",
                published.get(i));
          }
        }
      }
    }
  }

  /** One whose written fingerprint is not its own has been reported when it was read. */
  private static boolean holds(Report report, int part, String published) {
    if (part >= report.fingerprints().size()) {
      return false;
    }
    Fingerprint print = report.fingerprints().get(part);
    Optional<String> written = print.written();
    return written.isPresent()
        && (print.value().equals(published) || !written.get().equals(print.value()));
  }
}
