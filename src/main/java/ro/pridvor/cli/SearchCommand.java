package ro.pridvor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ro.pridvor.formats.BulkFile;
import ro.pridvor.problem.Problem;
import ro.pridvor.publish.FileRecord;
import ro.pridvor.publish.ProtectedPlaces;
import ro.pridvor.publish.Staging;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.ServerFiles;
import ro.pridvor.search.document.Facet;
import ro.pridvor.search.lucene.Answer;
import ro.pridvor.search.lucene.Request;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code pridvor search}: the search of the published site, in the terminal. */
@Command(name = "search", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  /** The orders, by their names on the command line. */
  enum Ordine {
    POTRIVIRE(Request.Order.RELEVANCE),
    TERMEN(Request.Order.DEADLINE),
    PLAN(Request.Order.PLAN);

    private final Request.Order meaning;

    Ordine(Request.Order meaning) {
      this.meaning = meaning;
    }
  }

  private final Environment environment;

  @Parameters(paramLabel = "WORDS", arity = "0..*", descriptionKey = "search.words")
  private List<String> words = List.of();

  @Option(
      names = "--site",
      paramLabel = "FOLDER",
      defaultValue = "site",
      descriptionKey = "site",
      converter = FolderName.class)
  private Path site;

  @Option(names = "--lang", paramLabel = "ro|en", defaultValue = "ro", descriptionKey = "lang")
  private String lang;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      descriptionKey = "search.format")
  private Format format;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "10", descriptionKey = "search.limit")
  private int limit;

  @Option(
      names = "--ordine",
      paramLabel = "potrivire|termen|plan",
      defaultValue = "potrivire",
      descriptionKey = "search.order")
  private Ordine order;

  @Option(names = "--questions", paramLabel = "FILE", descriptionKey = "search.questions")
  private Optional<Path> questions = Optional.empty();

  @Option(
      names = "--server-files",
      paramLabel = "FOLDER",
      descriptionKey = "search.server-files",
      converter = FolderName.class)
  private Optional<Path> serverFiles = Optional.empty();

  @Mixin private SearchFilters filters = new SearchFilters();

  @Spec private CommandSpec spec;

  SearchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ResourceBundle texts =
        ResourceBundle.getBundle("ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
    Staging.mend(environment.folder().resolve(site));
    Path index = environment.folder().resolve(site).resolve(SearchIndex.LUCENE);
    if (!Files.isDirectory(index)) {
      environment.err().printf(texts.getString("search.no-index") + "%n", index);
      return Pridvor.PROBLEMS;
    }
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), texts.getString("search.limit.wrong"));
    }
    if (serverFiles.isPresent()) {
      return writeServerFiles(index, environment.folder().resolve(serverFiles.get()), texts);
    }
    String text = String.join(" ", words);
    try (var search = SearchIndex.open(index)) {
      Optional<String> wrong = filters.firstUnknown(search, texts);
      if (wrong.isPresent()) {
        environment.err().println(wrong.get());
        return Pridvor.USAGE;
      }
      if (questions.isPresent()) {
        QuestionsReport.read(environment.folder().resolve(questions.get()))
            .print(search, environment.out(), texts);
        return Pridvor.GOOD;
      }
      DangerNotice danger = DangerNotice.of(text, search);
      Answer answer = search.answer(request(text, filters.byFacet(), limit));
      if (format == Format.JSON) {
        environment.out().println(json(text, danger, answer));
      } else {
        danger.print(environment.out(), texts);
        print(answer, texts);
        if (answer.total() == 0 && filters.any()) {
          int all = search.answer(request(text, Map.of(), 1)).total();
          environment.out().printf(texts.getString("search.without-filters") + "%n", all);
        }
      }
      return Pridvor.GOOD;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code docs/search-server.md} loads into a search server. */
  private int writeServerFiles(Path index, Path folder, ResourceBundle texts) {
    Path working = environment.folder();
    ProtectedPlaces places =
        ProtectedPlaces.of(working.resolve("content"), working.resolve("themes"), working);
    Optional<Problem> refusal = Staging.refusal(folder, places, false);
    if (refusal.isPresent() || Files.exists(folder.resolve(FileRecord.FILE))) {
      environment.err().printf(texts.getString("search.server-files.refused") + "%n", folder);
      return Pridvor.USAGE;
    }
    try {
      Path portal = environment.folder().resolve(site).resolve("date/portal.json");
      byte[] bulk = BulkFile.of(Files.readAllBytes(portal), "pridvor");
      ServerFiles.write(index, folder.resolve("pridvor"));
      Files.write(folder.resolve("bulk.ndjson"), bulk);
      environment.out().printf(texts.getString("search.server-files.done") + "%n", folder);
      return Pridvor.GOOD;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Request request(String text, Map<Facet, List<String>> narrowed, int most) {
    return new Request(text, narrowed, Request.Words.BEST, order.meaning, most);
  }

  private void print(Answer answer, ResourceBundle texts) {
    answer
        .instead()
        .forEach(
            (word, instead) ->
                environment
                    .out()
                    .printf(
                        texts.getString("search.instead") + "%n",
                        word,
                        String.join(", ", instead)));
    if (!answer.missing().isEmpty()) {
      environment
          .out()
          .printf(texts.getString("search.missing") + "%n", String.join(", ", answer.missing()));
    }
    if (!answer.all() && answer.total() > 0) {
      environment.out().println(texts.getString("search.any"));
    }
    if (answer.total() == 0) {
      environment.out().println(texts.getString("search.none"));
      return;
    }
    boolean more = answer.total() > answer.hits().size();
    String total = texts.getString(more ? "search.total.more" : "search.total");
    environment.out().printf(total + "%n", answer.total(), answer.hits().size());
    int place = 0;
    boolean related = false;
    for (Answer.Hit hit : answer.hits()) {
      if (hit.related() != related) {
        related = hit.related();
        environment
            .out()
            .printf("%n%s%n", texts.getString(related ? "search.related" : "search.exact"));
      }
      environment.out().printf("%n%d. %s%n   %s%n", ++place, hit.title(), facts(hit, texts));
      environment.out().printf("   %s%n", hit.address());
      if (!hit.excerpt().isEmpty()) {
        environment.out().printf("   %s%n", hit.excerpt());
      }
    }
  }

  /** Whether something can be used, in words. */
  static String state(String state, ResourceBundle texts) {
    if (state.isEmpty()) {
      return "";
    }
    String[] parts = state.split(" ");
    String text = texts.getString("search.state." + parts[0] + (parts.length > 1 ? ".year" : ""));
    return parts.length > 1 ? text.formatted(parts[1]) : text;
  }

  private static String facts(Answer.Hit hit, ResourceBundle texts) {
    String state = state(hit.state(), texts);
    return String.join(
        " · ",
        List.of(hit.kind(), state, hit.context(), hit.objective(), hit.when()).stream()
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private static Map<String, Object> json(Answer.Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", hit.id());
    json.put("score", hit.score());
    json.put("section", hit.related() ? "related" : "exact");
    json.put("state", hit.state());
    json.put("kind", hit.kind());
    json.put("address", hit.address());
    json.put("title", hit.title());
    json.put("context", hit.context());
    json.put("objective", hit.objective());
    json.put("when", hit.when());
    json.put("excerpt", hit.excerpt());
    return json;
  }

  private static String json(String text, DangerNotice danger, Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", text);
    json.put("danger", danger.json());
    json.put("total", answer.total());
    json.put("related", answer.related());
    json.put("all-words", answer.all());
    json.put("missing", answer.missing());
    json.put("instead", answer.instead());
    json.put("about", answer.about());
    json.put("results", answer.hits().stream().map(SearchCommand::json).toList());
    Map<String, Object> counts = new LinkedHashMap<>();
    answer.counts().forEach((facet, values) -> counts.put(facet.key(), values));
    json.put("counts", counts);
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(json);
  }
}
