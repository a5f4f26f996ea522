package ro.pridvor.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ro.pridvor.search.lucene.Answer;
import ro.pridvor.search.lucene.LuceneSearch;
import ro.pridvor.search.lucene.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running search server and the portal's own index the same and compares what is found. Run
 * by hand: {@code docs/search-server.md} says how and what came of it.
 *
 * <pre>
 * SearchServerComparison site/cautare/lucene http://localhost:9200/pridvor
 * </pre>
 */
final class SearchServerComparison {
  private static final int ALL = 2_000;
  private static final Set<String> KINDS = Set.of("plan", "obiectiv", "masura", "serviciu");

  private SearchServerComparison() {}

  public static void main(String[] arguments) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    int same = 0;
    int first = 0;
    int asked = 0;
    try (LuceneSearch portal = SearchIndex.open(Path.of(arguments[0]))) {
      for (String query : Files.readAllLines(Path.of("src/test/resources/search/queries.txt"))) {
        List<String> server = server(client, arguments[1], query);
        List<String> own = portal(portal, query);
        asked++;
        first += !own.isEmpty() && server.stream().limit(10).toList().contains(own.get(0)) ? 1 : 0;
        if (new TreeSet<>(own).equals(new TreeSet<>(server))) {
          same++;
        } else {
          Set<String> only = new TreeSet<>(own);
          server.forEach(only::remove);
          Set<String> more = new TreeSet<>(server);
          own.forEach(more::remove);
          System.out.printf(
              "%s: portal %d, server %d; only the portal %d, only the server %d %s%n",
              query,
              own.size(),
              server.size(),
              only.size(),
              more.size(),
              more.stream().limit(2).toList());
        }
      }
    }
    System.out.printf(
        "%d queries, %d find the same documents; the portal's first is among the server's ten: %d%n",
        asked, same, first);
  }

  private static List<String> portal(LuceneSearch search, String query) throws IOException {
    Request request =
        new Request(query, Map.of(), Request.Words.ALL, Request.Order.RELEVANCE, Integer.MAX_VALUE);
    return search.answer(request).hits().stream()
        .filter(hit -> KINDS.contains(hit.kind()))
        .map(Answer.Hit::address)
        .toList();
  }

  private static List<String> server(HttpClient client, String index, String query)
      throws IOException, InterruptedException {
    Map<String, Object> words =
        Map.of(
            "query",
            query,
            "type",
            "cross_fields",
            "operator",
            "and",
            "fields",
            List.of("title^2", "body"));
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("size", ALL, "_source", false, "query", Map.of("multi_match", words)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(index + "/_search"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonNode answer =
        JsonMapper.shared()
            .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    return answer.at("/hits/hits").valueStream().map(hit -> hit.get("_id").asString()).toList();
  }
}
