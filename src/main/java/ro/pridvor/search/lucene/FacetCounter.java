package ro.pridvor.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import ro.pridvor.search.document.Facet;

/** Counts the values of a facet in the documents that it is shown. */
final class FacetCounter extends SimpleCollector {

  private final Facet facet;
  private final Map<String, Integer> values;
  private SortedSetDocValues ofDocument;

  FacetCounter(Facet facet, Map<String, Integer> values) {
    this.facet = facet;
    this.values = values;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    LeafReader leaf = context.reader();
    ofDocument = leaf.getSortedSetDocValues("f." + facet.key());
  }

  @Override
  public void collect(int doc) throws IOException {
    if (ofDocument != null && ofDocument.advanceExact(doc)) {
      for (int i = 0; i < ofDocument.docValueCount(); i++) {
        String value = ofDocument.lookupOrd(ofDocument.nextOrd()).utf8ToString();
        values.merge(value, 1, Integer::sum);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  static CollectorManager<FacetCounter, Void> of(Facet facet, Map<String, Integer> values) {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter(facet, values);
      }

      @Override
      public Void reduce(Collection<FacetCounter> counters) {
        return null;
      }
    };
  }
}
