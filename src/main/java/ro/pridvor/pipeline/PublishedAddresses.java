package ro.pridvor.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ro.pridvor.content.ContentReader;

/**
 * What a portal has promised, one promise a line in a file of the content: addresses, and the
 * fingerprints of published reports ({@link FrozenReports}). The file travels with the content, so
 * that a build on another computer reports a lost address, too. Pages of the first language and the
 * normal edition stand for their translations and other editions.
 */
public final class PublishedAddresses {
  private static final String HEADER =
      """
      # Adresele publicate ale portalului, scrise de „pridvor build”. Păstrați fișierul împreună cu conținutul:
      # din el se știe, pe orice calculator, ce adresă ar dispărea. Nu se scrie de mână.
      """;

  private final Path file;

  public PublishedAddresses(Path content) {
    this.file = content.resolve(ContentReader.PUBLISHED_ADDRESSES);
  }

  /** The addresses promised; nothing if no build has written them yet or they cannot be read. */
  Optional<Set<String>> read() {
    return read("/");
  }

  /** The reports that were published frozen; nothing likewise. */
  Optional<Set<String>> reports() {
    return read(FrozenReports.MARK);
  }

  private Optional<Set<String>> read(String beginning) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(
              Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                  .map(String::strip)
                  .filter(line -> line.startsWith(beginning))
                  .collect(Collectors.toCollection(TreeSet::new)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Replaces the list as a whole; one that is the same already is left as it is.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Set<String> promises) throws IOException {
    String text = HEADER + String.join("\n", new TreeSet<>(promises)) + "\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (isSame(text)) {
      return;
    }
    Path half = file.resolveSibling(".published-addresses.tmp");
    try {
      Files.write(half, bytes);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Git may have given the lines other ends. */
  private boolean isSame(String text) throws IOException {
    return Files.isRegularFile(file)
        && List.of(text.split("\n")).equals(Files.readAllLines(file, StandardCharsets.UTF_8));
  }
}
