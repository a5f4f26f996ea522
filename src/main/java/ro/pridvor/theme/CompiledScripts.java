package ro.pridvor.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Scripts of the shipped theme, minified by esbuild when the program was built (pom.xml). They take
 * the place of a script only while all its parts are as shipped: a theme that changes one has its
 * own published.
 */
final class CompiledScripts {
  private static final String SHIPPED = "shipped/pridvor/assets/";
  private static final String COMPILED = "compiled/";

  private CompiledScripts() {}

  /**
   * The minified script; references in it are those of the source.
   *
   * @param name the asset's name, such as {@code js/search.js}
   * @param parts names of the assets that it is joined from
   * @param source reads an asset of the theme in use
   */
  static Optional<String> find(String name, List<String> parts, Function<String, byte[]> source) {
    return read(COMPILED + name)
        .filter(
            compiled ->
                parts.stream()
                    .allMatch(
                        part ->
                            read(SHIPPED + part)
                                .filter(shipped -> Arrays.equals(shipped, source.apply(part)))
                                .isPresent()))
        .map(compiled -> new String(compiled, StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> read(String resource) {
    try (InputStream in = CompiledScripts.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
