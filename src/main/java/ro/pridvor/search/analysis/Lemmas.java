package ro.pridvor.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The Romanian dictionary: which word a form belongs to ({@code copiilor} to {@code copil}). A form
 * written with diacritics is looked up as it is; without, it may stand for any that folds to it,
 * and goes to the word that is the more frequent.
 */
public final class Lemmas {
  private static final String RESOURCE = "lemmas.txt.gz";
  private static final String ADDED = "lemmas-added.txt";
  private static final int RADIX = 36;
  private static final int LONGEST_PREFIX = 40;

  /** Some forms of a word: a beginning and the endings that follow it. */
  public record Group(Word word, String prefix, int set) {}

  /** A word with the name it is indexed by. */
  public static final class Word {
    private final String term;
    private final int weight;
    private final List<Group> groups = new ArrayList<>(1);

    private Word(String term, int weight) {
      this.term = term;
      this.weight = weight;
    }

    public String term() {
      return term;
    }

    public List<Group> groups() {
      return groups;
    }
  }

  private final String[][] sets;
  private final Map<String, String> preferred = new HashMap<>();
  private final Map<String, Word> words = new HashMap<>(1 << 18);
  private final Map<String, List<Group>> byPrefix = new HashMap<>(1 << 18);

  private Lemmas(String[][] sets) {
    this.sets = sets;
  }

  /** A dictionary without words, for a language that the program has none of. */
  static Lemmas none() {
    return new Lemmas(new String[0][]);
  }

  /** Reads the dictionary that is part of the program, once for all builds of a process. */
  public static Lemmas load() {
    return Loaded.LEMMAS;
  }

  /** Initialised when the dictionary is first asked for: many commands never ask. */
  private static final class Loaded {
    static final Lemmas LEMMAS = read();
  }

  private static Lemmas read() {
    try (InputStream in = Lemmas.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8),
                1 << 16)) {
      String[] counts = lines.readLine().split(" ");
      String[][] sets = new String[Integer.parseInt(counts[0]) + 1][];
      for (int i = 0; i < sets.length - 1; i++) {
        sets[i] = lines.readLine().split(",", -1);
      }
      sets[sets.length - 1] = new String[] {""};
      Lemmas lemmas = new Lemmas(sets);
      for (int i = Integer.parseInt(counts[1]); i > 0; i--) {
        String[] pair = lines.readLine().split(" ");
        lemmas.preferred.put(pair[0], pair[1]);
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        lemmas.add(line);
      }
      lemmas.addForms();
      return lemmas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    int equals = line.lastIndexOf('=', space);
    String term = line.substring(0, equals < 0 ? space : equals);
    int weight = equals < 0 ? 0 : Integer.parseInt(line, equals + 1, space, 10);
    Word word = new Word(term, weight);
    words.put(term, word);
    while (space < line.length()) {
      int middle = line.indexOf(' ', space + 1);
      int end = line.indexOf(' ', middle + 1);
      end = end < 0 ? line.length() : end;
      String prefix = line.substring(space + 1, middle);
      Group group = new Group(word, prefix, Integer.parseInt(line, middle + 1, end, RADIX));
      word.groups.add(group);
      byPrefix.merge(Letters.bare(prefix), List.of(group), Lemmas::joined);
      space = end;
    }
  }

  /** Adds whole forms, which then go before what the dictionary says of them. */
  private void addForms() throws IOException {
    try (InputStream in = Lemmas.class.getResourceAsStream(ADDED)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(this::addForms);
    }
  }

  private void addForms(String... termAndForms) {
    Word word = words.get(termAndForms[0]);
    for (int i = 1; i < termAndForms.length; i++) {
      Group group = new Group(word, termAndForms[i], sets.length - 1);
      word.groups.add(group);
      byPrefix.merge(
          Letters.bare(group.prefix()), List.of(group), (old, added) -> joined(added, old));
    }
  }

  private static List<Group> joined(List<Group> a, List<Group> b) {
    List<Group> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** The word of that name, if it is one of the dictionary's. */
  public Optional<Word> word(String term) {
    return Optional.ofNullable(words.get(term));
  }

  /** All forms of all words. */
  public Stream<String> forms() {
    return words.values().stream()
        .flatMap(word -> word.groups.stream())
        .flatMap(group -> Stream.of(sets[group.set()]).map(ending -> group.prefix() + ending));
  }

  public String[] endings(int set) {
    return sets[set];
  }

  /**
   * The term of the word that a form belongs to.
   *
   * @param romanian the form as {@link Letters#romanian} gives it
   * @param known which terms may be answered
   */
  public Optional<String> term(String romanian, Predicate<String> known) {
    String bare = Letters.bare(romanian);
    if (!bare.equals(romanian)) {
      Optional<String> exact = exact(romanian, bare, known);
      if (exact.isPresent()) {
        return exact;
      }
    }
    String first = preferred.get(bare);
    if (first != null && known.test(first)) {
      return Optional.of(first);
    }
    return exact(bare, bare, known).or(() -> folded(bare, known));
  }

  private Optional<String> exact(String form, String bare, Predicate<String> known) {
    for (int length = Math.min(bare.length(), LONGEST_PREFIX); length >= 0; length--) {
      for (Group group : byPrefix.getOrDefault(bare.substring(0, length), List.of())) {
        if (form.startsWith(group.prefix())
            && known.test(group.word().term)
            && has(sets[group.set()], form.substring(length))) {
          return Optional.of(group.word().term);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> folded(String bare, Predicate<String> known) {
    Word best = null;
    for (int length = Math.min(bare.length(), LONGEST_PREFIX); length >= 0; length--) {
      for (Group group : byPrefix.getOrDefault(bare.substring(0, length), List.of())) {
        Word word = group.word();
        if (known.test(word.term)
            && (best == null || before(word, best))
            && hasBare(sets[group.set()], bare, length)) {
          best = word;
        }
      }
    }
    return Optional.ofNullable(best).map(Word::term);
  }

  private static boolean before(Word a, Word b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term.compareTo(b.term) < 0;
  }

  private static boolean has(String[] endings, String ending) {
    for (String e : endings) {
      if (e.equals(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBare(String[] endings, String bare, int from) {
    for (String e : endings) {
      if (e.length() == bare.length() - from
          && Letters.bare(e).regionMatches(0, bare, from, e.length())) {
        return true;
      }
    }
    return false;
  }
}
