package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.Trees;
import ro.pridvor.documents.Document;
import ro.pridvor.documents.DocumentReader;
import ro.pridvor.imports.Importer.Imported;

/** Imports files of tests, and looks at plans as tables of fields. */
final class Imports {
  static final Path CONTENT = Path.of("content");
  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

  private Imports() {}

  static Path resource(String name) {
    try {
      return Path.of(Imports.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Asserts what was read, and that no word is missing.
   *
   * @param expected a measure a line, its fields divided by bars
   */
  static void assertFields(String expected, Imported imported, String... keys) {
    assertEquals(
        expected.strip(),
        rows(trees(imported)).stream()
            .map(row -> Stream.of(keys).map(row::get).collect(Collectors.joining(" | ")))
            .collect(Collectors.joining("\n")));
    assertEquals(List.of(), imported.missing());
  }

  /** A file with a text, in a folder of a test. */
  static Path file(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Imported of(Path file, Path content, String plan) {
    return of(file, content, plan, Mapping.NONE);
  }

  static Imported of(Path file, Path content, String plan, Mapping mapping) {
    return of(read(file), file, content, plan, mapping);
  }

  static Document read(Path file) {
    return new DocumentReader(ROMANIAN, false).read(file);
  }

  static Imported of(Document document, Path file, Path content, String plan, Mapping mapping) {
    return new Importer(content, new ImportWords(ROMANIAN))
        .of(document, file.getFileName().toString(), plan, mapping);
  }

  /** The trees of an import, as they would be read again. */
  static PlanTrees trees(Imported imported) {
    Map<String, Map<String, Object>> files = new LinkedHashMap<>();
    imported
        .objectiveTexts()
        .forEach((name, text) -> files.put(name, Trees.yamlWithProposals(text).orElseThrow()));
    return new PlanTrees(Trees.yamlWithProposals(imported.planText()).orElseThrow(), files);
  }

  /** Each measure as a row of fields, inherited cells included. */
  static List<Map<String, String>> rows(PlanTrees trees) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, Object> general : trees.generals()) {
      for (Map<String, Object> specific : PlanTrees.maps(general, "objectives")) {
        for (Map<String, Object> measure : PlanTrees.maps(specific, "measures")) {
          Map<String, Object> cells = new LinkedHashMap<>(PlanTrees.map(general, "shared"));
          cells.putAll(PlanTrees.map(specific, "shared"));
          cells.putAll(measure);
          Map<String, String> row = new LinkedHashMap<>();
          row.put("general", plain(PlanTrees.text(general, "title")));
          row.put("specific", plain(PlanTrees.text(specific, "title")));
          row.put("code", plain(PlanTrees.text(measure, "code")));
          row.put("text", plain(PlanTrees.text(measure, "text")));
          for (Column column : Column.cells()) {
            row.put(
                column.key(), plain(String.join(" ", PlanTrees.entries(cells.get(column.key())))));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static String plain(String text) {
    return text.replaceAll("[;,]", " ").replaceAll("\\s+", " ").replaceAll("\\.$", "").strip();
  }
}
