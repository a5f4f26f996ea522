package ro.pridvor.cli;

import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A fault of ours: said plainly, with what a report of it needs. */
final class Unexpected implements IExecutionExceptionHandler {
  private final Environment environment;

  Unexpected(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult result) {
    ResourceBundle words = line.getResourceBundle();
    environment.err().println(words.getString("unexpected"));
    fault.printStackTrace(environment.err());
    return Pridvor.COULD_NOT_WRITE;
  }
}
