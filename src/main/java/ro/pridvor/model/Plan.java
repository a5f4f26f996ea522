package ro.pridvor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One adopted or draft document of one authority for a period.
 *
 * @param authority id of the organisation that adopted it
 * @param replacedBy id of the plan that took its place
 * @param labels the document's own words for its levels and columns
 */
public record Plan(
    String id,
    String title,
    String shortTitle,
    PlanKind kind,
    String authority,
    String place,
    Period period,
    PlanStatus status,
    Optional<String> statusNote,
    Optional<Consultation> consultation,
    Optional<String> replacedBy,
    Optional<Source> source,
    Map<String, String> labels,
    List<Component> components,
    List<LegalBasis> legalBasis,
    List<ApprovalStep> approval,
    List<Signatory> signatories,
    List<Section> sections,
    Optional<String> note,
    Optional<String> easy,
    Optional<EasyTest> easyTest,
    PlanDetails details,
    List<GeneralObjective> objectives) {

  /** The component of an id. */
  public Optional<Component> component(String id) {
    return components.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** All measures, in plan order. */
  public List<Measure> measures() {
    return objectives.stream().flatMap(general -> general.measures().stream()).toList();
  }

  /** The plan's own facts: what its pages say of it without saying all of its measures. */
  public Plan withoutObjectives() {
    return new Plan(
        id,
        title,
        shortTitle,
        kind,
        authority,
        place,
        period,
        status,
        statusNote,
        consultation,
        replacedBy,
        source,
        labels,
        components,
        legalBasis,
        approval,
        signatories,
        sections,
        note,
        easy,
        easyTest,
        details.withoutLists(),
        List.of());
  }

  /**
   * A public consultation: when it is open, both days included, and how to take part.
   *
   * @param address where proposals on paper are received
   * @param hearing when and where the public debate is held
   */
  public record Consultation(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> email,
      Optional<String> address,
      Optional<String> hearing) {}

  /**
   * The document that was transcribed.
   *
   * @param file name of its copy in the plan's folder
   */
  public record Source(Optional<String> file, String description, Optional<String> url) {}

  /**
   * A grouping above general objectives.
   *
   * @param title as printed; empty where the document prints none
   * @param name our short name for it
   */
  public record Component(String id, String title, String name, Optional<String> note) {}

  /** An act that the plan rests on. */
  public record LegalBasis(String text, Optional<String> reference, Optional<String> note) {}

  /** A step on the way to adoption; the date as written: a day, a month or a year. */
  public record ApprovalStep(
      String text, Optional<String> date, Optional<String> number, Optional<String> note) {}

  /** Who signed the document. */
  public record Signatory(String name, Optional<String> role) {}

  /**
   * A narrative part, in Markdown.
   *
   * @param titlePrinted whether the title is the document's own
   * @param before whether it stands before the objectives
   */
  public record Section(
      String id,
      String title,
      boolean titlePrinted,
      boolean before,
      String text,
      Map<String, String> translations,
      Optional<String> note) {}

  /** Who tested the easy text with persons with intellectual disabilities, and when. */
  public record EasyTest(String by, String date) {}
}
