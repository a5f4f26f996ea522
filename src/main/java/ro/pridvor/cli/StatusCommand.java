package ro.pridvor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.content.ContentReader;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.status.Status;

/** {@code pridvor status}: what is missing or late, by plan and by institution. */
@Command(name = "status", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  enum Format {
    TABLE,
    CSV
  }

  private final Environment environment;

  @Mixin private CommonOptions where;

  @Option(
      names = "--format",
      paramLabel = "table|csv",
      defaultValue = "table",
      descriptionKey = "status-format")
  private Format format;

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "status-xlsx")
  private Path workbook;

  @Option(names = "--today", paramLabel = "DATE", descriptionKey = "today")
  private LocalDate today;

  StatusCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ProblemLog problems = new ProblemLog();
    Optional<Portal> portal =
        new ContentReader(environment.folder().resolve(where.content), problems)
            .read()
            .map(entries -> new PortalLinker(problems).link(entries));
    if (portal.isEmpty()) {
      ProblemText text = new ProblemText(environment.locale());
      problems
          .sorted()
          .forEach(
              p -> environment.err().printf("%s: %s %s%n", p.at(), text.what(p), text.remedy(p)));
      return Pridvor.PROBLEMS;
    }
    LocalDate day = Optional.ofNullable(today).orElse(environment.today());
    Status status = Status.of(portal.get(), day);
    Locale locale = environment.locale();
    ResourceBundle words =
        ResourceBundle.getBundle("ro.pridvor.cli.help", locale, Language.NO_FALLBACK);
    StatusTables tables = new StatusTables(status, words);
    if (workbook != null) {
      return writeWorkbook(tables, words);
    }
    environment.out().print(format == Format.CSV ? tables.csv() : tables.text());
    return Pridvor.GOOD;
  }

  private int writeWorkbook(StatusTables tables, ResourceBundle words) {
    try {
      Files.write(environment.folder().resolve(workbook), tables.workbook());
      environment.out().println(words.getString("status.xlsx").formatted(workbook));
      return Pridvor.GOOD;
    } catch (IOException e) {
      environment.err().println(words.getString("status.xlsx.failed").formatted(workbook));
      return Pridvor.COULD_NOT_WRITE;
    }
  }
}
