package ro.pridvor.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.problem.SourcePosition;

/** {@code plans/<plan>/reports/<year>.yaml}, as written. */
public record ReportEntry(
    int year,
    Text published,
    Text by,
    Optional<Text> summary,
    List<MeasureReportEntry> measures,
    List<CorrectionEntry> corrections,
    List<FingerprintEntry> fingerprints,
    SourcePosition at) {

  /** The fingerprint of the report or of a correction, and what is written as such. */
  public record FingerprintEntry(String value, Optional<Text> written) {}

  /** All that is written of measures: as first published, then in corrections. */
  public Stream<MeasureReportEntry> written() {
    return Stream.concat(
        measures.stream(), corrections.stream().flatMap(c -> c.measures().stream()));
  }

  /** What is reported of a measure. */
  public record MeasureReportEntry(
      Text measure,
      Optional<Text> status,
      Optional<Text> reason,
      Optional<Text> done,
      List<ValueEntry> values,
      List<SpentEntry> spent,
      List<EvidenceEntry> evidence,
      Optional<Text> by,
      Optional<Text> reported) {}

  /** The value of one of the measure's indicators, counted from 1. */
  public record ValueEntry(
      int indicator, BigDecimal value, Optional<Text> note, SourcePosition at) {}

  /** Money paid in the year. */
  public record SpentEntry(
      Optional<Text> source, BigDecimal amount, Optional<Text> currency, Optional<Text> note) {}

  /** A web page or a file of the plan's folder that shows it. */
  public record EvidenceEntry(Text text, Optional<Text> url, Optional<Text> file) {}

  /** What was corrected later; its measures take the place of those reported. */
  public record CorrectionEntry(
      Text date, Optional<Text> by, Text text, List<MeasureReportEntry> measures) {}
}
