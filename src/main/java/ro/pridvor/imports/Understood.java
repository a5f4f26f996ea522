package ro.pridvor.imports;

import java.util.List;
import java.util.Map;

/**
 * What was understood of a document.
 *
 * @param labels the printed headers, by the key of what they hold
 * @param tableUses what each table was taken for
 * @param columnUses what each header was taken for
 * @param titleUses the level that each line was taken for
 * @param furniture printed words that are not published: headers, running numbers
 */
record Understood(
    Draft draft,
    Mapping mapping,
    Map<String, String> labels,
    List<Object> tableUses,
    List<Object> columnUses,
    List<Object> titleUses,
    List<LeftOut> furniture,
    List<Question> questions) {

  /** Words that were left out on purpose, with the reason's key. */
  record LeftOut(String place, String text, String reason) {}
}
