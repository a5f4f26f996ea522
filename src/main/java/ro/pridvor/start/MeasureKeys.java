package ro.pridvor.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ro.pridvor.start.ObjectiveText.Place;

/** Writes keys of measures into the files of a plan, leaving all other lines as they are. */
public final class MeasureKeys {
  private final Path content;

  public MeasureKeys(Path content) {
    this.content = content;
  }

  /**
   * Sets keys of a measure; those that it has are replaced.
   *
   * @return the file that was changed
   * @throws StartException if the plan has no such measure, or it is written in a form that no line
   *     can be added to
   */
  public Path set(String plan, String measure, Map<String, Object> keys) {
    for (String name : new Starter(content, "").objectiveFiles(plan)) {
      Path file = content.resolve("plans").resolve(plan).resolve(name);
      ObjectiveText text = new ObjectiveText(ContentLines.read(file));
      if (text.measure(measure).isEmpty()) {
        continue;
      }
      for (Map.Entry<String, Object> key : keys.entrySet()) {
        Place place = text.measure(measure).orElseThrow();
        List<String> lines = text.withKey(place, key.getKey(), key.getValue());
        text = new ObjectiveText(lines);
      }
      ContentLines.replace(file, text.lines());
      return file;
    }
    throw new StartException("remove.no-measure", measure);
  }
}
