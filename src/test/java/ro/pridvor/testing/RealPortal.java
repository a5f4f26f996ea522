package ro.pridvor.testing;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import ro.pridvor.content.ContentReader;
import ro.pridvor.pipeline.Build;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.pipeline.Outcome;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;

/** The portal of {@code content/} with its real theme, built once for all tests that look at it. */
public final class RealPortal {
  /** Where it is built, not to disturb anybody's {@code site/}. */
  public static final Path SITE = Path.of("target/portal/site").toAbsolutePath();

  private RealPortal() {}

  private static final class Holder {
    private static final Outcome OUTCOME =
        new Build(new BuildOptions(Path.of("content"), Path.of("themes"), SITE, true), step -> {})
            .run();
    private static final Portal PORTAL = link();

    private static Portal link() {
      ProblemLog problems = new ProblemLog();
      return new PortalLinker(problems)
          .link(new ContentReader(Path.of("content"), problems).read().orElseThrow());
    }
  }

  /** The folder of the built site; fails with its problems if it could not be built. */
  public static Path site() {
    if (!Holder.OUTCOME.published()) {
      Set<String> errors =
          Holder.OUTCOME.problems().stream()
              .filter(Problem::isError)
              .map(Problem::toString)
              .collect(Collectors.toSet());
      throw new AssertionError("the portal could not be built: " + errors);
    }
    return SITE;
  }

  public static Outcome outcome() {
    return Holder.OUTCOME;
  }

  public static Portal portal() {
    return Holder.PORTAL;
  }
}
