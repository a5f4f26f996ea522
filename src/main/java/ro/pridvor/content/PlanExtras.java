package ro.pridvor.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.SectionEntry;
import ro.pridvor.content.Details.ContactPointEntry;
import ro.pridvor.content.Details.LinkEntry;
import ro.pridvor.content.Details.RelatedEntry;

/** What may be written of a plan beside its own words, as written. */
public record PlanExtras(
    Optional<Text> language,
    Map<String, String> translations,
    Optional<Text> kindLabel,
    List<AnnexEntry> annexes,
    Optional<ContactPointEntry> contact,
    List<Text> tags,
    List<RelatedEntry> related,
    List<LinkEntry> links,
    List<ProposalEntry> proposals,
    List<VersionEntry> versions,
    List<ReportEntry> reports,
    List<AnnualEntry> annual) {

  /** The same with what stands in files of its own. */
  PlanExtras with(
      List<ProposalEntry> received,
      List<VersionEntry> earlier,
      List<ReportEntry> rounds,
      List<AnnualEntry> tables) {
    return new PlanExtras(
        language,
        translations,
        kindLabel,
        annexes,
        contact,
        tags,
        related,
        links,
        received,
        earlier,
        rounds,
        tables);
  }

  /** The files that reports name as evidence. */
  Stream<Text> evidence() {
    return reports.stream()
        .flatMap(ReportEntry::written)
        .flatMap(measure -> measure.evidence().stream())
        .flatMap(evidence -> evidence.file().stream());
  }

  /** An earlier text of the plan: {@code versions/<id>/}. */
  public record VersionEntry(
      Text id,
      Text title,
      Text date,
      Optional<Text> by,
      Optional<ReplacementEntry> replaced,
      Optional<Text> note,
      List<SectionEntry> sections,
      List<GeneralObjectiveEntry> objectives) {}

  /** When and by which act a text stopped being the one that counts. */
  public record ReplacementEntry(Text date, Optional<Text> by) {}

  /** What somebody proposed in the consultation. */
  public record ProposalEntry(
      Text id,
      Optional<Text> received,
      Optional<Text> from,
      List<Text> measures,
      Text text,
      Optional<Text> decision,
      Optional<Text> answer) {}

  /** A file in the plan's folder; its size is 0 where there is no such file. */
  public record AnnexEntry(
      Text file,
      Text title,
      Optional<Text> language,
      Optional<Text> accessible,
      Optional<Text> note,
      long bytes) {}
}
