package ro.pridvor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.content.ContentReader;
import ro.pridvor.model.Organisation;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.status.Duties;
import ro.pridvor.status.Duty;
import ro.pridvor.status.Status;

/** {@code pridvor status}: what is missing or late, by plan and by institution. */
@Command(name = "status", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  enum Format {
    TABLE,
    CSV
  }

  /** The files in which the list of duties can be sent. */
  enum ListFile {
    TXT,
    DOCX
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

  @Option(names = "--for", paramLabel = "ID", descriptionKey = "status-for")
  private Optional<String> institution = Optional.empty();

  @Option(names = "--as", paramLabel = "txt|docx", descriptionKey = "status-as")
  private Optional<ListFile> list = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "export.out")
  private Optional<Path> out = Optional.empty();

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
    Locale locale = environment.locale();
    ResourceBundle words =
        ResourceBundle.getBundle("ro.pridvor.cli.help", locale, Language.NO_FALLBACK);
    if (institution.isPresent() || list.isPresent()) {
      return duties(portal.get(), day, words);
    }
    StatusTables tables = new StatusTables(Status.of(portal.get(), day), words);
    if (workbook != null) {
      return writeWorkbook(tables, words);
    }
    environment.out().print(format == Format.CSV ? tables.csv() : tables.text());
    if (format == Format.TABLE) {
      environment.out().print(ofPlans(portal.get(), day, words));
    }
    return Pridvor.GOOD;
  }

  /** Duties about whole plans and the portal; the tables above count the others. */
  private static String ofPlans(Portal portal, LocalDate day, ResourceBundle words) {
    List<Duty> duties =
        Duties.of(portal, day).stream()
            .filter(d -> d.measure().isEmpty() && d.service().isEmpty())
            .toList();
    String list = new DutyList(portal.facts().title(), duties, day, words).text();
    return System.lineSeparator()
        + list.replace("\r\n", System.lineSeparator())
        + words.getString("duty.hint")
        + System.lineSeparator();
  }

  private int duties(Portal portal, LocalDate day, ResourceBundle words) {
    List<Duty> duties = Duties.of(portal, day);
    String name = "portal";
    String whose = portal.facts().title();
    if (institution.isPresent()) {
      Institutions institutions = new Institutions(portal, words);
      Optional<Organisation> found = institutions.named(institution.get());
      if (found.isEmpty()) {
        environment.err().println(institutions.notFound(institution.get()));
        return Pridvor.USAGE;
      }
      name = found.get().id();
      whose = found.get().name();
      duties = Duties.of(found.get(), portal, day);
    }
    DutyList all = new DutyList(whose, duties, day, words);
    if (list.isEmpty()) {
      environment.out().print(all.text().replace("\r\n", System.lineSeparator()));
      return Pridvor.GOOD;
    }
    boolean docx = list.get() == ListFile.DOCX;
    Path file =
        environment
            .folder()
            .resolve(out.orElse(Path.of("de-facut-" + name + (docx ? ".docx" : ".txt"))));
    return write(
        file,
        docx ? all.docx() : all.text().getBytes(StandardCharsets.UTF_8),
        words.getString("duty.written"),
        words);
  }

  private int writeWorkbook(StatusTables tables, ResourceBundle words) {
    return write(workbook, tables.workbook(), words.getString("status.xlsx"), words);
  }

  private int write(Path file, byte[] bytes, String done, ResourceBundle words) {
    try {
      Files.write(environment.folder().resolve(file), bytes);
      environment.out().println(done.formatted(file));
      return Pridvor.GOOD;
    } catch (IOException e) {
      environment.err().println(words.getString("status.xlsx.failed").formatted(file));
      return Pridvor.COULD_NOT_WRITE;
    }
  }
}
