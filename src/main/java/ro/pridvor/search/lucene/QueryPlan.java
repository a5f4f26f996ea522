package ro.pridvor.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Vocabulary;
import ro.pridvor.search.document.Aliases;

/**
 * What a query asks for: words, phrases, and names of organisations, places and concepts. The
 * browser has a port of this in {@code search.js}.
 */
final class QueryPlan {
  private static final Pattern QUOTES = Pattern.compile("[\"„”“«»]");

  /** Number and year of a law: {@code 448/2006}. */
  private static final Pattern ACT =
      Pattern.compile("(?<![\\d/])(\\d{1,4}/(?:19|20)\\d\\d)(?![\\d/])");

  /** A condition on documents. */
  sealed interface Clause {}

  /** Any of these terms. */
  record Word(List<String> terms) implements Clause {}

  /** These terms at these distances from the first. */
  record Phrase(List<String> terms, List<Integer> offsets) implements Clause {}

  /** All of these terms, or documents about something. */
  record Named(List<String> terms, String about) implements Clause {}

  /** The words of the query outside of quotes. */
  private final List<Analysis.Token> words;

  private final List<Phrase> phrases;
  private final List<Aliases.Found> names;
  private final Aliases aliases;
  private final boolean open;

  private QueryPlan(
      List<Analysis.Token> words, List<Phrase> phrases, Aliases aliases, boolean open) {
    this.words = words;
    this.phrases = phrases;
    this.aliases = aliases;
    this.names = aliases.in(words.stream().map(Analysis.Token::term).toList());
    this.open = open;
  }

  static QueryPlan of(String text, Analysis analysis, Aliases aliases, Predicate<String> known) {
    String cut = text.length() > Ranking.MAX_QUERY ? text.substring(0, Ranking.MAX_QUERY) : text;
    String query = Analysis.typed(Spelling.keyboardSigns(Spelling.withWholeNot(cut)));
    String acts = QUOTES.matcher(query).find() ? query : ACT.matcher(query).replaceAll("\"$1\"");
    String[] parts = QUOTES.split(acts, -1);
    List<Analysis.Token> words = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      List<Analysis.Token> tokens = analysis.queryTokens(parts[i], known);
      boolean quoted = i % 2 == 1 && i < parts.length - 1;
      int room = Ranking.MAX_WORDS - words.size();
      List<Analysis.Token> content = tokens.stream().filter(t -> !inNames(t)).toList();
      if (quoted && content.size() > 1) {
        phrases.add(phrase(content.subList(0, Math.min(content.size(), Ranking.MAX_WORDS))));
      } else {
        words.addAll(tokens.subList(0, Math.min(tokens.size(), room)));
      }
    }
    if (phrases.size() > Ranking.MAX_WORDS) {
      phrases = phrases.subList(0, Ranking.MAX_WORDS);
    }
    boolean open = !query.isEmpty() && endsInWord(query);
    return new QueryPlan(words, phrases, aliases, open);
  }

  private static boolean endsInWord(String query) {
    return Character.isLetterOrDigit(query.codePointBefore(query.length()));
  }

  private static Phrase phrase(List<Analysis.Token> tokens) {
    int first = tokens.get(0).position();
    return new Phrase(
        tokens.stream().map(Analysis.Token::term).toList(),
        tokens.stream().map(t -> t.position() - first).toList());
  }

  private static boolean inNames(Analysis.Token token) {
    return Analysis.IN_NAMES.contains(token.term());
  }

  /** The same query with other words in the place of some, names looked up again. */
  QueryPlan with(Map<Analysis.Token, Analysis.Token> others) {
    List<Analysis.Token> all = words.stream().map(w -> others.getOrDefault(w, w)).toList();
    return new QueryPlan(all, phrases, aliases, open);
  }

  boolean isEmpty() {
    return words.stream().allMatch(QueryPlan::inNames) && phrases.isEmpty();
  }

  /** All terms that are looked for. */
  Set<String> terms() {
    Set<String> terms = words.stream().map(Analysis.Token::term).collect(Collectors.toSet());
    phrases.forEach(p -> terms.addAll(p.terms()));
    terms.removeAll(Analysis.IN_NAMES);
    return terms;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /** Words that may have to be completed or corrected: all but those of names. */
  List<Analysis.Token> loose() {
    Set<Integer> named = new HashSet<>();
    names.forEach(n -> range(n).forEach(named::add));
    List<Analysis.Token> loose = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!named.contains(i) && !inNames(words.get(i))) {
        loose.add(words.get(i));
      }
    }
    return loose;
  }

  private static List<Integer> range(Aliases.Found name) {
    return java.util.stream.IntStream.range(name.from(), name.to()).boxed().toList();
  }

  /** The words that say something: all but fillers. */
  List<Analysis.Token> strong() {
    Set<Integer> fillers = new HashSet<>();
    names.stream().filter(QueryPlan::isFiller).forEach(n -> fillers.addAll(range(n)));
    List<Analysis.Token> strong = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!fillers.contains(i) && !inNames(words.get(i))) {
        strong.add(words.get(i));
      }
    }
    return strong;
  }

  private static boolean isFiller(Aliases.Found name) {
    return name.alias().about().contains(Vocabulary.FILLER);
  }

  /** The word that is still being typed. */
  Optional<Analysis.Token> unfinished() {
    return open && !words.isEmpty() ? Optional.of(words.get(words.size() - 1)) : Optional.empty();
  }

  /** The concepts of each of its names, in order; the same ones once. */
  Set<Set<String>> concepts() {
    Set<Set<String>> concepts = new LinkedHashSet<>();
    conceptual().forEach(n -> concepts.add(new LinkedHashSet<>(n.alias().concepts())));
    return concepts;
  }

  /** How many words it has that name concepts. */
  int conceptWords() {
    return conceptual().stream()
        .mapToInt(n -> (int) words(n).stream().filter(w -> !inNames(w)).count())
        .sum();
  }

  /**
   * The names of concepts: words that else only carry a question count where there are no others.
   */
  private List<Aliases.Found> conceptual() {
    List<Aliases.Found> all =
        names.stream().filter(name -> !name.alias().concepts().isEmpty()).toList();
    List<Aliases.Found> sure = all.stream().filter(name -> !isFiller(name)).toList();
    return sure.isEmpty() ? all : sure;
  }

  private List<Analysis.Token> words(Aliases.Found name) {
    return words.subList(name.from(), name.to());
  }

  /** The places that it names. */
  Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    names.stream().map(n -> n.alias().named()).filter(a -> a.startsWith("%")).forEach(places::add);
    return places;
  }

  /** What its names stand for, in order. */
  List<String> about() {
    return names.stream()
        .flatMap(n -> n.alias().about().stream())
        .filter(about -> !about.equals(Vocabulary.FILLER))
        .distinct()
        .toList();
  }

  /**
   * The conditions.
   *
   * @param fillers whether words that only carry a question are conditions too
   * @param instead other terms for terms that no document has
   */
  List<Clause> clauses(boolean fillers, Map<String, List<String>> instead) {
    return clauses(instead, name -> isFiller(name) && !fillers);
  }

  /**
   * The conditions on what has the words of the query: those of a name that says what somebody does
   * not have mean nothing by themselves, "nu am de lucru" is not "lucru".
   */
  List<Clause> literal(boolean fillers, Map<String, List<String>> instead) {
    return clauses(instead, name -> (isFiller(name) && !fillers) || isNegated(name));
  }

  /**
   * Whether it says what somebody does not have or do, and nothing but names of concepts: then none
   * of its words is looked for.
   */
  boolean isAllNamed() {
    List<Analysis.Token> loose = loose();
    return isNegated() && phrases.isEmpty() && strong().stream().noneMatch(loose::contains);
  }

  /** Whether it says what somebody does not have or do. */
  boolean isNegated() {
    return names.stream().anyMatch(QueryPlan::isNegated);
  }

  private static boolean isNegated(Aliases.Found name) {
    return name.alias().terms().contains(Analysis.NOT) && !name.alias().concepts().isEmpty();
  }

  private List<Clause> clauses(
      Map<String, List<String>> instead, Predicate<Aliases.Found> passedOver) {
    List<Clause> clauses = new ArrayList<>();
    Set<String> used = new HashSet<>();
    int next = 0;
    for (Aliases.Found name : names) {
      boolean sure = !name.alias().named().isEmpty();
      if (sure || passedOver.test(name)) {
        words(next, name.from(), instead, used, clauses);
        if (sure) {
          named(name, used, clauses);
        }
        next = name.to();
      }
    }
    words(next, words.size(), instead, used, clauses);
    clauses.addAll(phrases);
    return clauses;
  }

  private void named(Aliases.Found name, Set<String> used, List<Clause> clauses) {
    List<String> terms =
        words.subList(name.from(), name.to()).stream()
            .map(Analysis.Token::term)
            .filter(used::add)
            .toList();
    if (!terms.isEmpty()) {
      clauses.add(new Named(terms, name.alias().named()));
    }
  }

  private void words(
      int from, int to, Map<String, List<String>> instead, Set<String> used, List<Clause> clauses) {
    for (Analysis.Token token : words.subList(from, to)) {
      List<String> terms =
          instead.getOrDefault(token.term(), List.of(token.term())).stream()
              .filter(used::add)
              .toList();
      if (!inNames(token) && !terms.isEmpty()) {
        clauses.add(new Word(terms));
      }
    }
  }
}
