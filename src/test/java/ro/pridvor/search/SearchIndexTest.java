package ro.pridvor.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.browser.Bytes;
import ro.pridvor.search.lucene.Answer;
import ro.pridvor.search.lucene.LuceneSearch;
import ro.pridvor.search.lucene.Ranking;
import ro.pridvor.search.lucene.Request;

/** What is published of the index of the real content: sound, always the same, services first. */
class SearchIndexTest {
  /** Bytes; about 100 of them are everyday words, whose number does not grow with the documents. */
  private static final int TITLES_AND_TERMS = 325;

  @TempDir private static Path folder;
  private static Portal portal;
  private static SearchIndex index;
  private static final Map<String, byte[]> FILES = new TreeMap<>();

  @BeforeAll
  static void write() {
    portal = SearchSite.portal();
    index = SearchIndex.of(portal, SearchSite.addresses(portal));
    index.write(FILES::put);
    FILES.forEach((file, bytes) -> SearchSite.write(folder, file, bytes));
  }

  @Test
  void theLuceneIndexIsSoundAndOfOneSegment() throws IOException {
    try (Directory lucene = FSDirectory.open(folder.resolve(SearchIndex.LUCENE));
        CheckIndex check = new CheckIndex(lucene)) {
      CheckIndex.Status status = check.checkIndex();
      assertTrue(status.clean);
      assertEquals(1, status.numSegments);
    }
  }

  @Test
  void theSameContentGivesTheSameBytesAloneOrBesideOtherWork() {
    List<Map<String, byte[]>> again =
        IntStream.range(0, 2)
            .parallel()
            .mapToObj(
                i -> {
                  Map<String, byte[]> files = new ConcurrentHashMap<>();
                  Portal fresh = SearchSite.portal();
                  SearchIndex.of(fresh, SearchSite.addresses(fresh)).write(files::put);
                  return files;
                })
            .toList();
    for (Map<String, byte[]> files : again) {
      assertEquals(FILES.keySet(), new TreeMap<>(files).keySet());
      FILES.forEach((file, bytes) -> assertArrayEquals(bytes, files.get(file), file));
    }
  }

  @Test
  void termsFacetsAndTitlesTakeLittleForADocument() throws DataFormatException {
    long bytes = 0;
    for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
      if (file.getKey().matches(SearchIndex.BROWSER + "(.*/[tpafs]|meta)[^/]*")) {
        bytes += file.getValue().length;
      } else if (file.getKey().matches(SearchIndex.BROWSER + ".*/d[^/]*")) {
        bytes += file.getValue().length - withoutTitles(file.getValue());
      }
    }
    long documents = index.documents().size();
    assertTrue(bytes <= TITLES_AND_TERMS * documents, bytes / documents + " bytes a document");
  }

  /** How long a file of documents would be with nothing but their texts. */
  private static int withoutTitles(byte[] file) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(file);
    byte[] rows = new byte[1 << 20];
    String all = new String(rows, 0, inflater.inflate(rows), StandardCharsets.UTF_8);
    inflater.end();
    String texts = all.replaceAll("(?<=^|\\x00)([^\\t\\x00]*\\t){6}", "");
    return Bytes.deflated(texts.getBytes(StandardCharsets.UTF_8)).length;
  }

  @Test
  void servicesAreAmongTheFirstFiveWhereAGroupAndANeedMatch() throws IOException {
    try (LuceneSearch search = SearchIndex.open(folder.resolve(SearchIndex.LUCENE))) {
      for (String query :
          List.of(
              "ajutor mama singura",
              "îngrijire la domiciliu vârstnici",
              "centru de zi copii dizabilități",
              "adăpost femei violență")) {
        List<Answer.Hit> hits = search.answer(Request.of(query, Map.of(), 100)).hits();
        List<String> first = hits.stream().limit(5).map(Answer.Hit::kind).toList();
        assertTrue(first.contains(Ranking.SERVICE), query + ": " + first);
        assertTrue(
            hits.stream().anyMatch(hit -> !hit.kind().equals(Ranking.SERVICE)),
            query + " finds only services");
      }
    }
  }

  @Test
  void aGroupAloneIsNamedAndWhatIsForItFollows() throws IOException {
    try (LuceneSearch search = SearchIndex.open(folder.resolve(SearchIndex.LUCENE))) {
      Answer answer = search.answer(Request.of("persoane vârstnice", Map.of(), 1));
      assertTrue(
          answer.about().stream().anyMatch(mark -> mark.contains("persoane-varstnice")),
          answer.about()::toString);
      assertTrue(answer.related() > 0, "documents for the group without its name");
    }
  }
}
