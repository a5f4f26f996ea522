package ro.pridvor.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
public final class LuceneSearch implements Closeable, Question.Index {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final Aliases aliases;
  private final WordList words;
  private final Set<String> aliasTerms;
  private final Kinds kinds;

  private LuceneSearch(DirectoryReader reader, Analysis analysis) throws IOException {
    this.reader = reader;
    this.analysis = analysis;
    this.searcher = new IndexSearcher(reader);
    this.aliases = Aliases.read(reader.getIndexCommit().getUserData().getOrDefault("aliases", ""));
    this.aliasTerms = aliases.terms();
    this.words = WordList.of(reader, aliases.words());
    this.kinds = Kinds.of(reader);
  }

  /** Opens an index. */
  public static LuceneSearch open(Directory directory, Analysis analysis) throws IOException {
    return new LuceneSearch(DirectoryReader.open(directory), analysis);
  }

  /** What the index carries beside its documents, or nothing. */
  public String fact(String name) throws IOException {
    return reader.getIndexCommit().getUserData().getOrDefault(name, "");
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
    if (plan.isEmpty() && !request.text().isBlank()) {
      Query none = new MatchNoDocsQuery();
      return answer(request, new Question(plan, none, Optional.empty(), true, Map.of(), List.of()));
    }
    if (request.words() == Request.Words.BEST && !plan.isEmpty()) {
      return answer(request, Question.best(plan, this));
    }
    boolean all = request.words() != Request.Words.ANY;
    Query query = Queries.of(plan.clauses(true, Map.of()), all);
    return answer(request, new Question(plan, query, Optional.empty(), all, Map.of(), List.of()));
  }

  private boolean known(String term) {
    try {
      return documents(term) > 0 || aliasTerms.contains(term);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public int count(Query query) throws IOException {
    return searcher.count(query);
  }

  @Override
  public int documents(String term) throws IOException {
    int df = 0;
    for (String field : Ranking.TEXT) {
      df += reader.docFreq(new Term(field, term));
    }
    return df;
  }

  @Override
  public Analysis.Token read(String word) {
    List<Analysis.Token> tokens = analysis.queryTokens(word, this::known);
    return tokens.isEmpty() ? new Analysis.Token(word, word, 0, 0, word.length()) : tokens.get(0);
  }

  @Override
  public WordList words() {
    return words;
  }

  private Answer answer(Request request, Question question) throws IOException {
    List<Query> parts = new ArrayList<>(List.of(question.exact()));
    question.related().ifPresent(parts::add);
    Query either = parts.size() == 1 ? question.exact() : Queries.either(parts);
    Query narrowed = Queries.narrowed(either, request.filters(), Optional.empty());
    List<Sections.Scored> found = ordered(question, request, narrowed);
    List<Answer.Hit> hits = new ArrayList<>();
    Excerpt excerpt = new Excerpt(analysis, question.plan().terms());
    for (Sections.Scored scored : found.subList(0, Math.min(request.limit(), found.size()))) {
      Document d = searcher.storedFields().document(scored.doc());
      hits.add(
          new Answer.Hit(
              scored.doc(),
              scored.score(),
              scored.related(),
              d.get("kind"),
              d.get("address"),
              d.get("title"),
              d.get("context"),
              d.get("objective"),
              d.get("when"),
              d.get("state"),
              excerpt.of(d.get("text"))));
    }
    return new Answer(
        found.size(),
        (int) found.stream().filter(Sections.Scored::related).count(),
        question.all(),
        hits,
        question.written(),
        question.missing(),
        question.plan().about(),
        counts(either, request));
  }

  /** Both sections in the order that is asked for. */
  private List<Sections.Scored> ordered(Question question, Request request, Query narrowed)
      throws IOException {
    Map<Integer, Float> exact = scores(question.exact());
    Map<Integer, Float> related =
        question.related().isPresent() ? scores(question.related().get()) : new HashMap<>();
    related.keySet().removeAll(exact.keySet());
    float bestExact = best(exact);
    float bestRelated = best(related);
    Map<Integer, Float> all = scores(narrowed);
    exact.keySet().retainAll(all.keySet());
    related.keySet().retainAll(all.keySet());
    if (request.order() != Request.Order.RELEVANCE) {
      String field = request.order() == Request.Order.DEADLINE ? "deadline" : "order";
      List<Sections.Scored> sorted = new ArrayList<>();
      for (ScoreDoc scored : sorted(narrowed, field).scoreDocs) {
        boolean has = exact.containsKey(scored.doc);
        float score = has ? exact.get(scored.doc) : related.get(scored.doc);
        sorted.add(new Sections.Scored(scored.doc, score, !has));
      }
      return sorted;
    }
    boolean help = !question.plan().concepts().isEmpty();
    return Sections.together(
        Sections.exact(exact, bestExact, help, kinds),
        Sections.related(related, bestRelated, kinds));
  }

  private static float best(Map<Integer, Float> scores) {
    return scores.values().stream().max(Float::compare).orElse(0f);
  }

  private Map<Integer, Float> scores(Query query) throws IOException {
    int most = Math.max(1, reader.maxDoc());
    Map<Integer, Float> scores = new HashMap<>();
    TopDocs all =
        searcher.search(query, new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE));
    for (ScoreDoc scored : all.scoreDocs) {
      scores.put(scored.doc, scored.score);
    }
    return scores;
  }

  private TopDocs sorted(Query query, String field) throws IOException {
    SortField by = new SortField(field, SortField.Type.LONG);
    by.setMissingValue(Long.MAX_VALUE);
    Sort sort = new Sort(by, SortField.FIELD_DOC);
    int most = Math.max(1, reader.maxDoc());
    return searcher.search(
        query, new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE));
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
