package ro.pridvor.search.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Need;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Letters;
import ro.pridvor.search.analysis.Vocabulary;

/**
 * Sequences of terms that name something: an organisation ({@code @id}), a place ({@code %id}), a
 * year ({@code ^2027}), or a concept: a target group ({@code #id}), a need or a topic ({@code
 * ~id}). Some words that texts pass over count in names: "nu am bani" is not "bani".
 */
public final class Aliases {
  /** Begins the mark of a document that is for a group before all others. */
  public static final String MAIN = "!";

  private static final int LONGEST = 14;

  /**
   * A name.
   *
   * @param terms its words
   * @param about all that it names; none for words that only carry a question
   * @param sure what it names is searched beside its words even where these find enough
   */
  public record Alias(List<String> terms, List<String> about, boolean sure) {

    public List<String> concepts() {
      return about.stream().filter(Aliases::isConcept).toList();
    }

    /** The organisation, place or year that it names for sure. */
    public String named() {
      return about.stream()
          .filter(a -> sure && !isConcept(a) && !a.equals(Vocabulary.FILLER))
          .findFirst()
          .orElse("");
    }

    /** The term under whose letters it is filed. */
    public String key() {
      return terms.stream()
          .filter(term -> !Analysis.IN_NAMES.contains(term))
          .findFirst()
          .orElse(terms.get(0)); // "cared" in English
    }

    private Alias with(Alias other) {
      Set<String> all = new LinkedHashSet<>(about);
      all.addAll(other.about);
      return new Alias(terms, List.copyOf(all), sure || other.sure);
    }
  }

  private final Map<String, Alias> bySequence = new TreeMap<>();

  /** How many terms the longest name has that begins with a term: few terms begin any. */
  private final Map<String, Integer> longestFrom = new HashMap<>();

  private final Set<String> words = new TreeSet<>();

  private Aliases() {}

  public static boolean isConcept(String about) {
    return about.startsWith("#") || about.startsWith("~");
  }

  public static Aliases of(Portal portal, Analysis analysis) {
    Aliases aliases = new Aliases();
    for (Organisation organisation : portal.organisations().values()) {
      String about = about(organisation);
      aliases.add(analysis, organisation.name(), about, true);
      organisation.acronym().ifPresent(a -> aliases.add(analysis, a, about, true));
    }
    for (Glossary.Abbreviation abbreviation : portal.glossary().abbreviations()) {
      String about = acronym(abbreviation.abbreviation());
      aliases.add(analysis, abbreviation.abbreviation(), about, true);
      aliases.add(analysis, abbreviation.expansion(), about, true);
    }
    for (TargetGroup group : portal.targetGroups().values()) {
      String about = "#" + group.id();
      aliases.add(analysis, group.name(), about, false);
      group.names().values().forEach(name -> aliases.add(analysis, name, about, false));
      group.synonyms().forEach(synonym -> aliases.add(analysis, synonym, about, false));
    }
    aliases.vocabulary(portal, analysis);
    Places.of(portal).names().forEach((name, place) -> aliases.add(analysis, name, place, true));
    return aliases;
  }

  private void vocabulary(Portal portal, Analysis analysis) {
    for (Need need : Need.values()) {
      for (String language : List.of("ro", "en", "hu")) {
        add(analysis, need.name(language), "~" + need.id(), false);
      }
    }
    for (Vocabulary.Entry entry : analysis.vocabulary().entries()) {
      for (String concept : entry.concepts()) {
        if (!concept.startsWith("#") || portal.targetGroups().containsKey(concept.substring(1))) {
          entry.phrases().forEach(phrase -> addEveryday(analysis, phrase, concept));
        }
      }
    }
    for (int year : years(portal)) {
      add(analysis, Integer.toString(year), "^" + year, true);
    }
  }

  /** The years of deadlines and promises. */
  private static Set<Integer> years(Portal portal) {
    Set<Integer> years = new TreeSet<>();
    portal.measures().stream()
        .flatMap(m -> m.measure().deadline().flatMap(d -> d.to()).stream())
        .forEach(to -> years.add(to.getYear()));
    portal.services().stream().map(Service::plannedBy).flatMap(y -> y.stream()).forEach(years::add);
    return years;
  }

  /** How documents about an organisation are marked: all DGASPC alike, each county has one. */
  public static String about(Organisation organisation) {
    return organisation.acronym().map(Aliases::acronym).orElse("@" + organisation.id());
  }

  private static String acronym(String acronym) {
    return "@" + Letters.fold(acronym).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
  }

  /**
   * Adds an everyday name; one of several words also as it reads without diacritics, where a word
   * may be another: "fac duș", "fac dus".
   */
  private void addEveryday(Analysis analysis, String name, String about) {
    add(analysis, name, about, false);
    List<Analysis.Token> bare = analysis.nameTokens(Letters.fold(name));
    if (bare.size() > 1) {
      put(new Alias(bare.stream().map(Analysis.Token::term).toList(), List.of(about), false));
    }
  }

  private void add(Analysis analysis, String name, String about, boolean always) {
    List<Analysis.Token> tokens = analysis.nameTokens(name.replaceAll("\\(.*?\\)", " "));
    List<String> terms = tokens.stream().map(Analysis.Token::term).toList();
    boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
    boolean place = about.startsWith("%");
    boolean sure = always && (terms.size() > 1 || acronym || place);
    if (Analysis.IN_NAMES.containsAll(terms) || terms.size() > LONGEST) {
      return;
    }
    put(new Alias(terms, List.of(about), sure));
    for (Analysis.Raw raw : Analysis.words(name)) {
      words.add(Letters.modern(Letters.romanian(raw.text())));
    }
  }

  private void put(Alias alias) {
    bySequence.merge(String.join(" ", alias.terms()), alias, Alias::with);
    longestFrom.merge(alias.terms().get(0), alias.terms().size(), Math::max);
  }

  /** All names, by the term under whose letters they are filed. */
  public TreeMap<String, List<Alias>> byKey() {
    TreeMap<String, List<Alias>> sorted = new TreeMap<>();
    for (Alias alias : bySequence.values()) {
      sorted.computeIfAbsent(alias.key(), k -> new ArrayList<>()).add(alias);
    }
    return sorted;
  }

  /** All terms of names. */
  public Set<String> terms() {
    return bySequence.values().stream()
        .flatMap(alias -> alias.terms().stream())
        .collect(Collectors.toSet());
  }

  /** The words of names as written, in lower case. */
  public Set<String> words() {
    return words;
  }

  /** As lines that the index carries. */
  public String lines() {
    return Stream.concat(
            Stream.of(String.join(" ", words)),
            bySequence.values().stream().map(a -> text(a) + " " + String.join(" ", a.terms())))
        .collect(Collectors.joining("\n"));
  }

  /** What a name stands for, as one word. */
  public static String text(Alias alias) {
    return (alias.sure() ? "+" : "-") + String.join("|", alias.about());
  }

  public static Aliases read(String lines) {
    Aliases aliases = new Aliases();
    String[] all = lines.split("\n");
    aliases.words.addAll(List.of(all[0].split(" ")));
    for (String line : all) {
      int space = line.indexOf(' ');
      if (space > 0 && (line.charAt(0) == '+' || line.charAt(0) == '-')) {
        String sequence = line.substring(space + 1);
        Alias alias =
            new Alias(
                List.of(sequence.split(" ")),
                List.of(line.substring(1, space).split("\\|")),
                line.charAt(0) == '+');
        aliases.put(alias);
      }
    }
    return aliases;
  }

  /** A name found among terms. */
  public record Found(int from, int to, Alias alias) {}

  /** The names in a sequence of terms, the longest first from each place, none overlapping. */
  public List<Found> in(List<String> terms) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < terms.size()) {
      Found longest = null;
      int names = longestFrom.getOrDefault(terms.get(i), 0);
      for (int to = Math.min(terms.size(), i + names); to > i && longest == null; to--) {
        Alias alias = bySequence.get(String.join(" ", terms.subList(i, to)));
        longest = alias == null ? null : new Found(i, to, alias);
      }
      if (longest == null) {
        i++;
      } else {
        found.add(longest);
        i = longest.to();
      }
    }
    return found;
  }
}
