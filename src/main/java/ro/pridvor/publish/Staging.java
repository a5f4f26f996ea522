package ro.pridvor.publish;

import static ro.pridvor.problem.ProblemKind.OUTPUT_FAILED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_LOCKED;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.SourcePosition;

/**
 * A folder beside the site in which a new one grows. {@link #publish} swaps it in. Holds the lock
 * against a second build.
 *
 * <p>The swap is two renames: the last site steps aside, the new one takes its name. If the machine
 * stops between the two, the next {@link #open} puts the last site back. What stepped aside is kept
 * for the next build to grow in: most of its files will stand there already as they are wanted.
 */
public final class Staging implements AutoCloseable {
  private final Path site;
  private final Path next;
  private final Path previous;
  private final FileChannel channel;
  private final FileLock lock;
  private final CompletableFuture<Standing> looking;

  private Staging(Path site, FileChannel channel, FileLock lock) throws IOException {
    this.site = site;
    this.next = beside(site, "next");
    this.previous = beside(site, "previous");
    this.channel = channel;
    this.lock = lock;
    recover();
    this.looking = CompletableFuture.supplyAsync(this::look);
  }

  private static Path beside(Path site, String what) {
    return site.resolveSibling("." + site.getFileName() + "-" + what);
  }

  /**
   * Takes the lock and begins to look, on a thread of its own, at what may serve of a site before
   * the last.
   *
   * @throws PublishException if another build holds the lock or the folder cannot be made
   */
  public static Staging open(Path folder) {
    Path site = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(site.getParent());
      FileChannel channel =
          FileChannel.open(
              beside(site, "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw failure(OUTPUT_LOCKED, site, null);
      }
      return new Staging(site, channel, lock);
    } catch (IOException e) {
      throw failure(OUTPUT_FAILED, site, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Mends what a build left that was killed in the middle of its swap. */
  private void recover() throws IOException {
    if (Files.exists(previous)) {
      if (!Files.exists(site)) {
        Files.move(previous, site);
      } else {
        keepForNext();
      }
    }
  }

  private Standing look() {
    try {
      return Standing.in(next, site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Standing standing() throws IOException {
    try {
      return looking.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause.getCause();
      }
      throw e;
    }
  }

  /** What stepped aside is no site any more, but material for the next. */
  private void keepForNext() throws IOException {
    Deletion.delete(next);
    Files.move(previous, next);
  }

  /**
   * Writes a file; any thread.
   *
   * @param file path below the site's root, with forward slashes
   */
  public void write(String file, byte[] content) {
    if (!next.resolve(file).normalize().startsWith(next)) {
      throw new IllegalArgumentException("outside the site: " + file);
    }
    try {
      standing().write(file, content);
    } catch (IOException e) {
      throw failure(OUTPUT_FAILED, site, e);
    }
  }

  /**
   * A file of an earlier site, if it still has this imprint: then it is part of the new one.
   *
   * @return its content
   */
  public Optional<byte[]> keep(String file, Imprint imprint) {
    Optional<byte[]> there = found().keep(file, imprint);
    if (there.isPresent()) {
      return there;
    }
    Optional<byte[]> published = Standing.content(site.resolve(file).toFile(), imprint);
    published.ifPresent(content -> write(file, content));
    return published;
  }

  /** Writes what a build leaves. */
  @FunctionalInterface
  public interface Note {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Whether an earlier build left something for the next. */
  public static boolean hasNote(Path site) {
    return Files.exists(beside(site.toAbsolutePath().normalize(), "note"));
  }

  /** What an earlier build left for this one. */
  public Optional<byte[]> note() {
    try {
      return Optional.of(Files.readAllBytes(beside(site, "note")));
    } catch (IOException e) {
      return Optional.empty(); // there is none, or none that is of use
    }
  }

  /** Leaves something for the next build, in the place of what was left before. */
  public void leave(Note note) {
    Path unfinished = beside(site, "note-unfinished");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        note.writeTo(out);
      }
      Files.move(unfinished, beside(site, "note"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(OUTPUT_FAILED, site, e);
    }
  }

  /** All files written so far. */
  public Set<String> files() {
    return found().written();
  }

  /** The folder in which the new site stands until it is published. */
  public Path folder() {
    found();
    return next;
  }

  /** The manifest of the site that is published now; empty if there is none. */
  public Manifest lastManifest() {
    return Manifest.read(site);
  }

  /** Puts the new site in the place of the last. */
  public void publish() {
    try {
      keepHiddenFiles();
      standing().removeOthers();
      boolean replaces = Files.exists(site);
      if (replaces) {
        Files.move(site, previous);
      }
      try {
        Files.move(next, site);
      } catch (IOException e) {
        if (replaces) {
          Files.move(previous, site);
        }
        throw e;
      }
      if (replaces) {
        keepForNext();
      }
    } catch (IOException e) {
      throw failure(OUTPUT_FAILED, site, e);
    }
  }

  /** What a webmaster or Git keeps in the folder under a name with a dot is theirs. */
  private void keepHiddenFiles() throws IOException {
    if (!Files.isDirectory(site)) {
      return;
    }
    try (Stream<Path> files = Files.list(site)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith(".")).toList()) {
        if (Files.isRegularFile(file)) {
          standing().write(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
  }

  private Standing found() {
    try {
      return standing();
    } catch (IOException e) {
      throw failure(OUTPUT_FAILED, site, e);
    }
  }

  @Override
  public void close() {
    try (channel;
        lock) {
      standing(); // nothing of ours may go on once the lock is free
    } catch (IOException e) {
      throw failure(OUTPUT_FAILED, site, e);
    }
  }

  private static PublishException failure(ProblemKind kind, Path site, Exception cause) {
    String name = site.getFileName().toString();
    String why = cause == null ? "" : String.valueOf(cause.getMessage());
    return new PublishException(Problem.of(kind, SourcePosition.ofFile(name), name, why), cause);
  }
}
