package ro.pridvor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.model.MeasureDetails.ContactPoint;
import ro.pridvor.model.MeasureDetails.Related;
import ro.pridvor.model.MeasureDetails.WebLink;

/**
 * What is known of a plan beside its own words.
 *
 * @param language of the plan's own words, where it is not that of the portal
 * @param translations of the title, by language
 * @param kindLabel what the document calls itself, where that is none of the usual kinds
 * @param annexes files in the plan's folder
 * @param proposals received in the public consultation
 * @param versions earlier texts, the oldest first
 * @param reports the oldest first
 * @param annual the tables of an annual plan
 */
public record PlanDetails(
    Optional<String> language,
    Map<String, String> translations,
    Optional<String> kindLabel,
    List<Annex> annexes,
    Optional<ContactPoint> contact,
    List<String> tags,
    List<Related> related,
    List<WebLink> links,
    List<Proposal> proposals,
    List<PlanVersion> versions,
    List<Report> reports,
    List<AnnualTable> annual) {

  /** The same without what only the plan's own pages show. */
  PlanDetails withoutLists() {
    return new PlanDetails(
        language,
        translations,
        kindLabel,
        annexes,
        contact,
        tags,
        related,
        links,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The proposals about one measure. */
  public List<Proposal> about(String measure) {
    return proposals.stream().filter(p -> p.measures().contains(measure)).toList();
  }

  /**
   * A file that belongs to the plan.
   *
   * @param language where it is not the portal's own
   * @param bytes its size
   * @param accessible absent where nobody has tried
   */
  public record Annex(
      String file,
      String title,
      Optional<String> language,
      long bytes,
      Optional<Accessible> accessible,
      Optional<String> note) {

    /** Its kind, by the end of its name. */
    public String extension() {
      return file.substring(file.lastIndexOf('.') + 1);
    }
  }

  /** Whether a screen reader can read a document. */
  public enum Accessible {
    YES,
    PARTLY,
    NO
  }
}
