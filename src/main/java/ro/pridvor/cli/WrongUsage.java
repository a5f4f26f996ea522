package ro.pridvor.cli;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import ro.pridvor.problem.NearMiss;

/** Explains a command line that cannot be understood, in the reader's language. */
final class WrongUsage implements IParameterExceptionHandler {
  private final Environment environment;

  WrongUsage(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    ResourceBundle words =
        ResourceBundle.getBundle("ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String unknown = unmatched.getUnmatched().get(0);
      Optional<String> near = NearMiss.of(unknown, known(command));
      environment
          .err()
          .println(
              near.map(word -> words.getString("usage.unknown.near").formatted(unknown, word))
                  .orElseGet(() -> words.getString("usage.unknown").formatted(unknown)));
    } else {
      String name = command.getCommandName();
      environment.err().println(words.getString("usage.wrong").formatted(e.getMessage(), name));
    }
    return Pridvor.USAGE;
  }

  private static List<String> known(CommandLine command) {
    return Stream.concat(
            command.getSubcommands().keySet().stream(),
            command.getCommandSpec().optionsMap().keySet().stream())
        .toList();
  }
}
