package ro.pridvor.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ro.pridvor.model.DataTable;
import ro.pridvor.portal.Portal;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * The tables of {@code date/} that {@link Portal#tables} lists: as CSV, and those of measures and
 * services as workbooks too, for who opens them by a double click.
 */
final class DataFiles {
  private DataFiles() {}

  static List<OutputFile> files(Publication publication) {
    Portal portal = publication.portal();
    List<OutputFile> files = new ArrayList<>();
    for (DataTable table : portal.tables()) {
      files.add(OutputFile.of("date/" + table.file(), () -> csv(table, portal)));
      if (table == DataTable.MEASURES || table == DataTable.SERVICES) {
        files.add(OutputFile.of("date/" + table.id() + ".xlsx", () -> workbook(table, portal)));
      }
    }
    return files;
  }

  private static byte[] csv(DataTable table, Portal portal) {
    Csv csv = new Csv(table.header());
    rows(table, portal).forEach(csv::row);
    return csv.bytes();
  }

  private static byte[] workbook(DataTable table, Portal portal) {
    List<String> names = table.columns().stream().map(DataTable.Column::name).toList();
    return Spreadsheet.write(
        table.id(), Stream.concat(Stream.of(names), rows(table, portal)).toList());
  }

  private static Stream<List<String>> rows(DataTable table, Portal portal) {
    return switch (table) {
      case MEASURES -> MeasuresCsv.rows(portal);
      case SERVICES -> ServicesCsv.rows(portal);
      case DEADLINES -> DeadlinesCsv.rows(portal);
      case BUDGET -> LifeCsv.budget(portal);
      case PROGRESS -> LifeCsv.progress(portal);
      case REPORTS -> ReportData.rows(portal);
      case ANNUAL -> AnnualData.rows(portal);
      case VALUES -> LifeCsv.values(portal);
    };
  }
}
