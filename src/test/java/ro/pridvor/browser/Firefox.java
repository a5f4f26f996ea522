package ro.pridvor.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ro.pridvor.testing.TestSites;

/**
 * Firefox as the machine has it, without a driver program: it is led by Marionette, the protocol
 * that geckodriver speaks to it. A message is its length, a colon, and a JSON array.
 *
 * @see <a
 *     href="https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html">Protocol</a>
 */
final class Firefox implements AutoCloseable {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/firefox-esr",
          "/usr/bin/firefox",
          "/Applications/Firefox.app/Contents/MacOS/firefox",
          "C:/Program Files/Mozilla Firefox/firefox.exe");

  private static final long PATIENCE_SECONDS = 90;

  private final Path profile;
  private final Process process;
  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private int sent;

  private Firefox(Path profile, Process process, Socket socket) throws IOException {
    this.profile = profile;
    this.process = process;
    this.socket = socket;
    this.in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
    this.out = socket.getOutputStream();
    receive(); // its greeting
    command("WebDriver:NewSession", new JsonObject());
    JsonObject limits = new JsonObject();
    limits.addProperty("script", TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    limits.addProperty("pageLoad", TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    command("WebDriver:SetTimeouts", limits);
  }

  static Optional<Path> installed() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("PRIDVOR_FIREFOX")).stream(), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A new browser that knows nothing of earlier ones. */
  static Firefox start() throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("pridvor-firefox");
    TestSites.write(
        profile.resolve("user.js"),
        """
        user_pref("marionette.port", 0);
        user_pref("app.update.enabled", false);
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("network.captive-portal-service.enabled", false);
        user_pref("network.connectivity-service.enabled", false);
        user_pref("browser.startup.homepage_override.mstone", "ignore");
        user_pref("browser.aboutwelcome.enabled", false);
        user_pref("dom.ipc.processCount", 1);
        user_pref("dom.ipc.processPrelaunch.enabled", false);
        user_pref("fission.autostart", false);
        user_pref("browser.safebrowsing.malware.enabled", false);
        user_pref("extensions.getAddons.cache.enabled", false);
        user_pref("services.settings.server", "");
        """);
    Process process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "--headless",
                "--marionette",
                "--no-remote",
                "--profile",
                profile.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int port = port(profile.resolve("MarionetteActivePort"), process);
      return new Firefox(profile, process, new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Firefox writes the port that it got when it listens there. */
  private static int port(Path file, Process process) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      if (Files.exists(file)) {
        String port = Files.readString(file).strip();
        if (!port.isEmpty()) {
          return Integer.parseInt(port);
        }
      }
      process.waitFor(50, TimeUnit.MILLISECONDS); // until it listens or ends
    }
    throw new IOException("Firefox does not answer");
  }

  void go(String url) {
    JsonObject where = new JsonObject();
    where.addProperty("url", url);
    command("WebDriver:Navigate", where);
  }

  /** The value of a script's {@code return}; a promise is waited for. */
  JsonElement run(String script) {
    JsonObject what = new JsonObject();
    what.addProperty("script", script);
    what.add("args", new JsonArray());
    return command("WebDriver:ExecuteScript", what).get("value");
  }

  /** Waits in the page until an expression holds. */
  void await(String holds) {
    run(
        "return new Promise(done => { const look = () => (%s) ? done(true) : setTimeout(look, 20);"
                .formatted(holds)
            + " look(); })");
  }

  String text(String script) {
    return run(script).getAsString();
  }

  /** The page as a PDF, as the print dialogue gives it. */
  byte[] print(boolean backgrounds) {
    JsonObject how = new JsonObject();
    how.addProperty("background", backgrounds);
    return Base64.getDecoder().decode(command("WebDriver:Print", how).get("value").getAsString());
  }

  void size(int width, int height) {
    JsonObject size = new JsonObject();
    size.addProperty("width", width);
    size.addProperty("height", height);
    command("WebDriver:SetWindowRect", size);
  }

  /**
   * Types into the element that a selector finds first; {@code \uE007} is Enter (WebDriver,
   * 17.4.2).
   */
  void type(String selector, String keys) {
    JsonObject what = new JsonObject();
    what.addProperty("using", "css selector");
    what.addProperty("value", selector);
    JsonObject element = command("WebDriver:FindElement", what).getAsJsonObject("value");
    JsonObject typed = new JsonObject();
    typed.addProperty("id", element.entrySet().iterator().next().getValue().getAsString());
    typed.addProperty("text", keys);
    command("WebDriver:ElementSendKeys", typed);
  }

  private JsonObject command(String name, JsonObject parameters) {
    JsonArray message = new JsonArray();
    message.add(0);
    message.add(++sent);
    message.add(name);
    message.add(parameters);
    byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
    try {
      out.write((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.flush();
      JsonArray answer = new Gson().fromJson(receive(), JsonArray.class);
      if (!answer.get(2).isJsonNull()) {
        throw new AssertionError(name + ": " + answer.get(2));
      }
      return answer.get(3).isJsonObject() ? answer.get(3).getAsJsonObject() : new JsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String receive() throws IOException {
    int length = 0;
    for (int c = in.read(); c != ':'; c = in.read()) {
      if (c < '0' || c > '9') {
        throw new IOException("Firefox has ended");
      }
      length = length * 10 + c - '0';
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TestSites.delete(profile);
  }
}
