package ro.pridvor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ro.pridvor.cli.Pridvor;
import ro.pridvor.publish.FileRecord;

/** Small sites of {@code src/test/sites}, built the way a user builds. */
public final class TestSites {
  public static final Path VALID = Path.of("src/test/sites/valid");
  public static final Path INVALID = Path.of("src/test/sites/invalid");
  public static final Path THEMES = Path.of("src/test/themes").toAbsolutePath();

  private TestSites() {}

  /** What a command printed, and its exit code. */
  public record Result(int exit, String out, String err) {}

  /** Runs the command line in a folder. */
  public static Result run(Path folder, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Pridvor.run(
            arguments,
            folder,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Builds the {@code content} of a folder into its {@code site}, with the themes for tests. */
  public static Result build(Path folder, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("build", "--themes", THEMES.toString(), "--site", "site"));
    arguments.addAll(Arrays.asList(more));
    return run(folder, arguments.toArray(String[]::new));
  }

  /** Copies a folder over another; links stay links. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path source : walk.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(
              source, target, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of a valid site's content in {@code folder/content}. */
  public static Path valid(String name, Path folder) {
    copy(VALID.resolve(name).resolve("content"), folder.resolve("content"));
    return folder;
  }

  /** Replaces a text in a content file; fails if it is not there. */
  public static void edit(Path file, String old, String replacement) {
    String text = read(file);
    if (!text.contains(old)) {
      throw new AssertionError(file + " does not contain " + old);
    }
    write(file, text.replace(old, replacement));
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file as editors save it: at no moment is it there in part. */
  public static void save(Path file, String text) {
    try {
      // Beside the file, as editors do: a move is atomic only within one file system.
      Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".saved");
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that is in it; links are not followed. */
  public static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPublished(Path file) {
    return Files.isRegularFile(file) && !file.endsWith(FileRecord.FILE);
  }

  /**
   * Every file below a folder with its bytes, so that two trees can be compared; without the record
   * of files, which only a build in a folder writes.
   */
  public static Map<String, String> tree(Path folder) {
    Map<String, String> tree = new TreeMap<>();
    if (!Files.exists(folder)) {
      return Collections.unmodifiableMap(tree);
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(TestSites::isPublished).toList()) {
        tree.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(tree);
  }
}
