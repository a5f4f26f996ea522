package ro.pridvor.search.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import ro.pridvor.search.document.Availability;
import ro.pridvor.search.document.Facet;

/** Of every document of an index, its kind and its state. */
final class Kinds implements Sections.Documents {
  private static final byte SERVICE = 1;
  private static final byte MEASURE = 2;
  private static final byte INSTITUTION = 3;

  private final byte[] kinds;
  private final byte[] states;

  private Kinds(int documents) {
    kinds = new byte[documents];
    states = new byte[documents];
  }

  static Kinds of(DirectoryReader reader) throws IOException {
    Kinds all = new Kinds(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues kind = leaf.reader().getSortedSetDocValues("f." + Facet.FEL.key());
      SortedSetDocValues state = leaf.reader().getSortedSetDocValues("f." + Facet.STARE.key());
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        String value = value(kind, doc);
        all.kinds[leaf.docBase + doc] = kind(value);
        Optional<Availability.State> known = Availability.State.of(value(state, doc));
        all.states[leaf.docBase + doc] = (byte) known.map(Enum::ordinal).orElse(0).intValue();
      }
    }
    return all;
  }

  private static byte kind(String value) {
    return switch (value) {
      case Ranking.SERVICE -> SERVICE;
      case "masura" -> MEASURE;
      case Ranking.INSTITUTION -> INSTITUTION;
      default -> 0;
    };
  }

  private static String value(SortedSetDocValues values, int doc) throws IOException {
    return values != null && values.advanceExact(doc)
        ? values.lookupOrd(values.nextOrd()).utf8ToString()
        : "";
  }

  @Override
  public boolean isService(int doc) {
    return kinds[doc] == SERVICE;
  }

  @Override
  public boolean isMeasure(int doc) {
    return kinds[doc] == MEASURE;
  }

  @Override
  public boolean isInstitution(int doc) {
    return kinds[doc] == INSTITUTION;
  }

  @Override
  public int state(int doc) {
    return states[doc];
  }
}
