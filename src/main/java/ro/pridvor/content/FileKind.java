package ro.pridvor.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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
  PROPOSALS("proposals", "plans/[^/]+/consultation/proposals\\.yaml"),
  VERSION("version", "plans/[^/]+/versions/[a-z0-9]+(-[a-z0-9]+)*/version\\.yaml"),
  ANNUAL("annual", "plans/[^/]+/annual\\.yaml"),
  REPORT("report", "plans/[^/]+/reports/[12]\\d{3}\\.yaml"),
  OBJECTIVE("objective", "plans/[^/]+/(versions/[a-z0-9]+(-[a-z0-9]+)*/)?\\d+-[^/]+\\.yaml"),
  SERVICE("service", "services/[a-z0-9]+(-[a-z0-9]+)*\\.yaml"),
  UPDATE("update", "updates/[a-z0-9]+(-[a-z0-9]+)*\\.md");

  /** The path of a page of Markdown. */
  static final String FREE_PAGE = "pages/[a-z0-9-]+\\.md";

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

  /** Words that people write for the folders, in the language of their portal. */
  private static final Map<String, String> FOLDERS =
      Map.of(
          "planuri", "plans",
          "plan", "plans",
          "servicii", "services",
          "serviciu", "services",
          "noutati", "updates",
          "stiri", "updates",
          "_posts", "updates",
          "posts", "updates",
          "pagini", "pages");

  /** The path that was probably meant by one that is of no kind. */
  static Optional<String> meant(String path) {
    String plain =
        Normalizer.normalize(path, Normalizer.Form.NFKD)
            .replaceAll("\\p{Mn}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9./]+", "-")
            .replaceFirst("\\.yml$", ".yaml")
            .replaceFirst("-+\\.", ".")
            .replaceFirst("^(updates|noutati|pages|pagini)/(.*)\\.(?:txt|markdown)$", "$1/$2.md");
    String top = plain.contains("/") ? plain.substring(0, plain.indexOf('/')) : plain;
    String meant = FOLDERS.getOrDefault(top, top) + plain.substring(top.length());
    boolean known = of(meant).isPresent() || meant.matches(FREE_PAGE);
    return known && !meant.equals(path) ? Optional.of(meant) : Optional.empty();
  }

  /** The kind of a file by its path below {@code content/}. */
  static Optional<FileKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.matcher(path).matches()).findFirst();
  }
}
