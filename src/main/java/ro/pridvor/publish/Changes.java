package ro.pridvor.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In what a newly published site differs from the one before, for those who send only that to their
 * host.
 *
 * @param files the kind of change by path below the site's root; unchanged files are not in it
 */
public record Changes(SortedMap<String, Kind> files) {
  /** What happened to a file. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** Nothing has changed. */
  public static final Changes NONE = new Changes(new TreeMap<>());

  /** From one record of published files to the next. */
  static Changes between(FileRecord old, FileRecord next) {
    SortedMap<String, Kind> files = new TreeMap<>();
    for (Map.Entry<String, Checksum> file : next.files().entrySet()) {
      Checksum before = old.files().get(file.getKey());
      if (before == null) {
        files.put(file.getKey(), Kind.ADDED);
      } else if (!before.equals(file.getValue())) {
        files.put(file.getKey(), Kind.CHANGED);
      }
    }
    for (String name : old.files().keySet()) {
      if (!next.files().containsKey(name)) {
        files.put(name, Kind.REMOVED);
      }
    }
    if (!files.isEmpty()) { // the record itself is a file of the site, too
      files.put(FileRecord.FILE, old.files().isEmpty() ? Kind.ADDED : Kind.CHANGED);
    }
    return new Changes(files);
  }

  /** One file a line: {@code added}, {@code changed} or {@code removed}, a tab, the path. UTF-8. */
  public byte[] bytes() {
    StringBuilder lines = new StringBuilder();
    files.forEach(
        (name, kind) ->
            lines
                .append(kind.name().toLowerCase(java.util.Locale.ROOT))
                .append('\t')
                .append(name)
                .append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
