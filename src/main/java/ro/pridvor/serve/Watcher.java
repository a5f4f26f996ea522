package ro.pridvor.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits for changes below some folders, those made later among them. */
final class Watcher implements AutoCloseable {
  /** Editors write a file in several steps; this long without another step, and it is whole. */
  private static final long QUIET_MILLIS = 8;

  private final WatchService service;
  private final List<Path> roots;
  private final Set<Path> watched = new HashSet<>();

  Watcher(List<Path> roots) {
    this.roots = List.copyOf(roots);
    try {
      this.service = roots.get(0).getFileSystem().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    registerAll();
  }

  private void registerAll() {
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        continue;
      }
      try {
        Files.walkFileTree(root.toRealPath(), new Registrar()); // the folder may be a link
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final class Registrar extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (watched.add(folder)) {
        folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // gone again
    }
  }

  /**
   * Waits until something has changed and settled.
   *
   * @return false if the watcher was closed
   */
  boolean await() throws InterruptedException {
    try {
      boolean folders = take(service.take());
      WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      while (key != null) {
        folders |= take(key);
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (folders) {
        registerAll();
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  /** Empties a key; true if folders may have come or gone. */
  private boolean take(WatchKey key) {
    boolean folders = false;
    for (var event : key.pollEvents()) {
      folders |= event.kind() != ENTRY_MODIFY;
    }
    if (!key.reset()) {
      watched.remove((Path) key.watchable());
      folders = true;
    }
    return folders;
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
