package ro.pridvor.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The themes inside the program, for those who have no themes folder of their own. */
final class ShippedThemes {
  private ShippedThemes() {}

  /** A folder with the files of a shipped theme, if there is one of that name. */
  static Optional<Path> folder(String name) {
    URL settings = ShippedThemes.class.getResource("shipped/" + name + "/theme.properties");
    if (settings == null) {
      return Optional.empty();
    }
    try {
      URI uri = settings.toURI();
      if (uri.getScheme().equals("file")) {
        return Optional.of(Path.of(uri).getParent());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return Optional.of(unpack(jar.provider().getPath(uri).getParent()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Templates are read from files, so a theme in a jar is laid out beside it until the end. */
  private static Path unpack(Path theme) throws IOException {
    Path folder = Files.createTempDirectory("pridvor-theme");
    folder.toFile().deleteOnExit();
    try (Stream<Path> files = Files.walk(theme)) {
      for (Path file : files.filter(f -> !f.equals(theme)).toList()) {
        Path copy = folder.resolve(theme.relativize(file).toString());
        Files.copy(file, copy);
        copy.toFile().deleteOnExit();
      }
    }
    return folder;
  }
}
