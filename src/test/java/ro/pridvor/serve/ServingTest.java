package ro.pridvor.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.testing.TestSites;

/** The server for writers, as a browser meets it. */
class ServingTest {
  private static final Path BASE = Path.of("src/test/resources/ro/pridvor/check/base");
  private static final String PAGE = "planuri/oras-2024-2028/masuri/o1-1-1/";

  @TempDir private Path folder;
  private Path measures;
  private Serving serving;

  @BeforeEach
  void aSmallPortalIsServed() throws IOException {
    Path content = folder.resolve("content");
    try (Stream<Path> files = Files.walk(BASE)) {
      for (Path file : files.toList()) {
        Files.copy(file, content.resolve(BASE.relativize(file).toString()));
      }
    }
    measures = content.resolve("plans/oras-2024-2028/01-o1.yaml");
    BuildOptions where =
        new BuildOptions(content, Path.of("themes"), folder.resolve("site"), false);
    serving =
        Serving.start(
            new Serving.Settings(
                where, 0, Editor.VS_CODE, Locale.forLanguageTag("ro"), Clock.systemDefaultZone()),
            problems -> {});
  }

  @AfterEach
  void stop() {
    serving.close();
  }

  @Test
  void aSavedChangeIsToldAndServed() throws IOException {
    try (BufferedReader events = events()) {
      String first = await(events, "\"version\"");
      assertTrue(first.contains("vscode://file/"), first);
      assertTrue(first.contains("01-o1.yaml:7"), first);
      edit("Înființarea unui centru", "Deschiderea unui centru");
      await(events, "\"changed\":true");
      assertTrue(get(PAGE).contains("Deschiderea unui centru"));
    }
  }

  @Test
  void aMistakeIsToldInRomanianWhileTheLastGoodPageStaysAndItsMendingIsToldToo()
      throws IOException {
    try (BufferedReader events = events()) {
      await(events, "\"version\"");
      edit("target-groups: [copii]", "target-groups: [copi]");
      String told = await(events, "copi");
      assertTrue(told.contains("Ați vrut să scrieți „copii”?"), told);
      assertTrue(get(PAGE).contains("Înființarea unui centru"));
      edit("target-groups: [copi]", "target-groups: [copii]");
      await(events, "\"errors\":[]");
    }
  }

  @Test
  void theScriptIsOnServedPagesOnlyAndStrangersGetNothing() throws IOException {
    assertTrue(get("planuri/").contains("/_pridvor/live.js"));
    assertFalse(Files.exists(folder.resolve("site")), "nothing is published by serving");
    URI address = serving.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("HTTP/1.1 403 Forbidden", answer.readLine());
    }
  }

  private void edit(String find, String replace) throws IOException {
    String text = Files.readString(measures);
    assertTrue(text.contains(find));
    TestSites.save(measures, text.replace(find, replace));
  }

  private BufferedReader events() throws IOException {
    URLConnection connection =
        serving.address().resolve("_pridvor/events?page=/" + PAGE).toURL().openConnection();
    connection.setReadTimeout(90_000); // what is not told is a failure, not a wait without end
    InputStream in = connection.getInputStream();
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static String await(BufferedReader events, String mark) throws IOException {
    String line = events.readLine();
    while (!line.contains(mark)) {
      line = events.readLine();
    }
    return line;
  }

  private String get(String path) throws IOException {
    try (InputStream in = serving.address().resolve(path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
