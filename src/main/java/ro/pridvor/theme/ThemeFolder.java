package ro.pridvor.theme;

import static ro.pridvor.problem.ProblemKind.THEME_FILE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.problem.SystemReason;

/**
 * The files of a theme before any of them is used: ordinary files of the folder itself, none too
 * large, texts in UTF-8.
 */
final class ThemeFolder extends SimpleFileVisitor<Path> {
  /** Bytes of a template, a file of messages, a style sheet, a script. */
  private static final long MAX_TEXT = 2L * 1024 * 1024;

  /** Bytes of any other file: a picture, a typeface. */
  private static final long MAX_BINARY = 16L * 1024 * 1024;

  /** Bytes of all files: they are held in memory. */
  private static final long MAX_ALL = 64L * 1024 * 1024;

  private static final Set<String> TEXTS =
      Set.of("ftlh", "ftl", "properties", "css", "js", "mjs", "svg", "html", "json", "txt");

  private final Path root;
  private final String name;
  private long all;

  private ThemeFolder(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  /**
   * Checks all files of a theme.
   *
   * @param name the theme's, as messages name its folder
   * @throws ThemeException at the first file that cannot be used
   */
  static void check(Path folder, String name) {
    try {
      Path root = folder.toRealPath(); // the theme's own folder may be a link
      Files.walkFileTree(root, new ThemeFolder(root, name));
    } catch (IOException e) {
      SourcePosition at = SourcePosition.ofFile("themes/" + name);
      throw new ThemeException(Problem.of(THEME_FILE, at, name, SystemReason.of(e)), e);
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink()) {
      throw refused(file, 0, "@theme.link");
    }
    if (!attributes.isRegularFile()) {
      throw refused(file, 0, "@theme.special");
    }
    String plain = file.getFileName().toString();
    String extension = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean text = TEXTS.contains(extension);
    all += attributes.size();
    if (attributes.size() > (text ? MAX_TEXT : MAX_BINARY) || all > MAX_ALL) {
      throw refused(file, 0, "@theme.too-large");
    }
    String content = text ? checkText(file, plain) : "";
    if (root.relativize(file).startsWith("assets")) {
      AssetRules.forbidden(extension, content)
          .ifPresent(
              found -> {
                throw refused(file, found.line(), "@theme." + found.reason());
              });
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    throw refused(file, 0, SystemReason.of(e));
  }

  private String checkText(Path file, String plain) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
    CoderResult result = decoder.decode(bytes, chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      throw refused(file, lines(text), "@theme.utf8");
    }
    if (plain.endsWith(".properties")) {
      checkEscapes(file, text);
    }
    if (plain.endsWith(".ftlh") || plain.endsWith(".ftl")) {
      TemplateLimits.forbidden(text)
          .ifPresent(
              found -> {
                throw refused(
                    file, lines(text.substring(0, found.at())), "@theme." + found.reason());
              });
    }
    return text;
  }

  /** A line at a time, to know which one is wrong. */
  private void checkEscapes(Path file, String text) throws IOException {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      try {
        new Properties().load(new StringReader(line));
      } catch (IllegalArgumentException e) {
        throw refused(file, number, "@theme.escape");
      }
    }
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count() + 1;
  }

  private ThemeException refused(Path file, int line, String why) {
    String shown = "themes/" + name + "/" + root.relativize(file).toString().replace('\\', '/');
    SourcePosition at =
        line == 0 ? SourcePosition.ofFile(shown) : new SourcePosition(shown, line, 1);
    return new ThemeException(Problem.of(THEME_FILE, at, shown, why), null);
  }
}
