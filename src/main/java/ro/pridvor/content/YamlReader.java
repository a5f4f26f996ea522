package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.DUPLICATE_KEY;
import static ro.pridvor.problem.ProblemKind.EMPTY_FILE;
import static ro.pridvor.problem.ProblemKind.TEXT_AFTER_HASH;
import static ro.pridvor.problem.ProblemKind.YAML_ALIAS;
import static ro.pridvor.problem.ProblemKind.YAML_SEVERAL_DOCUMENTS;
import static ro.pridvor.problem.ProblemKind.YAML_SYNTAX;
import static ro.pridvor.problem.ProblemKind.YAML_TOO_DEEP;
import static ro.pridvor.problem.ProblemKind.YAML_TOO_MANY_KEYS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.content.YamlNode.Entry;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.content.YamlNode.Sequence;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 into {@link YamlNode}s. Anchors and aliases are refused (they let a small file
 * unfold into a huge one), nesting is bounded, a key that stands twice is reported.
 */
final class YamlReader {
  static final int MAX_DEPTH = 40;

  /** Keys of one mapping, values of one list; the longest that a schema allows has some forty. */
  static final int MAX_KEYS = 1_000;

  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonFactory JSON = new JsonFactory();

  private final String file;
  private final ProblemLog problems;
  private List<String> lines = List.of();

  YamlReader(String file, ProblemLog problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The document's root, or nothing if the file cannot be used; problems say why. */
  Optional<YamlNode> read(String text) {
    lines = text.contains(" #") ? text.lines().toList() : List.of();
    return read(YAML.createParser(ObjectReadContext.empty(), new CodePointReader(text)), text);
  }

  /** The same for JSON, which is much quicker to read. */
  Optional<YamlNode> readJson(String text) {
    return read(JSON.createParser(ObjectReadContext.empty(), text), text);
  }

  private Optional<YamlNode> read(JsonParser source, String text) {
    try (JsonParser parser = source) {
      if (parser.nextToken() == null) {
        problems.add(EMPTY_FILE, SourcePosition.ofFile(file));
        return Optional.empty();
      }
      YamlNode root = value(parser, 0);
      if (parser.nextToken() != null) {
        problems.add(YAML_SEVERAL_DOCUMENTS, here(parser));
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (Refused refused) {
      return Optional.empty();
    } catch (JacksonException e) {
      YamlSyntax syntax = YamlSyntax.of(e, text);
      SourcePosition at = new SourcePosition(file, syntax.line(), syntax.column());
      problems.add(YAML_SYNTAX, at, syntax.what(), syntax.what() + ".remedy");
      return Optional.empty();
    }
  }

  private YamlNode value(JsonParser parser, int depth) {
    SourcePosition at = here(parser);
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw refuse(YAML_ALIAS, at);
    }
    if (depth > MAX_DEPTH) {
      throw refuse(YAML_TOO_DEEP, at, Integer.toString(MAX_DEPTH));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, at, depth);
      case START_ARRAY -> sequence(parser, at, depth);
      case VALUE_NUMBER_INT -> new Scalar(parser.getString(), Scalar.Type.INTEGER, at);
      case VALUE_NUMBER_FLOAT -> new Scalar(parser.getString(), Scalar.Type.DECIMAL, at);
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(parser.getString(), Scalar.Type.BOOLEAN, at);
      case VALUE_NULL -> new Scalar("", Scalar.Type.NULL, at);
      default -> text(parser.getString(), at);
    };
  }

  /**
   * In a text without quotes, " #" begins a comment: where no space follows, it was hardly meant.
   */
  private Scalar text(String text, SourcePosition at) {
    if (at.line() > 0 && at.line() <= lines.size()) {
      String written = lines.get(at.line() - 1).substring(at.column() - 1);
      String rest = written.startsWith(text) ? written.substring(text.length()).strip() : "";
      if (rest.length() > 1 && rest.startsWith("#") && Character.isLetterOrDigit(rest.charAt(1))) {
        problems.add(TEXT_AFTER_HASH, at, rest);
      }
    }
    return new Scalar(checked(text, at), Scalar.Type.TEXT, at);
  }

  /** What the file itself does not show, such as {@code "\x1b"}, is found in the value. */
  private String checked(String text, SourcePosition at) {
    TextCheck.first(text).ifPresent(found -> problems.add(found.kind(), at, found.arguments()));
    return text;
  }

  private Mapping mapping(JsonParser parser, SourcePosition at, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    int keys = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      SourcePosition keyAt = here(parser);
      if (++keys > MAX_KEYS) {
        throw refuse(YAML_TOO_MANY_KEYS, keyAt, Integer.toString(MAX_KEYS));
      }
      String key = checked(parser.currentName(), keyAt);
      parser.nextToken();
      Entry entry = new Entry(key, keyAt, value(parser, depth + 1));
      Entry first = entries.putIfAbsent(key, entry);
      if (first != null) {
        problems.add(DUPLICATE_KEY, keyAt, key, Integer.toString(first.keyAt().line()));
      }
    }
    return new Mapping(List.copyOf(entries.values()), at);
  }

  private Sequence sequence(JsonParser parser, SourcePosition at, int depth) {
    List<YamlNode> items = new ArrayList<>();
    int values = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      YamlNode item = value(parser, depth + 1);
      if (!(item instanceof Mapping) && ++values > MAX_KEYS) {
        throw refuse(YAML_TOO_MANY_KEYS, item.at(), Integer.toString(MAX_KEYS));
      }
      items.add(item);
    }
    return new Sequence(List.copyOf(items), at);
  }

  private Refused refuse(
      ro.pridvor.problem.ProblemKind kind, SourcePosition at, String... arguments) {
    problems.add(kind, at, arguments);
    return new Refused();
  }

  private SourcePosition here(JsonParser parser) {
    return position(parser.currentTokenLocation());
  }

  private SourcePosition position(TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? SourcePosition.ofFile(file)
        : new SourcePosition(file, location.getLineNr(), Math.max(1, location.getColumnNr()));
  }

  /** Ends the reading of one file whose problem has been reported. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }
}
