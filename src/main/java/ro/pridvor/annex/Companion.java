package ro.pridvor.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.content.Trees;

/**
 * What of a plan is not printed: ids, target groups, easy texts, notes, statuses, figures, and any
 * key that a later version may add. Of each part, only what the annex does not show is held, so
 * that words changed in the annex are never overruled by words stored beside them.
 *
 * @param parts what is held of each part, by {@link #key}; {@code plan} for the plan itself
 */
public record Companion(Map<String, Map<String, Object>> parts) {
  /**
   * Keys of the annex's own: which cells a part has itself, where it belongs, its printed number.
   */
  public static final String OWN = "~own";

  public static final String IN = "~in";
  public static final String CODE = "~code";
  public static final String TEXT = "~text";
  public static final String CELLS = "~cells";
  public static final String SHARED = "~shared";
  public static final String PLAN = "plan";

  /** Stored beside the parts: headings that an export prints and the plan does not have. */
  public static final String ADDED_WORDS = "~added";

  private static final Set<String> PRINTED =
      Set.of("code", "text", "title", "objectives", "measures");

  /** The name of a part: {@code g_}, {@code s_} or {@code m_} and its id. */
  public static String key(char level, String id) {
    return level + "_" + id;
  }

  /** What is not printed of a plan. */
  public static Companion of(PlanTrees trees) {
    Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
    parts.put(PLAN, new LinkedHashMap<>(trees.plan()));
    trees
        .objectives()
        .forEach(
            (file, general) -> {
              String g = key('g', PlanTrees.text(general, "id"));
              Map<String, Object> kept = rest(general, "title");
              kept.put("~file", file);
              parts.put(g, kept);
              for (Map<String, Object> specific : PlanTrees.maps(general, "objectives")) {
                String s = key('s', PlanTrees.text(specific, "id"));
                Map<String, Object> own = rest(specific, "title");
                own.put(IN, List.of(g));
                parts.put(s, own);
                for (Map<String, Object> measure : PlanTrees.maps(specific, "measures")) {
                  Map<String, Object> cells = rest(measure, "text");
                  cells.put(IN, List.of(g, s));
                  parts.put(key('m', PlanTrees.text(measure, "id")), cells);
                }
              }
            });
    return new Companion(parts);
  }

  private static Map<String, Object> rest(Map<String, Object> tree, String textKey) {
    Map<String, Object> rest = new LinkedHashMap<>();
    List<Object> own = new ArrayList<>();
    Map<String, Object> shared = PlanTrees.map(tree, "shared");
    Map<String, Object> cells = textKey.equals("title") ? shared : tree;
    Map<String, Object> odd = new LinkedHashMap<>();
    for (Column column : Column.cells()) {
      Object value = cells.get(column.key());
      if (value == null) {
        continue;
      }
      own.add(column.key());
      if (PlanTrees.entries(value).stream().anyMatch(Companion::isOdd)) {
        odd.put(column.key(), value);
      }
      meaning(value).ifPresent(m -> rest.put("~" + column.key(), m));
    }
    tree.forEach(
        (k, v) -> {
          if (!PRINTED.contains(k)
              && !k.equals("shared")
              && Column.cells().stream().noneMatch(c -> c.key().equals(k))) {
            rest.put(k, v);
          }
        });
    shared.forEach(
        (k, v) -> {
          if (Column.cells().stream().noneMatch(c -> c.key().equals(k))) {
            rest.put("shared." + k, v);
          }
        });
    rest.put(OWN, own);
    if (!shared.isEmpty()) {
      rest.put(SHARED, shared); // for cells that every measure below prints otherwise
    }
    rest.put(CODE, PlanTrees.text(tree, "code"));
    String text = PlanTrees.text(tree, textKey);
    if (isOdd(text) || !Prose.line(text).equals(text)) {
      rest.put(TEXT, text);
    }
    if (!odd.isEmpty()) {
      rest.put(CELLS, odd);
    }
    return rest;
  }

  /** Texts that a cell of a table cannot hold exactly. */
  private static boolean isOdd(String text) {
    return !text.equals(
            text.replaceAll("[\\s\\u00A0\\u00AD\\p{Cf}\\u2011\\uE000-\\uF8FF]", " ").strip())
        || text.isEmpty();
  }

  /**
   * The figures of indicators and the meaning of a deadline, with the words that they belong to.
   */
  private static java.util.Optional<Object> meaning(Object value) {
    if (value instanceof Map<?, ?>) {
      return java.util.Optional.of(value);
    }
    if (value instanceof List<?> list && list.stream().anyMatch(i -> i instanceof Map<?, ?>)) {
      return java.util.Optional.of(list); // whole: equal words may have different figures
    }
    return java.util.Optional.empty();
  }

  /** As texts to store in a document, by key. */
  public Map<String, String> data() {
    Map<String, String> data = new TreeMap<>();
    parts.forEach((k, v) -> data.put(k, TreeWriter.json(v)));
    return data;
  }

  /** From texts stored in a document; what cannot be read is left out. */
  public static Companion read(Map<String, String> data) {
    Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
    data.forEach((k, v) -> Trees.json(v).ifPresent(tree -> parts.put(k, tree)));
    return new Companion(parts);
  }

  public Map<String, Object> part(String key) {
    return parts.getOrDefault(key, Map.of());
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The ids in a part's list of keys, without their level. */
  public List<String> list(String key, String name) {
    return PlanTrees.entries(part(key).get(name));
  }
}
