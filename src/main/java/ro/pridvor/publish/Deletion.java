package ro.pridvor.publish;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Deletes a whole folder, on all cores: of two sites that a build handles, one is thrown away.
 * Links are deleted, not followed.
 */
final class Deletion {
  private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();

  private Deletion() {}

  /**
   * Deletes a folder with all that is in it, if it exists.
   *
   * @throws IOException if anything had to be left, after all the rest has been deleted
   */
  static void delete(Path folder) throws IOException {
    Deletion deletion = new Deletion();
    deletion.delete(folder.toFile());
    IOException first = deletion.failures.poll();
    if (first != null) {
      throw first;
    }
  }

  /** Asks first and looks later: most are files, which go at once, and only a folder may refuse. */
  private void delete(File file) {
    if (file.delete()) {
      return;
    }
    Path path = file.toPath();
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      File[] inside = file.listFiles();
      if (inside != null) {
        Stream.of(inside).parallel().forEach(this::delete);
      }
    }
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      failures.add(e);
    }
  }
}
