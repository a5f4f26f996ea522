package ro.pridvor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ro.pridvor.testing.TestSites;

/** The schemas that editors use are the ones that the program checks with. */
class SchemasTest {
  private static final Path SHIPPED = Path.of("content/schemas");
  private static final Pattern NAMED = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void theCopyForEditorsIsTheSame(FileKind kind) {
    assertEquals(
        SchemaCheck.load(kind), TestSites.read(SHIPPED.resolve(kind.schema() + ".schema.json")));
  }

  @Test
  void everyContentFileNamesTheSchemaOfItsKind() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      List<Path> yaml = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertTrue(yaml.size() > 50);
      for (Path file : yaml) {
        Matcher named = NAMED.matcher(TestSites.read(file));
        assertTrue(named.find(), () -> file + " names no schema");
        String relative = Path.of("content").relativize(file).toString().replace('\\', '/');
        FileKind kind = FileKind.of(relative).orElseThrow();
        assertEquals(
            SHIPPED.resolve(kind.schema() + ".schema.json"),
            file.getParent().resolve(named.group(1)).normalize(),
            file::toString);
      }
    }
  }
}
