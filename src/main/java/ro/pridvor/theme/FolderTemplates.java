package ro.pridvor.theme;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The templates of a folder on any file system, without the indentation of their lines: it is for
 * who writes them, and would be a fiftieth of every page. A template therefore cannot hold {@code
 * pre} with text of its own; text of content keeps its spaces. The program's own archive is such a
 * file system. All are read at once: a reader that is interrupted later would close the archive for
 * everybody.
 */
final class FolderTemplates implements TemplateLoader {
  /** At the beginning of each line. */
  static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+");

  private final Map<String, String> texts = new TreeMap<>();

  FolderTemplates(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          String name = root.relativize(file).toString().replace('\\', '/');
          texts.put(name, INDENTATION.matcher(Files.readString(file)).replaceAll(""));
        }
      }
    }
  }

  @Override
  public Object findTemplateSource(String name) {
    return texts.containsKey(name) ? name : null;
  }

  @Override
  public long getLastModified(Object source) {
    return -1; // unknown; every template is loaded once
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(texts.get((String) source));
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
