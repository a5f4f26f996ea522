package ro.pridvor.start;

import static ro.pridvor.start.Skeleton.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.start.Starter.NewMeasure;

/**
 * The lines of an objective's file, to which objectives and measures can be added, and from which
 * they can be taken, without touching the other lines.
 */
record ObjectiveText(List<String> lines) {
  private static final Pattern GENERAL = Pattern.compile("id: [\"']?([a-z0-9-]+).*");
  private static final Pattern SPECIFIC = Pattern.compile(" {2}- id: [\"']?([a-z0-9-]+).*");

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
    all.addAll(keys(measure));
    all.addAll(lines.subList(end, lines.size()));
    return all;
  }

  private static List<String> keys(NewMeasure measure) {
    List<String> keys = new ArrayList<>();
    text(keys, "code", measure.code());
    text(keys, "text", Optional.of(measure.text()));
    list(keys, "expected-results", measure.expectedResults());
    list(keys, "indicators", measure.indicators());
    text(keys, "deadline", Optional.of(measure.deadline()).filter(text -> !text.isBlank()));
    list(keys, "responsible", measure.responsible());
    list(keys, "partners", measure.partners());
    list(keys, "funding", measure.funding());
    if (!measure.groups().isEmpty()) {
      keys.add("        target-groups: [" + String.join(", ", measure.groups()) + "]");
    }
    text(keys, "note", measure.note());
    text(keys, "easy", measure.easy());
    return keys;
  }

  /** The id of the general objective; empty where the file has none. */
  String general() {
    return lines.stream()
        .map(GENERAL::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  /** The lines with a specific objective at the end of the list. */
  List<String> withSpecific(Optional<String> code, String title) {
    int list =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).matches("objectives:.*"))
            .findFirst()
            .orElse(lines.size());
    List<String> all = new ArrayList<>(lines.subList(0, list));
    all.add("objectives:");
    int end = Math.min(list + 1, lines.size());
    for (int i = end; i < lines.size() && !lines.get(i).matches("[^\\s#].*"); i++) {
      String line = lines.get(i);
      end = line.isBlank() || line.strip().startsWith("#") ? end : i + 1;
    }
    all.addAll(lines.subList(Math.min(list + 1, lines.size()), end));
    long number = all.stream().filter(line -> line.startsWith("  - id: ")).count() + 1;
    while (taken(general() + "-" + number)) {
      number++;
    }
    all.add("  - id: " + general() + "-" + number);
    code.ifPresent(text -> all.add("    code: " + quoted(text)));
    all.add("    title: " + quoted(title));
    all.addAll(lines.subList(end, lines.size()));
    return all;
  }

  /** The specific objective of a measure, and where its lines begin and end. */
  record Place(String specific, int start, int end) {}

  /** Where a measure is written in this file. */
  Optional<Place> measure(String id) {
    String specific = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher objective = SPECIFIC.matcher(lines.get(i));
      specific = objective.matches() ? objective.group(1) : specific;
      if (lines.get(i).matches("      - id: [\"']?" + id + "[\"']?\\s*(#.*)?")) {
        return Optional.of(new Place(specific, i, measureEnd(i)));
      }
    }
    return Optional.empty();
  }

  private int measureEnd(int start) {
    int end = start + 1;
    for (int i = start + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean silent = line.isBlank() || line.strip().startsWith("#");
      if (!silent && !line.startsWith("        ")) {
        break;
      }
      end = silent ? end : i + 1;
    }
    return end;
  }

  /** The lines without a measure; a list that has no other goes, too. */
  List<String> without(Place measure) {
    List<String> all = new ArrayList<>(lines);
    all.subList(measure.start(), measure.end()).clear();
    int before = measure.start() - 1;
    boolean last =
        all.get(before).matches("    measures:\\s*(#.*)?")
            && (measure.start() == all.size() || !all.get(measure.start()).startsWith("      "));
    if (last) {
      all.remove(before);
    }
    return all;
  }

  /** The lines with a measure marked as withdrawn. */
  List<String> withdrawn(Place measure, LocalDate date, String by) {
    List<String> all = new ArrayList<>(lines);
    all.add(measure.end(), "        withdrawn: {date: " + date + ", by: " + quoted(by) + "}");
    return all;
  }

  /** The lines with a key of a measure set, where it stands already or at the end. */
  List<String> withKey(Place measure, String key, Object value) {
    int start = measure.end();
    int end = measure.end();
    for (int i = measure.start() + 1; i < measure.end(); i++) {
      if (lines.get(i).startsWith("        " + key + ":")) {
        start = i;
        end = i + 1;
        while (end < measure.end() && lines.get(end).matches(" {9}.*|\\s*")) {
          end++;
        }
      }
    }
    List<String> all = new ArrayList<>(lines.subList(0, start));
    TreeWriter.lines(Map.of(key, value)).lines().forEach(l -> all.add("        " + l));
    all.addAll(lines.subList(end, lines.size()));
    return all;
  }

  private boolean taken(String id) {
    return lines.stream().anyMatch(line -> line.strip().equals("- id: " + id));
  }

  private static void text(List<String> all, String key, Optional<String> value) {
    value.ifPresent(text -> all.add("        " + key + ": " + quoted(text)));
  }

  private static void list(List<String> all, String key, List<String> values) {
    if (!values.isEmpty()) {
      all.add("        " + key + ":");
      values.forEach(value -> all.add("          - " + quoted(value)));
    }
  }
}
