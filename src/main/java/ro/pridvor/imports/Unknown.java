package ro.pridvor.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.Trees;
import ro.pridvor.text.Folding;

/** Names in cells that the portal does not know yet. */
record Unknown(Path content, Map<String, Object> plan) {

  /** By list: {@code organisations} and {@code sources}. */
  Map<String, List<String>> names(Map<String, Map<String, Object>> files) {
    Map<String, List<String>> unknown = new LinkedHashMap<>();
    unknown.put(
        "organisations",
        unknown(files, "organisations.yaml", "organisations", Column.RESPONSIBLE, Column.PARTNERS));
    unknown.put("sources", unknown(files, "funding-sources.yaml", "sources", Column.FUNDING));
    return unknown;
  }

  private List<String> unknown(
      Map<String, Map<String, Object>> files, String file, String list, Column... columns) {
    Set<String> known = new HashSet<>();
    for (Map<String, Object> entry : PlanTrees.maps(tree(file), list)) {
      known.add(fold(PlanTrees.text(entry, "name")));
      known.add(fold(PlanTrees.text(entry, "acronym")));
      PlanTrees.entries(entry.get("aliases")).forEach(alias -> known.add(fold(alias)));
    }
    Map<String, String> unknown = new LinkedHashMap<>();
    for (Map<String, Object> general : files.values()) {
      collect(PlanTrees.map(general, "shared"), known, unknown, columns);
      for (Map<String, Object> specific : PlanTrees.maps(general, "objectives")) {
        collect(PlanTrees.map(specific, "shared"), known, unknown, columns);
        PlanTrees.maps(specific, "measures").forEach(m -> collect(m, known, unknown, columns));
      }
    }
    return new ArrayList<>(unknown.values());
  }

  private static void collect(
      Map<String, Object> cells,
      Set<String> known,
      Map<String, String> unknown,
      Column... columns) {
    for (Column column : columns) {
      for (String entry : PlanTrees.entries(cells.get(column.key()))) {
        if (!known.contains(fold(entry)) && !known.containsAll(parts(entry))) {
          unknown.putIfAbsent(fold(entry), entry);
        }
      }
    }
  }

  /** "DAS – SPVH, ONG" names three. */
  private static List<String> parts(String entry) {
    return java.util.Arrays.stream(
            entry.split("\\s*[,;/]\\s*|\\s+[–—-]\\s+|\\s+(?:și|si|şi|în parteneriat cu)\\s+"))
        .map(Unknown::fold)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private static String fold(String name) {
    return Folding.words(name).stream().map(Folding.Word::folded).collect(Collectors.joining(" "));
  }

  private Map<String, Object> tree(String file) {
    try {
      Path path = content.resolve(file);
      String text = Files.isRegularFile(path) ? Files.readString(path) : "";
      return Trees.yaml(text).orElse(Map.of());
    } catch (IOException e) {
      return Map.of();
    }
  }
}
