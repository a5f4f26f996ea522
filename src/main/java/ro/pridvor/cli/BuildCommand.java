package ro.pridvor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.pipeline.Build;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.pipeline.Outcome;
import ro.pridvor.pipeline.PublishedAddresses;
import ro.pridvor.publish.Changes;
import ro.pridvor.publish.Staging;

/** {@code pridvor build}: makes the site. */
@Command(name = "build", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private ContentOptions options;

  @Option(names = "--confirm-removed", descriptionKey = "confirm-removed")
  private boolean confirmRemoved;

  @Option(names = "--components", descriptionKey = "components")
  private boolean components;

  @Option(names = "--fresh", descriptionKey = "fresh")
  private boolean fresh;

  @Option(names = "--adopt", descriptionKey = "adopt")
  private boolean adopt;

  @Option(names = "--changes", paramLabel = "FILE", descriptionKey = "changes")
  private Path changes;

  BuildCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    BuildOptions where =
        new BuildOptions(
            environment.folder().resolve(options.content),
            environment.folder().resolve(options.themes),
            environment.folder().resolve(options.site),
            confirmRemoved,
            components,
            fresh,
            adopt,
            environment.folder());
    Report report = new Report(environment, options.format);
    if (adopt) {
      report.adopting(options.site, Staging.foreignIn(where.site()));
    }
    Outcome outcome = new Build(where, report::step).run();
    report.print(outcome, options.site);
    if (outcome.published()) {
      rememberAddresses(where, outcome, report);
    }
    if (changes != null && outcome.published()) {
      writeChanges(outcome.changes(), report);
    }
    return Report.exitCode(outcome);
  }

  /** The site is published by now: a list that cannot be written is said, and no failure. */
  private static void rememberAddresses(BuildOptions where, Outcome outcome, Report report) {
    try {
      new PublishedAddresses(where.content()).write(outcome.promises());
    } catch (IOException e) {
      report.addressesNotWritten();
    }
  }

  /** The site is published by now: a list that cannot be written makes it no failure. */
  private void writeChanges(Changes list, Report report) {
    try {
      Files.write(environment.folder().resolve(changes), list.bytes());
    } catch (IOException e) {
      report.changesNotWritten(changes);
    }
  }
}
