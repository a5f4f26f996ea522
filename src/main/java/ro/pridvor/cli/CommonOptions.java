package ro.pridvor.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of commands that only read or add to the content. */
class CommonOptions {
  @Option(
      names = "--content",
      paramLabel = "FOLDER",
      defaultValue = "content",
      descriptionKey = "content",
      converter = FolderName.class)
  Path content;

  @Option(names = "--lang", paramLabel = "ro|en", defaultValue = "ro", descriptionKey = "lang")
  String lang;
}
