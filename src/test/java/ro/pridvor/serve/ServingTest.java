package ro.pridvor.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.testing.TestSites;

/** The server for writers, as a browser meets it. */
class ServingTest {
  private static final Path BASE = Path.of("src/test/resources/ro/pridvor/check/base");
  private static final String PAGE = "planuri/oras-2024-2028/masuri/o1-1-1/";

  private static final Optional<UnixOperatingSystemMXBean> OPEN_FILES =
      Optional.of(ManagementFactory.getOperatingSystemMXBean())
          .filter(UnixOperatingSystemMXBean.class::isInstance)
          .map(UnixOperatingSystemMXBean.class::cast);

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
  void theScriptIsOnServedPagesOnly() throws IOException {
    assertTrue(get("planuri/").contains("/_pridvor/live.js"));
    assertFalse(Files.exists(folder.resolve("site")), "nothing is published by serving");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Host: evil.example",
        "GET / HTTP/1.1|Host: localhost.evil.example",
        "GET / HTTP/1.1|Host: localhost:80:80",
        "GET / HTTP/1.1|Host: localhost|Host: evil.example",
        "GET / HTTP/1.1|Host: evil.example|Host: localhost",
        "GET / HTTP/1.1|Host: localhost|Host: localhost",
        "GET / HTTP/1.1|Accept: */*",
        "GET / HTTP/1.1|Host: localhost|Origin: https://evil.example",
        "GET / HTTP/1.1|Host: localhost|Origin: null",
        "GET / HTTP/1.1|Host: localhost|Origin: http://localhost:1",
        "GET /date/portal.json HTTP/1.1|Host: localhost|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode:"
            + " no-cors|Sec-Fetch-Dest: script",
        "GET / HTTP/1.1|Host: localhost|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode:"
            + " navigate|Sec-Fetch-Dest: iframe",
        "GET / HTTP/1.1|Host: localhost|Sec-Fetch-Site: same-site|Sec-Fetch-Mode: cors"
      })
  void whatAPageFromElsewhereCausesIsRefused(String request) throws IOException {
    assertEquals("HTTP/1.1 403 Forbidden", answer(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Host: localhost",
        "GET / HTTP/1.1|Host: 127.0.0.1:8000|Sec-Fetch-Site: none",
        "GET / HTTP/1.1|Host: [::1]:8000|Origin: http://[::1]:8000|Sec-Fetch-Site: same-origin",
        "GET / HTTP/1.1|Host: localhost|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode:"
            + " navigate|Sec-Fetch-Dest: document"
      })
  void whatThePersonAsksForIsAnswered(String request) throws IOException {
    assertEquals("HTTP/1.1 200 OK", answer(request));
  }

  @Test
  void nothingButReadingIsAllowed() throws IOException {
    assertEquals(
        "HTTP/1.1 405 Method Not Allowed",
        answer("POST / HTTP/1.1|Host: localhost|Content-Length: 0"));
  }

  private String answer(String request) throws IOException {
    URI address = serving.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String lines = request.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  /** Of sixty pages that were opened and closed no connection is left. */
  @Test
  void aPageThatIsClosedKeepsNoDescriptor() throws IOException {
    assumeTrue(OPEN_FILES.isPresent(), "the system counts descriptors");
    get("");
    long before = OPEN_FILES.get().getOpenFileDescriptorCount();
    for (int i = 0; i < 60; i++) {
      try (BufferedReader events = events()) {
        await(events, "\"version\"");
      }
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          while (OPEN_FILES.get().getOpenFileDescriptorCount() > before + 6) {
            try (BufferedReader events = events()) {
              await(events, "\"version\"");
            }
          }
        });
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
