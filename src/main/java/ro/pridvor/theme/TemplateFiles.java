package ro.pridvor.theme;

import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The templates of a theme and of those it inherits from, the nearest of each name. */
final class TemplateFiles {
  private final List<Path> folders;

  TemplateFiles(Theme theme) {
    this.folders =
        theme.folders().stream()
            .map(folder -> folder.resolve("templates"))
            .filter(Files::isDirectory)
            .toList();
  }

  TemplateLoader loader() {
    List<TemplateLoader> loaders = new ArrayList<>();
    for (Path folder : folders) {
      try {
        loaders.add(new FolderTemplates(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }

  /** The place in the file as it was written, for one in the template as it was read. */
  TemplatePlace written(TemplatePlace read) {
    for (Path folder : folders) {
      Path file = folder.resolve(read.template());
      if (Files.exists(file)) {
        return read.movedBy(indentation(file, read.line()));
      }
    }
    return read;
  }

  private static int indentation(Path file, int number) {
    try {
      List<String> lines = Files.readAllLines(file);
      String line = number < 1 || number > lines.size() ? "" : lines.get(number - 1);
      Matcher matcher = FolderTemplates.INDENTATION.matcher(line);
      return matcher.find() ? matcher.end() : 0;
    } catch (IOException e) {
      return 0; // the line is right all the same
    }
  }
}
