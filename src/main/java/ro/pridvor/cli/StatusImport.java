package ro.pridvor.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.documents.Document;
import ro.pridvor.imports.ImportWords;
import ro.pridvor.imports.StatusReport;
import ro.pridvor.imports.StatusReport.Change;
import ro.pridvor.start.MeasureKeys;
import ro.pridvor.start.StartException;

/** {@code pridvor import --status}: what institutions report in the sheet of statuses. */
record StatusImport(Environment environment, ImportWords words, Path content) {

  StatusReport read(Document document) {
    return StatusReport.of(document, id -> PlanTrees.read(content.resolve("plans"), id));
  }

  /** Says what is new, what is in conflict and what was not understood; whether any is to write. */
  boolean print(StatusReport report, boolean overwrite) {
    say("status.understood", report.changes().size(), report.conflicts().size());
    report.changes().forEach(c -> change("status.change", c));
    if (!report.conflicts().isEmpty()) {
      say(overwrite ? "status.conflicts-written" : "status.conflicts");
      report.conflicts().forEach(c -> change("status.conflict", c));
    }
    report.unread().forEach(u -> say(u.kind().key(), u.place(), u.text()));
    return !changes(report, overwrite).isEmpty();
  }

  private void change(String key, Change c) {
    say(key, c.place(), c.plan(), c.measure(), c.key(), c.before(), c.after());
  }

  private static List<Change> changes(StatusReport report, boolean overwrite) {
    List<Change> all = new ArrayList<>(report.changes());
    all.addAll(overwrite ? report.conflicts() : List.of());
    return all;
  }

  int write(StatusReport report, boolean overwrite) {
    MeasureKeys keys = new MeasureKeys(content);
    Set<Path> written = new LinkedHashSet<>();
    int code = report.unread().isEmpty() ? Pridvor.GOOD : Pridvor.PROBLEMS;
    try {
      for (Map.Entry<String, Map<String, Map<String, Object>>> plan :
          StatusReport.keys(changes(report, overwrite)).entrySet()) {
        plan.getValue().forEach((id, values) -> written.add(keys.set(plan.getKey(), id, values)));
      }
    } catch (StartException e) {
      say("status.not-written", e.getMessage());
      code = Pridvor.PROBLEMS;
    } catch (UncheckedIOException e) {
      say("status.not-written", "");
      code = Pridvor.COULD_NOT_WRITE;
    }
    written.forEach(file -> say("written", file));
    return code;
  }

  private void say(String key, Object... arguments) {
    environment.out().println(words.word(key, arguments));
  }
}
