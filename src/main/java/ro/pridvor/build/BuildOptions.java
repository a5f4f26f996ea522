package ro.pridvor.build;

import java.nio.file.Path;

/**
 * Where a build reads and writes.
 *
 * @param confirmRemoved whether addresses that disappear have been agreed to
 * @param components whether the page of the theme's components is built too
 */
public record BuildOptions(
    Path content, Path themes, Path site, boolean confirmRemoved, boolean components) {

  /** Without the page of components. */
  public BuildOptions(Path content, Path themes, Path site, boolean confirmRemoved) {
    this(content, themes, site, confirmRemoved, false);
  }
}
