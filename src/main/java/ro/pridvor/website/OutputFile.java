package ro.pridvor.website;

import java.util.List;
import java.util.function.Supplier;

/**
 * A file of the published site.
 *
 * @param name path below the site's root, with forward slashes
 * @param inputs all that decides its content besides the program, the theme and the portal's facts:
 *     records, collections and plain values. While they are equal the file of the last build is
 *     used again. Empty if the file is cheap: then it is made in every build
 * @param content makes it; the same bytes every time, on any thread
 */
public record OutputFile(String name, List<?> inputs, Supplier<byte[]> content) {
  public OutputFile {
    inputs = List.copyOf(inputs);
  }

  /** A file that is made in every build. */
  public static OutputFile of(String name, Supplier<byte[]> content) {
    return new OutputFile(name, List.of(), content);
  }
}
