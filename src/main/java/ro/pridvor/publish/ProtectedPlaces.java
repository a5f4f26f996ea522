package ro.pridvor.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places that no command may take for its output: the sources of the portal, the folders of the
 * program, of the person and of the system.
 */
public final class ProtectedPlaces {
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");
  private static final int MOST_LINKS = 40;

  /**
   * A place to keep out of.
   *
   * @param key of its name in the messages
   * @param wholly whether output may not lie below it either
   */
  private record Place(Path path, String key, boolean wholly) {}

  private final List<Place> places = new ArrayList<>();

  private ProtectedPlaces() {}

  /**
   * @param content the folder of content
   * @param themes the folder of themes
   * @param working the folder from which the command was started
   */
  public static ProtectedPlaces of(Path content, Path themes, Path working) {
    ProtectedPlaces places = new ProtectedPlaces();
    places.add(content, "place.content", true);
    places.add(themes, "place.themes", true);
    places.add(working, "place.working", false);
    places.add(Path.of(""), "place.working", false);
    String home = System.getProperty("user.home", "");
    if (Path.of(home).isAbsolute()) {
      places.add(Path.of(home), "place.home", false);
    }
    program().ifPresent(folder -> places.addProgram(folder, content));
    return places;
  }

  /** The folder of the program itself. */
  private static Optional<Path> program() {
    CodeSource source = ProtectedPlaces.class.getProtectionDomain().getCodeSource();
    try {
      Path path = Path.of(source.getLocation().toURI());
      return Optional.of(Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A portal may lie in the folder of the program; then its site does so as well. */
  private void addProgram(Path folder, Path content) {
    boolean holdsPortal = real(content).startsWith(real(folder));
    add(folder, "place.program", !holdsPortal);
  }

  private void add(Path path, String key, boolean wholly) {
    places.add(new Place(real(path), key, wholly));
  }

  /**
   * The place that a folder would take, if it is protected.
   *
   * @param folder with links resolved, as of {@link #resolve}
   * @return the key of the place's name
   */
  Optional<String> heldBy(Path folder) {
    if (folder.getParent() == null) {
      return Optional.of("place.root");
    }
    for (Path part : folder) {
      if (VERSION_CONTROL.contains(part.toString())) {
        return Optional.of("place.version-control");
      }
    }
    return places.stream()
        .filter(p -> p.path().startsWith(folder) || (p.wholly() && folder.startsWith(p.path())))
        .map(Place::key)
        .findFirst();
  }

  private static Path real(Path path) {
    try {
      return resolve(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A path with all links followed, whether or not it exists.
   *
   * @throws FileSystemLoopException if links lead in a circle
   */
  static Path resolve(Path path) throws IOException {
    Path at = path.toAbsolutePath();
    for (int links = 0; links < MOST_LINKS; links++) {
      Path existing = at;
      while (existing.getParent() != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
        existing = existing.getParent();
      }
      Path rest = existing.relativize(at);
      if (Files.exists(existing)) {
        Path real = existing.toRealPath().resolve(rest.toString()).normalize();
        if (rest.toString().isEmpty() || !Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
          return real;
        }
        at = real; // after a ".." it leads to something that exists
      } else { // a link that leads to nothing yet
        Path target = existing.resolveSibling(Files.readSymbolicLink(existing));
        at = target.resolve(rest.toString());
      }
    }
    throw new FileSystemLoopException(path.toString());
  }
}
