package ro.pridvor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import ro.pridvor.danger.Danger;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.browser.BrowserIndex;
import ro.pridvor.search.document.Aliases;
import ro.pridvor.search.document.SearchDocument;
import ro.pridvor.search.document.SearchDocuments;
import ro.pridvor.search.lucene.LuceneIndex;
import ro.pridvor.search.lucene.LuceneSearch;
import ro.pridvor.search.lucene.StableSegment;

/**
 * Makes the portal searchable.
 *
 * <pre>{@code
 * SearchIndex.of(portal, addresses).write(Analysis.load(), staging::write);
 * }</pre>
 */
public final class SearchIndex {
  /** Where the Lucene index lies below the site's root. */
  public static final String LUCENE = "cautare/lucene/";

  /** The fact of an index that says which language its texts are in, where it is not Romanian. */
  private static final String LANGUAGE = "language";

  /** The fact of an index that says which numbers to call when there is danger. */
  public static final String URGENT = "urgent";

  private static final String ROMANIAN = "ro";

  /** Where the browser's copy lies. */
  static final String BROWSER = "cautare/index/";

  private final Portal portal;
  private final List<SearchDocument> documents;

  SearchIndex(Portal portal, List<SearchDocument> documents) {
    this.portal = portal;
    this.documents = documents;
  }

  /**
   * @param pages addresses that exist
   */
  public static SearchIndex of(Portal portal, Set<String> pages) {
    return new SearchIndex(portal, SearchDocuments.of(portal, pages));
  }

  /**
   * Opens the Lucene index of a published site.
   *
   * @param folder the site's folder with {@link #LUCENE}
   */
  public static LuceneSearch open(Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    String language =
        SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(LANGUAGE, ROMANIAN);
    return LuceneSearch.open(directory, Analysis.load().in(language));
  }

  /** All that the index is made of, besides this program. */
  public List<?> madeOf() {
    return List.of(
        documents,
        portal.organisations().values(),
        portal.glossary().abbreviations(),
        portal.targetGroups().values(),
        urgent(),
        portal.facts().date());
  }

  /**
   * Numbers to call when there is danger, one a line: the kinds of danger, the number, the name.
   */
  private String urgent() {
    return portal.urgentServices().stream()
        .map(
            service ->
                String.join(
                    "\t",
                    Stream.of(Danger.values())
                        .filter(danger -> portal.isFor(service, danger.group()))
                        .map(Danger::key)
                        .collect(Collectors.joining(" ")),
                    service.contact().flatMap(Service.Contact::phone).orElseThrow(),
                    service.name()))
        .collect(Collectors.joining("\n"));
  }

  List<SearchDocument> documents() {
    return documents;
  }

  /** Writes both indexes with a dictionary loaded for them alone. */
  void write(BiConsumer<String, byte[]> out) {
    write(Analysis.load(), out);
  }

  /**
   * Writes both indexes.
   *
   * @param loaded the dictionary; it takes long to load, so it is kept or loaded beforehand
   * @param out given the path below the site's root and the content of every file
   */
  public void write(Analysis loaded, BiConsumer<String, byte[]> out) {
    String language = portal.facts().language();
    Analysis analysis = loaded.in(language);
    Aliases aliases = Aliases.of(portal, analysis);
    Map<String, String> facts = new TreeMap<>();
    facts.put("date", portal.facts().date().toString());
    facts.put(URGENT, urgent());
    if (!language.equals(ROMANIAN)) {
      facts.put(LANGUAGE, language);
    }
    try (Directory lucene = new LuceneIndex(analysis, aliases).write(documents, facts)) {
      for (String file : lucene.listAll()) {
        out.accept(LUCENE + file, StableSegment.read(lucene, file));
      }
      BrowserIndex browser = new BrowserIndex(lucene, analysis, aliases, portal.facts().date());
      browser.write((file, bytes) -> out.accept(BROWSER + file, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
