package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ro.pridvor.testing.RealPortal;

/** What an officer uploads: bytes of the real portal in its three languages (bar: 60 MB). */
class PublishedWeightTest {
  private static final long WHOLE_SITE = 84_000_000;

  /** Head, header and footer of a page, on average: what readers find on every page. */
  private static final long CHROME = 5_200;

  @Test
  void theWholeSiteStaysBelowItsLimit() throws IOException {
    long bytes = 0;
    for (Path file : files("")) {
      bytes += Files.size(file);
    }
    System.out.printf("published: %.1f MB%n", bytes / 1e6);
    assertTrue(bytes <= WHOLE_SITE, "bytes of the whole site: " + bytes);
  }

  @Test
  void whatIsAroundTheTextOfAPageStaysBelowItsLimit() throws IOException {
    long chrome = 0;
    long pages = 0;
    List<String> indented = new ArrayList<>();
    for (Path file : files(".html")) {
      String html = Files.readString(file, StandardCharsets.ISO_8859_1); // one character a byte
      int main = html.indexOf("<main");
      if (main < 0 || !html.contains("class=\"site-footer\"")) {
        continue; // redirects, booklets and large print have less
      }
      pages++;
      chrome += main + html.length() - html.indexOf("</main>");
      if (html.substring(0, main).contains("\n ")) {
        indented.add(file.toString());
      }
    }
    System.out.printf("around the text: %d bytes a page, %d pages%n", chrome / pages, pages);
    assertTrue(chrome / pages <= CHROME, "bytes around the text of a page: " + chrome / pages);
    assertEquals(List.of(), indented);
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(RealPortal.site())) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .toList();
    }
  }
}
