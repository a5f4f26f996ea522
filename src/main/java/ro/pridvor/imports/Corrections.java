package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ro.pridvor.documents.Document;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Table;

/** Finds corrections about headers and places that a document does not have. */
record Corrections(Mapping mapping, Document document, Set<String> headers) {

  /** A question for each correction that could not be followed. */
  List<Question> unused() {
    Set<String> tables = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        tables.add(Mapping.fold(table.place()));
        table.rows().forEach(row -> lines.add(Mapping.fold(row.place())));
      } else {
        lines.add(Mapping.fold(((Paragraph) block).place()));
      }
    }
    Set<String> columns = new HashSet<>();
    for (String header : headers) {
      columns.add(Mapping.fold(header));
      columns.add(Mapping.fold(BandFinder.lastPart(header)));
    }
    List<Question> unused = new ArrayList<>();
    add(unused, mapping.tables().keySet(), tables);
    add(unused, mapping.columns().keySet(), columns);
    add(unused, mapping.titles().keySet(), lines);
    return unused;
  }

  private static void add(List<Question> unused, Set<String> corrected, Set<String> known) {
    corrected.stream()
        .filter(c -> !known.contains(c))
        .forEach(c -> unused.add(Question.of(Question.Kind.UNUSED_CORRECTION, "", c)));
  }
}
