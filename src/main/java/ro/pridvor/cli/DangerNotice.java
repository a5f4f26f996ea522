package ro.pridvor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.danger.Danger;
import ro.pridvor.danger.DangerWords;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.lucene.LuceneSearch;

/** What to do now, said before all results where a query tells of somebody in danger. */
record DangerNotice(Set<Danger> kinds, List<Number> numbers) {
  private static final String EMERGENCY = "112";

  /** A number to call and whose it is. */
  record Number(String phone, String name) {}

  static DangerNotice of(String query, LuceneSearch search) throws IOException {
    Set<Danger> kinds = DangerWords.load().in(query);
    Set<String> keys = kinds.stream().map(Danger::key).collect(Collectors.toSet());
    List<Number> numbers =
        search
            .fact(SearchIndex.URGENT)
            .lines()
            .map(line -> line.split("\t", 3))
            .filter(parts -> Stream.of(parts[0].split(" ")).anyMatch(keys::contains))
            .map(parts -> new Number(parts[1], parts[2]))
            .toList();
    return new DangerNotice(kinds, numbers);
  }

  void print(PrintStream out, ResourceBundle texts) {
    if (numbers.isEmpty()) {
      return;
    }
    out.println(texts.getString("search.danger"));
    for (Number number : numbers) {
      out.printf(
          "  " + texts.getString("search.danger.call") + "%n", number.phone(), number.name());
      if (number.phone().equals(EMERGENCY)) {
        out.println("  " + texts.getString("search.danger.sms"));
      }
    }
    out.println();
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kinds", kinds.stream().map(Danger::key).toList());
    json.put(
        "call", numbers.stream().map(n -> Map.of("phone", n.phone(), "name", n.name())).toList());
    return json;
  }
}
