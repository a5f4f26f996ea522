package ro.pridvor.cli;

import java.io.IOException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.problem.SystemReason;

/**
 * What no command has foreseen: a refusal of the system is explained in the reader's language,
 * anything else is a fault of ours, with what a report of it needs.
 */
final class Unexpected implements IExecutionExceptionHandler {
  private final Environment environment;

  Unexpected(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult result) {
    ResourceBundle words = line.getResourceBundle();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException refused) {
        String why = new ProblemText(environment.locale()).argument(SystemReason.of(refused));
        environment.err().println(words.getString("system-refused").formatted(why));
        return Pridvor.COULD_NOT_WRITE;
      }
    }
    environment.err().println(words.getString("unexpected"));
    fault.printStackTrace(environment.err());
    return Pridvor.COULD_NOT_WRITE;
  }
}
