package ro.pridvor.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The hidden folder in which a build works: beside the site, {@code .site-pridvor} for a site named
 * {@code site}, or within it where the site cannot be replaced as a whole. Known by a file that
 * says what the folder is; a folder of that name without it belongs to somebody else.
 */
record WorkFolder(Path path) {
  /** Its name within a site. */
  static final String INSIDE = ".pridvor";

  private static final String MARKER = "pridvor-work.txt";
  private static final String TEXT =
      """
      Folder de lucru al programului Pridvor. Poate fi șters când nu rulează nicio comandă,
      în afară de folderul „kept”: dacă există, are fișiere care nu sunt ale programului.
      Working folder of the program Pridvor. It may be deleted while no command is running,
      except for the folder "kept": if there is one, it holds files that are not the program's.
      """;

  static WorkFolder beside(Path site) {
    return new WorkFolder(site.resolveSibling("." + site.getFileName() + "-pridvor"));
  }

  static WorkFolder within(Path site) {
    return new WorkFolder(site.resolve(INSIDE));
  }

  /** Whether a folder is one that the program made. */
  static boolean isOne(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the name is taken by something that the program did not make. */
  boolean isTaken() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) || isOne(path)) {
      return false;
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isPresent();
    }
  }

  void make() throws IOException {
    Files.createDirectories(path);
    if (!isOne(path)) {
      Files.writeString(path.resolve(MARKER), TEXT);
    }
  }

  /** Where a new site grows. */
  Path next() {
    return path.resolve("next");
  }

  /** A whole new site that is about to be published, or just after that the one before. */
  Path ready() {
    return path.resolve("ready");
  }

  /** The site that was published before, while the new one takes its place. */
  Path previous() {
    return path.resolve("previous");
  }

  /** Files of other people whose place in the site was taken meanwhile. */
  Path aside() {
    return path.resolve("kept");
  }

  Path lock() {
    return path.resolve("lock");
  }

  Path note() {
    return path.resolve("note");
  }

  Path unfinishedNote() {
    return path.resolve("note-unfinished");
  }
}
