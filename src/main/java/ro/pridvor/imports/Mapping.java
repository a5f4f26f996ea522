package ro.pridvor.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.annex.Column;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.text.Folding;

/**
 * What a person has corrected: the file {@code import.yaml}.
 *
 * @param lines whether a cell's entries are its lines only; otherwise commas divide names too
 * @param own whether the document is an export of ours, whose numbers stand apart from their texts
 * @param columns what headers hold, by header
 * @param tables what tables are: {@code plan}, {@code text} or {@code skip}, by place
 * @param titles the level of lines and of rows, by place
 */
public record Mapping(
    boolean lines,
    boolean own,
    Map<String, String> columns,
    Map<String, String> tables,
    Map<String, String> titles) {

  /** Nothing corrected. */
  public static final Mapping NONE = new Mapping(false, false, Map.of(), Map.of(), Map.of());

  /** What a mapping file says; what it does not say is found out again. */
  public static Mapping read(Map<String, Object> tree) {
    return new Mapping(
        "lines".equals(tree.get("split")),
        false,
        texts(tree, "columns", "header", "field"),
        texts(tree, "tables", "place", "use"),
        texts(tree, "titles", "place", "level"));
  }

  private static Map<String, String> texts(
      Map<String, Object> tree, String list, String key, String value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (tree.get(list) instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map && map.get(key) != null && map.get(value) != null) {
          texts.put(fold(map.get(key).toString()), map.get(value).toString());
        }
      }
    }
    return texts;
  }

  static String fold(String text) {
    return Folding.fold(text).replaceAll("\\s+", " ").strip();
  }

  Optional<Column> column(String header) {
    return Optional.ofNullable(columns.get(fold(header))).flatMap(Column::ofKey);
  }

  /** Whether a person has said what a header holds. */
  boolean corrects(String header) {
    return columns.containsKey(fold(header));
  }

  String use(String table) {
    return tables.getOrDefault(fold(table), "");
  }

  Optional<Titles.Level> level(String place) {
    String level = titles.getOrDefault(fold(place), "").toUpperCase(Locale.ROOT).replace('-', '_');
    return switch (level) {
      case "COMPONENT" -> Optional.of(Titles.Level.COMPONENT);
      case "GENERAL_OBJECTIVE" -> Optional.of(Titles.Level.GENERAL);
      case "SPECIFIC_OBJECTIVE" -> Optional.of(Titles.Level.SPECIFIC);
      case "MEASURE" -> Optional.of(Titles.Level.MEASURE);
      case "TEXT" -> Optional.of(Titles.Level.UNKNOWN);
      default -> Optional.empty();
    };
  }

  /** The text of a mapping file that says all that was understood. */
  static String write(String comment, String file, Understood understood) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("file", file);
    tree.put("split", understood.mapping().lines() ? "lines" : "auto");
    tree.put("tables", understood.tableUses());
    tree.put("columns", understood.columnUses());
    tree.put("titles", understood.titleUses());
    StringBuilder text = new StringBuilder();
    comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    return text + TreeWriter.lines(tree);
  }

  /** An entry of a list of the file, its keys in this order. */
  static Map<String, Object> entry(String... keysAndValues) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entry.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return entry;
  }
}
