package ro.pridvor.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.model.DataTable;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.DeadlineState;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanState;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.problem.PageRule;
import ro.pridvor.status.MeasureCounts;
import ro.pridvor.status.ServiceCounts;

/** What a page shows, complete: a template needs nothing else. */
public sealed interface View {

  /** What the page is about in the vocabulary of schema.org; empty if it says nothing. */
  default Map<String, Object> structured() {
    return Map.of();
  }

  /** The front door. */
  record Home(
      List<GroupCard> groups,
      List<PlanCard> plans,
      int measureCount,
      int year,
      int dueThisYear,
      List<MeasureRow> due,
      List<UpdateView.UpdateCard> updates)
      implements View {}

  /** All plans. */
  record Plans(List<PlanCard> plans) implements View {}

  /** One plan: its facts, narrative and outline. */
  record PlanPage(
      Plan plan,
      PlanState state,
      String address,
      Link authority,
      List<PlanParts.ComponentOutline> outline,
      int measureCount,
      List<GroupCard> groups,
      List<YearCount> years,
      List<Glossary.Abbreviation> abbreviations,
      Optional<String> booklet,
      List<UpdateView.UpdateCard> updates,
      Optional<DetailParts.BudgetView> budget,
      Optional<DetailParts.ProgressView> progress,
      List<DetailParts.RelatedLink> related,
      List<DetailParts.ProposalView> proposals,
      List<VersionView.TextLink> texts,
      List<ReportView.ReportLink> reports,
      Optional<SuccessionView> succession,
      Optional<String> timeline,
      List<DetailParts.AnnualView> annual,
      boolean calendar)
      implements View {}

  /** The whole plan in reading order, to be printed. */
  record BookletPage(
      PlanRef plan,
      Link authority,
      int measureCount,
      List<PlanParts.BookletPart> parts,
      List<DetailParts.AnnualView> annual,
      List<Glossary.Abbreviation> abbreviations)
      implements View, OfPlan {}

  /** A general objective with its specific ones and their measures. */
  record GeneralObjectivePage(
      PlanRef plan,
      Optional<Plan.Component> component,
      PlanParts.ObjectiveFacts objective,
      List<SpecificSection> sections,
      Neighbours neighbours,
      List<Glossary.Abbreviation> abbreviations,
      Optional<DetailParts.BudgetView> budget,
      Optional<DetailParts.ProgressView> progress)
      implements View, OfPlan {}

  /** A specific objective with its measures. */
  record SpecificObjectivePage(
      PlanRef plan,
      Optional<Plan.Component> component,
      Link general,
      PlanParts.ObjectiveFacts objective,
      Optional<Place> place,
      List<MeasureRow> measures,
      List<PlanParts.SubSection> parts,
      Neighbours neighbours,
      List<Glossary.Abbreviation> abbreviations)
      implements View, OfPlan {}

  /** One measure, whole. */
  record MeasurePage(
      PlanRef plan,
      Optional<Plan.Component> component,
      Link general,
      Link specific,
      Optional<Link> part,
      Optional<String> code,
      String text,
      String shortText,
      Optional<String> translation,
      Optional<Place> place,
      List<GroupCard> groups,
      CellParts.CellView responsible,
      CellParts.CellView partners,
      CellParts.CellView funding,
      Optional<DeadlineView> deadline,
      List<String> expectedResults,
      List<Indicator> indicators,
      Optional<MeasureStatus> status,
      Optional<String> statusNote,
      Optional<Measure.Withdrawal> withdrawn,
      Optional<String> note,
      Optional<String> easy,
      List<ServiceView.ServiceRole> services,
      List<UpdateView.UpdateCard> updates,
      List<MeasureRow> siblings,
      int ofObjective,
      Neighbours neighbours,
      List<Glossary.Abbreviation> abbreviations,
      DetailParts.DetailsView details)
      implements View, OfPlan {}

  /** The taxonomy of target groups. */
  record Groups(List<GroupNode> groups) implements View {}

  /** One target group with the measures meant for it, and whether its events have a feed. */
  record GroupPage(
      TargetGroup group,
      List<Link> parents,
      List<GroupCard> children,
      int measureCount,
      List<PlanRows> plans,
      ServiceView.ServiceLists services,
      Optional<Parts> parts,
      boolean feed)
      implements View {}

  /** All organisations, by sort and by the authority they belong to. */
  record Organisations(List<OrganisationParts.OrganisationSection> sections) implements View {}

  /**
   * One organisation: what it answers for, where it takes part, what it offers.
   *
   * @param tree from the topmost organisation above it down to all units below it; empty where it
   *     stands alone
   * @param years the years in which measures that it answers for are due
   * @param structured itself in the vocabulary of schema.org
   * @param calendar whether a calendar of its deadlines stands beside the page; likewise the feed
   */
  record OrganisationPage(
      Organisation organisation,
      Optional<Link> parent,
      List<Link> units,
      int answeringCount,
      List<PlanRows> answering,
      int partneringCount,
      List<PlanRows> partnering,
      ServiceView.ServiceLists services,
      List<OrganisationParts.OrganisationNode> tree,
      List<YearCount> years,
      Map<String, Object> structured,
      Optional<Parts> parts,
      boolean calendar,
      boolean feed)
      implements View {}

  /** All funding sources. */
  record FundingSources(List<FundingCard> sources) implements View {}

  /** One funding source with the measures it pays for. */
  record FundingSourcePage(
      FundingSource source,
      Optional<Link> parent,
      List<Link> children,
      int measureCount,
      List<PlanRows> plans,
      Optional<Parts> parts)
      implements View {}

  /** The years with what is due in each. */
  record Deadlines(int year, List<YearCount> years, int permanent, int recurring, int without)
      implements View {}

  /**
   * What is due in a year, or is permanent, or has no deadline.
   *
   * @param facet a year, or {@code permanent}, {@code periodic}, {@code fara-termen}
   */
  record DeadlinePage(String facet, int measureCount, List<PlanRows> plans, Optional<Parts> parts)
      implements View {}

  /** Terms and abbreviations. */
  record GlossaryPage(List<TermView> terms, List<AbbreviationView> abbreviations) implements View {}

  /**
   * Open data.
   *
   * @param catalogue whether there is a DCAT catalogue
   */
  record Data(int measureCount, List<TableView> tables, boolean catalogue) implements View {}

  /** How complete and how fresh the content is, with what is not known. */
  record StatusPage(
      LocalDate date,
      int lastYear,
      MeasureCounts all,
      ServiceCounts services,
      List<StatusRow> plans,
      List<StatusRow> organisations,
      ServiceCounts national)
      implements View {}

  /** About the portal, in Markdown where the content says it itself. */
  record About(Optional<String> text, List<PlanCard> plans) implements View {}

  /**
   * The accessibility statement and how to use the site.
   *
   * @param review the last day by which the statement must be looked at again, if its day is known
   * @param overdue whether that day has passed on the portal's day
   * @param pages how many pages the audit reads
   * @param rules what it asks of each
   */
  record Accessibility(
      PortalFacts.Accessibility facts,
      PortalFacts.Publisher publisher,
      Optional<LocalDate> review,
      boolean overdue,
      int pages,
      List<PageRule> rules)
      implements View {}

  /** All files that say the same as pages, by kind of document. */
  record FormatsPage(List<FormatParts.FormatsSection> sections) implements View {}

  /** Every component of the theme with its states, for those who work on the theme. */
  record Components() implements View {}

  /** A page in Markdown. */
  record Free(String text) implements View {}

  /** See {@link ServiceView}. */
  non-sealed interface OfServices extends View {}

  /** See {@link ReportView}. */
  non-sealed interface OfReports extends View {}

  /** See {@link VersionView}. */
  non-sealed interface OfVersions extends View {}

  /** See {@link TimelineView}. */
  non-sealed interface OfTimelines extends View {}

  /** See {@link UpdateView}. */
  non-sealed interface OfUpdates extends View {}

  /** The search page, with the languages of plans whose words are not in the portal's own. */
  record Search(
      List<SearchFacet> facets, Map<String, String> languages, ServiceView.DangerHelp danger)
      implements View {}

  /** Sends on to where a page has moved. */
  record Redirect(String to) implements View {}

  /** Nothing here. */
  record NotFound() implements View {}

  /** A table of open data with its columns. */
  record TableView(DataTable table, String file, List<DataTable.Column> columns) {}

  /**
   * By what results of a search can be narrowed.
   *
   * @param key its name in addresses
   * @param open whether its values are shown from the start
   * @param inPage whether its values stand in the page, or in a file that is fetched when needed
   */
  record SearchFacet(String key, boolean open, boolean inPage, List<SearchValue> values) {}

  /**
   * A value of a facet.
   *
   * @param under what it stands under: the name of a plan, the value of a wider group, or nothing
   */
  record SearchValue(String value, Label label, String under) {}

  /** A target group with its number of measures. */
  record GroupCard(String id, String name, String address, int count, Optional<String> easy) {}

  /** A target group with those below it. */
  record GroupNode(GroupCard group, List<GroupNode> children) {}

  /** A plan in a list. */
  record PlanCard(
      Plan plan,
      PlanState state,
      String address,
      Link authority,
      int objectiveCount,
      int measureCount) {}

  /** The plan that a page belongs to. */
  record PlanRef(Plan plan, PlanState state, String address) {}

  /** A specific objective inside the page of a general one. */
  record SpecificSection(
      String id,
      Optional<String> code,
      String title,
      String address,
      Optional<String> note,
      List<MeasureRow> measures,
      List<PlanParts.SubSection> parts) {}

  /**
   * Where one of several objectives or measures with the same words stands in its plan.
   *
   * @param path numbers or titles of what it is part of, the highest first
   * @param number among the parts of the last of these, from 1
   * @param measure whether it is a measure; else it is a specific objective
   */
  record Place(List<String> path, int number, boolean measure) {
    public Place {
      path = List.copyOf(path);
    }
  }

  /**
   * A measure in a list.
   *
   * @param language of its words, where that is not the portal's
   */
  record MeasureRow(
      Optional<String> code,
      String text,
      Optional<String> language,
      Optional<Place> place,
      String address,
      Optional<DeadlineView> deadline,
      List<String> responsible,
      boolean withdrawn) {}

  /**
   * Measures of one plan in a list.
   *
   * @param count how many there are in all
   * @param first the number of the first row shown, from 1
   * @param more where the rest of them stands, when this is only the beginning
   */
  record PlanRows(
      String title,
      PlanState state,
      String address,
      int count,
      int first,
      List<MeasureRow> rows,
      Optional<String> more) {}

  /** What is known of one plan's or one organisation's measures and services. */
  record StatusRow(Link link, MeasureCounts measures, ServiceCounts services) {}

  /** The parts of a list that is too long for one page. */
  record Parts(int current, List<String> addresses) {}

  /** How many measures are due in a year. */
  record YearCount(int year, int count, String address) {}

  /** A deadline beside the day of the portal. */
  record DeadlineView(Deadline deadline, DeadlineState state, Optional<String> address) {}

  /** The pages before and after this one in the plan. */
  record Neighbours(Optional<Link> previous, Optional<Link> next) {}

  /** A funding source in a list. */
  record FundingCard(
      String name, String address, int count, Optional<String> easy, Optional<String> parent) {}

  /** A term with the plan that explains it. */
  record TermView(Glossary.Term term, Optional<Link> plan) {}

  /** An abbreviation with the plan that explains it. */
  record AbbreviationView(Glossary.Abbreviation abbreviation, Optional<Link> plan) {}
}
