package ro.pridvor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ro.pridvor.documents.Document;
import ro.pridvor.documents.DocumentReader;
import ro.pridvor.documents.UnreadableDocument;
import ro.pridvor.imports.ImportReport;
import ro.pridvor.imports.ImportWords;
import ro.pridvor.imports.Importer;
import ro.pridvor.imports.Importer.Imported;
import ro.pridvor.imports.Mapping;
import ro.pridvor.imports.MappingFile;
import ro.pridvor.imports.PlanWriter;
import ro.pridvor.imports.Preview;
import ro.pridvor.imports.StatusReport;
import ro.pridvor.text.Slug;
import ro.pridvor.theme.ResourceTemplate;

/** {@code pridvor import}: a plan from the council's own document. */
@Command(name = "import", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  enum Hidden {
    SKIP,
    KEEP
  }

  private final Environment environment;

  @Mixin private CommonOptions where;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "import.file")
  private Path file;

  @Option(names = "--plan", paramLabel = "ID", descriptionKey = "import.plan")
  private String plan = "";

  @Option(names = "--status", descriptionKey = "import.status")
  private boolean status;

  @Option(names = "--overwrite", descriptionKey = "import.overwrite")
  private boolean overwrite;

  @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "import.mapping")
  private Optional<Path> mapping = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "skip|keep",
      defaultValue = "skip",
      descriptionKey = "import.hidden")
  private Hidden hidden;

  @Option(names = "--preview", descriptionKey = "import.preview")
  private boolean preview;

  @Option(names = "--yes", descriptionKey = "import.yes")
  private boolean yes;

  ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ImportWords words = new ImportWords(environment.locale());
    if (!status && !Slug.isId(plan)) {
      environment.err().println(words.word(plan.isEmpty() ? "one-plan" : "bad-plan-id", plan));
      return Pridvor.USAGE;
    }
    try {
      return status ? statuses(words) : run(words);
    } catch (UnreadableDocument refusal) {
      environment.err().println(words.refusal(refusal, file.toString()));
      environment.err().println(words.word("nothing-written"));
      return Pridvor.PROBLEMS;
    }
  }

  private int statuses(ImportWords words) {
    step(words, "step.read");
    Document document =
        new DocumentReader(environment.locale(), hidden == Hidden.KEEP)
            .read(environment.folder().resolve(file));
    Path content = environment.folder().resolve(where.content);
    StatusImport statuses = new StatusImport(environment, words, content);
    StatusReport report = statuses.read(document);
    boolean anything = statuses.print(report, overwrite);
    if (!anything || !confirmed(words)) {
      environment.out().println(words.word("nothing-written"));
      return report.unread().isEmpty() ? Pridvor.GOOD : Pridvor.PROBLEMS;
    }
    return statuses.write(report, overwrite);
  }

  private int run(ImportWords words) {
    Path source = environment.folder().resolve(file);
    Path content = environment.folder().resolve(where.content);
    step(words, "step.read");
    Document document =
        new DocumentReader(environment.locale(), hidden == Hidden.KEEP).read(source);
    Optional<Mapping> corrected = mapping(words);
    if (corrected.isEmpty()) {
      return Pridvor.PROBLEMS;
    }
    step(words, "step.understand");
    Imported imported =
        new Importer(content, words)
            .of(document, source.getFileName().toString(), plan, corrected.get());
    new ImportReport(environment.out(), words).print(imported);
    if (imported.measures() == 0) {
      environment.err().println(words.word("no-measures"));
      return Pridvor.PROBLEMS;
    }
    if (preview) {
      int code = mapping(words, imported);
      return code == Pridvor.GOOD ? page(words, imported) : code;
    }
    if (!confirmed(words)) {
      environment.out().println(words.word("nothing-written"));
      return Pridvor.GOOD;
    }
    return write(words, imported, source, content);
  }

  private int write(ImportWords words, Imported imported, Path source, Path content) {
    step(words, "step.write");
    try {
      Path folder = content.resolve("plans").resolve(plan);
      PlanWriter.Written written = new PlanWriter(folder).write(imported, source);
      written.files().forEach(f -> environment.out().println(words.word("written", f)));
      written.backup().ifPresent(b -> environment.out().println(words.word("backup", b)));
      int code = mapping(words, imported);
      environment.out().println(words.word("next"));
      return code;
    } catch (UncheckedIOException e) {
      environment.err().println(words.word("nothing-written"));
      return Pridvor.COULD_NOT_WRITE;
    }
  }

  /** Writes what was understood, to correct and read again. */
  private int mapping(ImportWords words, Imported imported) {
    try {
      Path understood = environment.folder().resolve("import.yaml");
      Files.writeString(understood, imported.mappingText(words.word("comment"), file.toString()));
      environment.out().println(words.word("mapping-written", understood));
      return Pridvor.GOOD;
    } catch (IOException e) {
      environment.err().println(words.word("mapping-not-written"));
      return Pridvor.COULD_NOT_WRITE;
    }
  }

  /** Writes what was understood, to read in a browser. */
  private int page(ImportWords words, Imported imported) {
    Path page = environment.folder().resolve("import.html");
    try {
      Files.writeString(
          page,
          new ResourceTemplate("/ro/pridvor/imports", "preview.ftlh")
              .render(
                  new Preview(words).of(imported, file.toString()),
                  said -> words.word(said.get(0), said.subList(1, said.size()).toArray())));
      environment.out().println(words.word("preview-written", page));
      return Pridvor.GOOD;
    } catch (IOException e) {
      environment.err().println(words.word("page-not-written"));
      return Pridvor.COULD_NOT_WRITE;
    }
  }

  /** The corrections that were asked for, none if none were; nothing if they cannot be read. */
  private Optional<Mapping> mapping(ImportWords words) {
    if (mapping.isEmpty()) {
      return Optional.of(Mapping.NONE);
    }
    List<MappingFile.Fault> faults;
    try {
      MappingFile read =
          MappingFile.parse(Files.readString(environment.folder().resolve(mapping.get())));
      faults = read.faults();
      if (faults.isEmpty()) {
        return Optional.of(read.mapping());
      }
    } catch (IOException e) {
      faults = List.of(new MappingFile.Fault("mapping.no-file", List.of()));
    }
    environment.err().println(words.word("bad-mapping", mapping.get()));
    faults.forEach(
        f -> environment.err().println("  " + words.word(f.key(), f.arguments().toArray())));
    environment.err().println(words.word("nothing-written"));
    return Optional.empty();
  }

  private void step(ImportWords words, String key) {
    if (environment.terminal()) {
      environment.err().println("  " + words.word(key) + " …");
    }
  }

  private boolean confirmed(ImportWords words) {
    if (yes || !environment.terminal()) {
      return true;
    }
    environment.out().println(words.word("ask-write"));
    try {
      String answer =
          new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("d|da|y|yes");
    } catch (IOException e) {
      return false;
    }
  }
}
