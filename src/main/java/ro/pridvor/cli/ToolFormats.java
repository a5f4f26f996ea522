package ro.pridvor.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.pipeline.Outcome;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.problem.SourcePosition;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Problems for programs: JSON of our own, annotations of GitHub Actions, SARIF 2.1.0. */
final class ToolFormats {
  private final ProblemText text;

  ToolFormats(ProblemText text) {
    this.text = text;
  }

  String json(Outcome outcome) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("published", outcome.published());
    report.put("plans", outcome.plans());
    report.put("measures", outcome.measures());
    report.put("pages", outcome.pages());
    Map<String, Long> millis = new LinkedHashMap<>();
    outcome.times().forEach((step, time) -> millis.put(step, time.toMillis()));
    report.put("milliseconds", millis);
    report.put("foreign", outcome.foreign());
    report.put("problems", outcome.problems().stream().map(this::json).toList());
    return write(report);
  }

  private Map<String, Object> json(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", problem.kind().key());
    json.put("severity", level(problem));
    json.put("file", problem.at().file());
    json.put("line", problem.at().line());
    json.put("column", problem.at().column());
    json.put("message", text.what(problem));
    json.put("remedy", text.remedy(problem));
    problem.suggestion().ifPresent(near -> json.put("suggestion", near));
    return json;
  }

  /** One workflow command a problem. */
  List<String> github(Outcome outcome) {
    return outcome.problems().stream().map(this::github).toList();
  }

  private String github(Problem problem) {
    SourcePosition at = problem.at();
    String place = at.line() == 0 ? "" : ",line=" + at.line() + ",col=" + at.column();
    String title = property(text.severity(problem) + ": " + problem.kind().key());
    String message = text.what(problem) + " " + text.remedy(problem);
    return "::%s file=%s%s,title=%s::%s"
        .formatted(level(problem), property(at.file()), place, title, data(message));
  }

  private static String data(String value) {
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }

  String sarif(Outcome outcome) {
    List<Map<String, Object>> rules =
        outcome.problems().stream()
            .map(Problem::kind)
            .distinct()
            .sorted()
            .map(ToolFormats::rule)
            .toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "pridvor");
    driver.put("rules", rules);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", outcome.problems().stream().map(this::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return write(log);
  }

  private static Map<String, Object> rule(ProblemKind kind) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", kind.key());
    rule.put(
        "defaultConfiguration",
        Map.of("level", kind.severity().name().toLowerCase(java.util.Locale.ROOT)));
    return rule;
  }

  private Map<String, Object> result(Problem problem) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.kind().key());
    result.put("level", level(problem));
    result.put("message", Map.of("text", text.what(problem) + " " + text.remedy(problem)));
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(problem.at().file())));
    if (problem.at().line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", problem.at().line());
      region.put("startColumn", problem.at().column());
      physical.put("region", region);
    }
    result.put("locations", List.of(Map.of("physicalLocation", physical)));
    return result;
  }

  /** A relative reference: names of files may hold spaces and letters with diacritics. */
  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }

  private static String level(Problem problem) {
    return problem.isError() ? "error" : "warning";
  }

  private static String write(Map<String, Object> value) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(value);
  }
}
