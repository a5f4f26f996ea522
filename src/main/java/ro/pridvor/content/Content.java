package ro.pridvor.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.problem.SourcePosition;

/**
 * All that stands in {@code content/}, as written: references not yet resolved, deadlines not yet
 * understood, every value with its place.
 */
public record Content(
    PortalEntry portal,
    List<TargetGroupEntry> targetGroups,
    List<OrganisationEntry> organisations,
    List<FundingSourceEntry> fundingSources,
    List<TermEntry> terms,
    List<AbbreviationEntry> abbreviations,
    List<PlanEntry> plans,
    List<ServiceEntry> services,
    List<UpdateEntry> updates,
    List<FreePageEntry> pages,
    List<ImageEntry> images) {

  /** {@code portal.yaml}. */
  public record PortalEntry(
      Text title,
      Optional<Text> id,
      Optional<Text> tagline,
      PublisherEntry publisher,
      Optional<Text> baseUrl,
      List<Text> languages,
      Optional<List<Text>> editions,
      Text theme,
      Text date,
      Optional<Text> correctionsEmail,
      Optional<Text> correctionsUrl,
      AccessibilityEntry accessibility,
      List<RedirectEntry> redirects,
      Optional<FormatsEntry> formats,
      SourcePosition at) {}

  /**
   * The files to publish besides pages.
   *
   * @param made the words for the files, by the key of the kind of document
   */
  public record FormatsEntry(
      Map<String, List<Text>> made,
      List<Text> largePrint,
      Optional<Integer> columns,
      Optional<Integer> lines,
      Optional<Text> brackets,
      boolean letterSign) {}

  /** Who publishes the portal. */
  public record PublisherEntry(
      Text name,
      Optional<Text> email,
      Optional<Text> phone,
      Optional<Text> address,
      Optional<Text> website) {}

  /** Facts of the accessibility statement (ADR, Decizia 815/2022, annex 1). */
  public record AccessibilityEntry(
      Optional<Text> status,
      Optional<Text> declaredBy,
      Optional<Text> method,
      Optional<Text> prepared,
      Optional<Text> reviewed,
      Optional<Text> officer,
      Optional<Text> email,
      Optional<Text> phone,
      List<TranslatedEntry> knownIssues,
      List<TranslatedEntry> disproportionate,
      List<TranslatedEntry> outOfScope) {}

  /**
   * A text with what it is in other languages.
   *
   * @param translations by language
   */
  public record TranslatedEntry(Text text, Map<String, String> translations) {}

  /** An address that moved. */
  public record RedirectEntry(Text from, Text to) {}

  /** A group of the taxonomy. */
  public record TargetGroupEntry(
      Text id,
      Text name,
      List<Text> parents,
      List<Text> synonyms,
      Map<String, String> translations,
      Optional<Text> easy,
      Optional<Text> note,
      boolean featured,
      boolean everyone) {}

  /** An institution, unit or kind of actor. */
  public record OrganisationEntry(
      Text id,
      Text name,
      Optional<Text> acronym,
      List<Text> aliases,
      Text kind,
      Optional<Text> scope,
      Optional<Text> parent,
      Optional<Text> easy,
      Optional<Text> note,
      Optional<ContactEntry> contact) {}

  /** How to reach somebody. */
  public record ContactEntry(
      Optional<Text> address,
      Optional<Text> phone,
      Optional<Text> sms,
      Optional<Text> email,
      Optional<Text> website,
      Optional<Text> hours) {}

  /** Where money comes from. */
  public record FundingSourceEntry(
      Text id,
      Text name,
      List<Text> aliases,
      Optional<Text> parent,
      Optional<Text> easy,
      Optional<Text> note) {}

  /** A glossary term. */
  public record TermEntry(
      Text id,
      Text term,
      Text definition,
      List<Text> synonyms,
      Optional<TermSourceEntry> source,
      Optional<Text> note) {}

  /** An abbreviation with what it stands for. */
  public record AbbreviationEntry(
      Text id,
      Text abbreviation,
      Text expansion,
      List<Text> alsoPrinted,
      Optional<Text> scope,
      Optional<TermSourceEntry> source,
      Optional<Text> note) {}

  /** The plan that explains a term, and where in it. */
  public record TermSourceEntry(Text plan, Optional<Text> where) {}

  /** {@code plans/<plan>/plan.yaml} with the objectives of the files beside it. */
  public record PlanEntry(
      Text id,
      Text title,
      Text shortTitle,
      Text kind,
      Text authority,
      Text place,
      int from,
      int to,
      Text status,
      Optional<Text> statusNote,
      Optional<ConsultationEntry> consultation,
      Optional<Text> replacedBy,
      Optional<SourceEntry> source,
      Map<String, String> labels,
      List<ComponentEntry> components,
      List<LegalBasisEntry> legalBasis,
      List<ApprovalEntry> approval,
      List<SignatoryEntry> signatories,
      List<SectionEntry> sections,
      Optional<Text> note,
      Optional<Text> easy,
      Optional<EasyTestEntry> easyTested,
      PlanExtras extras,
      List<GeneralObjectiveEntry> objectives,
      SourcePosition at) {

    /** All measures, in plan order. */
    public Stream<MeasureEntry> measures() {
      return objectives.stream()
          .flatMap(general -> general.objectives().stream())
          .flatMap(specific -> specific.measures().stream());
    }
  }

  /** When the plan's draft is open to proposals, and how to send them. */
  public record ConsultationEntry(
      Optional<Text> from,
      Optional<Text> to,
      Optional<Text> email,
      Optional<Text> address,
      Optional<Text> hearing) {}

  /** The document that the plan was transcribed from. */
  public record SourceEntry(Optional<Text> file, Text description, Optional<Text> url) {}

  /** A grouping above general objectives. */
  public record ComponentEntry(Text id, String title, Text name, Optional<Text> note) {}

  /** An act that the plan rests on. */
  public record LegalBasisEntry(Text text, Optional<Text> reference, Optional<Text> note) {}

  /** A step of the plan's approval. */
  public record ApprovalEntry(
      Text text, Optional<Text> date, Optional<Text> number, Optional<Text> note) {}

  /** Who signed. */
  public record SignatoryEntry(Text name, Optional<Text> role) {}

  /** A narrative part of the plan. */
  public record SectionEntry(
      Text id,
      Text title,
      boolean titlePrinted,
      boolean before,
      Text text,
      Map<String, String> translations,
      Optional<Text> note) {}

  /** Who tested an easy text with persons with intellectual disabilities, and when. */
  public record EasyTestEntry(Text by, Text date) {}

  /** The top level of a plan's objectives: one file. */
  public record GeneralObjectiveEntry(
      Text id,
      Optional<Text> code,
      Optional<Text> component,
      Optional<Text> title,
      Map<String, String> translations,
      Optional<Text> note,
      Optional<Text> easy,
      CellsEntry shared,
      List<SpecificObjectiveEntry> objectives,
      SourcePosition at) {}

  /** The second level. */
  public record SpecificObjectiveEntry(
      Text id,
      Optional<Text> code,
      Optional<Text> title,
      Map<String, String> translations,
      Optional<Text> note,
      Optional<Text> easy,
      CellsEntry shared,
      List<SubObjectiveEntry> subObjectives,
      List<MeasureEntry> measures,
      SourcePosition at) {}

  /** The third level, in plans that have one more between objectives and measures. */
  public record SubObjectiveEntry(
      Text id,
      Optional<Text> code,
      Optional<Text> title,
      Map<String, String> translations,
      Optional<Text> note,
      Optional<Text> easy,
      SourcePosition at) {}

  /** One measure with its own cells; what is absent may be inherited. */
  public record MeasureEntry(
      Text id,
      Optional<Text> code,
      Optional<Text> subObjective,
      Text text,
      Map<String, String> translations,
      CellsEntry cells,
      List<Text> mergedWithPrevious,
      Optional<Text> status,
      Optional<Text> statusNote,
      Optional<WithdrawalEntry> withdrawn,
      Optional<Text> note,
      Optional<Text> easy,
      Details details,
      SourcePosition at) {}

  /** When and by which act a measure was taken out of its plan. */
  public record WithdrawalEntry(Text date, Text by) {}

  /** The cells of a row. Absent: inherit. Present and empty: printed empty. */
  public record CellsEntry(
      Optional<List<Text>> expectedResults,
      Optional<List<IndicatorEntry>> indicators,
      Optional<DeadlineEntry> deadline,
      Optional<List<Text>> responsible,
      Optional<List<Text>> partners,
      Optional<List<Text>> funding,
      Optional<List<Text>> targetGroups) {}

  /** A deadline as printed, with the writer's own reading of it if there is one. */
  public record DeadlineEntry(
      Text text, Optional<Text> from, Optional<Text> to, Optional<Text> recurrence) {}

  /** An indicator as printed, with its figure if it has one. */
  public record IndicatorEntry(
      Text text, Optional<TargetEntry> target, List<ReportedEntry> values, Optional<Text> note) {}

  /** The figure of an indicator. */
  public record TargetEntry(
      BigDecimal value,
      Optional<Text> unit,
      Optional<Text> comparison,
      Optional<Text> per,
      Optional<Integer> by,
      Optional<BigDecimal> baseline) {}

  /** What was reached in a year. */
  public record ReportedEntry(int year, BigDecimal value, Optional<Text> note) {}

  /** {@code services/<service>.yaml}; the name of the file is the id. */
  public record ServiceEntry(
      Text id,
      Text name,
      Text status,
      Optional<Integer> plannedBy,
      Optional<Text> plan,
      Optional<Text> town,
      List<Text> aliases,
      List<Text> offers,
      List<Text> needs,
      List<Text> targetGroups,
      Optional<Text> age,
      List<Text> conditions,
      Optional<Text> provider,
      Optional<Text> providerText,
      Optional<LegalTypeEntry> legalType,
      Optional<PlaceEntry> place,
      Optional<ContactEntry> contact,
      Optional<Text> hours,
      List<Text> howToApply,
      List<Text> documents,
      Optional<Text> cost,
      Optional<Text> waitingTime,
      List<Text> languages,
      Optional<Text> capacity,
      Optional<Text> licence,
      List<ServiceMeasureEntry> measures,
      Optional<ConfirmationEntry> confirmed,
      Optional<ServiceSourceEntry> source,
      Optional<Text> note,
      Optional<Text> easy,
      SourcePosition at) {}

  /** A code of the nomenclature of social services. */
  public record LegalTypeEntry(Text code, Optional<Text> name) {}

  /** Where a service is, with what is said of the building by key. */
  public record PlaceEntry(
      Optional<Text> name, Optional<Text> town, Optional<Text> address, Map<String, Text> access) {}

  /** A measure that concerns a service. */
  public record ServiceMeasureEntry(Text plan, Text measure, Text role) {}

  /** When and by whom a service was last found to be as described. */
  public record ConfirmationEntry(Text date, Text by) {}

  /** How it is known that a service exists or is promised. */
  public record ServiceSourceEntry(
      Optional<Text> plan,
      Optional<Text> document,
      Optional<Text> link,
      Optional<Text> where,
      Optional<Text> quote) {}

  /** {@code updates/<update>.md}; the name of the file is the id, {@code body} its Markdown. */
  public record UpdateEntry(
      Text id,
      Text title,
      Text date,
      List<Text> plans,
      List<UpdateMeasureEntry> measures,
      List<Text> services,
      Optional<Text> easy,
      Text body,
      SourcePosition at) {}

  /** A measure that news is about, with its status on that day. */
  public record UpdateMeasureEntry(Text plan, Text measure, Optional<Text> status) {}

  /** A picture in {@code images/}; width and height in pixels. */
  public record ImageEntry(String name, int width, int height) {}

  /** A Markdown page of the portal's own; {@code at} is its first line. */
  public record FreePageEntry(String id, String title, Text text, SourcePosition at) {}
}
