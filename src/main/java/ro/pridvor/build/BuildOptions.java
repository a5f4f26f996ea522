package ro.pridvor.build;

import java.nio.file.Path;

/**
 * Where a build reads and writes, and how.
 *
 * @param confirmRemoved whether addresses that disappear have been agreed to
 * @param components whether the page of the theme's components is built too
 * @param fresh whether every page is made anew, though an earlier build may have made the same
 */
public record BuildOptions(
    Path content,
    Path themes,
    Path site,
    boolean confirmRemoved,
    boolean components,
    boolean fresh) {

  /** Uses what earlier builds have left. */
  public BuildOptions(
      Path content, Path themes, Path site, boolean confirmRemoved, boolean components) {
    this(content, themes, site, confirmRemoved, components, false);
  }

  /** Without the page of components. */
  public BuildOptions(Path content, Path themes, Path site, boolean confirmRemoved) {
    this(content, themes, site, confirmRemoved, false);
  }
}
