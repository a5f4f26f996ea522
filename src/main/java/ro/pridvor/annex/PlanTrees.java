package ro.pridvor.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ro.pridvor.content.Trees;
import ro.pridvor.content.Trees.Proposed;
import ro.pridvor.text.Slug;

/**
 * The files of one plan as trees.
 *
 * @param plan {@code plan.yaml}; empty if there is none
 * @param objectives the files of general objectives by name, in their order
 */
public record PlanTrees(Map<String, Object> plan, Map<String, Map<String, Object>> objectives) {

  /** Reads a plan's folder; files that are no YAML are left out (the check reports them). */
  public static PlanTrees read(Path folder) {
    Map<String, Map<String, Object>> objectives = new LinkedHashMap<>();
    Map<String, Object> plan = new LinkedHashMap<>();
    if (!Files.isDirectory(folder)) {
      return new PlanTrees(plan, objectives);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.equals("plan.yaml")) {
          Trees.yamlWithProposals(Files.readString(file)).ifPresent(plan::putAll);
        } else if (name.matches("\\d+-.*\\.yaml")) {
          Trees.yamlWithProposals(Files.readString(file))
              .ifPresent(tree -> objectives.put(name, tree));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PlanTrees(plan, objectives);
  }

  /**
   * Reads the plan of an id; empty if there is none.
   *
   * @param plans the folder that holds a folder a plan
   */
  public static PlanTrees read(Path plans, String id) {
    return Slug.isId(id) ? read(plans.resolve(id)) : new PlanTrees(Map.of(), Map.of());
  }

  public boolean isEmpty() {
    return plan.isEmpty() && objectives.isEmpty();
  }

  public List<Map<String, Object>> generals() {
    return List.copyOf(objectives.values());
  }

  /** A measure with what it belongs to. */
  public record Measure(
      Map<String, Object> general, Map<String, Object> specific, Map<String, Object> own) {

    /** The keys that hold for the measure, inherited cells included. */
    public Map<String, Object> cells() {
      Map<String, Object> cells = inherited(general, specific);
      cells.putAll(own);
      return cells;
    }
  }

  /** The cells that the measures of a specific objective inherit. */
  public static Map<String, Object> inherited(
      Map<String, Object> general, Map<String, Object> specific) {
    Map<String, Object> cells = new LinkedHashMap<>(map(general, "shared"));
    cells.putAll(map(specific, "shared"));
    return cells;
  }

  /** All measures in their order. */
  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (Map<String, Object> general : objectives.values()) {
      for (Map<String, Object> specific : maps(general, "objectives")) {
        maps(specific, "measures")
            .forEach(own -> measures.add(new Measure(general, specific, own)));
      }
    }
    return measures;
  }

  /** The mappings in a list of a mapping. */
  public static List<Map<String, Object>> maps(Map<String, Object> tree, String key) {
    List<Map<String, Object>> maps = new ArrayList<>();
    if (Proposed.value(tree.get(key)) instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map) {
          maps.add(cast(map));
        }
      }
    }
    return maps;
  }

  /** A mapping in a mapping; empty if there is none. */
  public static Map<String, Object> map(Map<String, Object> tree, String key) {
    return Proposed.value(tree.get(key)) instanceof Map<?, ?> map ? cast(map) : Map.of();
  }

  public static String text(Map<String, Object> tree, String key) {
    Object value = Proposed.value(tree.get(key));
    return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
  }

  /** The printed entries of a cell: of indicators and deadlines, only their texts. */
  public static List<String> entries(Object perhapsProposed) {
    Object value = Proposed.value(perhapsProposed);
    List<String> entries = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        entries.add(item instanceof Map<?, ?> map ? text(cast(map), "text") : item.toString());
      }
    } else if (value instanceof Map<?, ?> map) {
      entries.add(text(cast(map), "text"));
    } else if (value != null && !value.toString().isEmpty()) {
      entries.add(value.toString());
    }
    return entries;
  }

  /** The keys are those of the files that the trees were read from. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
