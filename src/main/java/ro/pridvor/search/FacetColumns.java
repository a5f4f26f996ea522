package ro.pridvor.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of each facet and, document by document, which of them it has. */
final class FacetColumns {
  private FacetColumns() {}

  /**
   * Adds the files: {@code f} with all facets or {@code f-plan} and so on, and {@code s} to sort
   * by.
   */
  static void write(LeafReader leaf, boolean together, Map<String, byte[]> files)
      throws IOException {
    Bytes all = new Bytes();
    for (Facet facet : Facet.values()) {
      byte[] column = column(leaf, facet);
      if (together) {
        all.text(facet.key()).raw(column);
      } else {
        files.put("f-" + facet.key(), column);
      }
    }
    if (together) {
      files.put("f", all.bytes());
    }
    Bytes sort = new Bytes();
    for (String field : List.of("order", "deadline")) {
      NumericDocValues values = leaf.getNumericDocValues(field);
      for (int doc = 0; doc < leaf.maxDoc(); doc++) {
        boolean has = values != null && values.advanceExact(doc);
        sort.number(has ? Math.toIntExact(values.longValue()) + 1 : 0);
      }
    }
    files.put("s", sort.bytes());
  }

  private static byte[] column(LeafReader leaf, Facet facet) throws IOException {
    Bytes column = new Bytes();
    SortedSetDocValues values = leaf.getSortedSetDocValues("f." + facet.key());
    int count = values == null ? 0 : Math.toIntExact(values.getValueCount());
    column.number(count);
    String last = "";
    for (int i = 0; i < count; i++) {
      String value = values.lookupOrd(i).utf8ToString();
      column.after(last, value);
      last = value;
    }
    Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
    Bytes documents = new Bytes();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      List<Integer> own = new ArrayList<>();
      if (values != null && values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          own.add(Math.toIntExact(values.nextOrd()));
        }
      }
      documents.number(sets.computeIfAbsent(own, k -> sets.size()));
    }
    column.number(sets.size());
    for (List<Integer> set : sets.keySet()) {
      column.number(set.size());
      set.forEach(column::number);
    }
    return column.raw(documents.bytes()).bytes();
  }
}
