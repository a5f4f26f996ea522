package ro.pridvor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The licence of every direct dependency is in the jar: it ships one itself, or NOTICE has it. */
class NoticeTest {
  private static final Pattern LICENCE =
      Pattern.compile("(META-INF/([^/]+/)?)?(LICEN[SC]E|NOTICE)[^/]*", Pattern.CASE_INSENSITIVE);

  @Test
  void everyDependencyShipsItsLicenceOrIsInTheNotice() throws IOException {
    String notice = Files.readString(Path.of("NOTICE"));
    List<String> without =
        dependencies().filter(name -> !notice.contains(name) && !shipsOne(name)).toList();
    assertEquals(List.of(), without);
  }

  private static Stream<String> dependencies() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    return Jsoup.parse(pom, "", Parser.xmlParser())
        .select("project > dependencies > dependency")
        .stream()
        .filter(each -> !each.select("> scope").text().matches("test|provided"))
        .map(each -> each.select("> artifactId").text().replaceAll("^flexmark.*", "flexmark"));
  }

  private static boolean shipsOne(String artifact) {
    Pattern name = Pattern.compile(Pattern.quote(artifact) + "-\\d[^/\\\\]*\\.jar");
    return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(Path::of)
        .filter(jar -> name.matcher(jar.getFileName().toString()).matches())
        .anyMatch(NoticeTest::hasLicence);
  }

  private static boolean hasLicence(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().anyMatch(entry -> LICENCE.matcher(entry.getName()).matches());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
