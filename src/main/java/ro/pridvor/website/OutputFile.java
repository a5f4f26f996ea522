package ro.pridvor.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of the published site.
 *
 * @param name path below the site's root, with forward slashes
 * @param inputs all that decides its content besides the program, the theme and the portal's facts:
 *     records, collections and plain values. While they are equal the file of the last build is
 *     used again. Empty if the file is cheap: then it is made in every build
 * @param content makes it; the same bytes every time, on any thread
 * @param original the file of the content folder that it is a copy of; a build copies it without
 *     holding it in memory
 */
public record OutputFile(
    String name, List<?> inputs, Supplier<byte[]> content, Optional<Path> original) {
  public OutputFile {
    inputs = List.copyOf(inputs);
  }

  /** A file that is made again when its inputs change. */
  public OutputFile(String name, List<?> inputs, Supplier<byte[]> content) {
    this(name, inputs, content, Optional.empty());
  }

  /** A file of the content folder, published as it is. */
  public static OutputFile copyOf(Path original, String name) {
    return new OutputFile(name, List.of(), () -> read(original), Optional.of(original));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is made in every build. */
  public static OutputFile of(String name, Supplier<byte[]> content) {
    return new OutputFile(name, List.of(), content);
  }
}
