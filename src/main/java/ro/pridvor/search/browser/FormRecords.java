package ro.pridvor.search.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.search.analysis.Lemmas;
import ro.pridvor.search.analysis.Letters;
import ro.pridvor.search.lucene.WordList;

/** The forms that lead to the terms of an index, by their letters: the dictionary's, and stems. */
final class FormRecords {
  /** Forms that begin alike and lead to one term; with a set below 0, the form itself. */
  private record Forms(String prefix, int set, String term) {}

  private static final int WHOLE = -1;

  private final Lemmas lemmas;
  private final Set<String> known;
  private final TreeMap<String, List<Forms>> forms = new TreeMap<>();

  /**
   * @param known the terms of the index
   * @param written words of the texts: of those that the dictionary does not have, acronyms most of
   *     all, the stem is told, so that nobody needs the stemmer for them
   */
  FormRecords(Analysis analysis, Set<String> known, List<WordList.Entry> written) {
    this.lemmas = analysis.lemmas();
    this.known = known;
    for (WordList.Entry word : written) {
      if (lemmas.term(word.bare(), t -> true).isEmpty()) {
        Forms itself = new Forms(word.bare(), WHOLE, analysis.stemOf(word.bare()));
        forms.put(word.bare(), List.of(itself));
      }
    }
    for (WordList.Entry word : written) {
      for (String form : analysis.formsOf(word.bare())) {
        String term = analysis.stemOf(word.bare());
        forms.putIfAbsent(form, List.of(new Forms(form, WHOLE, term)));
      }
    }
    for (String term : known) {
      lemmas.word(term).ifPresent(this::add);
    }
  }

  private void add(Lemmas.Word word) {
    for (Lemmas.Group group : word.groups()) {
      Forms own = new Forms(group.prefix(), group.set(), word.term());
      for (String ending : lemmas.endings(group.set())) {
        forms
            .computeIfAbsent(Letters.bare(group.prefix() + ending), k -> new ArrayList<>(1))
            .add(own);
      }
    }
  }

  /** How many words a form without diacritics may belong to. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    forms.forEach((form, own) -> counts.put(form, own.size()));
    return counts;
  }

  /**
   * Writes the forms of a range: sets of endings, beginnings, the set of each, the term of each;
   * and forms without diacritics that lead elsewhere than these say.
   *
   * @param order the terms of the same file
   */
  void write(Bytes shard, String from, String to, List<String> order) {
    Map<String, List<Forms>> own = forms.subMap(from, to);
    Collection<Forms> records = records(own);
    TreeSet<String> sets = new TreeSet<>();
    records.forEach(r -> sets.add(joined(r)));
    List<String> numbered = List.copyOf(sets);
    shard.sorted(numbered).sorted(records.stream().map(Forms::prefix).toList());
    records.forEach(r -> shard.number(Collections.binarySearch(numbered, joined(r))));
    references(shard, records.stream().map(Forms::term).toList(), order);
    Map<String, String> wrong = corrections(own, records);
    shard.sorted(wrong.keySet());
    references(shard, wrong.values(), order);
  }

  private String[] endings(Forms record) {
    return record.set() == WHOLE ? new String[] {""} : lemmas.endings(record.set());
  }

  private String joined(Forms record) {
    return String.join(",", endings(record));
  }

  private Collection<Forms> records(Map<String, List<Forms>> own) {
    Map<Forms, Integer> here = new HashMap<>();
    own.values().forEach(list -> list.forEach(f -> here.merge(f, 1, Integer::sum)));
    TreeMap<String, Forms> records = new TreeMap<>();
    for (Map.Entry<String, List<Forms>> entry : own.entrySet()) {
      for (Forms group : new HashSet<>(entry.getValue())) {
        String[] endings = endings(group);
        if (here.get(group) == endings.length) {
          records.put(group.prefix() + " " + group.term(), group);
          continue;
        }
        for (String ending : endings) {
          String form = group.prefix() + ending;
          if (Letters.bare(form).equals(entry.getKey())) {
            records.put(form + " " + group.term(), new Forms(form, WHOLE, group.term()));
          }
        }
      }
    }
    return records.values();
  }

  /** Terms by their place in the file, each counted from the last; those of other files written. */
  private static void references(Bytes shard, Collection<String> terms, List<String> order) {
    Bytes others = new Bytes();
    int last = 0;
    for (String term : terms) {
      int place = Math.max(0, Collections.binarySearch(order, term) + 1);
      shard.signed(place - last);
      last = place;
      if (place == 0) {
        others.text(term);
      }
    }
    shard.raw(others.bytes());
  }

  /** Where a form without diacritics leads elsewhere than a reader of the records would think. */
  private Map<String, String> corrections(Map<String, List<Forms>> own, Iterable<Forms> records) {
    Map<String, String> exact = new HashMap<>();
    Map<String, String> folded = new LinkedHashMap<>();
    for (Forms record : records) {
      for (String ending : endings(record)) {
        String form = record.prefix() + ending;
        exact.putIfAbsent(form, record.term());
        folded.putIfAbsent(Letters.bare(form), record.term());
      }
    }
    Map<String, String> wrong = new TreeMap<>();
    for (Map.Entry<String, List<Forms>> entry : own.entrySet()) {
      String bare = entry.getKey();
      if (entry.getValue().stream().map(Forms::term).distinct().count() > 1) {
        String read = exact.getOrDefault(bare, folded.get(bare));
        String right = lemmas.term(bare, known::contains).orElseThrow();
        if (!right.equals(read)) {
          wrong.put(bare, right);
        }
      }
    }
    return wrong;
  }
}
