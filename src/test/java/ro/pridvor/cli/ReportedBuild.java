package ro.pridvor.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import ro.pridvor.pipeline.Build;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.pipeline.Outcome;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.testing.TestSites;

/**
 * One build seen from both sides: what the command {@code build} prints in Romanian, and the kinds
 * of problems behind it.
 */
public record ReportedBuild(int exit, String err, Set<ProblemKind> kinds) {

  /** Builds the {@code content} of a folder into its {@code site}, with the themes for tests. */
  public static ReportedBuild of(Path folder) {
    BuildOptions options =
        new BuildOptions(
            folder.resolve("content"), TestSites.THEMES, folder.resolve("site"), false);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment environment =
        new Environment(
            folder,
            InputStream.nullInputStream(),
            StandardCharsets.UTF_8,
            new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Locale.forLanguageTag("ro"),
            Clock.systemUTC());
    Outcome outcome = new Build(options, step -> {}).run();
    new Report(environment, ContentOptions.Format.TEXT).print(outcome, Path.of("site"));
    Set<ProblemKind> kinds = EnumSet.noneOf(ProblemKind.class);
    outcome.problems().stream().map(Problem::kind).forEach(kinds::add);
    return new ReportedBuild(
        Report.exitCode(outcome), err.toString(StandardCharsets.UTF_8), Set.copyOf(kinds));
  }
}
