package ro.pridvor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code pridvor headers}: what a web server needs in its settings so that pages carry by HTTP what
 * they cannot say themselves.
 */
@Command(name = "headers", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class HeadersCommand implements Callable<Integer> {
  enum Server {
    NGINX,
    APACHE,
    IIS
  }

  private final Environment environment;

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "nginx|apache|iis", descriptionKey = "headers.server")
  private Server server;

  HeadersCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    environment.out().print(settings(server));
    return Pridvor.GOOD;
  }

  static String settings(Server server) {
    String file = "headers/" + server.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = HeadersCommand.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
