package ro.pridvor.start;

import static ro.pridvor.start.Skeleton.quoted;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.start.Starter.NewMeasure;

/**
 * The lines of an objective's file, to which a measure can be added without touching the others.
 */
record ObjectiveText(List<String> lines) {

  boolean has(String specific) {
    return start(specific) >= 0;
  }

  private int start(String specific) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("  - id: [\"']?" + specific + "[\"']?\\s*(#.*)?")) {
        return i;
      }
    }
    return -1;
  }

  /** The line after the last one of the specific objective, comments and blank lines left out. */
  private int end(int start) {
    int end = start + 1;
    for (int i = start + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean silent = line.isBlank() || line.strip().startsWith("#");
      if (!silent && !line.startsWith("    ")) {
        break;
      }
      end = silent ? end : i + 1;
    }
    return end;
  }

  List<String> withMeasure(String specific, NewMeasure measure) {
    int start = start(specific);
    int end = end(start);
    List<String> own = lines.subList(start, end);
    long number = own.stream().filter(line -> line.startsWith("      - id: ")).count() + 1;
    String id = specific + "-" + number;
    while (taken(id)) {
      number++;
      id = specific + "-" + number;
    }
    List<String> all = new ArrayList<>(lines.subList(0, end));
    if (own.stream().noneMatch(line -> line.matches("    measures:\\s*(#.*)?"))) {
      all.add("    measures:");
    }
    all.add("      - id: " + id);
    all.add("        text: " + quoted(measure.text()));
    list(all, "indicators", measure.indicators());
    if (!measure.deadline().isBlank()) {
      all.add("        deadline: " + quoted(measure.deadline()));
    }
    list(all, "responsible", measure.responsible());
    if (!measure.groups().isEmpty()) {
      all.add("        target-groups: [" + String.join(", ", measure.groups()) + "]");
    }
    all.addAll(lines.subList(end, lines.size()));
    return all;
  }

  private boolean taken(String id) {
    return lines.stream().anyMatch(line -> line.strip().equals("- id: " + id));
  }

  private static void list(List<String> all, String key, List<String> values) {
    if (!values.isEmpty()) {
      all.add("        " + key + ":");
      values.forEach(value -> all.add("          - " + quoted(value)));
    }
  }
}
