package ro.pridvor.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes files of other people from one version of a site to the next. They are in the new site
 * before it is published, as the same files under a second name where the file system has hard
 * links, else as copies, so that they are missing at no moment.
 */
final class Carrier {
  private final Path from;
  private final Path to;
  private final List<Path> folders = new ArrayList<>();

  Carrier(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Adds files to the folder {@code to}.
   *
   * @param names as of {@link ForeignFiles#in}
   * @throws FileAlreadyExistsException if a file of the new site has that name
   */
  void carry(List<String> names) throws IOException {
    likeness(from, to);
    for (String name : names) {
      Path target = to.resolve(name);
      if (name.endsWith("/")) {
        makeFolder(target);
      } else {
        makeFolder(target.getParent());
        carry(from.resolve(name), target);
      }
    }
    Collections.reverse(folders); // a folder may be one that nothing can be added to
    folders.forEach(folder -> likeness(from.resolve(to.relativize(folder)), folder));
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
      folders.add(folder);
    }
  }

  private static void carry(Path file, Path target) throws IOException {
    if (Files.isSymbolicLink(file)) {
      Files.createSymbolicLink(target, Files.readSymbolicLink(file));
      return;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + ": @reason.special-file");
    }
    try {
      Files.createLink(target, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Rights and group of a folder, as far as the system has them and lets them be set. */
  private static void likeness(Path model, Path folder) {
    try {
      PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
      PosixFileAttributeView view =
          Files.getFileAttributeView(folder, PosixFileAttributeView.class);
      if (!view.readAttributes().group().equals(wanted.group())) {
        view.setGroup(wanted.group());
      }
      view.setPermissions(wanted.permissions());
    } catch (UnsupportedOperationException | IOException e) {
      // The new folder keeps the rights that new folders get.
    }
  }

  /**
   * Clears an earlier version of the site of files that are not the program's: those that were
   * carried go, anything that came later or differs is moved, never deleted.
   *
   * @param old a version of the site that is not published any more
   * @param aside where a file goes whose name is taken by another in the site
   */
  static void clear(Path old, Path site, Path aside) throws IOException {
    FileRecord record = FileRecord.read(old).orElse(FileRecord.EMPTY);
    FileRecord now = FileRecord.read(site).orElse(FileRecord.EMPTY);
    List<String> names = new ArrayList<>(ForeignFiles.in(old, record));
    names.addAll(changed(old, record, now));
    if (!record.complete()) {
      names.removeAll(now.files().keySet());
    }
    for (String name : names) {
      Path file = old.resolve(name);
      Path there = site.resolve(name);
      if (name.endsWith("/")) {
        continue; // an empty folder was carried too
      }
      if (isSame(file, there)) {
        Files.delete(file);
      } else if (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(there.getParent());
        Files.move(file, there);
      } else {
        Files.createDirectories(aside.resolve(name).getParent());
        Files.move(file, free(aside.resolve(name)));
      }
    }
  }

  /** Files of an earlier build that somebody has changed and the new site has not. */
  static List<String> changed(Path site, FileRecord old, FileRecord next) {
    return old.files().keySet().stream()
        .filter(name -> !next.files().containsKey(name))
        .filter(name -> Files.exists(site.resolve(name), LinkOption.NOFOLLOW_LINKS))
        .filter(name -> !old.isUnchanged(site, name))
        .toList();
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    if (Files.isSymbolicLink(one) || Files.isSymbolicLink(other)) {
      return Files.isSymbolicLink(one)
          && Files.isSymbolicLink(other)
          && Files.readSymbolicLink(one).equals(Files.readSymbolicLink(other));
    }
    return Files.isRegularFile(other)
        && (Files.isSameFile(one, other) || Files.mismatch(one, other) < 0);
  }

  private static Path free(Path wanted) {
    Path path = wanted;
    for (int i = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
      path = wanted.resolveSibling(wanted.getFileName() + "." + i);
    }
    return path;
  }
}
