package ro.pridvor.publish;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A folder in which many files may stand already as they are wanted: those are left alone. What
 * stands is believed only byte by byte, so it does not matter who left it there, or how.
 *
 * <p>No file that differs from the published one looks older than it: programs that send a site to
 * its host by date would leave it out.
 *
 * <p>Names are paths below the folder, with forward slashes. Any thread may write; {@link
 * #removeOthers} comes last.
 */
final class StagingFolder {
  /** A file that stood here at first. */
  private record Found(long size, long modified) {}

  private final Path root;
  private final Path published;
  private final int rootLength;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  private final Map<String, Boolean> folders = new ConcurrentHashMap<>();
  private final Map<String, Checksum> written = new ConcurrentHashMap<>();

  private StagingFolder(Path root, Path published) {
    this.root = root;
    this.published = published;
    this.rootLength = root.toString().length() + 1;
  }

  /**
   * Looks at what stands in a folder, which is made if there is none.
   *
   * @param published the site that is seen meanwhile
   */
  static StagingFolder in(Path root, Path published) throws IOException {
    StagingFolder standing = new StagingFolder(root, published);
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(root);
      Files.createDirectories(root);
    }
    Files.walkFileTree(root, standing.new Look());
    return standing;
  }

  /** Whatever is neither file nor folder goes at once: a link would lead out of here. */
  private final class Look extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root)) {
        folders.put(name(folder), true);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        long modified = attributes.lastModifiedTime().toMillis();
        found.put(name(file), new Found(attributes.size(), modified));
      } else {
        Files.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private String name(Path inside) {
    return inside.toString().substring(rootLength).replace(File.separatorChar, '/');
  }

  /** Sees to it that a file is here with this content, whose checksum it returns. */
  Checksum write(String name, byte[] content) throws IOException {
    File file = new File(root.toString(), name);
    Found there = found.get(name);
    if (there == null) {
      makeFolder(parent(name));
      clear(name);
    } else if (there.size() == content.length && holds(file, content)) {
      leave(name, there, seen -> holds(seen, content));
      return noted(name, content);
    } else {
      Files.delete(file.toPath()); // whoever reads the old file may go on
    }
    // Not Files.write, which hands a page to the system in pieces.
    try (OutputStream out = new FileOutputStream(file)) {
      out.write(content);
    }
    return noted(name, content);
  }

  private Checksum noted(String name, byte[] content) {
    Checksum checksum = Checksum.of(content);
    written.put(name, checksum);
    return checksum;
  }

  /** Sees to it that a copy of a file stands here; neither is ever held in memory. */
  void copy(Path original, String name) throws IOException {
    Path file = root.resolve(name);
    Found there = found.get(name);
    if (there == null) {
      makeFolder(parent(name));
      clear(name);
      Files.copy(original, file);
    } else if (isCopy(file, original)) {
      leave(name, there, seen -> isCopy(seen.toPath(), original));
    } else {
      Files.delete(file); // whoever reads the old file may go on
      Files.copy(original, file);
    }
    written.put(name, Checksum.of(file)); // the original may change meanwhile
  }

  /** Whether two files are equal; one that cannot be read is equal to none. */
  private static boolean isCopy(Path file, Path original) {
    try {
      return Files.mismatch(file, original) < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file has this checksum; one that cannot be read has not. */
  static boolean has(Path file, Checksum checksum) {
    try {
      return Files.size(file) == checksum.size() && Checksum.of(file).equals(checksum);
    } catch (IOException e) {
      return false;
    }
  }

  /** What stands here under a name, if it has this imprint; it is as good as written then. */
  Optional<byte[]> keep(String name, Checksum imprint) {
    Found there = found.get(name);
    if (there == null || there.size() != imprint.size()) {
      return Optional.empty();
    }
    Optional<byte[]> content = content(new File(root.toString(), name), imprint);
    content.ifPresent(
        c -> {
          leave(name, there, seen -> holds(seen, c));
          written.put(name, imprint);
        });
    return content;
  }

  /**
   * Leaves a file as it stands, but not older than the published one that it replaces.
   *
   * @param same whether the published one has the same content
   */
  private void leave(String name, Found there, Predicate<File> same) {
    File seen = new File(published.toString(), name);
    long then = seen.lastModified();
    if (then > there.modified()) {
      long time = same.test(seen) ? then : System.currentTimeMillis();
      new File(root.toString(), name).setLastModified(time);
    }
  }

  /** The content of a file, if it has this imprint. */
  static Optional<byte[]> content(File file, Checksum imprint) {
    return read(file, imprint.size()).filter(content -> Checksum.of(content).equals(imprint));
  }

  private static boolean holds(File file, byte[] content) {
    return read(file, content.length).filter(there -> Arrays.equals(there, content)).isPresent();
  }

  /** As many bytes of a file; what cannot be read is as good as not there. */
  private static Optional<byte[]> read(File file, int size) {
    try (InputStream in = new FileInputStream(file)) {
      byte[] there = new byte[size];
      boolean whole = in.readNBytes(there, 0, size) == size;
      return whole ? Optional.of(there) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String parent(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "" : name.substring(0, slash);
  }

  /** A folder that stands where a file is wanted. */
  private void clear(String name) throws IOException {
    if (folders.remove(name) != null) {
      Deletion.delete(root.resolve(name));
      folders.keySet().removeIf(folder -> folder.startsWith(name + "/"));
      found.keySet().removeIf(file -> file.startsWith(name + "/"));
    }
  }

  /**
   * When this returns the folder exists, though another thread may have been the one to make it.
   */
  private void makeFolder(String folder) throws IOException {
    if (!folder.isEmpty() && !folders.containsKey(folder)) {
      makeFolder(parent(folder));
      try {
        folders.computeIfAbsent(folder, this::made);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private boolean made(String folder) {
    Path path = root.resolve(folder);
    try {
      if (found.remove(folder) != null) {
        Files.delete(path); // a file stood where a folder is wanted
      }
      Files.createDirectory(path);
    } catch (FileAlreadyExistsException e) {
      // Under a name of other case, where the system takes that for the same.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** The files written so far, with their checksums. */
  Map<String, Checksum> written() {
    return Map.copyOf(written);
  }

  /** Removes what stood here and has not been written, and folders in which nothing is left. */
  void removeOthers() throws IOException {
    Set<String> used = new HashSet<>();
    for (String name : written.keySet()) {
      for (String folder = parent(name); used.add(folder); folder = parent(folder)) {}
    }
    Map<String, String> spelled = new HashMap<>();
    for (String name : found.keySet()) {
      if (!written.containsKey(name)) {
        if (spelled.isEmpty()) {
          written.keySet().forEach(other -> spelled.put(other.toLowerCase(Locale.ROOT), other));
        }
        remove(name, Optional.ofNullable(spelled.get(name.toLowerCase(Locale.ROOT))));
      }
    }
    List<String> empty = new ArrayList<>(folders.keySet());
    empty.removeAll(used);
    empty.sort(Comparator.reverseOrder()); // what is inside comes first
    for (String folder : empty) {
      new File(root.toString(), folder).delete(); // stays if another spelling of it is used
    }
  }

  /**
   * @param similar a file that some systems do not tell from this
   */
  private void remove(String name, Optional<String> similar) throws IOException {
    Path file = root.resolve(name);
    if (similar.isEmpty() || !Files.isSameFile(file, root.resolve(similar.get()))) {
      Files.delete(file);
    }
  }
}
