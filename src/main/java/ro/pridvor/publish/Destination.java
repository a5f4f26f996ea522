package ro.pridvor.publish;

import static ro.pridvor.problem.ProblemKind.OUTPUT_FAILED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_IS_FILE;
import static ro.pridvor.problem.ProblemKind.OUTPUT_NOT_OURS;
import static ro.pridvor.problem.ProblemKind.OUTPUT_PROTECTED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_WORK_TAKEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.problem.SystemReason;

/**
 * The folder of a site, with links followed, and the working folder that belongs to it.
 *
 * @param given as the person wrote it, for messages
 * @param site where it really is
 * @param replaced whether the folder can be replaced as a whole; a mount point cannot, nor can one
 *     whose parent may not be changed
 */
record Destination(Path given, Path site, boolean replaced) {
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
  private static final int NAMED = 3;

  /** Follows links; says nothing about whether the place may be used. */
  static Destination of(Path given) {
    try {
      Path site = ProtectedPlaces.resolve(given);
      boolean replaced =
          !Files.isDirectory(site) || !(isMountPoint(site) || !mayChange(site.getParent()));
      return new Destination(given, site, replaced);
    } catch (IOException e) {
      throw failure(OUTPUT_FAILED, given, SystemReason.of(e), e);
    }
  }

  private static boolean mayChange(Path folder) {
    return folder != null && Files.isWritable(folder);
  }

  private static boolean isMountPoint(Path site) throws IOException {
    if (site.getParent() == null) {
      return true;
    }
    if (!Files.exists(MOUNTS)) {
      return !Files.getFileStore(site).equals(Files.getFileStore(site.getParent()));
    }
    try (Stream<String> lines = Files.lines(MOUNTS, StandardCharsets.ISO_8859_1)) {
      String wanted =
          new String(site.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return lines.anyMatch(line -> unescaped(line.split(" ")[4]).equals(wanted));
    }
  }

  /** The kernel writes blanks as octal numbers. */
  private static String unescaped(String path) {
    return path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
  }

  /** Where builds work. */
  WorkFolder work() {
    return replaced ? WorkFolder.beside(site) : WorkFolder.within(site);
  }

  Publisher publisher() {
    return replaced ? new SwapPublisher(site, work()) : new InPlacePublisher(site, work());
  }

  /**
   * Whether a build may publish here.
   *
   * @param adopt whether the person has agreed to publish into a folder with files of their own
   * @return why not
   */
  Optional<Problem> refusal(ProtectedPlaces places, boolean adopt) {
    try {
      Optional<String> held = places.heldBy(site);
      if (held.isPresent()) {
        return Optional.of(problem(OUTPUT_PROTECTED, given, "@" + held.get()));
      }
      if (work().isTaken()) {
        return Optional.of(problem(OUTPUT_WORK_TAKEN, work().path(), ""));
      }
      if (!Files.exists(site, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      if (!Files.isDirectory(site)) {
        return Optional.of(problem(OUTPUT_IS_FILE, given, ""));
      }
      if (adopt || ForeignFiles.isAsGoodAsEmpty(site) || FileRecord.read(site).isPresent()) {
        return Optional.empty();
      }
      return Optional.of(problem(OUTPUT_NOT_OURS, given, some()));
    } catch (IOException e) {
      return Optional.of(problem(OUTPUT_FAILED, given, SystemReason.of(e)));
    }
  }

  /** The first few names in the folder. */
  private String some() throws IOException {
    try (Stream<Path> entries = Files.list(site)) {
      List<String> names = entries.map(e -> e.getFileName().toString()).sorted().toList();
      String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
      return names.size() > NAMED ? first + ", …" : first;
    }
  }

  static Problem problem(ProblemKind kind, Path site, String detail) {
    String name = site.toString();
    return Problem.of(kind, SourcePosition.ofFile(name), name, detail);
  }

  static PublishException failure(ProblemKind kind, Path site, String detail, Exception cause) {
    return new PublishException(problem(kind, site, detail), cause);
  }
}
