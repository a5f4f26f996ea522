package ro.pridvor.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.imports.Importer.Imported;

/** Writes a plan's files; those that were there are kept in a hidden folder beside them. */
public final class PlanWriter {
  /** Hidden folders are no content. */
  private static final String BACKUP = ".inainte-de-import";

  private final Path folder;

  /**
   * @param folder the folder of the plan
   */
  public PlanWriter(Path folder) {
    this.folder = folder;
  }

  /** What was written, and where the files before are kept, if there were any. */
  public record Written(List<Path> files, Optional<Path> backup) {}

  /** Writes all files of a plan. */
  public Written write(Imported imported, Path source) {
    try {
      Files.createDirectories(folder);
      Optional<Path> backup = backUp();
      List<Path> written = new ArrayList<>();
      written.add(write("plan.yaml", imported.planText()));
      for (Map.Entry<String, String> file : imported.objectiveTexts().entrySet()) {
        written.add(write(file.getKey(), file.getValue()));
      }
      String name = source.getFileName().toString();
      if (imported.planText().contains("file: " + name) && !Files.exists(folder.resolve(name))) {
        written.add(Files.copy(source, folder.resolve(name)));
      }
      return new Written(written, backup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Path fresh = folder.resolve("." + name + ".new");
    Files.writeString(fresh, text);
    return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Optional<Path> backUp() throws IOException {
    List<Path> before;
    try (Stream<Path> files = Files.list(folder)) {
      before =
          files
              .filter(f -> f.getFileName().toString().matches("plan\\.yaml|\\d+-.*\\.yaml"))
              .toList();
    }
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Path backup = folder.resolve(BACKUP);
    for (int n = 2; Files.exists(backup); n++) {
      backup = folder.resolve(BACKUP + "-" + n);
    }
    Files.createDirectories(backup);
    for (Path file : before) {
      Files.copy(file, backup.resolve(file.getFileName()));
      if (!file.getFileName().toString().equals("plan.yaml")) {
        Files.delete(file); // the document says what objectives there are
      }
    }
    return Optional.of(backup);
  }
}
