package ro.pridvor.content;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.problem.ProblemLog;

/**
 * Checks a YAML document against the JSON Schema (draft 2020-12) of its kind: the same schemas that
 * editors use while typing.
 */
final class SchemaCheck {
  private final Validator validator;
  private final Map<FileKind, URI> addresses = new EnumMap<>(FileKind.class);
  private final Map<FileKind, SchemaNode> schemas = new EnumMap<>(FileKind.class);
  private final Map<FileKind, YesNoWords> words = new EnumMap<>(FileKind.class);

  SchemaCheck() {
    validator =
        new ValidatorFactory()
            .withDialect(new Dialects.Draft2020Dialect())
            .withDisabledSchemaValidation(true)
            .withJsonNodeFactory(new YamlFactory())
            .createValidator();
    for (FileKind kind : FileKind.values()) {
      SchemaNode schema = parse(load(kind));
      schemas.put(kind, schema);
      words.put(kind, new YesNoWords(schema.node()));
      addresses.put(kind, validator.registerSchema((JsonNode) schema));
    }
  }

  /** The document with "da" and "nu" understood where its schema asks for yes or no. */
  YamlNode understood(FileKind kind, YamlNode root) {
    return words.get(kind).understood(root);
  }

  /** Reports every deviation of {@code root} from the schema of {@code kind}. */
  void check(FileKind kind, YamlNode root, ProblemLog problems) {
    SchemaNode document = new SchemaNode(root, "");
    Validator.Result result = validator.validate(addresses.get(kind), (JsonNode) document);
    if (!result.isValid()) {
      List<Error> errors = result.getErrors();
      new SchemaProblems(schemas.get(kind).node(), root, problems).report(errors);
    }
  }

  /** The text of the schema, as shipped for editors. */
  static String load(FileKind kind) {
    String name = "schemas/" + kind.schema() + ".schema.json";
    try (InputStream in = SchemaCheck.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SchemaNode parse(String json) {
    ProblemLog log = new ProblemLog();
    return new YamlReader("schema", log)
        .readJson(json)
        .map(root -> new SchemaNode(root, ""))
        .orElseThrow(() -> new IllegalStateException(log.sorted().toString()));
  }

  /** Schemas are read into the same tree as documents. */
  private static final class YamlFactory implements JsonNodeFactory {
    @Override
    public JsonNode wrap(Object node) {
      return node instanceof JsonNode json ? json : new SchemaNode((YamlNode) node, "");
    }

    @Override
    public JsonNode create(String json) {
      return parse(json);
    }
  }
}
