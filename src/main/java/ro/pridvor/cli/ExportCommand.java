package ro.pridvor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.Trees;
import ro.pridvor.exports.CsvAnnex;
import ro.pridvor.exports.DocxAnnex;
import ro.pridvor.exports.WorkbookAnnex;
import ro.pridvor.imports.ImportWords;

/** {@code pridvor export}: the annex of a plan, which {@code import} reads back. */
@Command(name = "export", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  enum Kind {
    DOCX(false),
    XLSX(true),
    ODS(true),
    CSV(false);

    private final boolean several;

    Kind(boolean several) {
      this.several = several;
    }

    String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Environment environment;

  @Mixin private CommonOptions where;

  @Option(names = "--plan", paramLabel = "ID", descriptionKey = "export.plan")
  private List<String> plans = List.of();

  @Option(
      names = "--as",
      paramLabel = "docx|xlsx|ods|csv",
      defaultValue = "docx",
      descriptionKey = "export.as")
  private Kind kind;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "export.out")
  private Optional<Path> out = Optional.empty();

  ExportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ImportWords words = new ImportWords(environment.locale());
    Path folder = environment.folder().resolve(where.content).resolve("plans");
    try {
      List<String> ids = plans.isEmpty() && kind.several ? all(folder) : plans;
      if (ids.size() != 1 && (ids.isEmpty() || !kind.several)) {
        environment.err().println(words.word("one-plan"));
        return Pridvor.USAGE;
      }
      Map<String, PlanTrees> trees = new LinkedHashMap<>();
      for (String id : ids) {
        PlanTrees plan = PlanTrees.read(folder, id);
        if (plan.isEmpty()) {
          environment.err().println(words.word("no-plan", id));
          return Pridvor.USAGE;
        }
        trees.put(id, plan);
      }
      String name = ids.size() == 1 ? ids.get(0) : "planuri";
      Path file = environment.folder().resolve(out.orElse(Path.of(name + kind.ending())));
      Files.write(file, bytes(trees));
      environment.out().println(words.word("written", file));
      return Pridvor.GOOD;
    } catch (IOException e) {
      environment.err().println(words.word("nothing-written"));
      return Pridvor.COULD_NOT_WRITE;
    }
  }

  private static List<String> all(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> plans = Files.list(folder)) {
      return plans
          .filter(p -> Files.isRegularFile(p.resolve("plan.yaml")))
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The portal's first language, which its plans are written in. */
  private String language() {
    try {
      Path portal = environment.folder().resolve(where.content).resolve("portal.yaml");
      String text = Files.isRegularFile(portal) ? Files.readString(portal) : "";
      return Trees.yaml(text).map(t -> PlanTrees.entries(t.get("languages"))).stream()
          .flatMap(List::stream)
          .findFirst()
          .orElse("ro");
    } catch (IOException e) {
      return "ro"; // not UTF-8: the check says so
    }
  }

  private byte[] bytes(Map<String, PlanTrees> plans) {
    PlanTrees first = plans.values().iterator().next();
    String tag = language();
    return switch (kind) {
      case DOCX -> DocxAnnex.of(first, tag);
      case XLSX -> WorkbookAnnex.xlsx(plans, tag);
      case ODS -> WorkbookAnnex.ods(plans, tag);
      case CSV -> CsvAnnex.of(first).getBytes(StandardCharsets.UTF_8);
    };
  }
}
