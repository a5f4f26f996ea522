package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.DUPLICATE_VALUE;
import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;
import static ro.pridvor.problem.ProblemKind.MISSING_KEY;
import static ro.pridvor.problem.ProblemKind.UNKNOWN_KEY;
import static ro.pridvor.problem.ProblemKind.WRONG_TYPE;
import static ro.pridvor.problem.ProblemKind.WRONG_VALUE;

import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.content.YamlNode.Entry;
import ro.pridvor.content.YamlNode.Mapping;
import ro.pridvor.content.YamlNode.Scalar;
import ro.pridvor.content.YamlNode.Sequence;
import ro.pridvor.problem.NearMiss;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;

/** Turns the errors of the schema validator into problems that name a line and a remedy. */
final class SchemaProblems {
  private final YamlNode schema;
  private final YamlNode document;
  private final ProblemLog problems;

  SchemaProblems(YamlNode schema, YamlNode document, ProblemLog problems) {
    this.schema = schema;
    this.document = document;
    this.problems = problems;
  }

  void report(List<Error> errors) {
    for (Error error : errors) {
      if (belongs(error)) {
        report(error);
      }
    }
  }

  /**
   * Where a value may be a scalar or a mapping ({@code anyOf}), only the errors of the form that
   * the writer chose are of use.
   */
  private boolean belongs(Error error) {
    String path = error.getEvaluationPath();
    int at = path.lastIndexOf("/anyOf/");
    if (at < 0) {
      return !"anyOf".equals(error.getKeyword()) || isList(error);
    }
    boolean mappingBranch = path.startsWith("/anyOf/1", at);
    YamlNode written = Pointer.find(document, owner(error, path.substring(at + 8)));
    return mappingBranch && written instanceof Mapping;
  }

  private boolean isList(Error error) {
    return Pointer.find(document, error.getInstanceLocation()) instanceof Sequence;
  }

  /** The value that {@code anyOf} was asked about: up as many levels as the branch went down. */
  private static String owner(Error error, String below) {
    String location = error.getInstanceLocation();
    int levels = below.split("/(properties|items|additionalProperties)(?=/|$)", -1).length - 1;
    for (int i = 0; i < levels; i++) {
      location = location.substring(0, Math.max(0, location.lastIndexOf('/')));
    }
    return location;
  }

  private void report(Error error) {
    String keyword = error.getKeyword() == null ? "unknown" : error.getKeyword();
    YamlNode value = Pointer.find(document, error.getInstanceLocation());
    YamlNode rule = Pointer.find(schema, Pointer.fragment(error.getSchemaLocation()));
    String name = Pointer.lastName(error.getInstanceLocation());
    switch (keyword) {
      case "unknown" -> unknownKey(error);
      case "required" -> missingKeys(value, rule);
      case "type", "anyOf" -> wrongType(value, rule, name);
      case "enum" -> wrongValue(value, rule, name);
      case "uniqueItems" -> repeatedItems(value, name);
      default -> invalidValue(value, rule, name);
    }
  }

  private void invalidValue(YamlNode value, YamlNode rule, String name) {
    String form = form(rule);
    Optional<String> meant =
        WrittenForms.meant(form, shown(value)).filter(m -> !m.equals(shown(value)));
    problems.add(Problem.of(INVALID_VALUE, value.at(), shown(value), name, form).suggesting(meant));
  }

  private void unknownKey(Error error) {
    String location = error.getInstanceLocation();
    String parentLocation = location.substring(0, location.lastIndexOf('/'));
    String key = Pointer.lastSegment(location);
    String rulePointer = Pointer.fragment(error.getSchemaLocation());
    String ownerPointer = rulePointer.substring(0, rulePointer.lastIndexOf('/'));
    List<String> known = keys(Pointer.find(schema, ownerPointer + "/properties"));
    Mapping parent = (Mapping) Pointer.find(document, parentLocation);
    if (isDecimalPart(parent, key)) {
      return;
    }
    parent.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::keyAt)
        .forEach(
            at ->
                problems.add(
                    Problem.of(UNKNOWN_KEY, at, key, String.join(", ", known))
                        .suggesting(NearMiss.of(key, known))));
  }

  /** {@code {value: 2,5}} is 2 and a key named 5 to YAML, two and a half to its writer. */
  private boolean isDecimalPart(Mapping parent, String key) {
    for (int i = 1; i < parent.entries().size(); i++) {
      Entry entry = parent.entries().get(i);
      Entry before = parent.entries().get(i - 1);
      if (entry.key().equals(key)
          && key.matches("\\d{1,10}")
          && entry.value() instanceof Scalar empty
          && empty.text().isEmpty()
          && before.value() instanceof Scalar whole
          && whole.type() == Scalar.Type.INTEGER) {
        String written = whole.text() + "," + key;
        problems.add(
            Problem.of(INVALID_VALUE, whole.at(), written, before.key(), "@form.decimal")
                .suggesting(Optional.of(whole.text() + "." + key)));
        return true;
      }
    }
    return false;
  }

  private void missingKeys(YamlNode value, YamlNode rule) {
    List<String> present = keys(value);
    for (String required : texts(((Mapping) rule).get("required"))) {
      if (!present.contains(required)) {
        problems.add(MISSING_KEY, value.at(), required);
      }
    }
  }

  private void wrongValue(YamlNode value, YamlNode rule, String name) {
    List<String> allowed = texts(((Mapping) rule).get("enum"));
    problems.add(
        Problem.of(WRONG_VALUE, value.at(), shown(value), name, String.join(", ", allowed))
            .suggesting(NearMiss.of(shown(value), allowed)));
  }

  private void wrongType(YamlNode value, YamlNode rule, String name) {
    boolean misread = value instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL;
    if (misread && !form(rule).equals("@form.schema")) {
      invalidValue(value, rule, name); // 2026 where a day is wanted: what is wrong is the form
      return;
    }
    List<String> types = texts(((Mapping) rule).get("type"));
    String first = types.isEmpty() ? "string" : types.get(0);
    String expected = "integer".equals(first) ? "number" : first;
    problems.add(
        WRONG_TYPE,
        value.at(),
        name,
        "@type." + expected,
        "@type." + typeOf(value),
        "@type.remedy." + expected);
  }

  private void repeatedItems(YamlNode list, String name) {
    Set<String> seen = new HashSet<>();
    for (YamlNode item : ((Sequence) list).items()) {
      if (!seen.add(shown(item))) {
        problems.add(DUPLICATE_VALUE, item.at(), shown(item), name);
      }
    }
  }

  private static String typeOf(YamlNode value) {
    if (value instanceof Mapping) {
      return "object";
    }
    if (value instanceof Sequence) {
      return "array";
    }
    return switch (((Scalar) value).type()) {
      case TEXT -> "string";
      case INTEGER, DECIMAL -> "number";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
    };
  }

  private static String form(YamlNode rule) {
    String pattern =
        rule instanceof Mapping mapping && mapping.get("pattern") instanceof Scalar scalar
            ? scalar.text()
            : "";
    if (pattern.startsWith("^[a-z0-9]")) {
      return "@form.id";
    }
    if (pattern.startsWith("^[0-9]{4}-")) {
      return "@form.day";
    }
    if (pattern.startsWith("^[0-9]{4}")) {
      return "@form.date";
    }
    if (pattern.startsWith("^[A-Za-z0-9!")) {
      return "@form.email";
    }
    if (pattern.startsWith("^[A-Za-z0-9]")) {
      return "@form.file";
    }
    if (pattern.startsWith("^[+-]")) {
      return "@form.number";
    }
    if (pattern.startsWith("^[Hh]")) {
      return "@form.site";
    }
    if (pattern.startsWith("^/")) {
      return "@form.address";
    }
    return pattern.startsWith("^(https") || pattern.startsWith("^https")
        ? "@form.link"
        : "@form.schema";
  }

  private static String shown(YamlNode value) {
    return value instanceof Scalar scalar ? scalar.text() : "…";
  }

  private static List<String> keys(YamlNode node) {
    return node instanceof Mapping mapping
        ? mapping.entries().stream().map(Entry::key).toList()
        : List.of();
  }

  private static List<String> texts(YamlNode node) {
    List<String> texts = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> texts.add(((Scalar) item).text()));
    } else if (node instanceof Scalar scalar) {
      texts.add(scalar.text());
    }
    return texts;
  }
}
