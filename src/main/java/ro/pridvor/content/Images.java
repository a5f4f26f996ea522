package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.UNUSABLE_IMAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import ro.pridvor.content.Content.ImageEntry;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/**
 * The pictures in {@code content/images}, which texts name. Only the head of a file is read: its
 * kind, width and height.
 */
final class Images {
  /** The path of a picture below {@code content/}. */
  static final String PATH = "images/[a-z0-9]+(-[a-z0-9]+)*\\.(png|jpe?g)";

  /** Readers have telephones; a picture is loaded with the page. */
  private static final long MAX_BYTES = 300_000;

  private static final int MAX_PIXELS = 10_000;

  private Images() {}

  static List<ImageEntry> read(ContentFolder folder, List<String> files, ProblemLog problems) {
    List<ImageEntry> images = new ArrayList<>();
    for (String file : files) {
      if (file.matches(PATH)) {
        SourcePosition at = SourcePosition.ofFile(folder.shown(file));
        read(folder.path(file), file, at, problems).ifPresent(images::add);
      }
    }
    return List.copyOf(images);
  }

  private static Optional<ImageEntry> read(
      Path path, String file, SourcePosition at, ProblemLog problems) {
    String name = file.substring(file.indexOf('/') + 1);
    long bytes = path.toFile().length();
    if (bytes > MAX_BYTES) {
      problems.add(UNUSABLE_IMAGE, at, name, "@image.large");
      return Optional.empty();
    }
    Optional<ImageEntry> image = size(path, name);
    if (image.isEmpty()) {
      problems.add(UNUSABLE_IMAGE, at, name, "@image.kind");
    }
    return image;
  }

  private static Optional<ImageEntry> size(Path path, String name) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty(); // opening a pipe would wait for its other end
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(path.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        boolean usable = width > 0 && height > 0 && width <= MAX_PIXELS && height <= MAX_PIXELS;
        return usable ? Optional.of(new ImageEntry(name, width, height)) : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
