package ro.pridvor.search.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import ro.pridvor.search.document.Facet;

/** The values of each facet and, document by document, which of them it has. */
final class FacetColumns {
  private FacetColumns() {}

  /** Those that the search page shows open: few values, one file. */
  private static final List<Facet> FIRST = List.of(Facet.FEL, Facet.STARE, Facet.PLAN, Facet.GRUP);

  /**
   * Adds the files: {@code f} with the first facets, {@code f-stadiu} and so on, and {@code s-} to
   * sort by. Where documents are few, all that ask need the first facets.
   *
   * @return the first facets, where documents stand in plan order; then there is no {@code f}
   */
  static byte[] write(LeafReader leaf, boolean planOrder, Map<String, byte[]> files)
      throws IOException {
    Bytes first = new Bytes();
    for (Facet facet : Facet.values()) {
      byte[] column = column(leaf, facet);
      if (FIRST.contains(facet)) {
        first.text(facet.key()).raw(column);
      } else {
        files.put("f-" + facet.key(), column);
      }
    }
    sorting(leaf, "deadline", files);
    if (planOrder) {
      return first.bytes();
    }
    files.put("f", first.bytes());
    sorting(leaf, "order", files);
    return new byte[0];
  }

  private static void sorting(LeafReader leaf, String field, Map<String, byte[]> files)
      throws IOException {
    NumericDocValues values = leaf.getNumericDocValues(field);
    Bytes sort = new Bytes();
    int last = 0;
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      boolean has = values != null && values.advanceExact(doc);
      int value = has ? Math.toIntExact(values.longValue()) + 1 : 0;
      sort.signed(value - last);
      last = value;
    }
    files.put("s-" + field, sort.bytes());
  }

  private static byte[] column(LeafReader leaf, Facet facet) throws IOException {
    Bytes column = new Bytes();
    SortedSetDocValues values = leaf.getSortedSetDocValues("f." + facet.key());
    int count = values == null ? 0 : Math.toIntExact(values.getValueCount());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(values.lookupOrd(i).utf8ToString());
    }
    column.sorted(names);
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
