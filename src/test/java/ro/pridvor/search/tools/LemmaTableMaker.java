package ro.pridvor.search.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.search.analysis.Letters;

/**
 * Makes {@code lemmas.txt} from the Rospell dictionary: words with all their forms. Run by hand
 * when the dictionary changes.
 *
 * <pre>
 * LemmaTableMaker ro_RO.aff ro_RO.dic irregular.txt content/ lemmas.txt
 * </pre>
 *
 * <p>Every dictionary entry gives a set of forms. Entries are one word where they have the same
 * headword and are not verb here and noun there, where one's headword is a form of the other
 * (beneficiar, beneficiară), or where {@code irregular.txt} says so. A form that several words have
 * goes to the one whose other forms are the more frequent in the texts given.
 */
final class LemmaTableMaker {
  private static final String VERB_FLAGS = "KBEHGINn";
  private static final String SUBSTANTIVE = "CcMPzLl";
  private static final String ADJECTIVE = "DQSqet";
  private static final int KNOWN_WELL = 3;
  private static final String NOUN_FLAGS = "AFfRrsuCcMPzLlDQSteUT";
  private static final Set<String> ENDINGS =
      Set.of(
          "", "u", "ul", "ului", "ule", "i", "ii", "ile", "iile", "ilor", "iilor", "lor", "le",
          "lui", "l", "a", "ă", "e", "ei", "ele", "elor", "o", "ea", "iei", "ia", "ie", "io");

  private static final Pattern FEMININE = Pattern.compile(".{5,}(ar|er|ist)ă");

  /** Flags of adjectives and persons that have an entry of their own for the feminine. */
  private static final String MASCULINE = "L";

  private static final int SHORTEST_MASCULINE = 4;
  private static final List<String> ARTICLES = List.of("a", "i", "le", "lor");

  private static final Pattern PARTICIPLE = Pattern.compile(".+([aiuâ]t|s)");

  private record Rule(String strip, String add, Pattern condition) {}

  private record Entry(
      String head,
      boolean verb,
      boolean bare,
      boolean noun,
      boolean adjective,
      boolean masculine,
      boolean participle,
      Set<String> forms) {}

  private final Map<Character, List<Rule>> rules = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private int[] parent = {};

  /** Plurals that only look like those of an infinitive: consilieri, which is not consiliere's. */
  private final Set<String> masculines = new HashSet<>();

  /** Long infinitives that only look like a feminine plural: consiliere. */
  private final Set<String> infinitives = new HashSet<>();

  /** Forms that irregular.txt gives to one word, and so to no other. */
  private Set<String> settled = Set.of();

  public static void main(String[] a) throws IOException {
    LemmaTableMaker maker = new LemmaTableMaker();
    maker.readRules(Path.of(a[0]));
    maker.readEntries(Path.of(a[1]));
    maker.addPlurals();
    maker.join(Path.of(a[2]));
    Files.writeString(Path.of(a[4]), maker.table(frequencies(Path.of(a[3]))));
  }

  private void readRules(Path aff) throws IOException {
    for (String line : Files.readAllLines(aff)) {
      String[] part = line.split("\\s+");
      if (part.length >= 5 && part[0].equals("SFX")) {
        String strip = part[2].equals("0") ? "" : part[2];
        String add = part[3].equals("0") ? "" : part[3].replaceAll("/.*", "");
        Pattern condition = Pattern.compile(".*" + part[4]);
        rules
            .computeIfAbsent(part[1].charAt(0), k -> new ArrayList<>())
            .add(new Rule(strip, add, condition));
      }
    }
  }

  private void readEntries(Path dic) throws IOException {
    for (String line : Files.readAllLines(dic)) {
      int slash = line.indexOf('/');
      String head = slash < 0 ? line : line.substring(0, slash);
      String flags = slash < 0 ? "" : line.substring(slash + 1).strip();
      if (!head.chars().allMatch(Character::isLetter) || head.isEmpty()) {
        continue;
      }
      add(head, flags);
    }
  }

  /** One entry for its verb flags and one for the others: two words. */
  private void add(String head, String flags) {
    String verb = only(flags, VERB_FLAGS);
    String noun = only(flags, NOUN_FLAGS);
    if (!verb.isEmpty()) {
      Set<String> forms = forms(head, verb);
      entries.add(
          new Entry(Letters.romanian(head), true, false, false, false, false, false, forms));
    }
    if (!noun.isEmpty() || verb.isEmpty()) {
      boolean substantive = !only(noun, SUBSTANTIVE).isEmpty();
      boolean adjective = !only(noun, ADJECTIVE).isEmpty();
      entries.add(
          new Entry(
              Letters.romanian(head),
              false,
              noun.isEmpty(),
              substantive,
              adjective,
              !only(noun, MASCULINE).isEmpty(),
              noun.contains("Q") && PARTICIPLE.matcher(head).matches(),
              withWomen(forms(head, noun))));
    }
  }

  /** Of agresor the dictionary knows agresoare, not agresoarea, agresoarei, agresoarelor. */
  private static Set<String> withWomen(Set<String> forms) {
    for (String form : List.copyOf(forms)) {
      if (form.endsWith("oare") && forms.contains(form.substring(0, form.length() - 3) + "r")) {
        ARTICLES.forEach(article -> forms.add(form + article));
      }
    }
    return forms;
  }

  private static String only(String flags, String wanted) {
    return flags
        .chars()
        .filter(c -> wanted.indexOf(c) >= 0)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  private Set<String> forms(String head, String flags) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(Letters.romanian(head));
    for (char flag : flags.toCharArray()) {
      for (Rule rule : rules.getOrDefault(flag, List.of())) {
        if (head.endsWith(rule.strip()) && rule.condition().matcher(head).matches()) {
          String form = head.substring(0, head.length() - rule.strip().length()) + rule.add();
          if (form.chars().allMatch(Character::isLetter)) {
            forms.add(Letters.romanian(form));
          }
        }
      }
    }
    return forms;
  }

  /**
   * A noun of which the dictionary gives the singular has the plural that it gives elsewhere: an
   * beside ani, anii, anilor; consilier beside those of consiliere.
   */
  private void addPlurals() {
    Set<String> known =
        entries.stream().flatMap(e -> e.forms().stream()).collect(Collectors.toSet());
    for (Entry entry : entries) {
      List<String> plurals =
          Stream.of("i", "ii", "ilor").map(ending -> entry.head() + ending).toList();
      boolean singular = entry.forms().contains(entry.head() + "ul");
      if (entry.noun() && singular && known.containsAll(plurals)) {
        entry.forms().addAll(plurals);
        masculines.addAll(plurals);
      }
    }
  }

  private void join(Path irregular) throws IOException {
    List<List<String>> irregulars =
        Files.readAllLines(irregular).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> List.of(line.strip().split("\\s+")))
            .toList();
    settled = irregulars.stream().flatMap(List::stream).collect(Collectors.toSet());
    parent = new int[entries.size()];
    Arrays.setAll(parent, i -> i);
    Map<String, List<Integer>> byHead = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      byHead.computeIfAbsent(entries.get(i).head(), k -> new ArrayList<>()).add(i);
    }
    for (int i = 0; i < entries.size(); i++) {
      for (String form : entries.get(i).forms()) {
        for (int other : byHead.getOrDefault(form, List.of())) {
          Entry e = entries.get(other);
          if (form.length() < (masculines.contains(form) ? 3 : 4)
              && other != i
              && !form.equals(entries.get(i).head())) {
            continue;
          }
          Optional<Integer> masculine = masculine(entries.get(i), e, byHead);
          if (masculine.isPresent()) {
            union(masculine.get(), i);
            infinitives.add(form);
          }
          boolean elsewhere =
              masculine.isPresent()
                  || settled.contains(form) && !form.equals(entries.get(i).head());
          if (!elsewhere && (e.bare() || e.verb() == entries.get(i).verb())) {
            if (!(e.bare() && entries.get(i).verb())) {
              union(i, other);
            }
          }
        }
      }
    }
    joinFeminines(byHead);
    joinBare();
    for (List<String> heads : irregulars) {
      List<Integer> all =
          heads.stream()
              .flatMap(w -> byHead.getOrDefault(w, List.of()).stream())
              .filter(i -> !entries.get(i).verb())
              .toList();
      all.forEach(i -> union(all.get(0), i));
    }
  }

  /** The noun whose feminine only looks like an infinitive: consilier, consilieră, consiliere. */
  private Optional<Integer> masculine(
      Entry feminine, Entry infinitive, Map<String, List<Integer>> byHead) {
    String head = feminine.head();
    if (infinitive.bare() || !infinitive.head().endsWith("re") || !head.endsWith("ă")) {
      return Optional.empty();
    }
    String masculine = head.substring(0, head.length() - 1);
    return byHead.getOrDefault(masculine, List.of()).stream()
        .filter(i -> entries.get(i).noun() && entries.get(i).forms().contains(masculine + "ul"))
        .findFirst();
  }

  /**
   * Persons, places and adjectives: voluntar, voluntară; general, generală; and penitenciar, whose
   * plural stands as a feminine.
   */
  private void joinFeminines(Map<String, List<Integer>> byHead) {
    for (int i = 0; i < entries.size(); i++) {
      String head = entries.get(i).head();
      if (!entries.get(i).verb() && head.endsWith("ă")) {
        boolean place = FEMININE.matcher(head).matches();
        String masculine = head.substring(0, head.length() - 1);
        for (int other : byHead.getOrDefault(masculine, List.of())) {
          Entry e = entries.get(other);
          boolean person = e.masculine() && masculine.length() >= SHORTEST_MASCULINE;
          if ((place || person) && e.noun() && e.forms().contains(masculine + "ul")) {
            union(other, i);
          }
        }
      }
    }
  }

  /** Words of which the dictionary lists each form by itself: serviciu, serviciul, servicii … */
  private void joinBare() {
    List<Integer> bare = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).bare() && entries.get(i).head().length() > 3) {
        bare.add(i);
      }
    }
    bare.sort(Comparator.comparing(i -> entries.get(i).head()));
    for (int i = 0; i < bare.size(); i++) {
      String a = entries.get(bare.get(i)).head();
      for (int j = i + 1; j < Math.min(bare.size(), i + 25); j++) {
        String b = entries.get(bare.get(j)).head();
        int common = common(a, b);
        if (common >= 4
            && ENDINGS.contains(a.substring(common))
            && ENDINGS.contains(b.substring(common))) {
          union(bare.get(i), bare.get(j));
        }
      }
    }
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private int find(int i) {
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  private void union(int a, int b) {
    int x = find(a);
    int y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  private static Map<String, Integer> frequencies(Path content) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Pattern word = Pattern.compile("\\p{L}+");
    try (Stream<Path> files = Files.walk(content)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        word.matcher(Files.readString(file))
            .results()
            .forEach(m -> counts.merge(Letters.romanian(m.group()), 1, Integer::sum));
      }
    }
    return counts;
  }

  /** A word: its head, its forms, and how much it weighs against others with the same form. */
  private record Word(
      String head, Set<String> forms, boolean verb, boolean noun, boolean participle, int weight) {

    /**
     * Of a noun and a participle, informații and informat, the noun is meant; of a participle and
     * its verb, implementați and implementez, the participle, which has the other genders too.
     */
    int rank() {
      return noun && weight >= KNOWN_WELL ? 2 : participle && weight > 0 ? 1 : 0;
    }
  }

  private String table(Map<String, Integer> frequencies) {
    Map<Integer, List<Entry>> groups = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      groups.computeIfAbsent(find(i), k -> new ArrayList<>()).add(entries.get(i));
    }
    Map<String, Integer> owners = new HashMap<>();
    for (List<Entry> group : groups.values()) {
      all(group).forEach(form -> owners.merge(form, 1, Integer::sum));
    }
    List<Word> words = new ArrayList<>();
    for (List<Entry> group : groups.values()) {
      Set<String> forms = all(group);
      int seen =
          forms.stream()
              .filter(f -> owners.get(f) == 1)
              .mapToInt(f -> frequencies.getOrDefault(f, 0))
              .sum();
      boolean verb = group.stream().allMatch(Entry::verb);
      boolean noun =
          group.stream().anyMatch(Entry::noun) || group.stream().noneMatch(Entry::adjective);
      boolean participle = !verb && group.stream().anyMatch(Entry::participle);
      words.add(new Word(group.get(0).head(), forms, verb, noun, participle, seen));
    }
    return write(words, frequencies);
  }

  private Set<String> all(List<Entry> group) {
    boolean own = group.stream().anyMatch(e -> settled.contains(e.head()));
    Set<String> heads = group.stream().map(Entry::head).collect(Collectors.toSet());
    Set<String> shortNouns =
        group.stream().filter(Entry::noun).map(Entry::head).collect(Collectors.toSet());
    boolean infinitive = group.stream().allMatch(e -> e.head().endsWith("re"));
    return group.stream()
        .flatMap(e -> e.forms().stream())
        .filter(f -> !infinitives.contains(f) || heads.contains(f))
        .filter(f -> f.length() > 2 || shortNouns.contains(f))
        .filter(f -> (own || !settled.contains(f)))
        .filter(f -> !infinitive || !masculines.contains(f))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A form that two words have goes to the weightier. */
  private static String write(List<Word> words, Map<String, Integer> frequencies) {
    words.removeIf(w -> w.forms().isEmpty());
    words.sort(
        Comparator.comparing(Word::rank)
            .thenComparing(Word::weight)
            .reversed()
            .thenComparing(Word::verb)
            .thenComparing(w -> -w.forms().size())
            .thenComparing(Word::head));
    Map<String, Integer> sets = new HashMap<>();
    List<String> setLines = new ArrayList<>();
    Map<String, String> lines = new TreeMap<>();
    Map<String, String> taken = new HashMap<>();
    for (Word word : words) {
      Set<String> own = new TreeSet<>(word.forms());
      own.removeAll(taken.keySet());
      if (own.isEmpty()) {
        continue;
      }
      String name = Letters.fold(word.head());
      while (lines.containsKey(name)) {
        name += "'";
      }
      String term = name;
      own.forEach(form -> taken.put(form, term));
      StringBuilder line = new StringBuilder();
      for (List<String> stem : byStem(own)) {
        String prefix = prefix(stem);
        String endings =
            stem.stream().map(f -> f.substring(prefix.length())).collect(Collectors.joining(","));
        int set =
            sets.computeIfAbsent(
                endings,
                k -> {
                  setLines.add(k);
                  return setLines.size() - 1;
                });
        line.append(' ').append(prefix).append(' ').append(Integer.toString(set, 36));
      }
      String weight = word.weight() == 0 ? "" : "=" + word.weight();
      lines.put(term, weight + line);
    }
    List<String> preferred = preferred(taken, frequencies);
    System.err.printf(
        Locale.ROOT,
        "%d words, %d sets, %d forms, %d preferred%n",
        lines.size(),
        sets.size(),
        taken.size(),
        preferred.size());
    return Stream.of(
            Stream.of(setLines.size() + " " + preferred.size()),
            setLines.stream(),
            preferred.stream(),
            lines.entrySet().stream().map(e -> e.getKey() + e.getValue()))
        .flatMap(s -> s)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Forms written without diacritics that in these texts mostly stand for another word's. */
  private static List<String> preferred(
      Map<String, String> forms, Map<String, Integer> frequencies) {
    Map<String, String> best = new TreeMap<>();
    for (String form : new TreeSet<>(forms.keySet())) {
      String folded = Letters.fold(form);
      int seen = frequencies.getOrDefault(form, 0);
      String rival = best.getOrDefault(folded, folded);
      boolean differs = forms.containsKey(folded) && !forms.get(folded).equals(forms.get(form));
      if (seen >= 3 && differs && seen * 4 > frequencies.getOrDefault(folded, 0)) {
        if (rival.equals(folded) || seen > frequencies.getOrDefault(rival, 0)) {
          best.put(folded, form);
        }
      }
    }
    return best.entrySet().stream().map(e -> e.getKey() + " " + forms.get(e.getValue())).toList();
  }

  private static Collection<List<String>> byStem(Set<String> forms) {
    Map<String, List<String>> stems = new TreeMap<>();
    for (String form : forms) {
      stems
          .computeIfAbsent(form.substring(0, Math.min(3, form.length())), k -> new ArrayList<>())
          .add(form);
    }
    return stems.values();
  }

  private static String prefix(List<String> forms) {
    String prefix = forms.get(0);
    for (String form : forms) {
      prefix = prefix.substring(0, common(prefix, form));
    }
    return prefix;
  }
}
