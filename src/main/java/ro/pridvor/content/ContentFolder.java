package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.BAD_UTF8;
import static ro.pridvor.problem.ProblemKind.EMPTY_FILE;
import static ro.pridvor.problem.ProblemKind.FILE_TOO_LARGE;
import static ro.pridvor.problem.ProblemKind.MISSING_FOLDER;
import static ro.pridvor.problem.ProblemKind.SPECIAL_FILE;
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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.problem.SystemReason;
import ro.pridvor.text.NaturalOrder;

/** The files of {@code content/}, read with care: nothing outside the folder, nothing oversized. */
final class ContentFolder {
  static final long MAX_BYTES = 4L * 1024 * 1024;

  /** Of a file with more unusable lines than this the first are reported. */
  private static final int MOST_FAULTS = 20;

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
   * The folder itself may be a link; a link, a pipe or a device below it is a problem.
   */
  List<String> files() {
    if (!Files.isDirectory(root)) {
      problems.add(MISSING_FOLDER, SourcePosition.ofFile(name), name);
      return List.of();
    }
    List<String> files = new ArrayList<>();
    try {
      Path real = root.toRealPath();
      Files.walkFileTree(real, new Collector(real, files));
    } catch (IOException e) {
      problems.add(UNREADABLE_FILE, SourcePosition.ofFile(name), SystemReason.of(e));
    }
    files.sort(NaturalOrder.INSTANCE);
    return files;
  }

  /**
   * Whether Java could decode the name. Under a locale without UTF-8 a name with diacritics is only
   * bytes; such a file cannot be opened by its name and must not be passed over in silence.
   */
  private boolean hasReadableName(String file) {
    boolean readable = file.indexOf('\uFFFD') < 0 && file.chars().noneMatch(TextCheck::isForbidden);
    if (!readable) {
      String printable = file.replaceAll("\\p{Cc}", "\uFFFD");
      problems.add(UNREADABLE_NAME, SourcePosition.ofFile(shown(printable)), printable);
    }
    return readable;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<String> files;

    Collector(Path start, List<String> files) {
      this.start = start;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String relative = relative(file);
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        problems.add(SYMLINK, SourcePosition.ofFile(shown(relative)), relative);
      } else if (attributes.isRegularFile()) {
        if (!StrayFiles.isNoise(relative) && hasReadableName(relative)) {
          files.add(relative);
        }
      } else {
        problems.add(SPECIAL_FILE, SourcePosition.ofFile(shown(relative)), relative);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      String place = file.equals(start) ? name : shown(relative(file));
      problems.add(UNREADABLE_FILE, SourcePosition.ofFile(place), SystemReason.of(e));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(start) && path.getFileName().toString().startsWith(".");
    }

    private String relative(Path path) {
      return start.relativize(path).toString().replace('\\', '/');
    }
  }

  boolean exists() {
    return Files.isDirectory(root);
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
      log.add(UNREADABLE_FILE, whole, SystemReason.of(e));
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
      String wrong = String.format(Locale.ROOT, "0x%02X", bytes[in.position()] & 0xFF);
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
    int faults = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Optional<TextCheck.Found> found = TextCheck.first(line);
      if (found.isPresent() && faults++ < MOST_FAULTS) {
        SourcePosition at = new SourcePosition(shown(file), number, found.get().offset() + 1);
        log.add(found.get().kind(), at, found.get().arguments());
        clean = false;
      }
      int tab = line.indexOf('\t');
      if (tab >= 0 && line.substring(0, tab).isBlank() && file.endsWith(".yaml")) {
        log.add(TAB_INDENTATION, new SourcePosition(shown(file), number, tab + 1));
        clean = false;
      }
    }
    return clean;
  }
}
