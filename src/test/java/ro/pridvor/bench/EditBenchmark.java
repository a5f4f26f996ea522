package ro.pridvor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.serve.Editor;
import ro.pridvor.serve.Serving;

/**
 * From the save of a measure's text to its page with the new words, as a browser gets it: file
 * system, watcher, build, event, request. What a browser needs to show it is not in the figure.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=ro.pridvor.bench.EditBenchmark -Dexec.args="7000 60"
 * </pre>
 */
public final class EditBenchmark {
  private static final int WARM_UP = 20;
  private static final String PAGE = "planuri/plan-001/masuri/o1-1-1/";

  private EditBenchmark() {}

  /**
   * @param arguments number of measures, number of edits
   */
  public static void main(String[] arguments) throws IOException {
    int measures = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7_000;
    int edits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    Path content = Files.createTempDirectory("pridvor-bench").resolve("content");
    SyntheticContent.write(Path.of("content"), content, measures);
    BuildOptions where =
        new BuildOptions(content, Path.of("themes"), content.resolveSibling("site"), false);
    Serving.Settings settings =
        new Serving.Settings(
            where, 0, Editor.VS_CODE, Locale.forLanguageTag("ro"), Clock.systemDefaultZone());
    try (Serving serving = Serving.start(settings, problems -> {})) {
      URI page = serving.address().resolve(PAGE);
      List<Long> times = run(serving, content, page, edits + WARM_UP);
      report(measures, times.subList(WARM_UP, times.size()));
    }
    System.exit(0);
  }

  private static List<Long> run(Serving serving, Path content, URI page, int edits)
      throws IOException {
    Path file = content.resolve("plans/plan-001/01-o1.yaml");
    String original = Files.readString(file);
    HttpURLConnection events =
        (HttpURLConnection)
            serving.address().resolve("_pridvor/events?page=/" + PAGE).toURL().openConnection();
    List<Long> times = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(events.getInputStream(), StandardCharsets.UTF_8))) {
      awaitChange(lines, "\"version\"");
      for (int i = 0; i < edits; i++) {
        String words = "Cuvinte noi numărul " + i + " ";
        String text = original.replaceFirst("text: ", "text: " + words);
        long start = System.nanoTime();
        Files.writeString(file, text);
        String html = "";
        while (!html.contains(words)) {
          awaitChange(lines, "\"changed\":true");
          html = new String(page.toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        times.add(System.nanoTime() - start);
        pause();
      }
    }
    return times;
  }

  private static void awaitChange(BufferedReader lines, String mark) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(mark)) {
      line = lines.readLine();
    }
  }

  /** A writer rests between two saves; the review of the whole goes on meanwhile. */
  private static void pause() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void report(int measures, List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%d measures, %d edits: median %.0f ms, 90%% within %.0f ms, slowest %.0f ms%n",
        measures,
        sorted.size(),
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get(sorted.size() * 9 / 10) / 1e6,
        sorted.get(sorted.size() - 1) / 1e6);
  }
}
