package ro.pridvor.content;

import java.util.Optional;
import ro.pridvor.content.ReportEntry.CorrectionEntry;
import ro.pridvor.content.ReportEntry.EvidenceEntry;
import ro.pridvor.content.ReportEntry.FingerprintEntry;
import ro.pridvor.content.ReportEntry.MeasureReportEntry;
import ro.pridvor.content.ReportEntry.SpentEntry;
import ro.pridvor.content.ReportEntry.ValueEntry;

/** Reads the reports of a plan. A figure that is none reads as absent: it has been reported. */
final class ReportFiles {
  private ReportFiles() {}

  /**
   * @param file whose name is the year
   */
  static ReportEntry report(String file, Fields f) {
    String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    return new ReportEntry(
        Integer.parseInt(name),
        f.required("published"),
        f.required("by"),
        f.text("summary"),
        f.list("measures", ReportFiles::measure),
        f.list(
            "corrections",
            c ->
                new CorrectionEntry(
                    c.required("date"),
                    c.text("by"),
                    c.required("text"),
                    c.list("measures", ReportFiles::measure))),
        ReportFingerprint.of(f.whole()).stream()
            .map(p -> new FingerprintEntry(p.value(), p.written()))
            .toList(),
        f.at());
  }

  private static MeasureReportEntry measure(Fields f) {
    return new MeasureReportEntry(
        f.required("measure"),
        f.text("status"),
        f.text("reason"),
        f.text("done"),
        f.items("values").map(Fields::of).flatMap(v -> value(v).stream()).toList(),
        f.items("spent").map(Fields::of).flatMap(s -> spent(s).stream()).toList(),
        f.list(
            "evidence", e -> new EvidenceEntry(e.required("text"), e.text("url"), e.text("file"))),
        f.text("by"),
        f.text("reported"));
  }

  private static Optional<ValueEntry> value(Fields f) {
    return f.number("value")
        .map(v -> new ValueEntry(f.integer("indicator").orElse(1), v, f.text("note"), f.at()));
  }

  private static Optional<SpentEntry> spent(Fields f) {
    return f.number("amount")
        .map(a -> new SpentEntry(f.text("source"), a, f.text("currency"), f.text("note")));
  }
}
