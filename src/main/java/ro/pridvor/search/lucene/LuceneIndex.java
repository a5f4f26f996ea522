package ro.pridvor.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Letters;
import ro.pridvor.search.document.Aliases;
import ro.pridvor.search.document.Facet;
import ro.pridvor.search.document.SearchDocument;
import ro.pridvor.search.document.Topics;

/** Writes documents into a Lucene index of one segment, the same bytes for the same documents. */
public final class LuceneIndex {
  /** Above so many documents their order serves the size of the browser's copy. */
  public static final int PLAN_ORDER_LIMIT = 3_000;

  private static final int BUFFER_MEBIBYTES = 512;
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TEXT.setTokenized(true);
    TEXT.freeze();
  }

  /**
   * A document at its place.
   *
   * @param order its place in the order of the portal
   * @param title length of its names, as Lucene rounds it
   * @param body length of its texts, likewise
   */
  private record Placed(SearchDocument document, int order, int title, int body) {
    private boolean isService() {
      return document.kind().equals(Ranking.SERVICE);
    }
  }

  /** A document with its tokens: of one at a time, as all together would fill the memory. */
  private record Analysed(
      SearchDocument document,
      int order,
      List<List<Analysis.Token>> title,
      List<List<Analysis.Token>> body) {

    private static int norm(List<List<Analysis.Token>> texts) {
      return SmallFloat.intToByte4(texts.stream().mapToInt(List::size).sum());
    }
  }

  private final Analysis analysis;
  private final Aliases aliases;
  private final Topics topics;

  /** What {@link #word} gives, by the word as written. */
  private final Map<String, Optional<String>> words = new HashMap<>();

  public LuceneIndex(Analysis analysis, Aliases aliases) {
    this.analysis = analysis;
    this.aliases = aliases;
    this.topics = new Topics(analysis);
  }

  /** The index of documents, in memory. */
  public Directory write(List<SearchDocument> documents, Map<String, String> facts) {
    try (Directory first = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig(null);
      config.setMergePolicy(new LogByteSizeMergePolicy());
      config.setMergeScheduler(new SerialMergeScheduler());
      config.setUseCompoundFile(false);
      config.setRAMBufferSizeMB(BUFFER_MEBIBYTES);
      try (IndexWriter writer = new IndexWriter(first, config)) {
        for (Placed placed : inOrder(documents)) {
          writer.addDocument(document(analysed(placed.document(), placed.order())));
        }
        writer.forceMerge(1);
        writer.commit();
      }
      Map<String, String> carried = new TreeMap<>(facts);
      carried.put("aliases", aliases.lines());
      return StableSegment.copy(first, carried);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Placed> inOrder(List<SearchDocument> documents) {
    boolean planOrder = documents.size() <= PLAN_ORDER_LIMIT;
    List<Placed> all = new ArrayList<>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      SearchDocument document = documents.get(i);
      all.add(planOrder ? new Placed(document, i, 0, 0) : measured(analysed(document, i)));
    }
    if (!planOrder) {
      all.sort(
          Comparator.<Placed>comparingInt(p -> p.isService() ? 0 : 1)
              .thenComparingInt(Placed::body)
              .thenComparingInt(Placed::title)
              .thenComparing(p -> p.document().title())
              .thenComparingInt(Placed::order));
    }
    return all;
  }

  private Analysed analysed(SearchDocument d, int order) {
    return new Analysed(d, order, tokens(d.names()), tokens(d.texts()));
  }

  private static Placed measured(Analysed a) {
    return new Placed(a.document(), a.order(), Analysed.norm(a.title()), Analysed.norm(a.body()));
  }

  private List<List<Analysis.Token>> tokens(List<String> texts) {
    return texts.stream().map(analysis::tokens).toList();
  }

  private Document document(Analysed analysed) {
    SearchDocument d = analysed.document();
    Document document = new Document();
    document.add(new Field(Ranking.TITLE, new TokenList(analysed.title()), TEXT));
    document.add(new Field(Ranking.BODY, new TokenList(analysed.body()), TEXT));
    marks(analysed).forEach(a -> document.add(new StringField(Ranking.ABOUT, a, Field.Store.NO)));
    words(d).forEach(w -> document.add(new StringField(Ranking.WORDS, w, Field.Store.NO)));
    d.facets().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> facet(document, e.getKey(), e.getValue()));
    document.add(new NumericDocValuesField("order", analysed.order()));
    d.deadline()
        .ifPresent(day -> document.add(new NumericDocValuesField("deadline", day.toEpochDay())));
    document.add(new StoredField("address", d.address()));
    document.add(new StoredField("title", d.title()));
    document.add(new StoredField("kind", d.kind()));
    document.add(new StoredField("context", d.context()));
    document.add(new StoredField("objective", d.objective()));
    document.add(new StoredField("when", d.when()));
    document.add(new StoredField("state", d.state()));
    document.add(new StoredField("text", text(d)));
    return document;
  }

  /** What excerpts are cut from. */
  private static String text(SearchDocument d) {
    List<String> all = new ArrayList<>(d.names());
    all.addAll(d.texts());
    return String.join("\n", all);
  }

  private static void facet(Document document, Facet facet, List<String> values) {
    for (String value : new TreeSet<>(values)) {
      document.add(new StringField(facet.key(), value, Field.Store.NO));
      document.add(new SortedSetDocValuesField("f." + facet.key(), new BytesRef(value)));
    }
  }

  /**
   * What it is about by its relations, organisations that its words name in full, and topics whose
   * words are in its names.
   */
  private Set<String> marks(Analysed analysed) {
    Set<String> about = new TreeSet<>(analysed.document().about());
    for (List<List<Analysis.Token>> texts : List.of(analysed.title(), analysed.body())) {
      for (List<Analysis.Token> text : texts) {
        List<String> terms = text.stream().map(Analysis.Token::term).toList();
        aliases.in(terms).stream()
            .flatMap(found -> found.alias().about().stream())
            .filter(mark -> mark.startsWith("@"))
            .forEach(about::add);
      }
    }
    String kind = analysed.document().kind();
    if (Ranking.HELPFUL.contains(kind)) {
      about.addAll(topics.of(analysed.title(), kind.equals(Ranking.INSTITUTION)));
    }
    return about;
  }

  private Set<String> words(SearchDocument d) {
    Set<String> found = new TreeSet<>();
    for (List<String> texts : List.of(d.names(), d.texts())) {
      for (String text : texts) {
        for (Analysis.Raw raw : Analysis.words(text)) {
          words.computeIfAbsent(raw.text(), this::word).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** The word without diacritics, and as it is where that differs. */
  private Optional<String> word(String raw) {
    String romanian = Letters.modern(Letters.romanian(raw));
    String bare = Letters.bare(romanian);
    if (bare.length() < Ranking.SHORTEST_COMPLETED + 1
        || !Character.isLetter(bare.charAt(0))
        || analysis.stopWords().contains(bare)) {
      return Optional.empty();
    }
    return Optional.of(bare.equals(romanian) ? bare : bare + "|" + romanian);
  }
}
