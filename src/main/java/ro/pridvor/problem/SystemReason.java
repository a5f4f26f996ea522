package ro.pridvor.problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;

/** Why the system refused to read or write, as a key of the messages, with the file it names. */
public final class SystemReason {
  /** The words of the system, in English on every machine that Java runs on. */
  private static final Map<String, String> WORDS =
      Map.of(
          "no space left", "disk-full",
          "not enough space", "disk-full",
          "quota", "disk-full",
          "read-only", "read-only",
          "permission denied", "no-permission",
          "operation not permitted", "no-permission",
          "too many open files", "too-many-files",
          "name too long", "name-too-long",
          "not a directory", "not-a-folder",
          "special-file", "special-file");

  private SystemReason() {}

  /** A key that begins with {@code @}, then the file's name in brackets. */
  public static String of(IOException e) {
    String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
    String key = key(e);
    return "@reason." + key + (file.isEmpty() ? "" : " (" + file + ")");
  }

  private static String key(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no-permission";
    }
    if (e instanceof NotDirectoryException) {
      return "not-a-folder";
    }
    if (e instanceof FileSystemLoopException) {
      return "link-loop";
    }
    if (e instanceof NoSuchFileException) {
      return "vanished";
    }
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return WORDS.keySet().stream()
        .filter(words::contains)
        .sorted()
        .findFirst()
        .map(WORDS::get)
        .orElse("other");
  }
}
