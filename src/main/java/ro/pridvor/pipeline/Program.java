package ro.pridvor.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.publish.Checksum;
import ro.pridvor.theme.Theme;

/** What this program and its theme are known again by: whatever can change a page. */
final class Program {
  private Program() {}

  /** All that decides how a page becomes a file, besides the page and {@link #stamps}. */
  static List<Object> maker(Theme theme, PortalFacts facts) {
    return List.of(theme.folders().stream().map(Program::contents).toList(), facts);
  }

  /** The files of a theme and their contents. */
  private static List<String> contents(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> folder.relativize(file) + " " + content(file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Checksum content(Path file) {
    try {
      return Checksum.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of the program as the system lists them, and the Java that runs it. */
  static List<String> stamps() {
    List<String> stamps = new ArrayList<>();
    stamps.add(System.getProperty("java.vm.version"));
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      stamps.addAll(stamps(Path.of(part)));
    }
    return stamps;
  }

  private static List<String> stamps(Path part) {
    if (!Files.exists(part)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(part)) {
      return files.sorted().map(file -> part.relativize(file) + stamp(file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
      return " " + a.size() + " " + a.lastModifiedTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
