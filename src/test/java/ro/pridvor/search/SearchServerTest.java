package ro.pridvor.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tartarus.snowball.ext.RomanianStemmer;
import ro.pridvor.formats.BulkFile;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.testing.RealPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The example for a search server, {@code docs/search-server.md}, without a server: its analyzer is
 * put together from the same filters of Lucene that OpenSearch has under the names in {@code
 * index.json}, and must tell apart and bring together the same words as the portal's own.
 */
class SearchServerTest {
  private static final Path EXAMPLE = Path.of("docs/examples/opensearch");

  private static JsonNode settings;
  private static JsonNode mappings;
  private static Map<String, String> files;

  @BeforeAll
  static void readTheExample() throws IOException {
    JsonNode index = json(EXAMPLE.resolve("index.json"));
    settings = index.at("/settings/analysis");
    mappings = index.at("/mappings/properties");
    files = ServerFiles.files(RealPortal.site().resolve(SearchIndex.LUCENE));
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(file));
  }

  /** The analyzer that {@code index.json} describes; an unknown part fails. */
  private static Analyzer analyzer() {
    JsonNode described = settings.at("/analyzer/pridvor");
    NormalizeCharMap.Builder letters = new NormalizeCharMap.Builder();
    for (JsonNode rule : settings.at("/char_filter/romanian_letters/mappings")) {
      String[] sides = rule.asString().split(" =>\\s*", -1);
      letters.add(sides[0], sides[1]);
    }
    NormalizeCharMap map = letters.build();
    JsonNode words = settings.at("/tokenizer/" + described.get("tokenizer").asString());
    var pattern = java.util.regex.Pattern.compile(words.get("pattern").asString());
    return new Analyzer() {
      @Override
      protected java.io.Reader initReader(String field, java.io.Reader reader) {
        java.io.Reader read = new MappingCharFilter(map, reader);
        for (String name : List.of("hidden_signs", "acronyms_with_points")) {
          JsonNode rule = settings.at("/char_filter/" + name);
          read =
              new PatternReplaceCharFilter(
                  java.util.regex.Pattern.compile(rule.get("pattern").asString()),
                  rule.get("replacement").asString(),
                  read);
        }
        return read;
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new PatternTokenizer(pattern, words.get("group").asInt());
        TokenStream stream = tokenizer;
        for (JsonNode name : described.get("filter")) {
          stream = filter(stream, name.asString());
        }
        return new TokenStreamComponents(tokenizer, stream);
      }
    };
  }

  private static TokenStream filter(TokenStream in, String name) {
    JsonNode own = settings.path("filter").path(name);
    String type = own.path("type").asString(name);
    return switch (type) {
      case "lowercase" -> new LowerCaseFilter(in);
      case "asciifolding" -> new ASCIIFoldingFilter(in);
      case "stop" ->
          new StopFilter(in, new CharArraySet(file(own, "stopwords_path").lines().toList(), false));
      case "stemmer_override" -> new StemmerOverrideFilter(in, rules(file(own, "rules_path")));
      case "stemmer" -> {
        assertEquals("romanian", own.get("language").asString());
        yield new SnowballFilter(in, new RomanianStemmer());
      }
      case "pattern_replace" ->
          new PatternReplaceFilter(
              in,
              java.util.regex.Pattern.compile(own.get("pattern").asString()),
              own.get("replacement").asString(),
              true);
      default -> throw new AssertionError("no such filter: " + type);
    };
  }

  private static String file(JsonNode filter, String key) {
    String path = filter.get(key).asString();
    assertTrue(path.startsWith("pridvor/"), path);
    return files.get(path.substring("pridvor/".length()));
  }

  private static StemmerOverrideFilter.StemmerOverrideMap rules(String text) {
    StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
    text.lines().map(line -> line.split(" => ")).forEach(r -> builder.add(r[0], r[1]));
    try {
      return builder.build();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("body", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  private static byte[] bulk() throws IOException {
    return BulkFile.of(
        Files.readAllBytes(RealPortal.site().resolve("date/portal.json")), "pridvor");
  }

  private static List<JsonNode> documents() throws IOException {
    List<String> lines = new String(bulk(), StandardCharsets.UTF_8).lines().toList();
    List<JsonNode> documents = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += 2) {
      JsonNode action = JsonMapper.shared().readTree(lines.get(i)).get("index");
      JsonNode document = JsonMapper.shared().readTree(lines.get(i + 1));
      assertEquals("pridvor", action.get("_index").asString());
      assertEquals(document.get("url").asString(), action.get("_id").asString());
      documents.add(document);
    }
    return documents;
  }

  @Test
  void theServersWordsAreThePortalsWordForWord() throws IOException {
    Analysis portal = Analysis.load();
    int words = 0;
    Map<String, String> toServer = new HashMap<>();
    List<String> different = new ArrayList<>();
    try (Analyzer server = analyzer()) {
      for (JsonNode document : documents()) {
        for (String text : texts(document)) {
          List<String> expected = portal.tokens(text).stream().map(Analysis.Token::term).toList();
          List<String> actual = terms(server, text);
          words += expected.size();
          if (expected.size() != actual.size()) {
            different.add(expected + "\n" + actual);
            continue;
          }
          for (int i = 0; i < expected.size(); i++) {
            String known = toServer.putIfAbsent(expected.get(i), actual.get(i));
            if (known != null && !known.equals(actual.get(i))) {
              different.add(expected.get(i) + ": " + known + ", " + actual.get(i));
            }
          }
        }
      }
    }
    assertTrue(words > 20_000, words + " words");
    int apart = new HashSet<>(toServer.values()).size();
    System.out.printf(
        "search server: %d words, %d terms of the portal, %d of the server, %d differ%n",
        words, toServer.size(), apart, different.size());
    assertEquals(List.of(), different);
    assertEquals(toServer.size(), apart, "no two terms of the portal are one on the server");
  }

  private static List<String> texts(JsonNode document) {
    List<String> texts = new ArrayList<>(List.of(document.get("title").asString()));
    document.path("body").forEach(t -> texts.add(t.asString()));
    return texts;
  }

  @Test
  void formsOfOneWordMeetWithAndWithoutDiacritics() throws IOException {
    try (Analyzer server = analyzer()) {
      for (List<String> same :
          List.of(
              List.of("copil", "copiilor", "Copiii", "COPII"),
              List.of("tânăr", "tineri", "tanar", "tinerilor"),
              List.of("serviciu", "servicii", "serviciile"),
              List.of("bătrâni", "batrani", "bătrânilor"),
              List.of("şcoală", "școală", "scoala", "școlilor"))) {
        Set<String> terms = new TreeSet<>();
        for (String form : same) {
          terms.addAll(terms(server, form));
        }
        assertEquals(1, terms.size(), same + " " + terms);
      }
      assertEquals(List.of("2.4.1"), terms(server, "2.4.1."));
      assertEquals(List.of(), terms(server, "și pentru"));
    }
  }

  @Test
  void theBulkFileHasEveryMeasureAndOnlyFieldsThatTheIndexKnows() throws IOException {
    Set<String> urls = new HashSet<>();
    int measures = 0;
    for (JsonNode document : documents()) {
      assertTrue(urls.add(document.get("url").asString()), document.toString());
      measures += document.get("kind").asString().equals("masura") ? 1 : 0;
      document.propertyNames().forEach(field -> assertTrue(mappings.has(field), field));
      if (document.has("until")) {
        java.time.LocalDate.parse(document.get("until").asString());
      }
    }
    assertEquals(RealPortal.portal().measures().size(), measures);
  }

  @Test
  void theExampleQueryAsksFieldsThatExist() throws IOException {
    JsonNode query = json(EXAMPLE.resolve("query.json"));
    for (JsonNode field : query.at("/query/bool/must/multi_match/fields")) {
      assertTrue(mappings.has(field.asString().replaceAll("\\^.*", "")), field.asString());
    }
    query.get("aggs").forEach(a -> assertTrue(mappings.has(a.at("/terms/field").asString())));
  }
}
