package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.annex.Prose;
import ro.pridvor.content.Trees.Proposed;
import ro.pridvor.imports.Draft.General;
import ro.pridvor.imports.Draft.MeasureRow;
import ro.pridvor.imports.Draft.Specific;
import ro.pridvor.imports.Draft.Value;

/**
 * Makes a plan's files of a draft and of what is known beside it: ids, meanings, notes.
 *
 * @param own whether the document is an export of ours, whose rows know which cells are their own
 */
final class Assembly {
  private final Draft draft;
  private final Companion companion;
  private final boolean own;
  private final Proposals proposals;
  private final NoteWords words;
  private final Set<String> taken = new HashSet<>();

  Assembly(Draft draft, Companion companion, boolean own, Proposals proposals, NoteWords words) {
    this.draft = draft;
    this.companion = companion;
    this.own = own;
    this.proposals = proposals;
    this.words = words;
    companion.parts().keySet().forEach(k -> taken.add(k));
  }

  /** The files of the general objectives, by name. */
  Map<String, Map<String, Object>> files() {
    Map<String, Map<String, Object>> files = new LinkedHashMap<>();
    int number = 0;
    for (General general : draft.generals) {
      number++;
      Map<String, Object> tree = general(general, number);
      String kept = PlanTrees.text(companion.part(general.key), "~file");
      String name = String.format(Locale.ROOT, "%02d-%s.yaml", number, tree.get("id"));
      files.put(kept.isEmpty() || files.containsKey(kept) ? name : kept, tree);
    }
    return files;
  }

  private Map<String, Object> general(General general, int number) {
    Map<String, Object> known = companion.part(general.key);
    Map<String, Object> tree = new LinkedHashMap<>();
    String id = id(general.key, "g_", "o" + number);
    tree.put("id", id);
    title(tree, known, general.code, general.title, "title");
    boolean settled = own && !known.isEmpty();
    if (general.component != null && !settled && !known.containsKey("component")) {
      tree.put("component", componentId(general.component));
    }
    rest(tree, known, Set.of());
    notes(tree, general.notes, "");
    List<MeasureRow> measures =
        general.specifics.stream().flatMap(s -> s.measures.stream()).toList();
    Map<Column, List<String>> sharedAbove = Map.of();
    Map<String, Object> shared = new LinkedHashMap<>();
    for (Column column : Column.cells()) {
      if (isShared(general.key, column, measures, general.specifics.size() > 1)) {
        shared.put(column.key(), sharedValue(column, measures, known));
      }
    }
    keepShared(shared, known);
    if (!shared.isEmpty()) {
      tree.put("shared", shared);
      sharedAbove = columns(shared);
    }
    List<Object> specifics = new ArrayList<>();
    int at = 0;
    for (Specific specific : general.specifics) {
      specifics.add(specific(specific, id + "-" + ++at, sharedAbove, measures));
    }
    tree.put("objectives", specifics);
    return tree;
  }

  private Map<String, Object> specific(
      Specific specific,
      String suggested,
      Map<Column, List<String>> sharedAbove,
      List<MeasureRow> all) {
    Map<String, Object> known = companion.part(specific.key);
    Map<String, Object> tree = new LinkedHashMap<>();
    String id = id(specific.key, "s_", suggested);
    tree.put("id", id);
    title(tree, known, specific.code, specific.title, "title");
    rest(tree, known, Set.of());
    notes(tree, specific.notes, "");
    Map<String, Object> shared = new LinkedHashMap<>();
    for (Column column : Column.cells()) {
      if ((own || !sharedAbove.containsKey(column))
          && isShared(specific.key, column, specific.measures, specific.measures.size() > 1)) {
        shared.put(column.key(), sharedValue(column, specific.measures, known));
      }
    }
    keepShared(shared, known);
    if (!shared.isEmpty()) {
      tree.put("shared", shared);
    }
    Map<Column, List<String>> inherited = new HashMap<>(sharedAbove);
    inherited.putAll(columns(shared));
    List<Object> measures = new ArrayList<>();
    int at = 0;
    for (MeasureRow measure : specific.measures) {
      measures.add(measure(measure, id + "-" + ++at, inherited, all));
    }
    if (!measures.isEmpty()) {
      tree.put("measures", measures);
    }
    return tree;
  }

  private Map<String, Object> measure(
      MeasureRow measure,
      String suggested,
      Map<Column, List<String>> inherited,
      List<MeasureRow> all) {
    Map<String, Object> known = companion.part(measure.key);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id(measure.key, "m_", suggested));
    title(tree, known, measure.code, measure.text, "text");
    List<Object> merged = new ArrayList<>();
    int index = all.indexOf(measure);
    List<String> ownKeys = PlanTrees.entries(known.get(Companion.OWN));
    for (Column column : Column.cells()) {
      Value value = measure.cells.get(column);
      boolean empty = value == null || value.entries().isEmpty();
      boolean knownOwn = own && ownKeys.contains(column.key());
      if (knownOwn || !empty && !(sameAsShared(measure, column, inherited))) {
        tree.put(column.key(), value(column, measure, known));
        if (!own && index > 0 && value != null && sameSpot(all.get(index - 1), measure, column)) {
          merged.add(column.key());
        }
      } else if (empty && inherited.containsKey(column) && !own) {
        tree.put(column.key(), column.shape() == Column.Shape.TEXT ? "" : List.of());
      }
    }
    if (!merged.isEmpty()) {
      tree.put("merged-with-previous", merged);
    }
    rest(tree, known, own ? Set.of() : Set.of("merged-with-previous"));
    if (known.isEmpty() && !tree.containsKey("target-groups")) {
      proposals.groups(measure).ifPresent(ids -> tree.put("target-groups", new Proposed(ids)));
    }
    notes(tree, measure.notes, measure.place);
    return tree;
  }

  private static boolean sameSpot(MeasureRow above, MeasureRow measure, Column column) {
    Value before = above.cells.get(column);
    return before != null && before.spot() == measure.cells.get(column).spot();
  }

  /** In our exports an inherited cell is printed on each row; elsewhere it is one merged cell. */
  private static boolean sameAsShared(
      MeasureRow measure, Column column, Map<Column, List<String>> inherited) {
    return inherited.containsKey(column)
        && words(inherited.get(column)).equals(words(entries(measure, column)));
  }

  /** The cell of the first measure that prints it as inherited. */
  private Object sharedValue(Column column, List<MeasureRow> measures, Map<String, Object> known) {
    if (!own || known.isEmpty()) {
      return value(column, measures.get(0), known);
    }
    return measures.stream()
        .filter(m -> inherits(m, column, known))
        .findFirst()
        .map(m -> value(column, m, known))
        .orElseGet(() -> PlanTrees.map(known, Companion.SHARED).get(column.key()));
  }

  /** Whether a measure has a cell from the part that is known so, and not from nearer. */
  private boolean inherits(MeasureRow measure, Column column, Map<String, Object> from) {
    Map<String, Object> specific = companion.part(measure.specific.key);
    boolean nearer =
        specific != from && PlanTrees.entries(specific.get(Companion.OWN)).contains(column.key());
    boolean itself = companion.list(measure.key, Companion.OWN).contains(column.key());
    return !measure.key.isEmpty() && !itself && !nearer;
  }

  private static List<String> entries(MeasureRow measure, Column column) {
    Value value = measure.cells.get(column);
    return value == null ? List.of() : value.entries();
  }

  private boolean isShared(String key, Column column, List<MeasureRow> measures, boolean several) {
    if (measures.isEmpty()) {
      return false;
    }
    if (own && companion.parts().containsKey(key)) {
      return companion.list(key, Companion.OWN).contains(column.key());
    }
    Value first = measures.get(0).cells.get(column);
    return several
        && first != null
        && !first.entries().isEmpty()
        && measures.stream()
            .map(m -> m.cells.get(column))
            .allMatch(v -> v != null && v.spot() == first.spot());
  }

  private static Map<Column, List<String>> columns(Map<String, Object> shared) {
    Map<Column, List<String>> columns = new HashMap<>();
    shared.forEach((k, v) -> Column.ofKey(k).ifPresent(c -> columns.put(c, PlanTrees.entries(v))));
    return columns;
  }

  /** The cell as the files have it, with the meaning that its words are known to have. */
  private Object value(Column column, MeasureRow measure, Map<String, Object> known) {
    List<String> entries = entries(measure, column);
    Object odd = PlanTrees.map(known, Companion.CELLS).get(column.key());
    if (odd != null && words(PlanTrees.entries(odd)).equals(words(entries))) {
      return odd;
    }
    Object meaning = known.get("~" + column.key());
    if (column.shape() == Column.Shape.TEXT) {
      String text = entries.isEmpty() ? "" : entries.get(0);
      return meaning instanceof Map<?, ?> m && text.equals(String.valueOf(m.get("text")))
          ? meaning
          : text;
    }
    List<Object> left = meaning instanceof List<?> list ? new ArrayList<>(list) : List.of();
    List<Object> values = new ArrayList<>();
    for (String entry : entries) {
      Optional<Object> found =
          left.stream().filter(m -> entry.equals(PlanTrees.entries(List.of(m)).get(0))).findFirst();
      found.ifPresent(left::remove); // equal words later on have a meaning of their own
      values.add(found.orElse(entry));
    }
    return values;
  }

  private static String words(List<String> entries) {
    return Clean.line(String.join(" ", entries)).replaceAll("\\s+", " ").strip();
  }

  private void title(
      Map<String, Object> tree, Map<String, Object> known, String code, String text, String key) {
    String knownCode = PlanTrees.text(known, Companion.CODE);
    if (own && code.isEmpty() && !known.isEmpty()) { // number and words on one line
      boolean begins = !knownCode.isEmpty() && text.startsWith(knownCode);
      tree.put("code", begins ? knownCode : "");
      tree.put(key, begins ? text.substring(knownCode.length()).strip() : text);
    } else {
      tree.put("code", code);
      tree.put(key, text);
    }
    if ("".equals(tree.get("code"))) {
      tree.remove("code");
    }
    String stored = PlanTrees.text(known, Companion.TEXT);
    if (!stored.isEmpty() && plain(stored).equals(plain(tree.get(key).toString()))) {
      tree.put(key, stored);
    }
  }

  /** Words and signs, without what Markdown and line breaks add. */
  private static String plain(String text) {
    return Prose.line(Clean.text(text).replaceAll("(?m)^\\s*(?:[-–—•▪●○■□]|[*+](?= ))\\s*", ""));
  }

  private static void rest(
      Map<String, Object> tree, Map<String, Object> known, Set<String> without) {
    known.forEach(
        (k, v) -> {
          if (!k.startsWith("~")
              && !k.startsWith("shared.")
              && !k.equals("id")
              && !without.contains(k)) {
            tree.put(k, v);
          }
        });
  }

  private static void keepShared(Map<String, Object> shared, Map<String, Object> known) {
    known.forEach(
        (k, v) -> {
          if (k.startsWith("shared.")) {
            shared.put(k.substring("shared.".length()), v);
          }
        });
  }

  private void notes(Map<String, Object> tree, List<String> notes, String place) {
    List<String> said = notes.stream().map(n -> words.say(n, place)).distinct().toList();
    String before = PlanTrees.text(tree, "note");
    List<String> fresh = said.stream().filter(n -> !before.contains(n)).toList();
    if (!fresh.isEmpty()) {
      String note = (before + " " + String.join(" ", fresh)).strip();
      tree.remove("note");
      tree.put("note", note);
    }
  }

  private String id(String key, String level, String suggested) {
    if (key.startsWith(level)) {
      return key.substring(level.length());
    }
    String id = suggested;
    for (char letter = 'b'; !taken.add(level + id); letter++) {
      id = suggested + letter;
    }
    return id;
  }

  String componentId(Draft.Component component) {
    return PlanTrees.maps(companion.part(Companion.PLAN), "components").stream()
        .filter(known -> PlanTrees.text(known, "title").equals(component.title))
        .map(known -> PlanTrees.text(known, "id"))
        .findFirst()
        .orElseGet(() -> "c" + (draft.components.indexOf(component) + 1));
  }
}
