package ro.pridvor.cli;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.problem.Problem;
import ro.pridvor.publish.Staging;
import ro.pridvor.serve.Editor;
import ro.pridvor.serve.Serving;

/** {@code pridvor serve}: shows the portal while it is written. */
@Command(name = "serve", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  private final Environment environment;

  @Mixin private ContentOptions options;

  @Option(names = "--port", paramLabel = "N", defaultValue = "0", descriptionKey = "port")
  private int port;

  @Option(
      names = "--editor",
      paramLabel = "LINK",
      defaultValue = Editor.VS_CODE,
      descriptionKey = "editor")
  private String editor;

  @Option(names = "--components", descriptionKey = "components")
  private boolean components;

  ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > MAX_PORT) {
      return refuse("serve.port.range");
    }
    Path content = environment.folder().resolve(options.content);
    BuildOptions where =
        new BuildOptions(
            content,
            environment.folder().resolve(options.themes),
            environment.folder().resolve(options.site),
            false,
            components);
    Staging.mend(where.site());
    ResourceBundle words = words();
    Serving.Settings settings =
        new Serving.Settings(where, port, editor, environment.locale(), environment.clock());
    try (Serving serving =
        Serving.start(
            settings,
            problems -> {
              long errors = problems.stream().filter(Problem::isError).count();
              String line =
                  words.getString("serve.problems").formatted(errors, problems.size() - errors);
              environment.err().println(line);
            })) {
      environment.out().println(words.getString("serve.ready").formatted(serving.address()));
      new CountDownLatch(1).await(); // until the process is ended
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof SocketException) {
        return refuse("serve.port.busy");
      }
      throw e;
    }
    return Pridvor.GOOD;
  }

  private int refuse(String key) {
    environment.err().println(words().getString(key).formatted(port));
    return Pridvor.USAGE;
  }

  private ResourceBundle words() {
    return ResourceBundle.getBundle(
        "ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
  }
}
