package ro.pridvor.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.document.Aliases;

/**
 * What a query asks for: words, phrases, and names of groups and organisations. The browser has a
 * port of this in {@code search.js}.
 */
final class QueryPlan {
  private static final Pattern QUOTES = Pattern.compile("[\"„”“«»]");

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

  private final List<Clause> phrases;
  private final List<Aliases.Found> names;
  private final boolean open;

  private QueryPlan(
      List<Analysis.Token> words, List<Clause> phrases, List<Aliases.Found> names, boolean open) {
    this.words = words;
    this.phrases = phrases;
    this.names = names;
    this.open = open;
  }

  static QueryPlan of(String text, Analysis analysis, Aliases aliases, Predicate<String> known) {
    String query = text.length() > Ranking.MAX_QUERY ? text.substring(0, Ranking.MAX_QUERY) : text;
    String[] parts = QUOTES.split(query, -1);
    List<Analysis.Token> words = new ArrayList<>();
    List<Clause> phrases = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      List<Analysis.Token> tokens = analysis.queryTokens(parts[i], known);
      boolean quoted = i % 2 == 1 && i < parts.length - 1;
      int room = Ranking.MAX_WORDS - words.size();
      if (quoted && tokens.size() > 1) {
        phrases.add(phrase(tokens.subList(0, Math.min(tokens.size(), Ranking.MAX_WORDS))));
      } else {
        words.addAll(tokens.subList(0, Math.min(tokens.size(), room)));
      }
    }
    if (phrases.size() > Ranking.MAX_WORDS) {
      phrases = phrases.subList(0, Ranking.MAX_WORDS);
    }
    List<String> terms = words.stream().map(Analysis.Token::term).toList();
    boolean open = !query.isEmpty() && endsInWord(query);
    return new QueryPlan(words, phrases, aliases.in(terms), open);
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

  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  /** Whether it has more than one word: one that is a synonym finds the group's own page. */
  boolean isLong() {
    return words.size() > 1;
  }

  /** All terms that are looked for. */
  Set<String> terms() {
    Set<String> terms = new HashSet<>();
    words.forEach(w -> terms.add(w.term()));
    phrases.forEach(p -> terms.addAll(((Phrase) p).terms()));
    return terms;
  }

  /** Words that may have to be completed or corrected: all but those of names. */
  List<Analysis.Token> loose() {
    Set<Integer> named = new HashSet<>();
    names.forEach(
        n -> {
          for (int i = n.from(); i < n.to(); i++) {
            named.add(i);
          }
        });
    List<Analysis.Token> loose = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!named.contains(i)) {
        loose.add(words.get(i));
      }
    }
    return loose;
  }

  /** The word that is still being typed. */
  Optional<Analysis.Token> unfinished() {
    return open && !words.isEmpty() ? Optional.of(words.get(words.size() - 1)) : Optional.empty();
  }

  /** Whether it names a group by a synonym, so that {@code clauses(true, …)} asks for more. */
  boolean hasSynonyms() {
    return names.stream().anyMatch(n -> !n.alias().always());
  }

  /** Whether it names a group and, beside it, what is needed. */
  boolean namesGroupAndNeed() {
    List<Clause> clauses = clauses(true, Map.of());
    return clauses.size() > 1
        && clauses.stream().anyMatch(c -> c instanceof Named n && n.about().startsWith("#"));
  }

  /** What its names stand for, the surest first. */
  List<String> about() {
    return names.stream().map(n -> n.alias().about()).distinct().toList();
  }

  /**
   * The conditions.
   *
   * @param synonyms whether synonyms of groups count as names
   * @param instead other terms for terms that no document has
   */
  List<Clause> clauses(boolean synonyms, Map<String, List<String>> instead) {
    List<Clause> clauses = new ArrayList<>();
    Set<String> used = new HashSet<>();
    int next = 0;
    for (Aliases.Found name : names) {
      if ((name.alias().always() || synonyms) && isShortest(name)) {
        words(next, name.from(), instead, used, clauses);
        List<String> terms =
            words.subList(name.from(), name.to()).stream()
                .map(Analysis.Token::term)
                .filter(used::add)
                .toList();
        clauses.add(terms.isEmpty() ? new Word(List.of()) : new Named(terms, name.alias().about()));
        next = name.to();
      }
    }
    words(next, words.size(), instead, used, clauses);
    clauses.removeIf(c -> c instanceof Word word && word.terms().isEmpty());
    clauses.addAll(phrases);
    return clauses;
  }

  /** Of names for the same thing the shortest names it; the words of the others say more. */
  private boolean isShortest(Aliases.Found name) {
    return names.stream()
        .filter(n -> n.alias().about().equals(name.alias().about()))
        .min(Comparator.comparingInt(n -> n.to() - n.from()))
        .filter(n -> n == name)
        .isPresent();
  }

  private void words(
      int from, int to, Map<String, List<String>> instead, Set<String> used, List<Clause> clauses) {
    for (Analysis.Token token : words.subList(from, to)) {
      List<String> terms = instead.getOrDefault(token.term(), List.of(token.term()));
      clauses.add(new Word(terms.stream().filter(used::add).toList()));
    }
  }
}
