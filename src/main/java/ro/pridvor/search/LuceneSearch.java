package ro.pridvor.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;

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

  /** Answers a question. */
  public Answer answer(Request request) throws IOException {
    QueryPlan plan = QueryPlan.of(request.text(), analysis, aliases, this::known);
    Map<String, List<String>> written = new LinkedHashMap<>();
    Map<String, List<String>> instead = new HashMap<>();
    boolean all = request.words() != Request.Words.ANY;
    Query query = query(plan.clauses(false, instead), all);
    if (request.words() == Request.Words.BEST && !plan.isEmpty()) {
      int total = searcher.count(query);
      if (plan.hasSynonyms()
          && (total == 0 || (plan.isLong() && total < Ranking.FEW && !hasDeeds(query)))) {
        query = query(plan.clauses(true, instead), true);
        total = searcher.count(query);
      }
      if (total == 0) {
        replace(plan, instead, written);
        query = query(plan.clauses(true, instead), true);
        total = searcher.count(query);
      }
      if (total == 0) {
        all = false;
        query = query(plan.clauses(true, instead), false);
      }
    }
    boolean nothing = plan.isEmpty() && !request.text().isBlank();
    return answer(request, nothing ? new MatchNoDocsQuery() : query, all, written, plan);
  }

  /** Whether a measure or a service is among what a query finds. */
  private boolean hasDeeds(Query query) throws IOException {
    Map<Facet, List<String>> deeds = Map.of(Facet.FEL, Ranking.DEEDS);
    return searcher.count(narrowed(query, deeds, Optional.empty())) > 0;
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

  private static Query query(List<QueryPlan.Clause> clauses, boolean all) {
    if (clauses.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryPlan.Clause clause : clauses) {
      query.add(clause(clause), all ? Occur.MUST : Occur.SHOULD);
    }
    return query.build();
  }

  private static Query clause(QueryPlan.Clause clause) {
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

  private Answer answer(
      Request request, Query query, boolean all, Map<String, List<String>> written, QueryPlan plan)
      throws IOException {
    Query narrowed = narrowed(query, request.filters(), Optional.empty());
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

  private static Query narrowed(
      Query query, Map<Facet, List<String>> filters, Optional<Facet> except) {
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

  private Map<Facet, Map<String, Integer>> counts(Query query, Request request) throws IOException {
    Map<Facet, Map<String, Integer>> counts = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      Map<String, Integer> values = new TreeMap<>();
      Query narrowed = narrowed(query, request.filters(), Optional.of(facet));
      searcher.search(narrowed, counting(facet, values));
      counts.put(facet, values);
    }
    return counts;
  }

  private static CollectorManager<Counter, Void> counting(
      Facet facet, Map<String, Integer> values) {
    return new CollectorManager<>() {
      @Override
      public Counter newCollector() {
        return new Counter(facet, values);
      }

      @Override
      public Void reduce(Collection<Counter> counters) {
        return null;
      }
    };
  }

  /** Counts the values of a facet in the documents that it is shown. */
  private static final class Counter extends SimpleCollector {
    private final Facet facet;
    private final Map<String, Integer> values;
    private SortedSetDocValues ofDocument;

    Counter(Facet facet, Map<String, Integer> values) {
      this.facet = facet;
      this.values = values;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      LeafReader leaf = context.reader();
      ofDocument = leaf.getSortedSetDocValues("f." + facet.key());
    }

    @Override
    public void collect(int doc) throws IOException {
      if (ofDocument != null && ofDocument.advanceExact(doc)) {
        for (int i = 0; i < ofDocument.docValueCount(); i++) {
          String value = ofDocument.lookupOrd(ofDocument.nextOrd()).utf8ToString();
          values.merge(value, 1, Integer::sum);
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  IndexReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
