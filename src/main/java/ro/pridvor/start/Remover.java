package ro.pridvor.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ro.pridvor.start.ObjectiveText.Place;

/**
 * Takes measures out of a plan. What an act withdrew keeps its page, marked; what was written by
 * mistake goes, and its address leads to the objective that it stood under.
 */
public final class Remover {
  private final Path content;

  public Remover(Path content) {
    this.content = content;
  }

  /** A measure in its file. */
  private record Found(Path file, ObjectiveText text, Place place) {}

  /** Marks a measure as withdrawn by an act; answers the file that was changed. */
  public List<Path> withdraw(String plan, String measure, LocalDate date, String by) {
    Found found = find(plan, measure);
    boolean twice =
        found.text().lines().subList(found.place().start(), found.place().end()).stream()
            .anyMatch(line -> line.startsWith("        withdrawn:"));
    if (twice) {
      throw new StartException("remove.withdrawn", measure);
    }
    ContentLines.replace(found.file(), found.text().withdrawn(found.place(), date, by));
    return List.of(found.file());
  }

  /**
   * Deletes a measure and redirects its address; answers the files that were changed.
   *
   * @throws StartException if a service or news still names it, or the redirects of the portal are
   *     written in a form that no line can be added to
   */
  public List<Path> delete(String plan, String measure) {
    Found found = find(plan, measure);
    stillNamed(plan, measure);
    Path portal = content.resolve("portal.yaml");
    String base = "/planuri/" + plan + "/";
    String line =
        "  - {from: " + base + "masuri/" + measure + "/, to: " + base + found.place().specific();
    List<String> redirected = redirected(ContentLines.read(portal), line + "/}");
    ContentLines.replace(portal, redirected);
    ContentLines.replace(found.file(), found.text().without(found.place()));
    return List.of(found.file(), portal);
  }

  private static List<String> redirected(List<String> lines, String line) {
    List<String> all = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("redirects:\\s*(#.*)?")) {
        all.add(i + 1, line);
        return all;
      }
      if (lines.get(i).matches("redirects:\\s*\\[\\s*\\]\\s*(#.*)?")) {
        all.set(i, "redirects:");
        all.add(i + 1, line);
        return all;
      }
      if (lines.get(i).startsWith("redirects:")) {
        throw new StartException("remove.redirects", line.strip());
      }
    }
    all.add("redirects:");
    all.add(line);
    return all;
  }

  private Found find(String plan, String measure) {
    for (String name : new Starter(content, "").objectiveFiles(plan)) {
      Path file = content.resolve("plans").resolve(plan).resolve(name);
      ObjectiveText text = new ObjectiveText(ContentLines.read(file));
      var place = text.measure(measure);
      if (place.isPresent()) {
        return new Found(file, text, place.get());
      }
    }
    throw new StartException("remove.no-measure", measure);
  }

  private void stillNamed(String plan, String measure) {
    Pattern pair =
        Pattern.compile(
            "plan: [\"']?" + plan + "[\"']?,?\\s*measure: [\"']?" + measure + "[\"']?[,}\\s]");
    for (String folder : List.of("services", "updates")) {
      for (Path file : files(content.resolve(folder))) {
        if (pair.matcher(String.join("\n", ContentLines.read(file)) + "\n").find()) {
          throw new StartException("remove.named", content.relativize(file).toString());
        }
      }
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
