package ro.pridvor.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import ro.pridvor.search.analysis.Analysis;

/**
 * How a query is understood: which documents have its words, which are about what it names. Words
 * that only carry the question are given up first, then words are completed and corrected, and
 * last, where it names nothing either, any words will do.
 *
 * @param exact documents with the words
 * @param related documents about its concepts, where it names any
 * @param all whether {@code exact} has all words that say something
 * @param written what was searched instead of words, by these
 * @param missing words that no document has
 */
record Question(
    QueryPlan plan,
    Query exact,
    Optional<Query> related,
    boolean all,
    Map<String, List<String>> written,
    List<String> missing) {

  /** What is asked of an index while a query is being understood. */
  interface Index {
    int count(Query query) throws IOException;

    /** How many documents have a term. */
    int documents(String term) throws IOException;

    /** The word that a word as written leads to. */
    Analysis.Token read(String word);

    WordList words();
  }

  /** Understands a query as well as it can. */
  static Question best(QueryPlan asked, Index index) throws IOException {
    return new Reader(index).read(asked);
  }

  /** One reading of one query. */
  private static final class Reader {
    private final Index index;
    private final Map<String, List<String>> instead = new LinkedHashMap<>();
    private final Map<String, List<String>> written = new LinkedHashMap<>();

    Reader(Index index) {
      this.index = index;
    }

    Question read(QueryPlan asked) throws IOException {
      QueryPlan plan = asked;
      Optional<Query> exact = exact(plan);
      if (exact.isEmpty()) {
        plan = corrected(asked);
        exact = exact(plan);
      }
      Optional<Query> related = related(plan);
      if (exact.isPresent()) {
        return new Question(plan, exact.get(), related, true, written, List.of());
      }
      List<String> missing = missing(plan);
      if (related.isPresent() && isMostlyNamed(plan)) {
        return new Question(plan, Queries.either(List.of()), related, true, written, missing);
      }
      Optional<Query> most = most(plan);
      Query some = most.isPresent() ? most.get() : any(plan);
      return new Question(plan, some, related, false, written, missing);
    }

    /** All words, or all that say something. */
    private Optional<Query> exact(QueryPlan plan) throws IOException {
      if (plan.isAllNamed()) {
        return Optional.empty();
      }
      for (boolean fillers : plan.isNegated() ? List.of(false) : List.of(true, false)) {
        List<QueryPlan.Clause> clauses = plan.literal(fillers, instead);
        Query query = Queries.of(clauses, true);
        if (!clauses.isEmpty() && index.count(query) > 0) {
          return Optional.of(query);
        }
      }
      return Optional.empty();
    }

    /**
     * Whether the concepts that a query names say more of it than its other words: one general word
     * among others that documents have is not what the query is about.
     */
    private boolean isMostlyNamed(QueryPlan plan) throws IOException {
      int others = 0;
      List<Analysis.Token> loose = plan.loose();
      for (Analysis.Token word : plan.strong()) {
        others += loose.contains(word) && has(word) ? 1 : 0;
      }
      return plan.conceptWords() > others;
    }

    /** All words that any document has but one, or but two of six and more. */
    private Optional<Query> most(QueryPlan plan) throws IOException {
      List<QueryPlan.Clause> known = new ArrayList<>();
      for (QueryPlan.Clause clause : plan.clauses(false, instead)) {
        if (index.count(Queries.clause(clause)) > 0) {
          known.add(clause);
        }
      }
      int words = known.size();
      int needed =
          words - (words >= Ranking.MANY_WORDS ? 2 : words >= Ranking.SEVERAL_WORDS ? 1 : 0);
      Query query = Queries.atLeast(needed, known);
      return needed < 2 || index.count(query) == 0 ? Optional.empty() : Optional.of(query);
    }

    private Optional<Query> related(QueryPlan plan) throws IOException {
      if (plan.concepts().isEmpty()) {
        return Optional.empty();
      }
      List<QueryPlan.Clause> words =
          plan.clauses(false, instead).stream().filter(QueryPlan.Word.class::isInstance).toList();
      Query anywhere = Queries.about(plan.concepts(), words, Set.of());
      if (!plan.places().isEmpty() && index.count(Queries.in(plan.places(), anywhere)) > 0) {
        return Optional.of(Queries.about(plan.concepts(), words, plan.places()));
      }
      return index.count(anywhere) > 0 ? Optional.of(anywhere) : Optional.empty();
    }

    /** The rarest word that any document has, and of these the more the better. */
    private Query any(QueryPlan plan) throws IOException {
      List<QueryPlan.Clause> clauses = plan.clauses(false, instead);
      if (clauses.isEmpty()) {
        clauses = plan.clauses(true, instead);
      }
      QueryPlan.Clause rarest = null;
      int fewest = Integer.MAX_VALUE;
      List<QueryPlan.Clause> others = new ArrayList<>();
      for (QueryPlan.Clause clause : clauses) {
        int documents = index.count(Queries.clause(clause));
        if (documents > 0 && documents < fewest) {
          rarest = clause;
          fewest = documents;
        }
        others.add(clause);
      }
      others.remove(rarest);
      return rarest == null ? Queries.either(List.of()) : Queries.with(rarest, others);
    }

    /** What no document has, neither as a word nor under a name. */
    private List<String> missing(QueryPlan plan) throws IOException {
      List<String> missing = new ArrayList<>();
      List<Analysis.Token> loose = plan.loose();
      for (Analysis.Token word : plan.strong()) {
        if (loose.contains(word) && !has(word) && !missing.contains(word.bare())) {
          missing.add(word.bare());
        }
      }
      for (QueryPlan.Phrase phrase : plan.phrases()) {
        if (index.count(Queries.clause(phrase)) == 0) {
          boolean act = Character.isDigit(phrase.terms().get(0).charAt(0));
          missing.add(String.join(act ? "/" : " ", phrase.terms()));
        }
      }
      return missing;
    }

    private boolean has(Analysis.Token word) throws IOException {
      for (String term : instead.getOrDefault(word.term(), List.of(word.term()))) {
        if (index.documents(term) > 0) {
          return true;
        }
      }
      return false;
    }

    /**
     * The query with words completed and corrected. A correction must make sense with the rest: it
     * belongs to a name, or it is all that was asked, or all words are found together.
     */
    private QueryPlan corrected(QueryPlan asked) throws IOException {
      Map<Analysis.Token, Analysis.Token> sure = new LinkedHashMap<>();
      Map<Analysis.Token, Analysis.Token> perhaps = new LinkedHashMap<>();
      boolean alone = asked.strong().size() == 1;
      for (Analysis.Token word : asked.loose()) {
        if (index.documents(word.term()) > 0 || !Character.isLetter(word.bare().charAt(0))) {
          continue;
        }
        boolean unfinished = asked.unfinished().filter(word::equals).isPresent();
        if (unfinished && completed(asked, word)) {
          continue;
        }
        boolean begins = unfinished && word.bare().length() >= Ranking.SHORTEST_NAME_BEGUN;
        List<Analysis.Token> others = begins ? completions(word) : new ArrayList<>();
        others.addAll(corrections(word));
        Optional<Analysis.Token> named =
            others.stream().filter(other -> isName(asked, sure, word, other)).findFirst();
        if (named.isPresent()) {
          sure.put(word, named.get());
          continue;
        }
        for (Analysis.Token other : others) {
          if (index.documents(other.term()) > 0) {
            (alone ? sure : perhaps).put(word, other);
            break;
          }
        }
      }
      Map<Analysis.Token, Analysis.Token> both = new LinkedHashMap<>(sure);
      both.putAll(perhaps);
      Map<Analysis.Token, Analysis.Token> taken =
          !perhaps.isEmpty() && exact(asked.with(both)).isPresent() ? both : sure;
      taken.forEach((word, other) -> written.put(word.bare(), List.of(other.bare())));
      return taken.isEmpty() ? asked : asked.with(taken);
    }

    private static boolean isName(
        QueryPlan asked,
        Map<Analysis.Token, Analysis.Token> sure,
        Analysis.Token word,
        Analysis.Token other) {
      Map<Analysis.Token, Analysis.Token> all = new LinkedHashMap<>(sure);
      all.put(word, other);
      QueryPlan plan = asked.with(all);
      return !plan.loose().contains(other) && plan.strong().contains(other);
    }

    /**
     * Searches the words of documents that a word begins; those of few letters only where all words
     * are then found together: "fără apă" is not "fără apartament".
     */
    private boolean completed(QueryPlan asked, Analysis.Token word) throws IOException {
      if (word.bare().length() < Ranking.SHORTEST_COMPLETED) {
        return false;
      }
      List<WordList.Entry> found =
          index.words().completions(word.bare()).stream().filter(e -> e.documents() > 0).toList();
      if (!found.isEmpty()) {
        written.put(word.bare(), found.stream().map(WordList.Entry::written).toList());
        List<String> terms =
            found.stream().map(e -> index.read(e.written()).term()).distinct().toList();
        instead.put(word.term(), terms);
      }
      boolean isShort = word.bare().length() < Ranking.SHORTEST_NAME_BEGUN;
      if (!found.isEmpty() && isShort && asked.strong().size() > 1 && exact(asked).isEmpty()) {
        written.remove(word.bare());
        instead.remove(word.term());
        return false;
      }
      return !found.isEmpty();
    }

    private List<Analysis.Token> completions(Analysis.Token word) {
      List<Analysis.Token> all = new ArrayList<>();
      index.words().completions(word.bare()).forEach(e -> all.add(index.read(e.written())));
      return all;
    }

    private List<Analysis.Token> corrections(Analysis.Token word) throws IOException {
      List<Analysis.Token> all = new ArrayList<>();
      for (String other : Spelling.keyboard(word.bare())) {
        Analysis.Token token = index.read(other);
        if (index.documents(token.term()) > 0) {
          all.add(token);
        }
      }
      index.words().corrections(word.bare()).forEach(e -> all.add(index.read(e.written())));
      return all;
    }
  }
}
