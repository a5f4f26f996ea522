package ro.pridvor.theme;

import static ro.pridvor.problem.ProblemKind.THEME_FILE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.SourcePosition;

/**
 * The files that pages load, under names that change with their content, so that a browser may keep
 * them for ever. References between them are rewritten to those names.
 */
public final class Assets {
  /** Where assets are published. */
  public static final String FOLDER = "resurse/";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(url\\(\\s*[\"']?|new URL\\(\\s*[\"']|from\\s*[\"']|import\\s*\\(?\\s*[\"'])(\\.{1,2}/[^\"')]+)");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import \\{[^}]*\\} from \"(\\./[^\"]+)\";$");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=const|class|function|let)");

  private final Map<String, Path> sources = new TreeMap<>();
  private final Theme theme;
  private final Map<String, String> addresses = new TreeMap<>();
  private final Map<String, byte[]> files = new TreeMap<>();

  /** Assets being made: what one of them imports cannot be itself one of them. */
  private final Set<String> open = new HashSet<>();

  private Assets(Theme theme) {
    this.theme = theme;
  }

  /**
   * Reads, joins and fingerprints all assets of a theme. What is part of a bundle is not published
   * alone too.
   *
   * @param made files that are not in the theme's folders, by name
   */
  public static Assets load(Theme theme, Map<String, byte[]> made) {
    Assets assets = new Assets(theme);
    assets.findSources();
    new TreeMap<>(made).forEach(assets::add);
    theme.bundles().keySet().stream().sorted().forEach(assets::publish);
    Set<String> joined = new HashSet<>();
    theme.bundles().values().forEach(joined::addAll);
    assets.sources.keySet().stream().filter(n -> !joined.contains(n)).forEach(assets::publish);
    return assets;
  }

  /** File contents by path below the site's root. */
  public Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  /**
   * The address of an asset or bundle.
   *
   * @throws IllegalArgumentException if the theme has none of that name
   */
  String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return address;
  }

  private void findSources() {
    for (Path folder : theme.folders()) {
      Path root = folder.resolve("assets");
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> walk = Files.walk(root)) {
        walk.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
            .forEach(path -> sources.putIfAbsent(name(root, path), path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private String publish(String name) {
    String known = addresses.get(name);
    if (known != null) {
      return known;
    }
    if (!open.add(name)) {
      SourcePosition at = SourcePosition.ofFile("assets/" + name);
      throw new ThemeException(Problem.of(THEME_FILE, at, name, "@theme.cycle"), null);
    }
    String address = add(name, content(name));
    open.remove(name);
    return address;
  }

  private String add(String name, byte[] content) {
    String plain = name.substring(name.lastIndexOf('/') + 1);
    int dot = plain.lastIndexOf('.') < 0 ? plain.length() : plain.lastIndexOf('.');
    String file =
        FOLDER + plain.substring(0, dot) + "." + fingerprint(content) + plain.substring(dot);
    files.put(file, content);
    addresses.put(name, "/" + file);
    return "/" + file;
  }

  private byte[] content(String name) {
    List<String> parts = theme.bundles().getOrDefault(name, List.of(name));
    if (name.endsWith(".js")) {
      return CompiledScripts.find(name, parts, this::read)
          .map(script -> rewrite(name, script))
          .orElseGet(() -> joinedScript(name, parts))
          .getBytes(StandardCharsets.UTF_8);
    }
    if (parts.size() == 1) {
      return part(parts.get(0));
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (String part : parts) {
      joined.writeBytes(part(part));
      joined.write('\n');
    }
    return joined.toByteArray();
  }

  private byte[] part(String name) {
    byte[] bytes = read(name);
    if (!name.endsWith(".css")) {
      return bytes;
    }
    String text = rewrite(name, new String(bytes, StandardCharsets.UTF_8));
    return StyleSpace.without(text).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Modules as one, in the order given: what they import from each other is simply there, and only
   * the one that the whole is called by exports. Their own names must not meet.
   */
  private String joinedScript(String name, List<String> parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      String text = new String(read(part), StandardCharsets.UTF_8);
      text = IMPORT.matcher(text).replaceAll(m -> keptImport(m, part, parts));
      if (!part.equals(name)) {
        text = EXPORT.matcher(text).replaceAll("");
      }
      joined.append(rewrite(part, text)).append('\n');
    }
    return joined.toString();
  }

  private static String keptImport(MatchResult found, String part, List<String> parts) {
    return parts.contains(resolved(part, found.group(1)))
        ? ""
        : Matcher.quoteReplacement(found.group());
  }

  private static String resolved(String from, String reference) {
    Path folder = Path.of("/" + from).getParent();
    return folder.resolve(reference).normalize().toString().substring(1);
  }

  /** All assets lie in one folder once published, so a reference becomes the bare name. */
  private String rewrite(String name, String text) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String published = publish(resolved(name, matcher.group(2))).substring(1 + FOLDER.length());
      matcher.appendReplacement(out, Matcher.quoteReplacement(matcher.group(1) + "./" + published));
    }
    return matcher.appendTail(out).toString();
  }

  private byte[] read(String name) {
    Path source = sources.get(name);
    if (source == null) {
      SourcePosition at = SourcePosition.ofFile("assets/" + name);
      throw new ThemeException(Problem.of(THEME_FILE, at, name, "@theme.missing-asset"), null);
    }
    try {
      return Files.readAllBytes(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fingerprint(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
