package ro.pridvor.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import ro.pridvor.search.document.Aliases;
import ro.pridvor.search.document.Facet;
import ro.pridvor.search.document.Places;

/** What a query plan asks for, as Lucene's queries. */
final class Queries {
  private Queries() {}

  static Query of(List<QueryPlan.Clause> clauses, boolean all) {
    if (clauses.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryPlan.Clause clause : clauses) {
      query.add(clause(clause), all ? Occur.MUST : Occur.SHOULD);
    }
    return query.build();
  }

  static Query clause(QueryPlan.Clause clause) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (clause instanceof QueryPlan.Word word) {
      word.terms().forEach(term -> addTerm(any, term));
    } else if (clause instanceof QueryPlan.Phrase phrase) {
      for (String field : Ranking.TEXT) {
        PhraseQuery.Builder exact = new PhraseQuery.Builder();
        for (int i = 0; i < phrase.terms().size(); i++) {
          exact.add(new Term(field, phrase.terms().get(i)), phrase.offsets().get(i));
        }
        any.add(new BoostQuery(exact.build(), Ranking.boost(field)), Occur.SHOULD);
      }
    } else if (clause instanceof QueryPlan.Named named) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (String term : named.terms()) {
        BooleanQuery.Builder one = new BooleanQuery.Builder();
        addTerm(one, term);
        all.add(one.build(), Occur.MUST);
      }
      any.add(all.build(), Occur.SHOULD);
      Term about = new Term(Ranking.ABOUT, named.about());
      any.add(new BoostQuery(new TermQuery(about), Ranking.ABOUT_BOOST), Occur.SHOULD);
    }
    return any.build();
  }

  private static void addTerm(BooleanQuery.Builder query, String term) {
    for (String field : Ranking.TEXT) {
      Query one = new TermQuery(new Term(field, term));
      query.add(new BoostQuery(one, Ranking.boost(field)), Occur.SHOULD);
    }
  }

  /**
   * Documents about what any of these names stands for; the more of the names, and the more of the
   * words, the better. Of the concepts of one name the rarest counts most: the names of a question
   * weigh alike, however many concepts each has.
   *
   * @param names the concepts of each
   * @param places where they must be, or for everywhere; none: anywhere
   */
  static Query about(Set<Set<String>> names, List<QueryPlan.Clause> words, Set<String> places) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Set<String> concepts : names) {
      List<Query> each = new ArrayList<>();
      for (String concept : concepts) {
        Query one = new TermQuery(new Term(Ranking.ABOUT, concept));
        each.add(new BoostQuery(one, Ranking.CONCEPT_BOOST));
      }
      any.add(new DisjunctionMaxQuery(each, Ranking.OTHER_CONCEPTS), Occur.SHOULD);
    }
    query.add(any.build(), Occur.MUST);
    names.stream()
        .flatMap(Set::stream)
        .filter(concept -> concept.startsWith("#"))
        .distinct()
        .map(group -> new Term(Ranking.ABOUT, Aliases.MAIN + group.substring(1)))
        .forEach(main -> query.add(new TermQuery(main), Occur.SHOULD));
    words.forEach(word -> query.add(clause(word), Occur.SHOULD));
    if (!places.isEmpty()) {
      BooleanQuery.Builder where = new BooleanQuery.Builder();
      places.forEach(p -> where.add(new TermQuery(new Term(Ranking.ABOUT, p)), Occur.SHOULD));
      where.add(new TermQuery(new Term(Ranking.ABOUT, Places.EVERYWHERE)), Occur.SHOULD);
      query.add(where.build(), Occur.FILTER);
    }
    return query.build();
  }

  /** Documents of one of these places; those for everywhere are not among them. */
  static Query in(Set<String> places, Query query) {
    BooleanQuery.Builder where = new BooleanQuery.Builder();
    places.forEach(p -> where.add(new TermQuery(new Term(Ranking.ABOUT, p)), Occur.SHOULD));
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(where.build(), Occur.FILTER)
        .build();
  }

  /** Documents with the first condition; the others add to their score. */
  static Query with(QueryPlan.Clause must, List<QueryPlan.Clause> others) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(clause(must), Occur.MUST);
    others.forEach(other -> query.add(clause(other), Occur.SHOULD));
    return query.build();
  }

  /** Documents with so many of these conditions. */
  static Query atLeast(int needed, List<QueryPlan.Clause> clauses) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    clauses.forEach(clause -> query.add(clause(clause), Occur.SHOULD));
    return query.setMinimumNumberShouldMatch(needed).build();
  }

  /** Documents of either. */
  static Query either(List<Query> queries) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    queries.forEach(one -> query.add(one, Occur.SHOULD));
    return query.build();
  }

  static Query narrowed(Query query, Map<Facet, List<String>> filters, Optional<Facet> except) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    boolean any = false;
    for (Map.Entry<Facet, List<String>> filter : filters.entrySet()) {
      if (!filter.getValue().isEmpty() && !except.equals(Optional.of(filter.getKey()))) {
        BooleanQuery.Builder values = new BooleanQuery.Builder();
        for (String value : filter.getValue()) {
          values.add(new TermQuery(new Term(filter.getKey().key(), value)), Occur.SHOULD);
        }
        narrowed.add(values.build(), Occur.FILTER);
        any = true;
      }
    }
    return any ? narrowed.build() : query;
  }
}
