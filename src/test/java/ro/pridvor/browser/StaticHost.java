package ro.pridvor.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The dumbest of web hosts: files below a folder of its address, and 404.html for the rest. */
public final class StaticHost implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "woff2", "font/woff2",
          "xml", "application/xml",
          "webmanifest", "application/manifest+json");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Path site;
  private final String folder;

  /**
   * @param folder where the site stands on the host, with slashes at both ends
   */
  public StaticHost(Path site, String folder) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else 40 ms an answer
    this.site = site;
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a page, given its address in the site. */
  public String url(String address) {
    return origin() + folder + address.substring(1);
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Path file = site.resolve("404.html");
    int status = 404;
    if (path.startsWith(folder)) {
      Path wanted = site.resolve(path.substring(folder.length())).normalize();
      wanted = Files.isDirectory(wanted) ? wanted.resolve("index.html") : wanted;
      if (wanted.startsWith(site) && Files.isRegularFile(wanted)) {
        file = wanted;
        status = 200;
      }
    }
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
    byte[] body = Files.readAllBytes(file);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
