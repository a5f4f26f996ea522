package ro.pridvor.braille;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.liblouis.CompilationException;
import org.liblouis.DisplayException;
import org.liblouis.DisplayTable.StandardDisplayTables;
import org.liblouis.Louis;
import org.liblouis.TableResolver;
import org.liblouis.TranslationException;
import org.liblouis.Translator;

/** liblouis 3.30 with its own tables, both from Maven Central: the reference for our table. */
final class Liblouis {
  private static final String VERSION = "3.30.0-p1";
  private final Translator translator;

  /**
   * @param folder an empty folder for the library and its tables
   */
  Liblouis(Path folder) {
    try {
      unpack("amd64-Linux-gpp-shared", folder);
      unpack("noarch", folder);
      Path tables = folder.resolve("share/liblouis/tables");
      Louis.setLibraryPath(folder.resolve("lib/amd64-Linux-gpp/shared/liblouis.so").toFile());
      Louis.setTableResolver(new Tables(tables));
      translator = new Translator(tables.resolve("ro-g0.utb").toUri().toURL());
    } catch (IOException | CompilationException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean runsHere() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  /** Unicode braille. */
  String translate(String text) {
    try {
      return translator
          .translate(text, null, null, null, StandardDisplayTables.UNICODE)
          .getBraille()
          .replace('\u00a0', '\u2800')
          .replace(' ', '\u2800');
    } catch (TranslationException | DisplayException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** Maven does not put an archive of type nar on the class path; it lies beside the others. */
  private static void unpack(String classifier, Path folder) throws IOException {
    try {
      Path jar = Path.of(Louis.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path nar =
          jar.resolve(
              "../../../louis/" + VERSION + "/louis-" + VERSION + "-" + classifier + ".nar");
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(nar.normalize()))) {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
          if (!e.isDirectory()) {
            Path file = folder.resolve(e.getName());
            Files.createDirectories(file.getParent());
            copy(zip, file);
          }
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(InputStream in, Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.copy(in, file);
    }
  }

  /** Tables include others by their bare names. */
  private record Tables(Path folder) implements TableResolver {
    @Override
    public URL resolve(String table, URL base) {
      try {
        Path name = Path.of(table.startsWith("file:") ? new URL(table).getPath() : table);
        Path file = folder.resolve(name.getFileName());
        return Files.exists(file) ? file.toUri().toURL() : null;
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Set<String> list() {
      return Set.copyOf(List.of("ro-g0.utb"));
    }
  }
}
