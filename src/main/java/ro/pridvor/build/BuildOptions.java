package ro.pridvor.build;

import java.nio.file.Path;

/**
 * Where a build reads and writes.
 *
 * @param confirmRemoved whether addresses that disappear have been agreed to
 */
public record BuildOptions(Path content, Path themes, Path site, boolean confirmRemoved) {}
