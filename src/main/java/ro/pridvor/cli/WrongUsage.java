package ro.pridvor.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
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
    } else if (wantsSubcommand(command)) {
      command.usage(environment.err());
    } else {
      environment.err().println(explain(e, command, words));
    }
    return Pridvor.USAGE;
  }

  /** {@code pridvor new} alone: its usage shows what can be started. */
  private static boolean wantsSubcommand(CommandLine command) {
    return !command.getSubcommands().isEmpty()
        && !(command.getCommand() instanceof Callable)
        && !(command.getCommand() instanceof Runnable);
  }

  private static String explain(ParameterException e, CommandLine command, ResourceBundle words) {
    String help = words.getString("usage.options").formatted(command.getCommandName());
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec first = missing.getMissing().get(0);
      return words.getString("usage.missing").formatted(name(first), first.paramLabel()) + help;
    }
    return Optional.ofNullable(e.getArgSpec())
        .map(
            argument ->
                words
                        .getString("usage.value")
                        .formatted(e.getValue(), name(argument), form(argument, words))
                    + help)
        .orElseGet(() -> words.getString("usage.wrong").formatted(e.getMessage()) + help);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String form(ArgSpec argument, ResourceBundle words) {
    if (argument.type() == LocalDate.class) {
      return words.getString("usage.form.day");
    }
    return argument.type() == int.class
        ? words.getString("usage.form.number")
        : argument.paramLabel().replace("|", ", ");
  }

  private static List<String> known(CommandLine command) {
    return Stream.concat(
            command.getSubcommands().keySet().stream(),
            command.getCommandSpec().optionsMap().keySet().stream())
        .toList();
  }
}
