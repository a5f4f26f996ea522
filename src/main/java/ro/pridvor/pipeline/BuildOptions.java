package ro.pridvor.pipeline;

import java.nio.file.Path;
import ro.pridvor.publish.ProtectedPlaces;

/**
 * Where a build reads and writes, and how.
 *
 * @param confirmRemoved whether addresses that disappear have been agreed to
 * @param components whether the page of the theme's components is built too
 * @param fresh whether every page is made anew, though an earlier build may have made the same
 * @param adopt whether to publish into a folder with files that no build made
 * @param working the folder from which the command was started, which no site replaces
 */
public record BuildOptions(
    Path content,
    Path themes,
    Path site,
    boolean confirmRemoved,
    boolean components,
    boolean fresh,
    boolean adopt,
    Path working) {

  /** Does not publish among files of other people. */
  public BuildOptions(
      Path content,
      Path themes,
      Path site,
      boolean confirmRemoved,
      boolean components,
      boolean fresh) {
    this(content, themes, site, confirmRemoved, components, fresh, false, Path.of(""));
  }

  /** Uses what earlier builds have left. */
  public BuildOptions(
      Path content, Path themes, Path site, boolean confirmRemoved, boolean components) {
    this(content, themes, site, confirmRemoved, components, false);
  }

  /** Without the page of components. */
  public BuildOptions(Path content, Path themes, Path site, boolean confirmRemoved) {
    this(content, themes, site, confirmRemoved, false);
  }

  /** What the site must keep out of. */
  ProtectedPlaces protectedPlaces() {
    return ProtectedPlaces.of(content, themes, working);
  }
}
