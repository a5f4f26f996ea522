package ro.pridvor.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be seen of the files of all themes without reading them.
 *
 * @param doubtful whether one was written so lately that a second change could hide behind its time
 */
record ThemeFiles(Map<String, String> stamps, boolean doubtful) {
  private static final long DOUBTFUL_MILLIS = 2_000;

  static ThemeFiles of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new ThemeFiles(Map.of(), false);
    }
    long recent = System.currentTimeMillis() - DOUBTFUL_MILLIS;
    boolean doubtful = false;
    try (Stream<Path> walk = Files.walk(folder)) {
      Map<String, String> stamps = new TreeMap<>();
      for (Path file : walk.toList()) {
        BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
        if (a.isRegularFile()) {
          stamps.put(file.toString(), a.size() + " " + a.lastModifiedTime() + " " + a.fileKey());
          doubtful |= a.lastModifiedTime().toMillis() > recent;
        }
      }
      return new ThemeFiles(stamps, doubtful);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean surelySame(ThemeFiles now) {
    return !doubtful && stamps.equals(now.stamps());
  }
}
