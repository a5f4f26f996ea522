package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ro.pridvor.testing.TestSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that editors use are the ones that the program checks with. */
class SchemasTest {
  private static final Path SHIPPED = Path.of("content/schemas");
  private static final Pattern NAMED = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void theCopyForEditorsIsTheSame(FileKind kind) {
    assertEquals(
        SchemaCheck.load(kind), TestSites.read(SHIPPED.resolve(kind.schema() + ".schema.json")));
  }

  @Test
  void everyContentFileNamesTheSchemaOfItsKind() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertTrue(yaml.size() > 50);
      for (Path file : yaml) {
        Matcher named = NAMED.matcher(TestSites.read(file));
        assertTrue(named.find(), () -> file + " names no schema");
        String relative = Path.of("content").relativize(file).toString().replace('\\', '/');
        FileKind kind = FileKind.of(relative).orElseThrow();
        assertEquals(
            SHIPPED.resolve(kind.schema() + ".schema.json"),
            file.getParent().resolve(named.group(1)).normalize(),
            file::toString);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void everyKeyIsExplainedToWhoeverWritesItWithAnExampleThatHolds(FileKind kind) {
    JsonNode schema = JsonMapper.shared().readTree(SchemaCheck.load(kind));
    List<String> missing = new ArrayList<>();
    keys(schema, schema, "", missing);
    assertEquals(List.of(), missing);
  }

  private static void keys(JsonNode root, JsonNode node, String path, List<String> missing) {
    node.path("properties")
        .properties()
        .forEach(key -> key(root, key.getValue(), path + "/" + key.getKey(), missing));
    node.path("anyOf").forEach(form -> keys(root, form, path, missing));
    if (node.path("items").isObject()) {
      keys(root, node.get("items"), path, missing);
    }
    if (path.isEmpty()) {
      node.path("$defs")
          .properties()
          .forEach(form -> keys(root, form.getValue(), "#" + form.getKey(), missing));
    }
  }

  private static void key(JsonNode root, JsonNode own, String path, List<String> missing) {
    JsonNode form = own;
    if (own.has("$ref")) {
      form = root.at(own.get("$ref").asString().substring(1));
    }
    for (String word : List.of("title", "description")) {
      if (own.path(word).asString(form.path(word).asString("")).isBlank()) {
        missing.add(path + ": " + word);
      }
    }
    JsonNode examples = own.has("examples") ? own.get("examples") : form.path("examples");
    if (examples.isEmpty() && !offersItself(root, form)) {
      missing.add(path + ": examples");
    }
    String pattern = form.path("pattern").asString("");
    for (JsonNode example : examples) {
      if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(example.asString()).find()) {
        missing.add(path + ": " + example + " does not match " + pattern);
      }
    }
    keys(root, own, path, missing);
  }

  /** Keys of which an editor can offer the values or the keys below. */
  private static boolean offersItself(JsonNode root, JsonNode form) {
    JsonNode items = form.path("items");
    JsonNode item = items.has("$ref") ? root.at(items.get("$ref").asString().substring(1)) : items;
    return form.has("enum")
        || form.has("properties")
        || item.has("enum")
        || item.has("properties")
        || item.has("anyOf");
  }
}
