package ro.pridvor.publish;

import static ro.pridvor.problem.ProblemKind.OUTPUT_FAILED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_FILE_TAKEN;
import static ro.pridvor.problem.ProblemKind.OUTPUT_IS_FILE;
import static ro.pridvor.problem.ProblemKind.OUTPUT_LOCKED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_PARTLY;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.SystemReason;

/**
 * A folder in which a new site grows until {@link #publish} puts it in the place of the last. Holds
 * the lock against a second build.
 *
 * <p>Files of the published site that no build made stay there ({@link #foreign}); the {@link
 * FileRecord} tells which these are.
 */
public final class Staging implements AutoCloseable {
  private final Destination destination;
  private final Path site;
  private final WorkFolder work;
  private final Publisher publisher;
  private final FileChannel channel;
  private final FileLock lock;
  private final CompletableFuture<Looked> looking;
  private List<String> foreign = List.of();
  private Changes changes = Changes.NONE;

  /** What is there at first: what the new site grows in, and what is published. */
  private record Looked(StagingFolder next, FileRecord record, List<String> foreign) {}

  private Staging(Destination destination, FileChannel channel, FileLock lock) throws IOException {
    this.destination = destination;
    this.site = destination.site();
    this.work = destination.work();
    this.publisher = destination.publisher();
    this.channel = channel;
    this.lock = lock;
    publisher.recover();
    this.looking = CompletableFuture.supplyAsync(this::look);
  }

  /**
   * Why nothing may be published into a folder, if so.
   *
   * @param adopt whether the person agrees to publish among files of their own
   */
  public static Optional<Problem> refusal(Path folder, ProtectedPlaces places, boolean adopt) {
    try {
      return Destination.of(folder).refusal(places, adopt);
    } catch (PublishException e) {
      return Optional.of(e.problem());
    }
  }

  /**
   * Mends what a build left that was killed while it published, so that no command finds the site
   * missing. Does nothing if there is nothing to mend, if a build is at work, or if it cannot be
   * done: then the next build says why.
   */
  public static void mend(Path folder) {
    try {
      WorkFolder work = Destination.of(folder).work();
      if (Files.exists(work.previous()) || Files.exists(work.ready())) {
        open(folder).close();
      }
    } catch (PublishException e) {
      // The next build meets the same, and says so.
    }
  }

  /** What is in a folder and no build made: the topmost names. Nothing if it cannot be read. */
  public static List<String> foreignIn(Path folder) {
    try {
      Path site = Destination.of(folder).site();
      FileRecord record = FileRecord.read(site).orElse(FileRecord.EMPTY);
      return ForeignFiles.summary(ForeignFiles.in(site, record), record);
    } catch (IOException | PublishException e) {
      return List.of();
    }
  }

  /**
   * Takes the lock and begins to look, on a thread of its own, at what may serve of a site before
   * the last. Whether the folder may be published into is asked before, with {@link #refusal}.
   *
   * @throws PublishException if another build holds the lock or the folder cannot be made
   */
  public static Staging open(Path folder) {
    Destination destination = Destination.of(folder);
    if (Files.exists(destination.site()) && !Files.isDirectory(destination.site())) {
      throw Destination.failure(OUTPUT_IS_FILE, folder, "", null);
    }
    try {
      destination.work().make();
      FileChannel channel =
          FileChannel.open(
              destination.work().lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw Destination.failure(OUTPUT_LOCKED, folder, "", null);
      }
      return new Staging(destination, channel, lock);
    } catch (IOException e) {
      throw Destination.failure(OUTPUT_FAILED, folder, SystemReason.of(e), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private Looked look() {
    try {
      FileRecord record = FileRecord.read(site).orElse(FileRecord.EMPTY);
      List<String> others = ForeignFiles.in(site, record);
      return new Looked(StagingFolder.in(work.next(), site), record, others);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Looked looked() throws IOException {
    try {
      return looking.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException cause) {
        throw cause.getCause();
      }
      throw e;
    }
  }

  /**
   * Writes a file; any thread.
   *
   * @param file path below the site's root, with forward slashes
   * @return its checksum
   */
  public Checksum write(String file, byte[] content) {
    requireInside(file);
    try {
      return looked().next().write(file, content);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Writes a copy of a file without holding it in memory; any thread.
   *
   * @param name path below the site's root, with forward slashes
   */
  public void copy(Path original, String name) {
    requireInside(name);
    try {
      looked().next().copy(original, name);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void requireInside(String name) {
    if (!work.next().resolve(name).normalize().startsWith(work.next())) {
      throw new IllegalArgumentException("outside the site: " + name);
    }
  }

  /**
   * A file of an earlier site, if it still has this imprint: then it is part of the new one.
   *
   * @return its content
   */
  public Optional<byte[]> keep(String file, Checksum imprint) {
    Optional<byte[]> there = found().keep(file, imprint);
    if (there.isPresent()) {
      return there;
    }
    Optional<byte[]> published = StagingFolder.content(site.resolve(file).toFile(), imprint);
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
    return Files.exists(Destination.of(site).work().note());
  }

  /** What an earlier build left for this one. */
  public Optional<byte[]> note() {
    try {
      return Optional.of(Files.readAllBytes(work.note()));
    } catch (IOException e) {
      return Optional.empty(); // there is none, or none that is of use
    }
  }

  /**
   * Leaves something for the next build, in the place of what was left before. If it cannot be
   * written the site is no worse: the next build makes everything anew.
   */
  public void leave(Note note) {
    try {
      try (OutputStream out = Files.newOutputStream(work.unfinishedNote())) {
        note.writeTo(out);
      }
      Files.move(work.unfinishedNote(), work.note(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      work.note().toFile().delete(); // an older one would be of no use
      work.unfinishedNote().toFile().delete();
    }
  }

  /** All files written so far. */
  public Set<String> files() {
    return found().written().keySet();
  }

  /** The manifest of the site that is published now; empty if there is none. */
  public Manifest lastManifest() {
    return Manifest.read(site);
  }

  /** What the published site holds and no build made: the topmost names. After {@link #publish}. */
  public List<String> foreign() {
    return foreign;
  }

  /** In what the published site differs from the one before. After {@link #publish}. */
  public Changes changes() {
    return changes;
  }

  /**
   * Puts the new site in the place of the last.
   *
   * @throws PublishException if it cannot be written, or would replace a file that no build made
   */
  public void publish() {
    try {
      Looked looked = looked();
      FileRecord next = FileRecord.of(looked.next().written());
      Set<String> others = new TreeSet<>(looked.foreign());
      others.addAll(Carrier.changed(site, looked.record(), next));
      if (!looked.record().complete()) {
        others.removeAll(next.files().keySet()); // the program wrote more than it recorded
      }
      refuseToReplace(others, next);
      looked.next().removeOthers();
      publisher.publish(looked.record(), next, new ArrayList<>(others));
      foreign = ForeignFiles.summary(others, next);
      changes = Changes.between(looked.record(), next);
    } catch (FileAlreadyExistsException e) {
      throw Destination.failure(OUTPUT_FILE_TAKEN, destination.given(), e.getFile(), e);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void refuseToReplace(Set<String> others, FileRecord next) throws IOException {
    for (String other : others) {
      String name = other.replaceFirst("/$", "");
      boolean taken = !next.files().subMap(other + "/", other + "0").isEmpty();
      for (String path = name; !path.isEmpty(); path = path.replaceFirst("/?[^/]*$", "")) {
        taken |= next.files().containsKey(path);
      }
      if (taken) {
        throw new FileAlreadyExistsException(name);
      }
    }
  }

  private StagingFolder found() {
    try {
      return looked().next();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private PublishException failure(IOException e) {
    return Destination.failure(
        publisher.hasChanged() ? OUTPUT_PARTLY : OUTPUT_FAILED,
        destination.given(),
        SystemReason.of(e),
        e);
  }

  @Override
  public void close() {
    try (channel;
        lock) {
      looked(); // nothing of ours may go on once the lock is free
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
