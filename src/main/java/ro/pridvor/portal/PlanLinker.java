package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.DEADLINE_OUTSIDE_PERIOD;
import static ro.pridvor.problem.ProblemKind.MERGED_CELL_DIFFERS;
import static ro.pridvor.problem.ProblemKind.MISSING_KEY;
import static ro.pridvor.problem.ProblemKind.NO_DEADLINE;
import static ro.pridvor.problem.ProblemKind.NO_INDICATOR;
import static ro.pridvor.problem.ProblemKind.NO_RESPONSIBLE;
import static ro.pridvor.problem.ProblemKind.NO_TARGET_GROUP;
import static ro.pridvor.problem.ProblemKind.PERIOD_REVERSED;
import static ro.pridvor.problem.ProblemKind.RESERVED_ID;
import static ro.pridvor.problem.ProblemKind.UNREADABLE_DEADLINE;
import static ro.pridvor.problem.ProblemKind.UNRESOLVED_NAME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.content.Content.ComponentEntry;
import ro.pridvor.content.Content.ConsultationEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.SectionEntry;
import ro.pridvor.content.Content.SpecificObjectiveEntry;
import ro.pridvor.content.Content.SubObjectiveEntry;
import ro.pridvor.content.Content.WithdrawalEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.Cell;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.model.Report;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.SubObjective;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.text.Enums;
import ro.pridvor.text.Folding;
import ro.pridvor.text.PlainText;
import ro.pridvor.text.Slug;

/** Links one plan: ids, inherited cells, names, groups, deadlines. */
final class PlanLinker {
  /** Ids that the templates of a plan's page use. */
  private static final Set<String> PLACES_OF_THE_PAGE =
      Set.of(
          "cauta",
          "continut",
          "textul-paginii",
          "meniu",
          "despre-site",
          "pe-scurt",
          "abrevieri",
          "formate",
          "noutati",
          "semnatari",
          "in-pagina",
          "despre-plan",
          "obiective",
          "grupuri",
          "ani",
          "temei",
          "aprobare",
          "stadiul-masurilor",
          "banii-masurilor",
          "anexe",
          "contact-plan",
          "legaturi-plan",
          "propuneri",
          "texte",
          "rapoarte",
          "plan-anual",
          "ce-a-devenit");

  private final PlanEntry entry;
  private final NameScopes names;
  private final Reference groups;
  private final Reference authorities;
  private final Map<String, SourcePosition> positions;
  private final ProblemLog problems;
  private final Reference ids;
  private final Reference components;
  private Reference subObjectives;
  private final Set<String> reportedNames = new HashSet<>();
  private final MissingCells missing;
  private final Map<String, Report.Entry> reports;

  /**
   * @param reports the newest of each measure of the text that is linked, by the measure's id
   */
  PlanLinker(
      PlanEntry entry,
      NameScopes names,
      Reference groups,
      Reference authorities,
      Map<String, Report.Entry> reports,
      Map<String, SourcePosition> positions,
      ProblemLog problems) {
    this.entry = entry;
    this.names = names;
    this.groups = groups;
    this.authorities = authorities;
    this.positions = positions;
    this.problems = problems;
    this.missing = new MissingCells(entry);
    this.reports = reports;
    String file = "plans/" + entry.id().value();
    this.ids = new Reference(file, problems);
    this.components = new Reference(file + "/plan.yaml", problems);
    this.subObjectives = components;
  }

  /**
   * @param versions the earlier texts, linked
   */
  Plan link(List<PlanVersion> versions) {
    authorities.resolve(entry.authority());
    if (entry.from() > entry.to()) {
      String from = Integer.toString(entry.from());
      problems.add(PERIOD_REVERSED, entry.at(), from, Integer.toString(entry.to()));
    }
    entry
        .consultation()
        .ifPresent(
            c -> {
              Dates.check(c.from(), "from", problems);
              Dates.check(c.to(), "to", problems);
              checkOrder(c);
            });
    entry.approval().forEach(step -> Dates.check(step.date(), "date", problems));
    entry.easyTested().ifPresent(t -> Dates.check(Optional.of(t.date()), "date", problems));
    checkSections();
    positions.put(entry.id().value(), entry.at());
    List<GeneralObjective> objectives = objectives(entry.objectives());
    missing.report(problems);
    return PlanFacts.plan(entry, objectives, versions);
  }

  /** The objectives with their measures: what two texts of a plan differ in. */
  List<GeneralObjective> objectives(List<GeneralObjectiveEntry> written) {
    entry.components().stream().map(ComponentEntry::id).forEach(components::define);
    List<GeneralObjective> objectives = new ArrayList<>();
    for (GeneralObjectiveEntry objective : written) {
      if (define(objective.id(), objective.at())) {
        missing.begin(objective);
        objectives.add(general(objective));
      }
    }
    return List.copyOf(objectives);
  }

  private void checkOrder(ConsultationEntry c) {
    Optional<LocalDate> from = c.from().flatMap(d -> Dates.first(d.value()));
    c.to()
        .filter(
            to ->
                Dates.last(to.value())
                    .filter(d -> from.filter(d::isBefore).isPresent())
                    .isPresent())
        .ifPresent(
            to ->
                problems.add(PERIOD_REVERSED, to.at(), from.orElseThrow().toString(), to.value()));
  }

  /** A section's id is a place on the plan's page, beside those that the page has of its own. */
  private void checkSections() {
    Reference sections = new Reference("plans/" + entry.id().value() + "/plan.yaml", problems);
    for (SectionEntry section : entry.sections()) {
      sections.define(section.id());
      if (PLACES_OF_THE_PAGE.contains(section.id().value())) {
        String id = section.id().value();
        problems.add(
            Problem.of(RESERVED_ID, section.id().at(), id, "@reserved.section")
                .suggesting(Optional.of(id + "-text")));
      }
    }
  }

  private boolean define(Text id, SourcePosition at) {
    positions.putIfAbsent(Portal.key(entry.id().value(), id.value()), at);
    return ids.define(id);
  }

  private GeneralObjective general(GeneralObjectiveEntry o) {
    Cells shared = Cells.of(o.shared());
    List<SpecificObjective> specifics = new ArrayList<>();
    for (SpecificObjectiveEntry specific : o.objectives()) {
      if (define(specific.id(), specific.at())) {
        specifics.add(specific(specific, shared));
      }
    }
    return new GeneralObjective(
        o.id().value(),
        value(o.code()),
        o.component().flatMap(components::resolve),
        title(o.title(), o.code(), o.at()),
        o.translations(),
        value(o.note()),
        value(o.easy()),
        List.copyOf(specifics));
  }

  private SpecificObjective specific(SpecificObjectiveEntry o, Cells inherited) {
    Cells shared = Cells.of(o.shared()).over(inherited);
    List<SubObjective> parts = subObjectives(o);
    List<Measure> measures = new ArrayList<>();
    Cells previous = shared;
    for (MeasureEntry measure : o.measures()) {
      Cells cells = Cells.of(measure.cells()).over(shared);
      checkMerged(measure, cells, previous);
      previous = cells;
      if (define(measure.id(), measure.at())) {
        measures.add(measure(measure, cells));
      }
    }
    return new SpecificObjective(
        o.id().value(),
        value(o.code()),
        title(o.title(), o.code(), o.at()),
        o.translations(),
        value(o.note()),
        value(o.easy()),
        parts,
        List.copyOf(measures));
  }

  private List<SubObjective> subObjectives(SpecificObjectiveEntry o) {
    List<SubObjective> parts = new ArrayList<>();
    subObjectives = new Reference(o.at().file(), problems);
    for (SubObjectiveEntry part : o.subObjectives()) {
      if (define(part.id(), part.at())) {
        subObjectives.define(part.id());
        parts.add(
            new SubObjective(
                part.id().value(),
                value(part.code()),
                title(part.title(), part.code(), part.at()),
                part.translations(),
                value(part.note()),
                value(part.easy())));
      }
    }
    return List.copyOf(parts);
  }

  /** Words of a level; a number is enough where the document prints no words. */
  private String title(Optional<Text> title, Optional<Text> code, SourcePosition at) {
    if (title.isEmpty() && code.isEmpty()) {
      problems.add(MISSING_KEY, at, "title");
    }
    return title.map(Text::value).map(PlainText::plain).orElse("");
  }

  private void checkMerged(MeasureEntry measure, Cells cells, Cells previous) {
    for (Text cell : measure.mergedWithPrevious()) {
      if (!cells.texts(cell.value()).equals(previous.texts(cell.value()))) {
        problems.add(MERGED_CELL_DIFFERS, cell.at(), cell.value());
      }
    }
  }

  private Measure measure(MeasureEntry m, Cells cells) {
    List<String> targetGroups =
        cells.targetGroups().stream().flatMap(g -> groups.resolve(g).stream()).distinct().toList();
    cells.checkDates(problems);
    Optional<Deadline> deadline = cells.deadline(this::checkDeadline);
    Measure measure =
        new Measure(
            m.id().value(),
            value(m.code()),
            m.subObjective().flatMap(subObjectives::resolve),
            m.text().value(),
            m.translations(),
            cells.expectedResults(),
            cells.indicators(),
            deadline,
            organisations(cells.responsible()),
            organisations(cells.partners()),
            cell(cells.funding(), names.funding(), "@kind.funding", "funding-sources.yaml"),
            targetGroups,
            m.withdrawn().isPresent() ? Optional.of(MeasureStatus.WITHDRAWN) : status(m),
            m.status().isPresent() || m.statusNote().isPresent()
                ? value(m.statusNote())
                : reported(m).flatMap(Report.Entry::reason),
            m.withdrawn().flatMap(this::withdrawal),
            value(m.note()),
            value(m.easy()),
            DetailFacts.details(m.details(), problems));
    noteMissing(m, measure, cells);
    return measure;
  }

  /** The status written on the measure, else that of the newest report. */
  private Optional<MeasureStatus> status(MeasureEntry m) {
    return m.status()
        .flatMap(s -> Enums.read(MeasureStatus.class, s.value()))
        .or(() -> reported(m).flatMap(Report.Entry::status));
  }

  private Optional<Report.Entry> reported(MeasureEntry m) {
    return Optional.ofNullable(reports.get(m.id().value()));
  }

  private Optional<Measure.Withdrawal> withdrawal(WithdrawalEntry entry) {
    Dates.check(Optional.of(entry.date()), "date", problems);
    return Dates.written(Optional.of(entry.date()))
        .map(date -> new Measure.Withdrawal(date, entry.by().value()));
  }

  private void noteMissing(MeasureEntry entry, Measure measure, Cells cells) {
    boolean explained = entry.note().isPresent();
    missing.count();
    if (measure.deadline().isEmpty()) {
      missing.add(NO_DEADLINE, entry, explained);
    }
    if (measure.responsible().isEmpty()) {
      missing.add(NO_RESPONSIBLE, entry, explained);
    }
    if (measure.indicators().isEmpty()) {
      missing.add(NO_INDICATOR, entry, explained);
    }
    if (cells.targetGroups().isEmpty()) {
      missing.add(NO_TARGET_GROUP, entry, false);
    }
  }

  private void checkDeadline(Deadline deadline, SourcePosition at) {
    if (!deadline.understood() && !deadline.open()) {
      String words = String.join(" ", deadline.unused());
      problems.add(
          UNREADABLE_DEADLINE, at, deadline.text(), words.isEmpty() ? deadline.text() : words);
    }
    boolean known = entry.from() > 0 && entry.from() <= entry.to();
    boolean outside =
        known
            && deadline
                .to()
                .filter(to -> to.getYear() < entry.from() || to.getYear() > entry.to() + 1)
                .isPresent();
    if (outside) {
      String from = Integer.toString(entry.from());
      problems.add(
          DEADLINE_OUTSIDE_PERIOD, at, deadline.text(), from, Integer.toString(entry.to()));
    }
  }

  private Cell organisations(List<Text> printed) {
    CellReader reader = names.organisations(entry.authority().value());
    return cell(printed, reader, "@kind.organisation", "organisations.yaml");
  }

  private Cell cell(List<Text> printed, CellReader reader, String kind, String file) {
    return new Cell(
        printed.stream()
            .map(text -> reader.read(text.value(), name -> unresolved(name, text, kind, file)))
            .toList());
  }

  /** One warning a name and plan is enough. */
  private void unresolved(String name, Text where, String kind, String file) {
    if (reportedNames.add(kind + Folding.fold(name))) {
      problems.add(UNRESOLVED_NAME, where.at(), name, kind, file, newEntry(name, kind));
    }
  }

  /** The line to add for something that is not known yet. */
  private String newEntry(String name, String kind) {
    String line = "id: " + Slug.of(name) + ", name: \"" + name.replace("\"", "\\\"") + "\"";
    boolean organisation = kind.equals("@kind.organisation");
    String scope = ", kind: local, scope: " + entry.authority().value();
    return "- {" + line + (organisation ? scope : "") + "}";
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }
}
