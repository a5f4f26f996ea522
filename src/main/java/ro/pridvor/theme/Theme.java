package ro.pridvor.theme;

import static ro.pridvor.problem.ProblemKind.THEME_MISSING;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.text.Slug;

/**
 * A theme folder and the themes it inherits from, nearest first. What a theme does not have comes
 * from its parent: templates, messages, assets.
 *
 * <pre>
 * themes/pridvor/
 *   theme.properties   parent=…  bundle.&lt;name&gt;=asset, asset, …
 *   templates/*.ftlh   one a kind of page
 *   messages/ro.properties   and *.ro.properties for parts of the interface
 *   assets/            published under /resurse/ with fingerprints
 * </pre>
 *
 * @param folders the theme's own folder, then its ancestors'
 * @param bundles assets that are published as one, by the name of the whole
 */
public record Theme(List<Path> folders, Map<String, List<String>> bundles) {
  private static final int MAX_ANCESTORS = 5;

  /**
   * Loads a theme by name: the folder of that name, else the theme that is shipped with the
   * program.
   *
   * @throws ThemeException if it or a parent is missing
   */
  public static Theme load(Path themes, String name) {
    List<Path> folders = new ArrayList<>();
    Map<String, List<String>> bundles = new LinkedHashMap<>();
    Optional<String> next = Optional.of(name);
    while (next.isPresent() && folders.size() < MAX_ANCESTORS) {
      Path folder = themes.resolve(next.get());
      if (!Slug.isId(next.get())) { // a theme lies in the folder of themes
        throw missing(next.get(), null);
      }
      if (!Files.exists(folder.resolve("theme.properties"))) {
        folder = ShippedThemes.folder(next.get()).orElse(folder);
      }
      if (Files.isDirectory(folder) && !folders.contains(folder)) {
        ThemeFolder.check(folder, next.get());
      }
      Properties settings = settings(folder, next.get());
      folders.add(folder);
      for (String key : settings.stringPropertyNames()) {
        if (key.startsWith("bundle.")) {
          List<String> parts = List.of(settings.getProperty(key).trim().split("\\s*,\\s*"));
          bundles.putIfAbsent(key.substring("bundle.".length()), parts);
        }
      }
      next = Optional.ofNullable(settings.getProperty("parent"));
    }
    return new Theme(List.copyOf(folders), Map.copyOf(bundles));
  }

  private static Properties settings(Path folder, String name) {
    Properties settings = new Properties();
    try (Reader reader =
        Files.newBufferedReader(folder.resolve("theme.properties"), StandardCharsets.UTF_8)) {
      settings.load(reader);
      return settings;
    } catch (IOException e) {
      throw missing(name, e);
    }
  }

  private static ThemeException missing(String name, Throwable cause) {
    SourcePosition at = SourcePosition.ofFile("themes/" + name + "/theme.properties");
    return new ThemeException(Problem.of(THEME_MISSING, at, name), cause);
  }
}
