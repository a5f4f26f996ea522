package ro.pridvor.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.document.Aliases;
import ro.pridvor.search.document.Facet;

/** Answers questions from the Lucene index: the reference for the browser's search. */
public final class LuceneSearch implements Closeable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final Aliases aliases;
  private final WordList words;
  private final Set<String> aliasTerms = new HashSet<>();

  private LuceneSearch(DirectoryReader reader, Analysis analysis) throws IOException {
    this.reader = reader;
    this.analysis = analysis;
    this.searcher = new IndexSearcher(reader);
    this.aliases = Aliases.read(reader.getIndexCommit().getUserData().getOrDefault("aliases", ""));
    aliases.byFirstTerm().values().stream()
        .flatMap(List::stream)
        .forEach(a -> aliasTerms.addAll(a.terms()));
    this.words = WordList.of(reader);
  }

  /** Opens an index. */
  public static LuceneSearch open(Directory directory, Analysis analysis) throws IOException {
    return new LuceneSearch(DirectoryReader.open(directory), analysis);
  }

  /** The number of documents. */
  public int documents() {
    return reader.numDocs();
  }

  /** The values of a facet that any document has, in alphabetical order. */
  public SortedSet<String> values(Facet facet) throws IOException {
    SortedSet<String> values = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues known = leaf.reader().getSortedSetDocValues("f." + facet.key());
      for (long i = 0; known != null && i < known.getValueCount(); i++) {
        values.add(known.lookupOrd(i).utf8ToString());
      }
    }
    return values;
  }

  /** Answers a question. */
  public Answer answer(Request request) throws IOException {
    QueryPlan plan = QueryPlan.of(request.text(), analysis, aliases, this::known);
    Map<String, List<String>> written = new LinkedHashMap<>();
    Map<String, List<String>> instead = new HashMap<>();
    boolean all = request.words() != Request.Words.ANY;
    Query query = Queries.of(plan.clauses(false, instead), all);
    Optional<Query> services = Optional.empty();
    if (request.words() == Request.Words.BEST) {
      services = servicesFirst(plan);
    }
    if (services.isPresent()) {
      query = services.get();
    } else if (request.words() == Request.Words.BEST && !plan.isEmpty()) {
      int total = searcher.count(query);
      if (plan.hasSynonyms()
          && (total == 0 || (plan.isLong() && total < Ranking.FEW && !hasDeeds(query)))) {
        query = Queries.of(plan.clauses(true, instead), true);
        total = searcher.count(query);
      }
      if (total == 0) {
        replace(plan, instead, written);
        query = Queries.of(plan.clauses(true, instead), true);
        total = searcher.count(query);
      }
      if (total == 0) {
        all = false;
        query = Queries.of(plan.clauses(true, instead), false);
      }
    }
    boolean nothing = plan.isEmpty() && !request.text().isBlank();
    return answer(request, nothing ? new MatchNoDocsQuery() : query, all, written, plan);
  }

  /** Whether a measure or a service is among what a query finds. */
  private boolean hasDeeds(Query query) throws IOException {
    Map<Facet, List<String>> deeds = Map.of(Facet.FEL, Ranking.DEEDS);
    return searcher.count(Queries.narrowed(query, deeds, Optional.empty())) > 0;
  }

  /** Where a service answers the need of the group that is named: services, then all else. */
  private Optional<Query> servicesFirst(QueryPlan plan) throws IOException {
    if (!plan.namesGroupAndNeed()) {
      return Optional.empty();
    }
    Query query = Queries.of(plan.clauses(true, Map.of()), true);
    Map<Facet, List<String>> services = Map.of(Facet.FEL, List.of(Ranking.SERVICE));
    boolean any = searcher.count(Queries.narrowed(query, services, Optional.empty())) > 0;
    return any ? Optional.of(Queries.servicesFirst(query)) : Optional.empty();
  }

  private boolean known(String term) {
    try {
      return df(term) > 0 || aliasTerms.contains(term);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int df(String term) throws IOException {
    int df = 0;
    for (String field : Ranking.TEXT) {
      df += reader.docFreq(new Term(field, term));
    }
    return df;
  }

  /** Completes the word being typed and corrects the others, where no document has them. */
  private void replace(
      QueryPlan plan, Map<String, List<String>> instead, Map<String, List<String>> written)
      throws IOException {
    Optional<Analysis.Token> unfinished = plan.unfinished();
    for (Analysis.Token token : plan.loose()) {
      if (df(token.term()) > 0 || !Character.isLetter(token.bare().charAt(0))) {
        continue;
      }
      List<WordList.Entry> found = List.of();
      if (unfinished.filter(token::equals).isPresent()
          && token.bare().length() >= Ranking.SHORTEST_COMPLETED) {
        found = words.completions(token.bare());
      }
      if (found.isEmpty() && token.bare().length() >= Ranking.SHORTEST_CORRECTED) {
        found = words.correction(token.bare()).stream().toList();
      }
      if (!found.isEmpty()) {
        written.put(token.bare(), found.stream().map(WordList.Entry::written).toList());
        instead.put(
            token.term(),
            found.stream()
                .flatMap(e -> analysis.queryTokens(e.written(), this::known).stream())
                .map(Analysis.Token::term)
                .distinct()
                .toList());
      }
    }
  }

  private Answer answer(
      Request request, Query query, boolean all, Map<String, List<String>> written, QueryPlan plan)
      throws IOException {
    Query narrowed = Queries.narrowed(query, request.filters(), Optional.empty());
    TopDocs top = top(narrowed, request);
    List<Answer.Hit> hits = new ArrayList<>();
    Excerpt excerpt = new Excerpt(analysis, plan.terms());
    for (ScoreDoc scored : top.scoreDocs) {
      Document d = searcher.storedFields().document(scored.doc);
      hits.add(
          new Answer.Hit(
              scored.doc,
              scored.score,
              d.get("kind"),
              d.get("address"),
              d.get("title"),
              d.get("context"),
              d.get("objective"),
              d.get("when"),
              excerpt.of(d.get("text"))));
    }
    int total = Math.toIntExact(top.totalHits.value);
    return new Answer(total, all, hits, written, plan.about(), counts(query, request));
  }

  private TopDocs top(Query query, Request request) throws IOException {
    int limit = Math.max(1, Math.min(request.limit(), reader.maxDoc()));
    return switch (request.order()) {
      case RELEVANCE ->
          searcher.search(query, new TopScoreDocCollectorManager(limit, null, Integer.MAX_VALUE));
      case DEADLINE -> sorted(query, limit, "deadline");
      case PLAN -> sorted(query, limit, "order");
    };
  }

  private TopDocs sorted(Query query, int limit, String field) throws IOException {
    SortField by = new SortField(field, SortField.Type.LONG);
    by.setMissingValue(Long.MAX_VALUE);
    Sort sort = new Sort(by, SortField.FIELD_DOC);
    return searcher.search(
        query, new TopFieldCollectorManager(sort, limit, null, Integer.MAX_VALUE));
  }

  private Map<Facet, Map<String, Integer>> counts(Query query, Request request) throws IOException {
    Map<Facet, Map<String, Integer>> counts = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      Map<String, Integer> values = new TreeMap<>();
      Query narrowed = Queries.narrowed(query, request.filters(), Optional.of(facet));
      searcher.search(narrowed, FacetCounter.of(facet, values));
      counts.put(facet, values);
    }
    return counts;
  }

  public IndexReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
