package ro.pridvor.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.start.Known;
import ro.pridvor.start.Remover;

/** {@code pridvor remove}: takes a measure out of a plan without losing its address. */
@Command(name = "remove", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class RemoveCommand {
  private final Environment environment;

  RemoveCommand(Environment environment) {
    this.environment = environment;
  }

  /** A measure that an act withdrew, or that was written by mistake. */
  @Command(name = "measure", mixinStandardHelpOptions = true)
  int measure(
      @Mixin CommonOptions where,
      @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "new.plan")
          Optional<String> plan,
      @Option(names = "--measure", paramLabel = "ID", descriptionKey = "remove.measure")
          Optional<String> measure,
      @Option(names = "--by", paramLabel = "ACT", descriptionKey = "remove.by")
          Optional<String> act,
      @Option(names = "--date", paramLabel = "AAAA-LL-ZZ", descriptionKey = "remove.date")
          Optional<String> date) {
    Path content = environment.folder().resolve(where.content);
    Known known = new Known(content);
    Remover remover = new Remover(content);
    return Questions.run(
        environment,
        ask -> {
          String within = ask.choice(plan, "plan", known.plans());
          String id = ask.choice(measure, "remove-measure", known.measures(within));
          Optional<String> by = ask.optional(act, "withdrawn-by");
          List<Path> changed =
              by.map(text -> remover.withdraw(within, id, day(ask, date), text))
                  .orElseGet(() -> remover.delete(within, id));
          changed.forEach(file -> environment.out().println(ask.word("new.written", file)));
          String kept = by.isPresent() ? "remove.kept" : "remove.redirected";
          environment.out().println(ask.word(kept));
        });
  }

  private static LocalDate day(Questions ask, Optional<String> date) {
    return LocalDate.parse(ask.required(date, "withdrawn-date", RemoveCommand::isDay, "ask.day"));
  }

  private static boolean isDay(String answer) {
    try {
      LocalDate.parse(answer);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
