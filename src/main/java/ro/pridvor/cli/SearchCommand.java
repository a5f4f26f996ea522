package ro.pridvor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ro.pridvor.search.Answer;
import ro.pridvor.search.Facet;
import ro.pridvor.search.Request;
import ro.pridvor.search.SearchIndex;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code pridvor search}: the search of the published site, in the terminal. */
@Command(name = "search", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON
  }

  private final Environment environment;

  @Parameters(paramLabel = "WORDS", arity = "0..*", descriptionKey = "search.words")
  private List<String> words = List.of();

  @Option(names = "--site", paramLabel = "FOLDER", defaultValue = "site", descriptionKey = "site")
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

  @Option(names = "--fel", split = ",", descriptionKey = "search.filter")
  private List<String> kinds = List.of();

  @Option(names = "--plan", split = ",", descriptionKey = "search.filter")
  private List<String> plans = List.of();

  @Option(names = "--grup", split = ",", descriptionKey = "search.filter")
  private List<String> groups = List.of();

  @Option(names = "--institutie", split = ",", descriptionKey = "search.filter")
  private List<String> organisations = List.of();

  @Option(names = "--termen", split = ",", descriptionKey = "search.termen")
  private List<String> deadlines = List.of();

  SearchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ResourceBundle texts =
        ResourceBundle.getBundle("ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
    Path index = environment.folder().resolve(site).resolve(SearchIndex.LUCENE);
    if (!Files.isDirectory(index)) {
      environment.err().printf(texts.getString("search.no-index") + "%n", index);
      return Pridvor.PROBLEMS;
    }
    String text = String.join(" ", words);
    try (var search = SearchIndex.open(index)) {
      Answer answer = search.answer(Request.of(text, filters(), Math.max(1, limit)));
      if (format == Format.JSON) {
        environment.out().println(json(text, answer));
      } else {
        print(answer, texts);
      }
      return Pridvor.GOOD;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A deadline is a year ({@code --termen 2026}) or a kind ({@code --termen permanent}). */
  private Map<Facet, List<String>> filters() {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    filters.put(Facet.FEL, kinds);
    filters.put(Facet.PLAN, plans);
    filters.put(Facet.GRUP, groups);
    filters.put(Facet.INSTITUTIE, organisations);
    filters.put(Facet.AN, deadlines.stream().filter(SearchCommand::isYear).toList());
    filters.put(Facet.TERMEN, deadlines.stream().filter(d -> !isYear(d)).toList());
    return filters;
  }

  private static boolean isYear(String deadline) {
    return deadline.matches("\\d{4}");
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
    if (!answer.all() && answer.total() > 0) {
      environment.out().println(texts.getString("search.any"));
    }
    environment.out().printf(texts.getString("search.total") + "%n", answer.total());
    for (Answer.Hit hit : answer.hits()) {
      environment.out().printf("%n%s%n  %s%n", hit.title(), facts(hit));
      environment.out().printf("  %s%n", hit.address());
      if (!hit.excerpt().isEmpty()) {
        environment.out().printf("  %s%n", hit.excerpt());
      }
    }
  }

  private static String facts(Answer.Hit hit) {
    return String.join(
        " · ",
        List.of(hit.kind(), hit.context(), hit.when()).stream()
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private static String json(String text, Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", text);
    json.put("total", answer.total());
    json.put("all-words", answer.all());
    json.put("instead", answer.instead());
    json.put("about", answer.about());
    json.put("results", answer.hits());
    Map<String, Object> counts = new LinkedHashMap<>();
    answer.counts().forEach((facet, values) -> counts.put(facet.key(), values));
    json.put("counts", counts);
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(json);
  }
}
