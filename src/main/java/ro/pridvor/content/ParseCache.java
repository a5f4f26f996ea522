package ro.pridvor.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers parsed files between readers of one folder. A file counts as unchanged if its size,
 * time and identity are the same, unless it was written so shortly before it was read that a second
 * change could hide behind the same time. Thread-safe.
 */
public final class ParseCache {
  /** File systems may keep times no finer than this. */
  private static final long DOUBTFUL_MILLIS = 2_000;

  private final SchemaCheck schemas = new SchemaCheck();
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Stamp(long size, FileTime modified, Object identity) {}

  private record Known(Stamp stamp, boolean doubtful, Parsed parsed) {}

  SchemaCheck schemas() {
    return schemas;
  }

  /** The parsed file: the known one if it is unchanged, else what {@code parse} makes of it. */
  Parsed get(String file, Path path, Supplier<Parsed> parse) {
    Optional<Stamp> stamp = stamp(path);
    Known before = known.get(file);
    if (before != null && !before.doubtful() && stamp.filter(before.stamp()::equals).isPresent()) {
      return before.parsed();
    }
    Parsed parsed = parse.get();
    stamp.ifPresentOrElse(
        s -> known.put(file, new Known(s, isDoubtful(s), parsed)), () -> known.remove(file));
    return parsed;
  }

  /** Forgets files that are gone. */
  void retain(Collection<String> files) {
    known.keySet().retainAll(Set.copyOf(files));
  }

  private static boolean isDoubtful(Stamp stamp) {
    return stamp.modified().toMillis() > System.currentTimeMillis() - DOUBTFUL_MILLIS;
  }

  private static Optional<Stamp> stamp(Path path) {
    try {
      BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
      Object identity = Optional.ofNullable(a.fileKey());
      return Optional.of(new Stamp(a.size(), a.lastModifiedTime(), identity));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
