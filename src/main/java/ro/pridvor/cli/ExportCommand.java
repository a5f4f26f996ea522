package ro.pridvor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.exports.CsvAnnex;
import ro.pridvor.imports.ImportWords;

/** {@code pridvor export}: the annex of a plan, which {@code import} reads back. */
@Command(name = "export", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  enum Kind {
    CSV
  }

  private final Environment environment;

  @Mixin private CommonOptions where;

  @Option(names = "--plan", paramLabel = "ID", required = true, descriptionKey = "export.plan")
  private String plan;

  @Option(names = "--as", paramLabel = "csv", defaultValue = "csv", descriptionKey = "export.as")
  private Kind kind;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "export.out")
  private Optional<Path> out = Optional.empty();

  ExportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ImportWords words = new ImportWords(environment.locale());
    Path content = environment.folder().resolve(where.content);
    boolean isName = plan.matches("[a-z0-9]+(-[a-z0-9]+)*");
    PlanTrees trees = PlanTrees.read(content.resolve("plans").resolve(isName ? plan : ""));
    if (!isName || trees.generals().isEmpty()) {
      environment.err().println(words.word("no-plan", plan));
      return Pridvor.USAGE;
    }
    Path file = environment.folder().resolve(out.orElse(Path.of(plan + ".csv")));
    try {
      Files.writeString(file, CsvAnnex.of(trees));
      environment.out().println(words.word("written", file));
      return Pridvor.GOOD;
    } catch (IOException e) {
      environment.err().println(words.word("nothing-written"));
      return Pridvor.COULD_NOT_WRITE;
    }
  }
}
