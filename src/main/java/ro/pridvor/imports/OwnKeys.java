package ro.pridvor.imports;

import java.util.List;
import ro.pridvor.annex.Companion;
import ro.pridvor.imports.Draft.General;
import ro.pridvor.imports.Draft.MeasureRow;
import ro.pridvor.imports.Draft.Specific;

/** Rows of our exports name their measure; the objectives above them follow from it. */
final class OwnKeys {
  private OwnKeys() {}

  static void spread(Draft draft, Companion companion) {
    for (General general : draft.generals) {
      for (Specific specific : general.specifics) {
        for (MeasureRow measure : specific.measures) {
          List<String> above = companion.list(measure.key, Companion.IN);
          if (above.size() == 2) {
            general.key = general.key.isEmpty() ? above.get(0) : general.key;
            specific.key = specific.key.isEmpty() ? above.get(1) : specific.key;
          }
        }
        if (general.key.isEmpty() && companion.list(specific.key, Companion.IN).size() == 1) {
          general.key = companion.list(specific.key, Companion.IN).get(0);
        }
      }
    }
  }
}
