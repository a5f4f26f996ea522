package ro.pridvor.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An open page that listens for server-sent events. */
final class Client {
  private final HttpExchange exchange;
  private final OutputStream out;

  Client(HttpExchange exchange) throws IOException {
    this.exchange = exchange;
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    this.out = exchange.getResponseBody();
  }

  /** Tells the page something; false if it is gone. */
  boolean tell(String json) {
    return send("data: " + json + "\n\n");
  }

  /** Whether the page is still there, as far as the system knows: it is sent a comment. */
  boolean isOpen() {
    return send(":\n\n");
  }

  private synchronized boolean send(String event) {
    try {
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return true;
    } catch (IOException e) {
      close();
      return false;
    }
  }

  /** Ends the connection and frees its descriptor. */
  void close() {
    exchange.close();
  }
}
