package ro.pridvor.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ro.pridvor.theme.ThemeException;

/**
 * Serves the newest site on the loopback address, every page with the small script that keeps it
 * fresh. What may ask is decided by {@link RequestGuard}, so that no page of the web can read
 * drafts.
 */
final class LiveServer implements AutoCloseable {
  /** What only the writer's server has. */
  static final String OWN = "/_pridvor/";

  /** Requests that are answered at once; more of them wait. */
  private static final int MAX_THREADS = 32;

  private static final int MAX_CONNECTIONS = 200;

  /** A request that has not arrived whole after so long is given up. */
  private static final int MAX_REQUEST_SECONDS = 30;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pdf", "application/pdf"));

  private final HttpServer server;
  private final ExecutorService threads;
  private final LatestSite newest;
  private final String head = resource("head.html");

  LiveServer(int port, LatestSite newest) {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // small answers, at once
    System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(MAX_REQUEST_SECONDS));
    System.setProperty("jdk.httpserver.maxConnections", Integer.toString(MAX_CONNECTIONS));
    this.newest = newest;
    this.threads =
        Executors.newFixedThreadPool(
            MAX_THREADS,
            task -> {
              Thread thread = new Thread(task, "pridvor-http");
              thread.setDaemon(true);
              return thread;
            });
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<Integer> refusal =
        RequestGuard.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders());
    if (refusal.isPresent()) {
      send(exchange, refusal.get(), "text/plain", new byte[0]);
    } else if (path.equals(OWN + "events")) {
      newest.listen(file(query(exchange)), new Client(exchange));
    } else if (path.startsWith(OWN)) {
      own(exchange, path.substring(OWN.length()));
    } else {
      site(exchange, path);
    }
  }

  private static String query(HttpExchange exchange) {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    return query.startsWith("page=") ? query.substring("page=".length()) : "/";
  }

  static String file(String path) {
    return (path.endsWith("/") ? path + "index.html" : path).substring(1);
  }

  private void own(HttpExchange exchange, String name) throws IOException {
    if (name.equals("live.js") || name.equals("live.css")) {
      send(exchange, 200, type(name), resource(name).getBytes(StandardCharsets.UTF_8));
    } else {
      send(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private void site(HttpExchange exchange, String path) throws IOException {
    String file = file(path);
    try {
      Optional<byte[]> content = newest.file(file);
      if (content.isPresent()) {
        send(exchange, 200, type(file), dressed(file, content.get()));
      } else if (newest.file(file + "/index.html").isPresent()) {
        exchange.getResponseHeaders().set("Location", path + "/");
        send(exchange, 301, "text/plain", new byte[0]);
      } else {
        byte[] page = newest.file("404.html").orElse(resource("empty.html").getBytes("UTF-8"));
        send(exchange, 404, TYPES.get("html"), dressed("404.html", page));
      }
    } catch (ThemeException e) {
      newest.failed(e.problem());
      byte[] page = resource("empty.html").getBytes(StandardCharsets.UTF_8);
      send(exchange, 500, TYPES.get("html"), dressed("500.html", page));
    }
  }

  /** A page with the script of the server; the published page has none. */
  private byte[] dressed(String file, byte[] content) {
    if (!file.endsWith(".html")) {
      return content;
    }
    String html = new String(content, StandardCharsets.UTF_8);
    int end = html.indexOf("</head>");
    return end < 0
        ? content
        : (html.substring(0, end) + head + html.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
      exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
      boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, empty ? -1 : body.length);
      if (!empty) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }

  private static String type(String file) {
    return TYPES.getOrDefault(
        file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static String resource(String name) {
    try (InputStream in = LiveServer.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
