package ro.pridvor.hostile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import ro.pridvor.testing.TestSites;

/**
 * Tries attacks one after the other in a process of little memory, and prints a line for each:
 * name, exit code, milliseconds of processor time, and what is wrong, if anything.
 */
final class HostileRun {
  private static final int MAX_CPU_MILLIS = 5_000;
  private static final Set<String> FOREIGN = Set.of("iframe", "object", "embed", "frame");
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private HostileRun() {}

  /**
   * @param arguments the folder of attacks, a folder to work in, then the attacks' files
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path work = Path.of(arguments[1]);
    Set<String> harmless = warmUp(work.resolve("warm-" + ProcessHandle.current().pid()));
    for (int i = 2; i < arguments.length; i++) {
      Attack attack = Attack.read(Path.of(arguments[0]), Path.of(arguments[i]));
      Path folder = work.resolve(ProcessHandle.current().pid() + "-" + i);
      Tried tried = attempt(attack, folder, harmless, out);
      if (tried.millis() > MAX_CPU_MILLIS) {
        // a busy machine only ever adds to the time, so the lesser of two is nearer to the truth
        Tried again = attempt(attack, folder, harmless, out);
        tried = again.millis() < tried.millis() ? again : tried;
      }
      List<String> wrong = tried.wrong();
      if (tried.millis() > MAX_CPU_MILLIS) {
        wrong.add("took too long");
      }
      out.printf(
          "%s\t%d\t%d\t%s%n",
          attack.name(), tried.exit(), tried.millis(), String.join("; ", wrong));
    }
  }

  /** What came of an attack. */
  private record Tried(int exit, long millis, List<String> wrong) {}

  private static Tried attempt(Attack attack, Path folder, Set<String> harmless, PrintStream out)
      throws IOException {
    attack.prepare(Files.createDirectories(folder));
    long before = SYSTEM.getProcessCpuTime();
    Thread watch = watch(attack, before, out);
    TestSites.Result result = run(attack, folder);
    watch.interrupt();
    long millis = (SYSTEM.getProcessCpuTime() - before) / 1_000_000;
    Tried tried = new Tried(result.exit(), millis, wrong(attack, folder, result, harmless));
    TestSites.delete(folder);
    return tried;
  }

  /** Ends the process in an attack that would not end; the next process goes on after it. */
  private static Thread watch(Attack attack, long before, PrintStream out) {
    Thread watch =
        new Thread(
            () -> {
              try {
                while ((SYSTEM.getProcessCpuTime() - before) / 1_000_000 < 3 * MAX_CPU_MILLIS) {
                  Thread.sleep(100);
                }
                out.printf("%s\t-1\t%d\twas stopped%n", attack.name(), 3 * MAX_CPU_MILLIS);
                Runtime.getRuntime().halt(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    watch.setDaemon(true);
    watch.start();
    return watch;
  }

  /** Pages of the site that attacks are laid over: what is the same there is as harmless. */
  private static Set<String> warmUp(Path folder) throws IOException {
    TestSites.run(TestSites.valid("mic", folder), "build", "--themes", TestSites.THEMES.toString());
    Path site = folder.resolve("site");
    if (!onPages(site, Set.of()).isEmpty()) {
      throw new IllegalStateException("the site without an attack is not harmless");
    }
    Set<String> pages = new HashSet<>();
    for (Path page : pages(site)) {
      pages.add(Files.readString(page));
    }
    return pages;
  }

  private static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private static TestSites.Result run(Attack attack, Path folder) {
    return attack.header("command").equals("import")
        ? TestSites.run(folder, "import", attack.header("file"), "--plan", "nou-2026")
        : TestSites.run(folder, attack.header("command"));
  }

  private static List<String> wrong(
      Attack attack, Path folder, TestSites.Result result, Set<String> harmless)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    String said = result.out() + result.err();
    String expected = attack.header("expect");
    if (expected.equals("harmless") && result.exit() != 0) {
      wrong.add("was refused: " + shortened(said));
    }
    if (expected.equals("refused") && result.exit() == 0) {
      wrong.add("was not refused");
    }
    if (result.exit() != 0 && Files.exists(folder.resolve("site"))) {
      wrong.add("was published though refused");
    }
    if (result.exit() != 0 && result.err().isBlank()) {
      wrong.add("was refused without a word");
    }
    if (said.contains("\tat ") || said.contains("Exception") || said.contains("OutOfMemory")) {
      wrong.add("ended with an exception: " + shortened(said));
    }
    if (said.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      wrong.add("a control character reached the terminal");
    }
    if (!said.contains(attack.header("says"))) {
      wrong.add("does not say " + attack.header("says") + ": " + shortened(said));
    }
    if (Files.exists(folder.resolve("site"))) {
      wrong.addAll(onPages(folder.resolve("site"), harmless));
    }
    return wrong;
  }

  private static String shortened(String said) {
    String line = said.strip().replaceAll("\\s+", " ");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }

  /** What runs or loads from elsewhere on any page that is not among some. */
  private static List<String> onPages(Path site, Set<String> without) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path page : pages(site)) {
      String html = Files.readString(page);
      if (!without.contains(html)) {
        for (Element element : Jsoup.parse(html).getAllElements()) {
          if (isForeign(element)) {
            found.add(site.relativize(page) + ": " + shortened(element.outerHtml()));
          }
        }
      }
    }
    return found;
  }

  private static boolean isForeign(Element element) {
    boolean inline = element.normalName().equals("script") && !element.hasAttr("src");
    boolean data = element.attr("type").contains("json");
    if (FOREIGN.contains(element.normalName()) || inline && !data) {
      return true;
    }
    if (element.normalName().equals("base") && !element.attr("href").equals("/")) {
      return true; // the 404 page, which has any address, begins at the root
    }
    for (Attribute attribute : element.attributes()) {
      boolean script = attribute.getValue().strip().toLowerCase().startsWith("javascript:");
      boolean loads = attribute.getKey().equals("src") && attribute.getValue().contains("//");
      if (attribute.getKey().startsWith("on") || loads || script && !element.is("meta")) {
        return true;
      }
    }
    return false;
  }
}
