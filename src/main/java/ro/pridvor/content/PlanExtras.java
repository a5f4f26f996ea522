package ro.pridvor.content;

import java.util.List;
import java.util.Optional;
import ro.pridvor.content.Details.ContactPointEntry;
import ro.pridvor.content.Details.LinkEntry;
import ro.pridvor.content.Details.RelatedEntry;

/** What may be written of a plan beside its own words, as written. */
public record PlanExtras(
    Optional<Text> kindLabel,
    List<AnnexEntry> annexes,
    Optional<ContactPointEntry> contact,
    List<Text> tags,
    List<RelatedEntry> related,
    List<LinkEntry> links,
    List<ProposalEntry> proposals) {

  /** The same with proposals, which stand in a file of their own. */
  PlanExtras with(List<ProposalEntry> received) {
    return new PlanExtras(kindLabel, annexes, contact, tags, related, links, received);
  }

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
