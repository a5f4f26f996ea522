package ro.pridvor.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Sheets;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.content.Trees;
import ro.pridvor.documents.Document;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.documents.UnreadableDocument;

/**
 * What an export of ours stores in a document beside its words.
 *
 * @param document without the sheets that belong to other plans or hold statuses
 * @param data what is stored of each part of the plan, by its name; empty if it is no export
 */
record OwnExport(Document document, Map<String, String> data) {

  /** Whether each row repeats the cells that it inherits, as tables to sort and filter do. */
  boolean repeats() {
    return !data.isEmpty()
        && document.blocks().stream()
            .filter(Table.class::isInstance)
            .flatMap(t -> ((Table) t).rows().stream().limit(1))
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.text().equals(Column.ID.key()));
  }

  /**
   * Finds what belongs to a plan.
   *
   * @throws UnreadableDocument if the document holds several plans and not this one
   */
  static OwnExport of(Document document, String plan) {
    Map<String, String> data = new LinkedHashMap<>();
    Map<String, String> sheets = new LinkedHashMap<>();
    Set<String> plans = new TreeSet<>();
    document
        .data()
        .forEach(
            (key, value) -> {
              if (key.startsWith(Sheets.OF_SHEET)) {
                sheets.put(key.substring(Sheets.OF_SHEET.length()), value);
              } else if (Sheets.plan(key).isPresent()) {
                plans.add(Sheets.plan(key).get());
              } else {
                data.put(key, value);
              }
            });
    if (plans.size() > 1 && !plans.contains(plan)) {
      String all = String.join(", ", plans);
      throw new UnreadableDocument(UnreadableDocument.Reason.OTHER_PLANS, plan, all);
    }
    if (!plans.isEmpty()) {
      String chosen = plans.contains(plan) ? plan : plans.iterator().next();
      String prefix = Sheets.part(chosen, "");
      document
          .data()
          .forEach(
              (key, value) -> {
                if (key.startsWith(prefix)) {
                  data.put(key.substring(prefix.length()), value);
                }
              });
      sheets.values().removeIf(chosen::equals);
    }
    data.putAll(rowData(document));
    Document words = data.isEmpty() ? document : without(document, sheets.keySet());
    return new OwnExport(words, data);
  }

  private static Document without(Document document, Set<String> sheets) {
    List<Block> blocks =
        document.blocks().stream()
            .filter(b -> !(b instanceof Table table && sheets.contains(table.name())))
            .map(b -> b instanceof Table table ? withoutDataRows(table) : b)
            .toList();
    return new Document(
        document.title(), document.language(), blocks, document.data(), document.remarks());
  }

  /** Rows that hold nothing but stored data: a plan may have no measure. */
  private static Table withoutDataRows(Table table) {
    List<Document.Row> rows =
        table.rows().stream()
            .filter(
                row ->
                    row.cells().stream()
                        .map(Document.Cell::text)
                        .anyMatch(text -> !text.isEmpty() && !text.startsWith("{")))
            .toList();
    return new Table(table.name(), table.place(), rows);
  }

  /** What text exports store in a column of their rows. */
  private static Map<String, String> rowData(Document document) {
    Map<String, String> data = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        int column = -1;
        for (Document.Row row : table.rows()) {
          for (Document.Cell cell : row.cells()) {
            if (cell.text().equals(Column.DATA.key())) {
              column = cell.column();
            } else if (cell.column() == column && cell.text().startsWith("{")) {
              Trees.json(cell.text())
                  .ifPresent(all -> all.forEach((k, v) -> data.put(k, TreeWriter.json(v))));
            }
          }
        }
      }
    }
    return data;
  }
}
