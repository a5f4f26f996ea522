package ro.pridvor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import ro.pridvor.pipeline.Build;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.pipeline.Outcome;

/** {@code pridvor check}: says what is wrong and writes nothing. */
@Command(name = "check", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Environment environment;

  @Mixin private ContentOptions options;

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    BuildOptions where =
        new BuildOptions(
            environment.folder().resolve(options.content),
            environment.folder().resolve(options.themes),
            environment.folder().resolve(options.site),
            false);
    Report report = new Report(environment, options.format);
    Outcome outcome = new Build(where, report::step).check(environment.today());
    report.printCheck(outcome);
    return Report.exitCode(outcome);
  }
}
