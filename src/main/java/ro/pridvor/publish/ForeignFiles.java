package ro.pridvor.publish;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the files of a published site that no build made: {@code .git}, {@code .well-known}, {@code
 * CNAME}, {@code .htaccess}, whatever else a webmaster keeps there.
 */
final class ForeignFiles {
  /** What systems and Git leave in a folder that people call empty. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          ".gitkeep", ".gitignore", ".keep", ".DS_Store", "Thumbs.db", "desktop.ini", "lost+found");

  private final Path site;
  private final FileRecord record;
  private final Set<String> ownFolders = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  private ForeignFiles(Path site, FileRecord record) {
    this.site = site;
    this.record = record;
    record.files().keySet().forEach(this::addFolders);
  }

  private void addFolders(String name) {
    for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      if (!ownFolders.add(name.substring(0, slash))) {
        return;
      }
    }
  }

  /**
   * Looks through a folder.
   *
   * @param record of the build that published there
   * @return files and links, and folders with nothing in them (these end in {@code /}), as paths
   *     below the folder with forward slashes
   */
  static List<String> in(Path site, FileRecord record) throws IOException {
    ForeignFiles foreign = new ForeignFiles(site, record);
    if (Files.isDirectory(site)) {
      foreign.list(site.toFile(), "");
    }
    return List.copyOf(foreign.found);
  }

  /** Whether nothing is in a folder that somebody could miss. */
  static boolean isAsGoodAsEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.allMatch(
          e -> PLACEHOLDERS.contains(e.getFileName().toString()) || WorkFolder.isOne(e));
    }
  }

  /** The files that only the program's own folders hold need no look at the disk. */
  private void list(File folder, String prefix) throws IOException {
    String[] names = folder.list();
    if (names == null) {
      throw new java.nio.file.AccessDeniedException(folder.toString());
    }
    for (String entry : names) {
      String name = prefix + entry;
      if (record.files().containsKey(name) || isOurs(name)) {
        continue;
      }
      File file = new File(folder, entry);
      if (ownFolders.contains(name) && isFolder(file.toPath())) {
        list(file, name + "/");
      } else {
        walk(file.toPath());
      }
    }
  }

  private boolean isOurs(String name) {
    return name.equals(FileRecord.FILE)
        || (name.equals(WorkFolder.INSIDE) && WorkFolder.isOne(site.resolve(name)));
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void walk(Path start) throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          private int before;

          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            before = found.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(name(file));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            if (found.size() == before) { // nothing has been found since it was entered
              found.add(name(folder) + "/");
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private String name(Path file) {
    return site.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /** The topmost names only: of a folder that is all foreign, the folder. */
  static List<String> summary(Collection<String> foreign, FileRecord record) {
    ForeignFiles own = new ForeignFiles(Path.of(""), record);
    Set<String> names = new TreeSet<>();
    for (String name : foreign) {
      int end = name.indexOf('/');
      while (end > 0 && own.ownFolders.contains(name.substring(0, end))) {
        end = name.indexOf('/', end + 1);
      }
      names.add(end < 0 ? name : name.substring(0, end + 1));
    }
    return List.copyOf(names);
  }
}
