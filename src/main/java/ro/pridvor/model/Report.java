package ro.pridvor.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an authority has reported of a plan for a year. Once published it does not change; what was
 * wrong is corrected with a date.
 *
 * @param published as written: a day, a month or a year
 * @param by who reports, in words
 * @param summary Markdown
 * @param entries as first published
 * @param fingerprints of the report as first published, then of each correction
 */
public record Report(
    int year,
    String published,
    String by,
    Optional<String> summary,
    List<Entry> entries,
    List<Correction> corrections,
    List<Fingerprint> fingerprints) {

  /**
   * What a report or a correction is known by.
   *
   * @param value of what it says
   * @param written in its file, where somebody has frozen it
   */
  public record Fingerprint(String value, Optional<String> written) {}

  /** Whether a change of what was first published would be refused. */
  public boolean frozen() {
    return fingerprints.stream().limit(1).anyMatch(print -> print.written().isPresent());
  }

  /**
   * What is reported of a measure.
   *
   * @param measure id
   * @param reason why, Markdown
   * @param done what was done, Markdown
   * @param by who says so, where that is somebody else than for the rest of the report
   * @param reported when, as written
   */
  public record Entry(
      String measure,
      Optional<MeasureStatus> status,
      Optional<String> reason,
      Optional<String> done,
      List<Value> values,
      List<Spent> spent,
      List<Evidence> evidence,
      Optional<String> by,
      Optional<String> reported) {}

  /**
   * The value of an indicator.
   *
   * @param indicator its number among those of the measure, from 1
   */
  public record Value(int indicator, BigDecimal value, Optional<String> note) {}

  /**
   * Money paid in the year.
   *
   * @param source id of the funding source
   * @param currency ISO 4217
   */
  public record Spent(
      Optional<String> source, BigDecimal amount, String currency, Optional<String> note) {}

  /** What shows it: a page of the web, or a file of the plan's folder. */
  public record Evidence(String text, Optional<String> url, Optional<String> file) {}

  /**
   * What was corrected after publication.
   *
   * @param entries take the place of those of the same measures
   */
  public record Correction(String date, Optional<String> by, String text, List<Entry> entries) {}

  /** All that was published of measures: first, then in corrections. */
  public Stream<Entry> written() {
    return Stream.concat(entries.stream(), corrections.stream().flatMap(c -> c.entries().stream()));
  }

  /** What holds today: the entries with their corrections, in the order of the report. */
  public List<Entry> current() {
    return List.copyOf(byMeasure().values());
  }

  /** The same by the ids of measures. */
  public Map<String, Entry> byMeasure() {
    Map<String, Entry> current = new LinkedHashMap<>();
    written().forEach(entry -> current.put(entry.measure(), entry));
    return current;
  }

  /** The corrections that concern a measure. */
  public List<Correction> correctionsOf(String measure) {
    return corrections.stream()
        .filter(c -> c.entries().stream().anyMatch(e -> e.measure().equals(measure)))
        .toList();
  }
}
