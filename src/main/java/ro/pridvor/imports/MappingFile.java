package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ro.pridvor.annex.Column;
import ro.pridvor.content.Trees;
import ro.pridvor.problem.NearMiss;

/**
 * A corrected {@code import.yaml}. A correction that cannot be followed is a fault: passed over in
 * silence, it would look as if it had been made.
 *
 * @param mapping what the file says; {@link Mapping#NONE} if it has faults
 * @param faults what is wrong with it
 */
public record MappingFile(Mapping mapping, List<Fault> faults) {
  private static final Set<String> KEYS = Set.of("file", "split", "tables", "columns", "titles");
  private static final List<String> SPLITS = List.of("auto", "lines");
  private static final List<String> USES = List.of("plan", "text", "skip");
  private static final List<String> LEVELS =
      List.of("component", "general-objective", "specific-objective", "measure", "text");
  private static final List<String> FIELDS =
      Stream.of(Column.values())
          .filter(c -> c != Column.ID && c != Column.DATA)
          .map(Column::key)
          .toList();

  /**
   * Something that the file cannot say.
   *
   * @param key of its words in {@code ro.pridvor.imports.messages}
   */
  public record Fault(String key, List<String> arguments) {}

  /** Reads the text of a mapping file. */
  public static MappingFile parse(String text) {
    List<Fault> faults = new ArrayList<>();
    boolean empty = text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
    Optional<Map<String, Object>> tree = empty ? Optional.of(Map.of()) : Trees.yaml(text);
    if (tree.isEmpty()) {
      faults.add(new Fault("mapping.no-yaml", List.of()));
      return new MappingFile(Mapping.NONE, faults);
    }
    tree.get().keySet().forEach(key -> oneOf(key, KEYS.stream().sorted().toList(), "", faults));
    Object split = tree.get().get("split");
    if (split != null) {
      oneOf(split.toString(), SPLITS, "split", faults);
    }
    entries(tree.get(), "tables", "place", "use", USES, faults);
    entries(tree.get(), "columns", "header", "field", FIELDS, faults);
    entries(tree.get(), "titles", "place", "level", LEVELS, faults);
    boolean good = faults.isEmpty();
    return new MappingFile(good ? Mapping.read(tree.get()) : Mapping.NONE, faults);
  }

  private static void entries(
      Map<String, Object> tree,
      String list,
      String key,
      String value,
      List<String> allowed,
      List<Fault> faults) {
    Object items = tree.get(list);
    if (items == null || "".equals(items)) {
      return;
    }
    if (!(items instanceof List<?>)) {
      faults.add(new Fault("mapping.no-list", List.of(list, key, value)));
      return;
    }
    Map<String, String> said = new LinkedHashMap<>();
    for (Object item : (List<?>) items) {
      if (!(item instanceof Map<?, ?> entry)
          || entry.get(key) == null
          || entry.get(value) == null) {
        faults.add(new Fault("mapping.no-list", List.of(list, key, value)));
        continue;
      }
      String about = entry.get(key).toString();
      String says = entry.get(value).toString();
      oneOf(says, allowed, list + ", „" + about + "”", faults);
      String before = said.putIfAbsent(Mapping.fold(about), says);
      if (before != null && !before.equals(says)) {
        faults.add(new Fault("mapping.twice", List.of(list, about, before, says)));
      }
    }
  }

  private static void oneOf(String said, List<String> allowed, String where, List<Fault> faults) {
    if (!allowed.contains(said)) {
      String meant = NearMiss.of(said, allowed).orElse("");
      faults.add(
          new Fault(
              "mapping.value" + (meant.isEmpty() ? "" : ".meant"),
              List.of(
                  where.isEmpty() ? "" : where + ": ", said, String.join(", ", allowed), meant)));
    }
  }
}
