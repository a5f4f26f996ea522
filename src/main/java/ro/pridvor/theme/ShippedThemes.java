package ro.pridvor.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

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
      return Optional.of(archive(uri).provider().getPath(uri).getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The program's archive as a file system, which stays open as long as the program runs. */
  private static synchronized FileSystem archive(URI uri) throws IOException {
    try {
      return FileSystems.getFileSystem(uri);
    } catch (FileSystemNotFoundException e) {
      return FileSystems.newFileSystem(uri, Map.of());
    }
  }
}
