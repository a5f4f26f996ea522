package ro.pridvor.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Reads a content file as lines and replaces it as a whole, with the rights that it had. */
final class ContentLines {
  private ContentLines() {}

  static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void replace(Path file, List<String> lines) {
    try {
      Path unfinished = Files.createTempFile(file.getParent(), ".", ".unfinished");
      Files.write(unfinished, lines);
      copyRights(file, unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyRights(Path from, Path to) throws IOException {
    if (Files.getFileStore(to).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }
}
