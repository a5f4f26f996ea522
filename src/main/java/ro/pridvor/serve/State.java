package ro.pridvor.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.pipeline.Website;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.problem.SourcePosition;
import tools.jackson.databind.json.JsonMapper;

/** What the bar at the top of a page is told, as JSON. */
final class State {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ProblemText text;
  private final Editor editor;

  State(ProblemText text, Editor editor) {
    this.text = text;
    this.editor = editor;
  }

  /**
   * @param version grows with every site
   * @param changed whether the page itself must be fetched again
   * @param stale whether the site is an older one, because the content cannot be used as it is
   */
  String json(
      long version,
      boolean changed,
      boolean stale,
      List<Problem> problems,
      Optional<Website> site,
      String file) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("version", version);
    state.put("changed", changed);
    state.put("stale", stale);
    List<Map<String, Object>> errors = new ArrayList<>();
    List<Map<String, Object>> warnings = new ArrayList<>();
    problems.forEach(p -> (p.isError() ? errors : warnings).add(problem(p)));
    state.put("errors", errors);
    state.put("warnings", warnings);
    site.flatMap(s -> s.source(file)).ifPresent(at -> state.put("source", place(at)));
    return MAPPER.writeValueAsString(state);
  }

  private Map<String, Object> problem(Problem problem) {
    Map<String, Object> json = place(problem.at());
    json.put("severity", text.severity(problem));
    json.put("what", text.what(problem));
    json.put("remedy", text.remedy(problem));
    return json;
  }

  private Map<String, Object> place(SourcePosition at) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("at", at.line() == 0 ? at.file() : at.file() + ":" + at.line());
    place.put("path", editor.path(at));
    place.put("editor", editor.link(at));
    return place;
  }
}
