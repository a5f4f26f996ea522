package ro.pridvor.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of file under {@code content/} that hold YAML, each with its JSON Schema; in news it
 * stands before the text.
 */
public enum FileKind {
  PORTAL("portal", "portal\\.yaml"),
  TARGET_GROUPS("target-groups", "target-groups\\.yaml"),
  ORGANISATIONS("organisations", "organisations\\.yaml"),
  FUNDING_SOURCES("funding-sources", "funding-sources\\.yaml"),
  GLOSSARY("glossary", "glossary\\.yaml"),
  PLAN("plan", "plans/[^/]+/plan\\.yaml"),
  OBJECTIVE("objective", "plans/[^/]+/\\d+-[^/]+\\.yaml"),
  SERVICE("service", "services/[a-z0-9]+(-[a-z0-9]+)*\\.yaml"),
  UPDATE("update", "updates/[a-z0-9]+(-[a-z0-9]+)*\\.md");

  private final String schema;
  private final Pattern path;

  FileKind(String schema, String path) {
    this.schema = schema;
    this.path = Pattern.compile(path);
  }

  /** The name of the schema, as in {@code schemas/<name>.schema.json}. */
  public String schema() {
    return schema;
  }

  /** The kind of a file by its path below {@code content/}. */
  static Optional<FileKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.matcher(path).matches()).findFirst();
  }
}
