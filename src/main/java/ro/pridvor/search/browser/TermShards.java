package ro.pridvor.search.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.document.Aliases;
import ro.pridvor.search.lucene.Ranking;
import ro.pridvor.search.lucene.WordList;

/**
 * The terms of an index with their documents, in files of a few kilobytes, each together with the
 * dictionary's forms that lead to its terms and the names that begin with them. Long lists of
 * documents lie in files of their own, so that nobody fetches them for a neighbouring word.
 */
final class TermShards {
  /** Bytes of a file before it is compressed. */
  private static final int SHARD = 480;

  /** Of many documents there are many files, and all must know where each begins. */
  private static final int MANY = 20_000;

  private static final int SHARD_OF_MANY = 3_000;

  /** From so many documents on a list has a file of its own. */
  static final int LONG_LIST = 600;

  private static final int TERM_COST = 6;
  private static final int FORM_COST = 2;
  private static final int NAME_COST = 8;

  /** A term's documents, by field. */
  private static final class Postings {
    private final Map<String, PostingList> lists = new HashMap<>(2);
  }

  private final Analysis analysis;
  private final Aliases aliases;
  private final Map<String, byte[]> files;
  private final TreeMap<String, Postings> terms = new TreeMap<>();
  private final Set<String> known = new TreeSet<>();
  private List<WordList.Entry> written = List.of();
  private List<String> starts = List.of();
  private int documents;

  private TermShards(Analysis analysis, Aliases aliases, Map<String, byte[]> files) {
    this.analysis = analysis;
    this.aliases = aliases;
    this.files = files;
  }

  /**
   * Adds the files.
   *
   * @param written words of the texts
   * @param groupsElsewhere whether what is about a group is read from the facet of groups
   * @param files by name, not compressed
   * @return the first key of every file but the first
   */
  static List<String> write(
      LeafReader reader,
      Analysis analysis,
      Aliases aliases,
      List<WordList.Entry> written,
      boolean groupsElsewhere,
      Map<String, byte[]> files)
      throws IOException {
    TermShards shards = new TermShards(analysis, aliases, files);
    for (String field : List.of(Ranking.TITLE, Ranking.BODY, Ranking.ABOUT)) {
      shards.read(reader, field);
    }
    if (groupsElsewhere) {
      shards.terms.subMap("#", "$").clear();
    }
    shards.documents = reader.maxDoc();
    shards.written = written;
    shards.write();
    return shards.starts;
  }

  private void read(LeafReader reader, String field) throws IOException {
    Terms all = reader.terms(field);
    if (all == null) {
      return;
    }
    boolean text = !field.equals(Ranking.ABOUT);
    TermsEnum each = all.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      postings = each.postings(postings, text ? PostingsEnum.POSITIONS : PostingsEnum.NONE);
      String name = term.utf8ToString();
      terms
          .computeIfAbsent(name, k -> new Postings())
          .lists
          .put(field, PostingList.of(postings, text));
      if (text) {
        known.add(name);
      }
    }
  }

  private void write() {
    TreeMap<String, List<Aliases.Alias>> names = aliases.byKey();
    names.values().forEach(list -> list.forEach(alias -> known.addAll(alias.terms())));
    FormRecords forms = new FormRecords(analysis, known, written);
    TreeMap<String, Integer> costs = new TreeMap<>();
    terms.forEach((term, postings) -> costs.merge(term, cost(postings), Integer::sum));
    forms.counts().forEach((key, n) -> costs.merge(key, FORM_COST * n, Integer::sum));
    names.forEach((key, l) -> costs.merge(key, NAME_COST * l.size(), Integer::sum));
    starts = starts(costs, documents > MANY ? SHARD_OF_MANY : SHARD);
    for (int i = 0; i <= starts.size(); i++) {
      String from = i == 0 ? "" : starts.get(i - 1);
      String to = i == starts.size() ? "\uffff" : starts.get(i);
      Bytes shard = new Bytes();
      postings(i, terms.subMap(from, to), shard);
      forms.write(shard, from, to, List.copyOf(terms.subMap(from, to).keySet()));
      String longer = "a" + i;
      NameRecords.write(names.subMap(from, to).values(), shard)
          .ifPresent(list -> files.put(longer, list));
      files.put("t" + i, shard.bytes());
    }
  }

  private static int cost(Postings postings) {
    return TERM_COST
        + postings.lists.values().stream()
            .mapToInt(l -> l.documents() < LONG_LIST ? l.gaps().length + l.frequencies().length : 1)
            .sum();
  }

  private static List<String> starts(TreeMap<String, Integer> costs, int most) {
    List<String> starts = new ArrayList<>();
    int size = 0;
    String last = "";
    for (Map.Entry<String, Integer> entry : costs.entrySet()) {
      if (size + entry.getValue() > most && size > 0) {
        starts.add(between(last, entry.getKey()));
        size = 0;
      }
      size += entry.getValue();
      last = entry.getKey();
    }
    return starts;
  }

  /** The shortest text that sorts after one key and not after the next. */
  static String between(String last, String next) {
    for (int length = 1; length < next.length(); length++) {
      if (next.substring(0, length).compareTo(last) > 0) {
        return next.substring(0, length);
      }
    }
    return next;
  }

  private void postings(int number, SortedMap<String, Postings> own, Bytes shard) {
    shard.sorted(own.keySet());
    Bytes gaps = new Bytes();
    Bytes frequencies = new Bytes();
    Bytes positions = new Bytes();
    int lists = 0;
    for (String term : own.keySet()) {
      for (String field : fields(term)) {
        PostingList list = own.get(term).lists.get(field);
        shard.number(list == null ? 0 : list.documents());
        if (list != null && list.documents() < LONG_LIST) {
          gaps.raw(list.gaps());
          frequencies.raw(list.frequencies());
          positions.raw(list.positions());
        } else if (list != null) {
          String name = number + "-" + lists;
          files.put("p" + name, new Bytes().raw(list.gaps()).raw(list.frequencies()).bytes());
          files.put("q" + name, list.positions());
        }
        lists += list == null ? 0 : 1;
      }
    }
    shard.raw(gaps.bytes()).raw(frequencies.bytes());
    files.put("q" + number, positions.bytes());
  }

  /** The fields that a term can have. */
  private static List<String> fields(String term) {
    return isAbout(term) ? List.of(Ranking.ABOUT) : Ranking.TEXT;
  }

  private static boolean isAbout(String term) {
    return !Character.isLetterOrDigit(term.charAt(0));
  }
}
