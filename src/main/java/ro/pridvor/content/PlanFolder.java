package ro.pridvor.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.PlanExtras.ProposalEntry;
import ro.pridvor.content.PlanExtras.VersionEntry;

/** The files of one plan's folder, gathered in the order of their names. */
final class PlanFolder {
  private final List<GeneralObjectiveEntry> objectives = new ArrayList<>();
  private final Map<String, List<GeneralObjectiveEntry>> versionObjectives = new TreeMap<>();
  private final Map<String, Fields> versions = new TreeMap<>();
  private Optional<Fields> plan = Optional.empty();
  private List<ProposalEntry> proposals = List.of();
  private List<AnnualEntry> annual = List.of();
  private final List<ReportEntry> reports = new ArrayList<>();

  void takePlan(Fields fields) {
    plan = Optional.of(fields);
  }

  void takeProposals(Fields fields) {
    proposals = DetailFiles.proposals(fields);
  }

  void takeAnnual(Fields fields) {
    annual = AnnualEntry.tables(fields);
  }

  List<AnnualEntry> annual() {
    return annual;
  }

  void takeReport(String file, Fields fields) {
    reports.add(ReportFiles.report(file, fields));
  }

  void takeVersion(String file, Fields fields) {
    versions.put(version(file), fields);
  }

  void takeObjective(String file, GeneralObjectiveEntry objective) {
    if (isVersion(file)) {
      versionObjectives.computeIfAbsent(version(file), id -> new ArrayList<>()).add(objective);
    } else {
      objectives.add(objective);
    }
  }

  Optional<Fields> plan() {
    return plan;
  }

  List<ProposalEntry> proposals() {
    return proposals;
  }

  /** The reports, the oldest first. */
  List<ReportEntry> reports() {
    return List.copyOf(reports);
  }

  List<GeneralObjectiveEntry> objectives() {
    return List.copyOf(objectives);
  }

  /** The earlier texts, the oldest first. */
  List<VersionEntry> versions() {
    List<VersionEntry> entries = new ArrayList<>();
    versions.forEach(
        (id, fields) ->
            entries.add(
                PlanFiles.version(
                    id, fields, List.copyOf(versionObjectives.getOrDefault(id, List.of())))));
    entries.sort(Comparator.comparing(version -> version.date().value()));
    return List.copyOf(entries);
  }

  /** Versions that have objectives and no {@code version.yaml}. */
  List<String> versionsWithoutFacts() {
    return versionObjectives.keySet().stream().filter(id -> !versions.containsKey(id)).toList();
  }

  /** Does something with the objectives of the plan, and with those of each version. */
  void eachText(Consumer<List<GeneralObjectiveEntry>> consumer) {
    consumer.accept(objectives);
    versionObjectives.values().forEach(consumer);
  }

  private static boolean isVersion(String file) {
    return file.split("/")[2].equals("versions");
  }

  private static String version(String file) {
    return file.split("/")[3];
  }
}
