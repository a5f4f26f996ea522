package ro.pridvor.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of an index with their documents, in files of a few kilobytes, each together with the
 * dictionary's forms that lead to its terms and the names that begin with them. Long lists of
 * documents lie in files of their own, so that nobody fetches them for a neighbouring word.
 */
final class TermShards {
  private static final int SHARD = 9_000;
  private static final int LONG_LIST = 1_200;
  private static final int FORM_COST = 2;

  /** A term's documents, by field; and where in them it stands. */
  private static final class Postings {
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, byte[]> lists = new HashMap<>();
    private final Map<String, byte[]> positions = new HashMap<>();
  }

  /** Forms that begin alike and lead to one term. */
  private record Forms(String prefix, int set, String term) {}

  private final Analysis analysis;
  private final Aliases aliases;
  private final Map<String, byte[]> files;
  private final TreeMap<String, Postings> terms = new TreeMap<>();
  private final Set<String> known = new TreeSet<>();
  private final Map<String, Integer> sets = new LinkedHashMap<>();
  private List<String> starts = List.of();

  private TermShards(Analysis analysis, Aliases aliases, Map<String, byte[]> files) {
    this.analysis = analysis;
    this.aliases = aliases;
    this.files = files;
  }

  /**
   * Adds the files.
   *
   * @param files by name, not compressed
   */
  static TermShards write(
      LeafReader reader, Analysis analysis, Aliases aliases, Map<String, byte[]> files)
      throws IOException {
    TermShards shards = new TermShards(analysis, aliases, files);
    for (String field : List.of(Ranking.TITLE, Ranking.BODY, Ranking.ABOUT)) {
      shards.read(reader, field);
    }
    shards.write();
    return shards;
  }

  /** The endings that the files refer to by number. */
  Set<String> endings() {
    return sets.keySet();
  }

  /** The first key of every file but the first. */
  List<String> starts() {
    return starts;
  }

  private void read(LeafReader reader, String field) throws IOException {
    Terms all = reader.terms(field);
    if (all == null) {
      return;
    }
    TermsEnum each = all.iterator();
    PostingsEnum postings = null;
    boolean text = !field.equals(Ranking.ABOUT);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      postings = each.postings(postings, text ? PostingsEnum.POSITIONS : PostingsEnum.NONE);
      Bytes gaps = new Bytes();
      Bytes frequencies = new Bytes();
      Bytes positions = new Bytes();
      int last = -1;
      for (int doc = postings.nextDoc();
          doc != PostingsEnum.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        gaps.number(doc - last - 1);
        last = doc;
        if (text) {
          frequencies.number(postings.freq() - 1);
          int before = 0;
          for (int i = postings.freq(); i > 0; i--) {
            int position = postings.nextPosition();
            positions.number(position - before);
            before = position;
          }
        }
      }
      String name = term.utf8ToString();
      Postings own = terms.computeIfAbsent(name, k -> new Postings());
      own.frequency.put(field, each.docFreq());
      own.lists.put(field, gaps.raw(frequencies.bytes()).bytes());
      own.positions.put(field, positions.bytes());
      if (text) {
        known.add(name);
      }
    }
  }

  private void write() {
    Map<String, List<Aliases.Alias>> names = aliases.byFirstTerm();
    names.values().forEach(list -> list.forEach(alias -> known.addAll(alias.terms())));
    TreeMap<String, List<Forms>> forms = forms();
    TreeMap<String, Integer> costs = new TreeMap<>();
    terms.forEach((term, postings) -> costs.merge(term, cost(postings), Integer::sum));
    forms.forEach((key, list) -> costs.merge(key, FORM_COST * list.size(), Integer::sum));
    names.forEach((key, list) -> costs.merge(key, list.size() * 16, Integer::sum));
    starts = starts(costs);
    for (int i = 0; i <= starts.size(); i++) {
      String from = i == 0 ? "" : starts.get(i - 1);
      String to = i == starts.size() ? "\uffff" : starts.get(i);
      write(i, terms.subMap(from, to), forms.subMap(from, to), sub(names, from, to));
    }
  }

  private static Map<String, List<Aliases.Alias>> sub(
      Map<String, List<Aliases.Alias>> names, String from, String to) {
    return new TreeMap<>(names).subMap(from, to);
  }

  private static int cost(Postings postings) {
    return 6
        + postings.lists.values().stream()
            .mapToInt(list -> list.length < LONG_LIST ? list.length : 5)
            .sum();
  }

  private static List<String> starts(TreeMap<String, Integer> costs) {
    List<String> starts = new ArrayList<>();
    int size = 0;
    String last = "";
    for (Map.Entry<String, Integer> entry : costs.entrySet()) {
      if (size + entry.getValue() > SHARD && size > 0) {
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

  /** Every form of every known word, by its letters without diacritics. */
  private TreeMap<String, List<Forms>> forms() {
    TreeMap<String, List<Forms>> forms = new TreeMap<>();
    for (String term : known) {
      analysis
          .lemmas()
          .word(term)
          .ifPresent(
              word -> {
                for (Lemmas.Group group : word.groups()) {
                  Forms own = new Forms(group.prefix(), group.set(), term);
                  for (String ending : analysis.lemmas().endings(group.set())) {
                    forms
                        .computeIfAbsent(
                            Letters.bare(group.prefix() + ending), k -> new ArrayList<>(1))
                        .add(own);
                  }
                }
              });
    }
    return forms;
  }

  private void write(
      int number,
      Map<String, Postings> own,
      Map<String, List<Forms>> forms,
      Map<String, List<Aliases.Alias>> names) {
    Bytes shard = new Bytes();
    Bytes positions = new Bytes();
    List<String> order = new ArrayList<>(own.keySet());
    shard.number(order.size());
    String last = "";
    for (String term : order) {
      shard.after(last, term);
      last = term;
    }
    for (String term : order) {
      Postings postings = own.get(term);
      for (String field : fields(term)) {
        shard.number(postings.frequency.getOrDefault(field, 0));
      }
    }
    for (String term : order) {
      Postings postings = own.get(term);
      for (String field : fields(term)) {
        list(shard, postings.lists.get(field));
        if (!field.equals(Ranking.ABOUT)) {
          list(positions, postings.positions.get(field));
        }
      }
    }
    forms(shard, forms, order);
    names(shard, names);
    files.put("t" + number, shard.bytes());
    files.put("q" + number, positions.bytes());
  }

  /** The fields that a term can have. */
  private static List<String> fields(String term) {
    return isAbout(term) ? List.of(Ranking.ABOUT) : Ranking.TEXT;
  }

  private static boolean isAbout(String term) {
    return term.startsWith("#") || term.startsWith("@");
  }

  /** A list here, or the name of the file that has it. */
  private void list(Bytes shard, byte[] list) {
    if (list == null) {
      return;
    }
    if (list.length < LONG_LIST) {
      shard.number(list.length + 1).raw(list);
      return;
    }
    byte[] digest = Bytes.digest(list);
    files.put("p" + Bytes.name(digest), list);
    shard.number(0).raw(digest);
  }

  private void forms(Bytes shard, Map<String, List<Forms>> forms, List<String> order) {
    Map<Forms, Integer> here = new HashMap<>();
    forms.values().forEach(list -> list.forEach(f -> here.merge(f, 1, Integer::sum)));
    TreeMap<String, Forms> records = new TreeMap<>();
    for (Map.Entry<String, List<Forms>> entry : forms.entrySet()) {
      for (Forms own : new HashSet<>(entry.getValue())) {
        String[] endings = analysis.lemmas().endings(own.set());
        if (here.get(own) == endings.length) {
          records.put(own.prefix() + " " + own.term(), own);
        } else {
          for (String ending : endings) {
            String form = own.prefix() + ending;
            if (Letters.bare(form).equals(entry.getKey())) {
              records.put(form + " " + own.term(), new Forms(form, -1, own.term()));
            }
          }
        }
      }
    }
    shard.number(records.size());
    String last = "";
    for (Forms record : records.values()) {
      String endings =
          record.set() < 0 ? "" : String.join(",", analysis.lemmas().endings(record.set()));
      int set = sets.computeIfAbsent(endings, k -> sets.size());
      shard.after(last, record.prefix()).number(set);
      reference(shard, record.term(), order);
      last = record.prefix();
    }
    corrections(shard, forms, records.values(), order);
  }

  private static void reference(Bytes shard, String term, List<String> order) {
    int index = java.util.Collections.binarySearch(order, term);
    shard.number(Math.max(0, index + 1));
    if (index < 0) {
      shard.text(term);
    }
  }

  /** Where a form without diacritics leads elsewhere than a reader of the records would think. */
  private void corrections(
      Bytes shard, Map<String, List<Forms>> forms, Iterable<Forms> records, List<String> order) {
    Map<String, String> exact = new HashMap<>();
    Map<String, String> folded = new HashMap<>();
    for (Forms record : records) {
      String[] endings =
          record.set() < 0 ? new String[] {""} : analysis.lemmas().endings(record.set());
      for (String ending : endings) {
        String form = record.prefix() + ending;
        exact.putIfAbsent(form, record.term());
        folded.putIfAbsent(Letters.bare(form), record.term());
      }
    }
    TreeMap<String, String> wrong = new TreeMap<>();
    for (Map.Entry<String, List<Forms>> entry : forms.entrySet()) {
      String bare = entry.getKey();
      if (entry.getValue().stream().map(Forms::term).distinct().count() > 1) {
        String read = exact.getOrDefault(bare, folded.get(bare));
        String right = analysis.lemmas().term(bare, known::contains).orElseThrow();
        if (!right.equals(read)) {
          wrong.put(bare, right);
        }
      }
    }
    shard.number(wrong.size());
    String last = "";
    for (Map.Entry<String, String> entry : wrong.entrySet()) {
      shard.after(last, entry.getKey());
      reference(shard, entry.getValue(), order);
      last = entry.getKey();
    }
  }

  private static void names(Bytes shard, Map<String, List<Aliases.Alias>> names) {
    shard.number(names.values().stream().mapToInt(List::size).sum());
    for (List<Aliases.Alias> list : names.values()) {
      for (Aliases.Alias alias : list) {
        shard.text((alias.always() ? "+" : "-") + alias.about());
        shard.text(String.join(" ", alias.terms()));
      }
    }
  }
}
