package ro.pridvor.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that all commands on content and site share. */
final class ContentOptions extends CommonOptions {
  enum Format {
    TEXT,
    JSON,
    /** Annotations of GitHub Actions and of the forges that read them. */
    GITHUB,
    /** SARIF 2.1.0, which editors and code hosts read. */
    SARIF
  }

  @Option(
      names = "--themes",
      paramLabel = "FOLDER",
      defaultValue = "themes",
      descriptionKey = "themes",
      converter = FolderName.class)
  Path themes;

  @Option(
      names = "--site",
      paramLabel = "FOLDER",
      defaultValue = "site",
      descriptionKey = "site",
      converter = FolderName.class)
  Path site;

  @Option(
      names = "--format",
      paramLabel = "text|json|github|sarif",
      defaultValue = "text",
      descriptionKey = "format")
  Format format;
}
