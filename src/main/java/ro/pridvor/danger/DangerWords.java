package ro.pridvor.danger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Recognises words of people in danger by the rules of {@code danger.txt}, which says at its head
 * how they are written. The search page has a port of this in {@code search-danger.js}.
 */
public final class DangerWords {
  /** No more of a query is read. */
  private static final int MAX_QUERY = 400;

  /** So many other words may stand between two items of a rule in order. */
  private static final int GAP = 5;

  /** From this length on a word may have one wrong letter. */
  private static final int SHORTEST_MISSPELT = 7;

  private static final String MARKED = "ăâîșşțţáéíóöőúüű";
  private static final String PLAIN = "aaissttaeiooouuu";
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern ENGLISH = Pattern.compile("['’](?=(?:s|t|m|d|re|ll|ve)(?![a-z]))");

  /** Romanian letters typed on another keyboard: between letters, or before them. */
  private static final Pattern KEYS =
      Pattern.compile("([a-z]|^|\\s)([\\[\\]\\\\;'])(?=[a-z\\[\\]\\\\;'])");

  private static final Pattern LAST_KEY = Pattern.compile("([a-z])([\\[\\]\\\\])(?=\\s|$)");
  private static final Map<String, String> ON_KEY =
      Map.of("[", "a", "]", "i", "\\", "a", ";", "s", "'", "t");

  /**
   * A rule.
   *
   * @param ordered whether its items must follow each other
   * @param items each one's words, of which one must stand there; a word may be several in a row
   * @param never what must not be there
   */
  private record Rule(
      Danger kind, boolean ordered, List<List<String[]>> items, List<List<String[]>> never) {}

  private final String text;
  private final List<Rule> rules;

  private DangerWords(String text, List<Rule> rules) {
    this.text = text;
    this.rules = rules;
  }

  /** The rules that are part of the program, read once for all builds of a process. */
  public static DangerWords load() {
    return Loaded.WORDS;
  }

  /** Initialised when the rules are first asked for: many commands never ask. */
  private static final class Loaded {
    static final DangerWords WORDS = read();
  }

  private static DangerWords read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                DangerWords.class.getResourceAsStream("danger.txt"), StandardCharsets.UTF_8))) {
      return parse(lines.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DangerWords parse(Stream<String> lines) {
    List<String> kept = lines.filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    Map<String, String> sets = new HashMap<>();
    List<Rule> rules = new ArrayList<>();
    for (String line : kept) {
      String[] parts = line.split(" ");
      List<String> rest = List.of(parts).subList(2, parts.length);
      if (parts[1].equals("=")) {
        sets.put(parts[0], String.join("|", rest));
      } else {
        rules.add(
            new Rule(
                Danger.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                parts[1].equals(":"),
                items(rest.stream().filter(i -> !i.startsWith("!")), sets),
                items(
                    rest.stream().filter(i -> i.startsWith("!")).map(i -> i.substring(1)), sets)));
      }
    }
    return new DangerWords(String.join("\n", kept), List.copyOf(rules));
  }

  private static List<List<String[]>> items(Stream<String> items, Map<String, String> sets) {
    return items
        .map(
            item ->
                Stream.of(item.split("\\|"))
                    .flatMap(alt -> Stream.of(sets.getOrDefault(alt, alt).split("\\|")))
                    .map(alt -> alt.split("_"))
                    .toList())
        .toList();
  }

  /**
   * The rules of the program without remarks: raw deflate as {@link Base85}, as the search page
   * carries them.
   */
  public static String packed() {
    return Packed.RULES;
  }

  /** Compressed once: each language has a search page, and {@code serve} maps all pages anew. */
  private static final class Packed {
    static final String RULES = load().pack();
  }

  private String pack() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(sorted(text).getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    byte[] bytes = new byte[text.length()];
    int length = deflater.deflate(bytes);
    deflater.end();
    return Base85.encode(Arrays.copyOf(bytes, length));
  }

  /** Each item with its words in alphabetical order: equal parts compress better. */
  private static String sorted(String rules) {
    return rules
        .lines()
        .map(
            line ->
                Stream.of(line.split(" "))
                    .map(
                        item ->
                            Stream.of(item.replaceFirst("!", "").split("\\|"))
                                .sorted()
                                .collect(
                                    Collectors.joining("|", item.startsWith("!") ? "!" : "", "")))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  /** The kinds of danger that a query tells of. */
  public Set<Danger> in(String query) {
    List<String> words = words(query);
    Set<Danger> found = EnumSet.noneOf(Danger.class);
    for (Rule rule : rules) {
      if (!found.contains(rule.kind()) && holds(rule, words)) {
        found.add(rule.kind());
      }
    }
    return found;
  }

  private static boolean holds(Rule rule, List<String> words) {
    if (rule.never().stream().anyMatch(item -> !ends(item, words, 0, words.size()).isEmpty())) {
      return false;
    }
    if (!rule.ordered()) {
      return rule.items().stream().noneMatch(item -> ends(item, words, 0, words.size()).isEmpty());
    }
    Set<Integer> ends = ends(rule.items().get(0), words, 0, words.size());
    for (List<String[]> item : rule.items().subList(1, rule.items().size())) {
      ends =
          ends.stream()
              .flatMap(end -> ends(item, words, end, end + GAP + 1).stream())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    return !ends.isEmpty();
  }

  /** After which words an item ends that begins at one of these. */
  private static Set<Integer> ends(List<String[]> item, List<String> words, int from, int to) {
    Set<Integer> ends = new TreeSet<>();
    for (int i = from; i < Math.min(to, words.size()); i++) {
      for (String[] alternative : item) {
        int length = alternative.length;
        boolean same = i + length <= words.size();
        for (int k = 0; same && k < length; k++) {
          same = isAlike(words.get(i + k), alternative[k]);
        }
        if (same) {
          ends.add(i + length);
        }
      }
    }
    return ends;
  }

  /** Whether a word is the one of a rule, or begins so, one wrong letter allowed in a long one. */
  private static boolean isAlike(String word, String written) {
    boolean whole = !written.endsWith("*");
    String other = whole ? written : written.substring(0, written.length() - 1);
    if (is(word, other, whole)) {
      return true;
    }
    int i = 0;
    while (i < word.length() && i < other.length() && word.charAt(i) == other.charAt(i)) {
      i++;
    }
    if (i == 0 || other.length() < SHORTEST_MISSPELT) {
      return false;
    }
    return is(after(word, i + 1), after(other, i + 1), whole)
        || is(after(word, i + 1), after(other, i), whole)
        || is(after(word, i), after(other, i + 1), whole)
        || (word.regionMatches(i, other, i + 1, 1)
            && word.regionMatches(i + 1, other, i, 1)
            && is(after(word, i + 2), after(other, i + 2), whole));
  }

  private static boolean is(String word, String other, boolean whole) {
    return whole ? word.equals(other) : word.startsWith(other);
  }

  private static String after(String word, int from) {
    return word.substring(Math.min(from, word.length()));
  }

  /** The words of a query in lower case without diacritics. */
  static List<String> words(String query) {
    String cut = query.substring(0, Math.min(query.length(), MAX_QUERY)).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    MARKS
        .matcher(cut)
        .replaceAll("")
        .chars()
        .forEach(
            c -> plain.append(MARKED.indexOf(c) < 0 ? (char) c : PLAIN.charAt(MARKED.indexOf(c))));
    String typed = ENGLISH.matcher(plain).replaceAll("");
    for (Pattern keys : List.of(KEYS, LAST_KEY)) {
      typed =
          keys.matcher(typed)
              .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + ON_KEY.get(m.group(2))));
    }
    return Stream.of(typed.split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).toList();
  }
}
