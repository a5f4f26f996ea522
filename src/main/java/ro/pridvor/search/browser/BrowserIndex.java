package ro.pridvor.search.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.document.Aliases;
import ro.pridvor.search.document.Facet;
import ro.pridvor.search.lucene.LuceneIndex;
import ro.pridvor.search.lucene.Ranking;
import ro.pridvor.search.lucene.WordList;

/**
 * The browser's copy of a Lucene index: small compressed files of which a query needs a handful.
 * {@code docs/search.md} describes them; {@code search.js} reads them.
 */
public final class BrowserIndex {
  private static final int VERSION = 4;

  /** Documents in a file: results seldom follow each other, so a second one is seldom wanted. */
  private static final int TOGETHER = 1;

  /** Of many documents, so that there are not too many files. */
  private static final int TOGETHER_OF_MANY = 2;

  /**
   * Bytes of a file of words; those that begin with the same two letters are asked for together.
   */
  private static final int WORDS_A_FILE = 800;

  private static final int WORDS_AT_MOST = 6_000;
  private static final float PERCENT = 100f;

  private final Directory lucene;
  private final Analysis analysis;
  private final Aliases aliases;
  private final LocalDate date;

  public BrowserIndex(Directory lucene, Analysis analysis, Aliases aliases, LocalDate date) {
    this.lucene = lucene;
    this.analysis = analysis;
    this.aliases = aliases;
    this.date = date;
  }

  /** Writes {@code meta.bin} and, in a folder named by content, all that it refers to. */
  public void write(BiConsumer<String, byte[]> out) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(lucene)) {
      if (reader.leaves().isEmpty()) {
        return;
      }
      LeafReader leaf = reader.leaves().get(0).reader();
      Map<String, byte[]> files = new TreeMap<>();
      boolean planOrder = leaf.maxDoc() <= LuceneIndex.PLAN_ORDER_LIMIT;
      WordList written = WordList.of(reader, aliases.words());
      List<String> termStarts =
          TermShards.write(leaf, analysis, aliases, written.entries(), planOrder, files);
      List<String> wordStarts = words(written, files);
      int together = planOrder ? TOGETHER : TOGETHER_OF_MANY;
      documents(leaf, together, files);
      byte[] first = FacetColumns.write(leaf, planOrder, files);
      Map<String, byte[]> small = new TreeMap<>();
      files.forEach((name, bytes) -> small.put(name, Bytes.deflated(bytes)));
      String folder = folder(files);
      Bytes meta = new Bytes().number(VERSION).text(folder).text(date.toString());
      meta.number(leaf.maxDoc());
      statistics(new IndexSearcher(reader), meta);
      services(leaf, meta);
      meta.text(String.join(" ", analysis.stopWords()));
      meta.sorted(termStarts).sorted(wordStarts);
      meta.number(TermShards.LONG_LIST).number(together).raw(norms(leaf)).raw(first);
      small.forEach((name, bytes) -> out.accept(folder + "/" + name + ".bin", bytes));
      out.accept("meta.bin", Bytes.deflated(meta.bytes()));
    }
  }

  private static String folder(Map<String, byte[]> files) {
    Bytes all = new Bytes();
    files.forEach((name, bytes) -> all.text(name).raw(Bytes.digest(bytes)));
    return Bytes.name(Bytes.digest(all.bytes()));
  }

  private static void statistics(IndexSearcher searcher, Bytes meta) throws IOException {
    for (String field : List.of(Ranking.TITLE, Ranking.BODY, Ranking.ABOUT)) {
      CollectionStatistics known = searcher.collectionStatistics(field);
      meta.number(known == null ? 0 : Math.toIntExact(known.docCount()));
      meta.number(known == null ? 0 : Math.toIntExact(known.sumTotalTermFreq()));
      meta.number(Math.round(Ranking.boost(field) * PERCENT));
    }
  }

  /** Services are documents in a row, the first and the one after the last. */
  private static void services(LeafReader leaf, Bytes meta) throws IOException {
    PostingsEnum services = leaf.postings(new Term(Facet.FEL.key(), Ranking.SERVICE));
    int first = services == null ? 0 : services.nextDoc();
    int after = first;
    if (services != null) {
      for (int doc = first; doc != PostingsEnum.NO_MORE_DOCS; doc = services.nextDoc(), after++) {
        if (doc != after) {
          throw new IllegalStateException("services stand apart");
        }
      }
    }
    meta.number(first).number(after);
  }

  private static byte[] norms(LeafReader leaf) throws IOException {
    byte[] norms = new byte[leaf.maxDoc() * Ranking.TEXT.size()];
    int at = 0;
    for (String field : Ranking.TEXT) {
      NumericDocValues values = leaf.getNormValues(field);
      for (int doc = 0; doc < leaf.maxDoc(); doc++, at++) {
        if (values != null && values.advanceExact(doc)) {
          norms[at] = (byte) values.longValue();
        }
      }
    }
    return norms;
  }

  private static List<String> words(WordList list, Map<String, byte[]> files) {
    List<String> starts = new ArrayList<>();
    Bytes shard = new Bytes();
    String last = "";
    for (WordList.Entry entry : list.entries()) {
      boolean alike = last.regionMatches(0, entry.bare(), 0, 2);
      if (shard.size() > (alike ? WORDS_AT_MOST : WORDS_A_FILE) && !entry.bare().equals(last)) {
        files.put("w" + starts.size(), shard.bytes());
        starts.add(TermShards.between(last, entry.bare()));
        shard = new Bytes();
        last = "";
      }
      shard.after(last, entry.bare());
      shard.text(entry.written().equals(entry.bare()) ? "" : marks(entry));
      shard.number(entry.documents());
      last = entry.bare();
    }
    files.put("w" + starts.size(), shard.bytes());
    return starts;
  }

  /** The letters that differ, at their places; a full stop where they do not. */
  private static String marks(WordList.Entry entry) {
    if (entry.bare().length() != entry.written().length()) {
      return "=" + entry.written();
    }
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < entry.bare().length(); i++) {
      char c = entry.written().charAt(i);
      marks.append(c == entry.bare().charAt(i) ? '.' : c);
    }
    return marks.toString().replaceAll("\\.+$", "");
  }

  private static void documents(LeafReader leaf, int together, Map<String, byte[]> files)
      throws IOException {
    List<String> rows = new ArrayList<>();
    var stored = leaf.storedFields();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      rows.add(row(stored.document(doc)));
      if (rows.size() == together || doc == leaf.maxDoc() - 1) {
        files.put("d" + doc / together, utf8(String.join("\0", rows)));
        rows.clear();
      }
    }
  }

  /** What is shown of a document, then its text without the line that is its title. */
  private static String row(Document document) {
    String title = document.get("title").replaceAll("\\s", " ");
    String text = document.get("text").replace('\t', ' ');
    String rest = text.startsWith(title + "\n") ? text.substring(title.length() + 1) : text;
    return Stream.of("kind", "address", "title", "context", "objective", "when", "state")
        .map(field -> document.get(field).replaceAll("\\s", " "))
        .collect(Collectors.joining("\t", "", "\t" + rest.replace('\0', ' ')));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
