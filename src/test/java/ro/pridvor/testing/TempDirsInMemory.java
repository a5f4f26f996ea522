package ro.pridvor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The folders of tests, in memory where the system has such a place: what a disk costs is not what
 * is measured, and sites of many small files are written hundreds of times. Registered in {@code
 * junit-platform.properties}.
 */
public final class TempDirsInMemory implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");

  /** What all tests of a run may need to write at one time. */
  private static final long ROOM = 2L << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws IOException {
    boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
    return roomy
        ? Files.createTempDirectory(MEMORY, "junit-")
        : Files.createTempDirectory("junit-");
  }
}
