package ro.pridvor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code pridvor help}, for a command and for a command of a command: {@code help new plan}. */
@Command(name = "help", helpCommand = true, resourceBundle = "ro.pridvor.cli.help")
final class HelpOf implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..*", descriptionKey = "help.command")
  private List<String> words = List.of();

  @CommandLine.Option(names = "--lang", paramLabel = "ro|en", descriptionKey = "lang")
  private String language;

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  HelpOf(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.parent().commandLine();
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        throw new UnmatchedArgumentException(command, List.of(word));
      }
      command = next;
    }
    command.usage(environment.out());
    return Pridvor.GOOD;
  }
}
