package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.BAD_UTF8;
import static ro.pridvor.problem.ProblemKind.EMPTY_FILE;
import static ro.pridvor.problem.ProblemKind.FILE_TOO_LARGE;
import static ro.pridvor.problem.ProblemKind.MISSING_FOLDER;
import static ro.pridvor.problem.ProblemKind.SYMLINK;
import static ro.pridvor.problem.ProblemKind.TAB_INDENTATION;
import static ro.pridvor.problem.ProblemKind.UNREADABLE_FILE;
import static ro.pridvor.problem.ProblemKind.UNREADABLE_NAME;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.text.NaturalOrder;

/** The files of {@code content/}, read with care: nothing outside the folder, nothing oversized. */
final class ContentFolder {
  static final long MAX_BYTES = 4L * 1024 * 1024;

  private final Path root;
  private final String name;
  private final ProblemLog problems;

  ContentFolder(Path root, ProblemLog problems) {
    this.root = root;
    this.name = root.getFileName().toString();
    this.problems = problems;
  }

  /**
   * Paths of all regular files below the folder, relative, in natural order, hidden ones left out.
   */
  List<String> files() {
    if (!Files.isDirectory(root)) {
      problems.add(MISSING_FOLDER, SourcePosition.ofFile(name), name);
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> !path.equals(root))
          .filter(path -> !isHidden(path))
          .filter(this::isPlainFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(file -> !StrayFiles.isNoise(file))
          .filter(this::hasReadableName)
          .sorted(NaturalOrder.INSTANCE)
          .toList();
    } catch (IOException e) {
      problems.add(UNREADABLE_FILE, SourcePosition.ofFile(name), String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  /**
   * Whether Java could decode the name. Under a locale without UTF-8 a name with diacritics is only
   * bytes; such a file cannot be opened by its name and must not be passed over in silence.
   */
  private boolean hasReadableName(String file) {
    boolean readable = file.indexOf('\uFFFD') < 0;
    if (!readable) {
      problems.add(UNREADABLE_NAME, SourcePosition.ofFile(shown(file)), file);
    }
    return readable;
  }

  private boolean isHidden(Path path) {
    for (Path part : root.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlainFile(Path path) {
    if (Files.isSymbolicLink(path)) {
      String relative = root.relativize(path).toString();
      problems.add(SYMLINK, SourcePosition.ofFile(shown(relative)), relative);
      return false;
    }
    return Files.isRegularFile(path);
  }

  Path path(String file) {
    return root.resolve(file);
  }

  /** How messages name a file: with the folder's own name in front. */
  String shown(String file) {
    return name + "/" + file;
  }

  /** The text of a file in Unicode NFC, or nothing if it cannot be used; problems say why. */
  Optional<String> read(String file, ProblemLog log) {
    SourcePosition whole = SourcePosition.ofFile(shown(file));
    try {
      Path path = root.resolve(file);
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        log.add(FILE_TOO_LARGE, whole, Long.toString(size), Long.toString(MAX_BYTES));
        return Optional.empty();
      }
      return decode(Files.readAllBytes(path), file, log).filter(text -> usable(text, file, log));
    } catch (IOException e) {
      log.add(UNREADABLE_FILE, whole, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<String> decode(byte[] bytes, String file, ProblemLog log) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - text.lastIndexOf('\n');
      String wrong = String.format("0x%02X", bytes[in.position()] & 0xFF);
      log.add(BAD_UTF8, new SourcePosition(shown(file), line, column), wrong);
      return Optional.empty();
    }
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Optional.of(Normalizer.normalize(unmarked, Normalizer.Form.NFC));
  }

  private boolean usable(String text, String file, ProblemLog log) {
    if (text.isBlank()) {
      log.add(EMPTY_FILE, SourcePosition.ofFile(shown(file)));
      return false;
    }
    boolean clean = true;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      int tab = line.indexOf('\t');
      if (tab >= 0 && line.substring(0, tab).isBlank() && file.endsWith(".yaml")) {
        log.add(TAB_INDENTATION, new SourcePosition(shown(file), number, tab + 1));
        clean = false;
      }
    }
    return clean;
  }
}
