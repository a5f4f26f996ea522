package ro.pridvor.services;

import java.nio.file.Path;
import ro.pridvor.content.ContentReader;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;

/** Reads portals for tests. */
final class RealPortal {
  private RealPortal() {}

  /** The five plans with their services. */
  static Portal read() {
    return read(Path.of("content"), new ProblemLog());
  }

  static Portal read(Path content, ProblemLog problems) {
    return new PortalLinker(problems)
        .link(new ContentReader(content, problems).read().orElseThrow());
  }
}
