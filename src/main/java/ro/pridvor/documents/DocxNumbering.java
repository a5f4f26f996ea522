package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Counts Word's automatic lists: the number that is printed is not in the text. */
final class DocxNumbering {
  private static final int LEVELS = 9;

  private final Map<String, Map<Integer, Level>> abstracts = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  private record Level(String format, String text, int start) {}

  private record Instance(
      String list, Map<Integer, Level> overrides, Map<Integer, Integer> starts) {}

  DocxNumbering(Optional<Element> root) {
    root.ifPresent(this::read);
  }

  private void read(Element root) {
    Xml.children(root, "abstractNum")
        .forEach(list -> abstracts.put(Xml.attribute(list, "abstractNumId"), levels(list)));
    Xml.children(root, "num").forEach(this::instance);
  }

  private void instance(Element num) {
    String list = Xml.child(num, "abstractNumId").map(e -> Xml.attribute(e, "val")).orElse("");
    Map<Integer, Level> overrides = new HashMap<>();
    Map<Integer, Integer> starts = new HashMap<>();
    Xml.children(num, "lvlOverride")
        .forEach(
            o -> {
              int level = Xml.number(o, "ilvl", 0);
              overrides.putAll(levels(o));
              Xml.child(o, "startOverride")
                  .ifPresent(s -> starts.put(level, Xml.number(s, "val", 1)));
            });
    instances.put(Xml.attribute(num, "numId"), new Instance(list, overrides, starts));
  }

  private static Map<Integer, Level> levels(Element list) {
    Map<Integer, Level> levels = new HashMap<>();
    Xml.children(list, "lvl")
        .forEach(
            l ->
                levels.put(
                    Xml.number(l, "ilvl", 0),
                    new Level(
                        value(l, "numFmt", "decimal"),
                        value(l, "lvlText", ""),
                        Xml.child(l, "start").map(s -> Xml.number(s, "val", 1)).orElse(0))));
    return levels;
  }

  private static String value(Element parent, String child, String otherwise) {
    return Xml.child(parent, child).map(e -> Xml.attribute(e, "val")).orElse(otherwise);
  }

  /** The label of the next paragraph of a list; empty if the list has none. */
  String next(String numId, int level) {
    Instance instance = instances.get(numId);
    if (instance == null || level < 0 || level >= LEVELS) {
      return "";
    }
    Level own = level(instance, level);
    if (own == null || own.format().equals("none")) {
      return "";
    }
    if (own.format().equals("bullet")) {
      return "•";
    }
    String key = instance.starts().isEmpty() ? instance.list() : "#" + numId;
    int[] counts = counters.computeIfAbsent(key, k -> fresh());
    counts[level] = counts[level] < 0 ? start(instance, level) : counts[level] + 1;
    Arrays.fill(counts, level + 1, LEVELS, -1);
    String label = own.text();
    for (int i = 0; i <= level; i++) {
      Level part = level(instance, i);
      int count = counts[i] < 0 ? start(instance, i) : counts[i];
      label =
          label.replace(
              "%" + (i + 1), part == null ? "" + count : Numerals.print(part.format(), count));
    }
    return label.strip();
  }

  private static int[] fresh() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, -1);
    return counts;
  }

  private Level level(Instance instance, int level) {
    Level override = instance.overrides().get(level);
    return override != null
        ? override
        : abstracts.getOrDefault(instance.list(), Map.of()).get(level);
  }

  private int start(Instance instance, int level) {
    Level own = level(instance, level);
    return instance.starts().getOrDefault(level, own == null ? 1 : own.start());
  }

  /** Counters as Word and OpenDocument print them. */
  static final class Numerals {
    private static final List<String> ROMAN =
        List.of("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I");
    private static final List<Integer> VALUES =
        List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);

    private Numerals() {}

    /**
     * @param format the name of the format in OOXML ({@code lowerRoman}) or its sign in ODF ({@code
     *     i})
     */
    static String print(String format, int count) {
      return switch (format) {
        case "lowerLetter", "a" -> letters(count).toLowerCase(java.util.Locale.ROOT);
        case "upperLetter", "A" -> letters(count);
        case "lowerRoman", "i" -> roman(count).toLowerCase(java.util.Locale.ROOT);
        case "upperRoman", "I" -> roman(count);
        case "decimalZero" -> count < 10 ? "0" + count : "" + count;
        default -> Integer.toString(count);
      };
    }

    private static String letters(int count) {
      char letter = (char) ('A' + Math.floorMod(count - 1, 26));
      return String.valueOf(letter).repeat(Math.max(1, (count - 1) / 26 + 1));
    }

    private static String roman(int count) {
      List<String> signs = new ArrayList<>();
      int rest = count;
      for (int i = 0; i < VALUES.size() && rest > 0; i++) {
        while (rest >= VALUES.get(i)) {
          signs.add(ROMAN.get(i));
          rest -= VALUES.get(i);
        }
      }
      return String.join("", signs);
    }
  }
}
