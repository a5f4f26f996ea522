package ro.pridvor.model;

import java.util.List;
import java.util.Optional;

/**
 * An earlier text of a plan: a draft, or the text before it was amended. Its measures are not part
 * of the portal's lists; ids are those of the plan, so that texts can be compared.
 *
 * @param date of this text, as written: a day, a month or a year
 * @param by the act that gave it force or put it up for consultation, verbatim
 * @param replaced when and by which act it stopped being the text that counts
 * @param sections empty where only the objectives of that text are known
 */
public record PlanVersion(
    String id,
    String title,
    String date,
    Optional<String> by,
    Optional<Replacement> replaced,
    Optional<String> note,
    List<Plan.Section> sections,
    List<GeneralObjective> objectives) {

  /** When and by which act, verbatim, another text took its place. */
  public record Replacement(String date, Optional<String> by) {}

  /** The same without its words. */
  public PlanVersion withoutText() {
    return new PlanVersion(id, title, date, by, replaced, note, List.of(), List.of());
  }
}
