package ro.pridvor.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * Changes the files of a site one by one, where its folder cannot be replaced. Each file changes at
 * once; what pages need comes before the pages, and what no page needs goes last, so that whoever
 * reads meanwhile, or after a build that was stopped in the middle, finds whole pages.
 */
final class InPlacePublisher implements Publisher {
  private final Path site;
  private final WorkFolder work;
  private boolean changed;

  InPlacePublisher(Path site, WorkFolder work) {
    this.site = site;
    this.work = work;
  }

  @Override
  public void recover() {
    // The record names the files of both sites until all are in their place: the next build goes
    // on.
  }

  @Override
  public void publish(FileRecord old, FileRecord next, List<String> foreign) throws IOException {
    writeRecord(old.and(next));
    List<String> names =
        next.files().keySet().stream()
            .sorted(Comparator.comparing((String name) -> name.endsWith(".html")))
            .toList();
    for (String name : names) {
      if (StagingFolder.content(site.resolve(name).toFile(), next.files().get(name)).isEmpty()) {
        changed = true;
        makeRoom(name, old);
        Files.move(
            work.next().resolve(name),
            site.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (String name : old.files().keySet()) {
      if (!next.files().containsKey(name)) {
        changed = true;
        remove(name, old);
      }
    }
    writeRecord(next);
  }

  @Override
  public boolean hasChanged() {
    return changed;
  }

  private void writeRecord(FileRecord record) throws IOException {
    Path unfinished = work.path().resolve("record-unfinished");
    Files.write(unfinished, record.bytes());
    Files.move(
        unfinished,
        site.resolve(FileRecord.FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** A file may be wanted where a folder was, and a folder where a file was. */
  private void makeRoom(String name, FileRecord old) throws IOException {
    Path file = site.resolve(name);
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      SortedMap<String, Checksum> below = old.files().subMap(name + "/", name + "0");
      for (String other : below.keySet()) {
        remove(other, old);
      }
    }
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash);
      if (old.files().containsKey(folder)) {
        remove(folder, old);
      }
    }
    Files.createDirectories(file.getParent());
  }

  /** Removes a file that an earlier build wrote, and the folders that are empty then. */
  private void remove(String name, FileRecord old) throws IOException {
    Path file = site.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !old.isUnchanged(site, name)) {
      return;
    }
    Files.delete(file);
    for (Path folder = file.getParent(); !folder.equals(site); folder = folder.getParent()) {
      if (!folder.toFile().delete()) {
        return;
      }
    }
  }
}
