package ro.pridvor.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Published standards, read where they stand beside the repository and never copied into it. */
public final class Standards {
  private Standards() {}

  /**
   * The folder of a standard; the test is skipped, with a line that says so, where it is missing.
   * Another place: {@code -Dpridvor.standards=FOLDER}.
   */
  public static Path folder(String name) {
    Path all = Path.of(System.getProperty("pridvor.standards", "../shared/standards"));
    Path folder = all.resolve(name);
    if (!Files.isDirectory(folder)) {
      System.out.println("Skipped: the standard " + name + " is not at " + folder);
    }
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no standard at " + folder);
    return folder;
  }
}
