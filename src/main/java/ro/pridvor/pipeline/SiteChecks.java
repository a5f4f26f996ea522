package ro.pridvor.pipeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.audit.SiteAudit;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.publish.Manifest;

/**
 * What is asked of a site before it may be published. {@code build}, {@code check} and {@code
 * serve} ask it in this one place, so that they say the same of the same content.
 */
final class SiteChecks {
  private final BuildOptions options;
  private final Sources sources;
  private final ProblemLog problems;

  SiteChecks(Portal portal, BuildOptions options, ProblemLog problems) {
    this.options = options;
    this.sources = new Sources(portal, options.content());
    this.problems = problems;
  }

  /** Of the linked content. */
  void content(Portal portal) {
    new MarkdownCheck(sources, problems).check(portal);
    new PublishedAddresses(options.content())
        .reports()
        .ifPresent(lines -> FrozenReports.check(portal, lines, sources, problems));
  }

  /** Of what is due on a day. */
  void duties(Portal portal, LocalDate today) {
    new DutyWarnings(portal, sources, problems).add(today);
  }

  /** Of the addresses of its pages. */
  void addresses(Website site) {
    new AddressCheck(site.pageList(), sources, problems).checkUnique();
  }

  /**
   * Of the finished pages, and of the addresses that were published before.
   *
   * @param audit has read all pages
   */
  void pages(Website site, SiteAudit audit) {
    ProblemLog found = new ProblemLog();
    audit.report(site.names(), sources.byFile(site.pageList()), found);
    CauseLines lines = new CauseLines(options.content());
    problems.addAll(found.sorted().stream().map(lines::located).toList());
    if (!options.confirmRemoved()) {
      AddressCheck check = new AddressCheck(site.pageList(), sources, problems);
      check.checkKept(lastPublished());
    }
  }

  /** What the content remembers holds on every computer; the site beside it, on this one. */
  private Manifest lastPublished() {
    return new PublishedAddresses(options.content())
        .read()
        .map(Manifest::of)
        .orElseGet(() -> Manifest.read(options.site()));
  }

  /** The addresses of a site. */
  static Optional<Set<String>> known(Website site) {
    return Optional.of(AddressCheck.addresses(site.pageList()));
  }
}
