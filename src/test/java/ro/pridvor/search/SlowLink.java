package ro.pridvor.search;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Chromium in front of a plain host, 150 ms and 1.6 Mbit/s away, that counts what it sends. */
final class SlowLink implements AutoCloseable {
  private static final int LATENCY = 150;
  private static final int BYTES_A_SECOND = 200_000;

  /** The bench's own page is not counted. */
  private static final Set<String> OWN =
      Set.of("ours.html", "ours.js", "theirs.html", "theirs.js", "favicon.ico");

  /**
   * What was fetched.
   *
   * @param bytes of bodies, without headers
   */
  record Traffic(int requests, long bytes) {}

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Playwright playwright;
  private final Browser browser;

  private SlowLink(Path folder) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
          boolean found = file.startsWith(folder) && Files.isRegularFile(file);
          byte[] body = found ? Files.readAllBytes(file) : new byte[0];
          String name = file.toString();
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Type",
                  name.endsWith(".html")
                      ? "text/html; charset=utf-8"
                      : name.endsWith(".js") ? "text/javascript" : "application/octet-stream");
          if (!OWN.contains(file.getFileName().toString())) {
            requests.incrementAndGet();
            bytes.addAndGet(body.length);
          }
          exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  static SlowLink to(Path folder) throws IOException {
    return new SlowLink(folder);
  }

  /** A page that nothing was loaded for yet. */
  Page page() {
    BrowserContext context = browser.newContext();
    Page page = context.newPage();
    CDPSession session = context.newCDPSession(page);
    session.send("Network.enable");
    JsonObject link = new JsonObject();
    link.addProperty("offline", false);
    link.addProperty("latency", LATENCY);
    link.addProperty("downloadThroughput", BYTES_A_SECOND);
    link.addProperty("uploadThroughput", BYTES_A_SECOND);
    session.send("Network.emulateNetworkConditions", link);
    return page;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void restart() {
    requests.set(0);
    bytes.set(0);
  }

  Traffic traffic() {
    return new Traffic(requests.get(), bytes.get());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
