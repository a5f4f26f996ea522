package ro.pridvor.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ro.pridvor.model.Deadline.Recurrence;
import ro.pridvor.model.Deadline.Unit;

/** What words of deadlines mean, in Romanian, English and Hungarian: {@code deadline-words.txt}. */
final class DeadlineWords {
  private static final String FILE = "deadline-words.txt";

  /** Shorter words are too near to one another to be corrected. */
  private static final int SHORTEST_CORRECTED = 7;

  static final DeadlineWords KNOWN = read();

  private final Map<String, List<String>> sections;
  private final Map<String, Integer> months;
  private final Map<String, Integer> ordinals;
  private final Map<String, Integer> numbers;
  private final Map<String, Recurrence> adverbs;
  private final Map<String, Recurrence> units;
  private final Set<String> single;

  private DeadlineWords(Map<String, List<String>> sections) {
    this.sections = Map.copyOf(sections);
    this.months = meanings("months", Integer::valueOf);
    this.ordinals = meanings("ordinals", Integer::valueOf);
    this.numbers = meanings("numbers", Integer::valueOf);
    this.adverbs = meanings("adverbs", DeadlineWords::recurrence);
    this.units = meanings("units", DeadlineWords::recurrence);
    List<String> known = new ArrayList<>();
    List.of(months, ordinals, adverbs, units).forEach(map -> known.addAll(map.keySet()));
    List.of("quarters", "halves", "permanent").forEach(name -> known.addAll(phrases(name)));
    this.single = Set.copyOf(new java.util.HashSet<>(known));
  }

  private static DeadlineWords read() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                DeadlineWords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DeadlineWords(sections);
  }

  private <T> Map<String, T> meanings(String section, Function<String, T> meaning) {
    Map<String, T> meanings = new HashMap<>();
    for (String line : phrases(section)) {
      String[] sides = line.split(" = ");
      for (String word : sides[1].split(" ")) {
        meanings.put(word, meaning.apply(sides[0]));
      }
    }
    return Map.copyOf(meanings);
  }

  /** {@code 2 year}: twice a year; {@code 1/2 year}: once in two years. */
  private static Recurrence recurrence(String text) {
    String[] parts = text.split("[ /]");
    int every = parts.length == 3 ? Integer.parseInt(parts[1]) : 1;
    Unit unit = Unit.valueOf(parts[parts.length - 1].toUpperCase(java.util.Locale.ROOT));
    return new Recurrence(Integer.parseInt(parts[0]), every, unit);
  }

  /** The phrases of a section. */
  List<String> phrases(String section) {
    return sections.get(section);
  }

  boolean has(String section, String word) {
    return phrases(section).contains(word);
  }

  /** The number of a month's name, or 0. */
  int month(String word) {
    return months.getOrDefault(word, 0);
  }

  /** One to four, as quarters and halves are counted, or 0. */
  int ordinal(String word) {
    return ordinals.getOrDefault(word, 0);
  }

  /** A small number in words, or 0. */
  int number(String word) {
    return numbers.getOrDefault(word, 0);
  }

  Optional<Recurrence> adverb(String word) {
    return Optional.ofNullable(adverbs.get(word));
  }

  Optional<Recurrence> unit(String word) {
    return Optional.ofNullable(units.get(word));
  }

  /** A long word with one slip of the pen is the word that was meant; any other stays. */
  String corrected(String word) {
    if (word.length() < SHORTEST_CORRECTED || single.contains(word)) {
      return word;
    }
    List<String> near =
        phrases("correctable").stream().filter(known -> oneSlip(word, known)).toList();
    return near.size() == 1 ? near.get(0) : word;
  }

  /** Whether one letter is missing, added or changed, or two neighbours are swapped. */
  private static boolean oneSlip(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int start = 0;
    while (start < most && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    String left = a.substring(start, a.length() - end);
    String right = b.substring(start, b.length() - end);
    boolean swapped =
        left.length() == 2
            && right.length() == 2
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0);
    return swapped || Math.max(left.length(), right.length()) == 1;
  }
}
