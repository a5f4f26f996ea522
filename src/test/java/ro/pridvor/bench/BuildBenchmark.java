package ro.pridvor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whole builds, each in a process of its own as an officer starts it: the real portal, or one of so
 * many measures. The first build of a series finds no site, the others replace one. Every build
 * that makes all anew is followed by one that finds what it left, "again". Prints the processor
 * time of each, which a busy machine distorts less than the time on the wall, and the program's own
 * times by step for the best.
 *
 * <pre>
 * mvn -q -DskipTests package
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=ro.pridvor.bench.BuildBenchmark -Dexec.args="real 3"
 * </pre>
 */
public final class BuildBenchmark {
  /** One build. */
  private record Run(double wall, double processor, String says) {}

  private BuildBenchmark() {}

  /**
   * @param arguments {@code real} or a number of measures; how many builds; another {@code
   *     bin/pridvor} to compare with, each of whose builds follows one of ours
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String size = arguments.length > 0 ? arguments[0] : "real";
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    Path folder = Files.createTempDirectory("pridvor-bench");
    Path content = Path.of("content");
    if (!size.equals("real")) {
      content = folder.resolve("content");
      SyntheticContent.write(Path.of("content"), content, Integer.parseInt(size));
    }
    List<String> programs = new ArrayList<>(List.of("bin/pridvor"));
    programs.addAll(List.of(arguments).subList(Math.min(2, arguments.length), arguments.length));
    List<List<Run>> all = new ArrayList<>();
    programs.forEach(program -> all.add(new ArrayList<>()));
    for (int run = 0; run < runs; run++) {
      for (int i = 0; i < programs.size(); i++) {
        Path site = folder.resolve("site-" + i);
        Files.deleteIfExists(folder.resolve(".site-" + i + "-pridvor/note"));
        all.get(i).add(build(programs.get(i), content, site));
        report(size + " " + programs.get(i), all.get(i).get(run));
        report(size + " again " + programs.get(i), build(programs.get(i), content, site));
      }
    }
    for (int i = 0; i < programs.size(); i++) {
      Run best = all.get(i).stream().min(Comparator.comparingDouble(Run::processor)).orElseThrow();
      report("best of " + size + " " + programs.get(i), best);
      System.out.println(best.says());
    }
    System.exit(0);
  }

  private static Run build(String program, Path content, Path site)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            "bash",
            "-c",
            "TIMEFORMAT='%R %U %S'; time \"$@\" 2>/dev/null",
            "build",
            program,
            "build",
            "--content=" + content,
            "--site=" + site,
            "--confirm-removed");
    Process process = command.redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(text);
      }
      int last = text.lastIndexOf('\n');
      String[] seconds = text.substring(last + 1).replace(',', '.').split(" ");
      double processor = Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]);
      return new Run(Double.parseDouble(seconds[0]), processor, text.substring(0, last));
    }
  }

  private static void report(String what, Run run) {
    System.out.printf(
        Locale.ROOT, "%s: %.2f s, %.2f s of processor%n", what, run.wall(), run.processor());
  }
}
