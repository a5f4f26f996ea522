package ro.pridvor.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The addresses of a published site, one a line in {@code manifest.txt}: they are promises, so the
 * next build reports those that it would break.
 */
public record Manifest(Set<String> addresses) {
  /** The file below the site's root. */
  public static final String FILE = "manifest.txt";

  public static Manifest of(Collection<String> addresses) {
    return new Manifest(new TreeSet<>(addresses));
  }

  /** The manifest of a published site; empty if there is none. */
  public static Manifest read(Path site) {
    Path file = site.resolve(FILE);
    try {
      return Files.exists(file)
          ? of(Files.readAllLines(file, StandardCharsets.UTF_8))
          : of(List.of());
    } catch (IOException e) {
      return of(List.of());
    }
  }

  /** The file's content. */
  public byte[] bytes() {
    return (String.join("\n", addresses) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Addresses of this manifest that the other lacks. */
  public List<String> missingFrom(Manifest other) {
    return addresses.stream().filter(address -> !other.addresses().contains(address)).toList();
  }
}
