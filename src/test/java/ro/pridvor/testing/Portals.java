package ro.pridvor.testing;

import java.nio.file.Path;
import ro.pridvor.content.ContentReader;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;

/** Reads portals for tests. */
public final class Portals {
  private Portals() {}

  /** The five plans with their services. */
  public static Portal read() {
    return read(Path.of("content"), new ProblemLog());
  }

  public static Portal read(Path content, ProblemLog problems) {
    return new PortalLinker(problems)
        .link(new ContentReader(content, problems).read().orElseThrow());
  }
}
