package ro.pridvor.imports;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import ro.pridvor.imports.Importer.Imported;

/** Says what an import understood, before anything is written. */
public final class ImportReport {
  private final PrintStream out;
  private final ImportWords words;

  public ImportReport(PrintStream out, ImportWords words) {
    this.out = out;
    this.words = words;
  }

  /** Prints all that a person should know before the files are written. */
  public void print(Imported imported) {
    say("understood", imported.generals(), imported.specifics(), imported.measures());
    int components = imported.understood().draft().components.size();
    if (components > 0) {
      say("components", components);
    }
    columns(imported);
    if (!imported.remarks().isEmpty()) {
      say("remarks");
      imported.remarks().forEach(r -> out.println("  " + words.remark(r)));
    }
    List<Question> questions = imported.questions();
    if (!questions.isEmpty()) {
      say("questions", questions.size());
      questions.forEach(q -> out.println("  " + words.question(q)));
    }
    changes(imported.changes());
    leftOut(imported);
    PasteLine lines = new PasteLine();
    unknown("unknown-organisations", imported.unknown().get("organisations"), lines::organisation);
    unknown("unknown-sources", imported.unknown().get("sources"), lines::fundingSource);
  }

  private void columns(Imported imported) {
    if (imported.understood().columnUses().isEmpty()) {
      return;
    }
    say("columns");
    for (Object use : imported.understood().columnUses()) {
      if (use instanceof Map<?, ?> map) {
        say("column", map.get("header"), map.get("field"));
      }
    }
  }

  private void changes(Changes changes) {
    if (changes == Changes.NONE) {
      return;
    }
    say("changes", changes.added().size(), changes.changed().size(), changes.withdrawn().size());
    changes.added().forEach(id -> say("added", id));
    changes.changed().forEach(c -> say("changed", c.id(), c.key(), c.before(), c.after()));
    changes.withdrawn().forEach(id -> say("withdrawn", id));
  }

  private void leftOut(Imported imported) {
    long headers =
        imported.understood().furniture().stream().filter(f -> f.reason().equals("header")).count();
    say("left-out", headers, imported.understood().furniture().size() - headers);
    if (imported.missing().isEmpty()) {
      say("none-missing");
      return;
    }
    say("missing", imported.missing().stream().mapToInt(WordCheck.Missing::times).sum());
    imported.missing().forEach(m -> say("missing-word", m.place(), m.word(), m.times()));
  }

  private void unknown(String key, List<String> names, UnaryOperator<String> line) {
    if (!names.isEmpty()) {
      say(key, names.size());
      names.forEach(name -> out.println(line.apply(name)));
    }
  }

  private void say(String key, Object... arguments) {
    out.println(words.word(key, arguments));
  }
}
