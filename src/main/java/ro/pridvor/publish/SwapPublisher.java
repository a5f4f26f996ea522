package ro.pridvor.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Replaces the folder of the site as a whole. The finished site gets the name {@code ready}; then
 * the two exchange their names, in one step where the system can ({@link ExchangedNames}), else the
 * published one is renamed first. The old one is cleared of files of other people, which the new
 * site has by then, and kept for the next build to grow in.
 */
final class SwapPublisher implements Publisher {
  private final Path site;
  private final WorkFolder work;

  SwapPublisher(Path site, WorkFolder work) {
    this.site = site;
    this.work = work;
  }

  @Override
  public void recover() throws IOException {
    if (!Files.exists(site)) {
      if (Files.exists(work.previous())) {
        Files.move(work.previous(), site);
      } else if (Files.exists(work.ready())) {
        Files.move(work.ready(), site);
      }
    }
    keepForNext(work.previous());
    keepForNext(work.ready());
  }

  @Override
  public void publish(FileRecord old, FileRecord next, List<String> foreign) throws IOException {
    if (Files.exists(site)) {
      new Carrier(site, work.next()).carry(foreign);
    }
    Files.write(work.next().resolve(FileRecord.FILE), next.bytes());
    Files.move(work.next(), work.ready());
    swap();
    try {
      keepForNext(work.previous());
      keepForNext(work.ready());
    } catch (IOException e) {
      // The site is published; what is left is cleared by the next build.
    }
  }

  @Override
  public boolean hasChanged() {
    return false; // a swap that fails is undone
  }

  private void swap() throws IOException {
    boolean replaces = Files.exists(site);
    if (replaces && ExchangedNames.exchange(site, work.ready())) {
      return;
    }
    if (replaces) {
      Files.move(site, work.previous());
    }
    try {
      Files.move(work.ready(), site);
    } catch (IOException e) {
      if (replaces) {
        Files.move(work.previous(), site);
      }
      throw e;
    }
  }

  /** What stepped aside is no site any more, but material for the next. */
  private void keepForNext(Path old) throws IOException {
    if (Files.exists(old)) {
      Carrier.clear(old, site, work.aside());
      Deletion.delete(work.next());
      Files.move(old, work.next());
    }
  }
}
