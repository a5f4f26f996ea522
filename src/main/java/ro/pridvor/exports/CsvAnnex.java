package ro.pridvor.exports;

import java.util.List;
import java.util.stream.Collectors;
import ro.pridvor.annex.PlanTrees;

/** The annex as values between semicolons, which Excel with Romanian settings opens as a table. */
public final class CsvAnnex {
  private CsvAnnex() {}

  /** The text of the file, RFC 4180 with semicolons, beginning with a byte order mark. */
  public static String of(PlanTrees plan) {
    return new AnnexRows(plan, true)
        .rows().stream().map(CsvAnnex::line).collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
  }

  private static String line(List<String> values) {
    return values.stream()
        .map(v -> "\"" + v.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(";"));
  }
}
