package ro.pridvor.search;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import ro.pridvor.portal.Portal;
import ro.pridvor.search.document.Facet;
import ro.pridvor.search.document.SearchDocument;

/**
 * The search beside Pagefind on the same documents in one run: index time, memory and size; bytes,
 * requests and time of a first and of a next query over a slow link (150 ms, 1.6 Mbit/s). {@code
 * docs/search.md} says how to run it and what is counted.
 *
 * <pre>
 * SearchBenchmark path-of-pagefind 700 7000 70000
 * </pre>
 */
final class SearchBenchmark {
  static final List<String> QUERIES =
      List.of(
          "persoane vârstnice",
          "ingrijire la domiciliu",
          "cantina sociala",
          "servicii sociale copii",
          "locuinte sociale",
          "centru de zi",
          "abandon scolar",
          "violență în familie",
          "loc de munca tineri",
          "persoane fără adăpost",
          "copii cu dizabilități",
          "transport persoane cu dizabilități");

  private SearchBenchmark() {}

  /**
   * @param arguments path of pagefind's program, then sizes; or {@code build} with a size and a
   *     folder
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("build")) {
      build(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
      return;
    }
    System.out.println("| documents | engine | " + Row.HEADINGS + " |");
    System.out.println("|---|---|" + "---|".repeat(Row.COLUMNS));
    for (int i = 1; i < arguments.length; i++) {
      compare(arguments[0], Integer.parseInt(arguments[i]));
    }
  }

  /** Indexes as a build of the site does; the documents stand ready. */
  private static void build(int size, Path folder) throws IOException {
    Portal portal = SearchSite.portal();
    List<SearchDocument> documents = ManyDocuments.of(portal, size);
    long start = System.nanoTime();
    new SearchIndex(portal, documents)
        .write((file, bytes) -> SearchSite.write(folder, file, bytes));
    System.out.printf(Locale.ROOT, "%.1f%n", (System.nanoTime() - start) / 1e9);
  }

  private static void compare(String pagefind, int size) throws Exception {
    Path folder = Files.createTempDirectory("pridvor-search");
    try {
      Path site = folder.resolve("site");
      pages(size, site);
      String java = ProcessHandle.current().info().command().orElse("java");
      String classes = System.getProperty("java.class.path");
      String name = SearchBenchmark.class.getName();
      String count = Integer.toString(size);
      String where = site.toString();
      Work ours =
          Work.of(List.of(java, "-Xmx1g", "-cp", classes, name, "build", count, where), folder);
      Work theirs = Work.of(List.of(pagefind, "--site", where, "--quiet"), folder);
      String engine = SearchSite.scripts(site.resolve("js")).get("search.js");
      write(site, "ours.html", "<script type=module src=ours.js></script>");
      write(site, "ours.js", OURS.formatted(engine));
      write(site, "theirs.html", "<script type=module src=theirs.js></script>");
      write(site, "theirs.js", THEIRS);
      try (SlowLink link = SlowLink.to(site)) {
        row(size, "Pridvor", ours, site.resolve("cautare/index"), asked(link, "ours"));
        row(size, "Pagefind", theirs, site.resolve("pagefind"), asked(link, "theirs"));
      }
      Path index = site.resolve("cautare/index");
      System.out.printf(
          Locale.ROOT,
          "<!-- %d: bytes a document: terms, facets, titles %.0f; positions %.0f; texts %.0f;"
              + " words %.0f -->%n",
          size,
          (bytes(index, "meta") + bytes(index, "[tpafsd]")) / (double) size,
          bytes(index, "q") / (double) size,
          bytes(index, "e") / (double) size,
          bytes(index, "w") / (double) size);
    } finally {
      delete(folder);
    }
  }

  /** What both engines do for a page of ten results: find, titles, excerpts. */
  private static final String OURS =
      """
      import { Search } from "./js/%s";
      const search = new Search("cautare/index/");
      window.ask = async (text) => {
        const { found, terms } = await search.find(text);
        const { docs } = await search.narrow(found, {});
        const first = (await search.sorted(docs, found)).slice(0, 10);
        const shown = await Promise.all(first.map((id) => search.document(id)));
        window.show = async () => { shown.forEach((document) => search.shown(document, terms)); };
        return docs.length;
      };
      window.ready = true;
      """;

  private static final String THEIRS =
      """
      import * as pagefind from "./pagefind/pagefind.js";
      window.ask = async (text) => {
        const { results } = await pagefind.search(text);
        await Promise.all(results.slice(0, 10).map((result) => result.data()));
        window.show = async () => {};
        return results.length;
      };
      window.ready = true;
      """;

  /** One page a document, with nothing on it but the document. */
  private static void pages(int size, Path site) {
    for (SearchDocument d : ManyDocuments.of(SearchSite.portal(), size)) {
      StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=ro><meta charset=utf-8>");
      html.append("<title>").append(escaped(d.title())).append("</title><body>");
      for (Facet facet : List.of(Facet.FEL, Facet.PLAN, Facet.GRUP, Facet.AN)) {
        for (String value : d.facets().getOrDefault(facet, List.of())) {
          html.append("<i data-pagefind-filter=\"" + facet.key() + ":" + value + "\"></i>");
        }
      }
      html.append("<h1>").append(escaped(d.title())).append("</h1>");
      d.texts().forEach(text -> html.append("<p>").append(escaped(text)).append("</p>"));
      String address = d.address().substring(1).replace('#', '/');
      write(site, address + (address.endsWith("/") ? "" : "/") + "index.html", html.toString());
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static void write(Path folder, String file, String text) {
    SearchSite.write(folder, file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** One question: until titles are there, and until excerpts are. */
  private record Asked(SlowLink.Traffic titles, SlowLink.Traffic all, double seconds) {}

  private record Row(List<Asked> first, List<Asked> next) {
    static final String HEADINGS =
        "index s | CPU s | MiB | index kB | files | first kB | requests | s | with excerpts kB |"
            + " requests | next kB | requests | s | with excerpts kB";
    static final int COLUMNS = 14;
  }

  private static Row asked(SlowLink link, String engine) {
    List<Asked> first = new ArrayList<>();
    List<Asked> next = new ArrayList<>();
    for (int i = 0; i < QUERIES.size(); i++) {
      try (Page page = link.page()) {
        link.restart();
        long start = System.nanoTime();
        page.navigate(link.address() + engine + ".html");
        page.waitForFunction("() => window.ready");
        first.add(ask(link, page, QUERIES.get(i), start));
        link.restart();
        next.add(ask(link, page, QUERIES.get((i + 5) % QUERIES.size()), System.nanoTime()));
      }
    }
    return new Row(first, next);
  }

  private static Asked ask(SlowLink link, Page page, String query, long start) {
    page.evaluate("(q) => ask(q)", query);
    double seconds = (System.nanoTime() - start) / 1e9;
    SlowLink.Traffic titles = link.traffic();
    page.evaluate("() => show()");
    return new Asked(titles, link.traffic(), seconds);
  }

  private static void row(int size, String engine, Work work, Path index, Row row)
      throws IOException {
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %s | %.1f | %d | %,.0f | %,d | %s |%n",
        size,
        engine,
        work.said().isEmpty() ? String.format(Locale.ROOT, "%.1f", work.seconds()) : work.said(),
        work.cpu(),
        work.mebibytes(),
        bytes(index, "") / 1e3,
        files(index),
        String.join(
            " | ",
            mean(row.first, a -> a.titles.bytes() / 1e3),
            mean(row.first, a -> a.titles.requests()),
            mean(row.first, a -> a.seconds),
            mean(row.first, a -> a.all.bytes() / 1e3),
            mean(row.first, a -> a.all.requests()),
            mean(row.next, a -> a.titles.bytes() / 1e3),
            mean(row.next, a -> a.titles.requests()),
            mean(row.next, a -> a.seconds),
            mean(row.next, a -> a.all.bytes() / 1e3)));
  }

  private static String mean(List<Asked> asked, ToDoubleFunction<Asked> figure) {
    return String.format(
        Locale.ROOT, "%.1f", asked.stream().mapToDouble(figure).average().orElseThrow());
  }

  private static long bytes(Path folder, String kind) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> kind.isEmpty() || f.getFileName().toString().matches(kind + ".*"))
          .mapToLong(f -> f.toFile().length())
          .sum();
    }
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }

  /** What a program needed: its own word for its time, time, processor time, most memory. */
  private record Work(String said, double seconds, double cpu, long mebibytes) {

    static Work of(List<String> command, Path folder) throws IOException, InterruptedException {
      long start = System.nanoTime();
      Path out = Files.createTempFile(folder, "out", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      long most = 0;
      Duration cpu = Duration.ZERO;
      while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
        most = Math.max(most, memory(process.pid()));
        cpu = process.info().totalCpuDuration().orElse(cpu);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      String said = Files.readString(out);
      if (process.exitValue() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
      return new Work(
          said.strip().replaceAll("(?s).*\\n", ""), seconds, cpu.toMillis() / 1e3, most);
    }

    private static long memory(long pid) {
      try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
        return lines
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(0);
      } catch (IOException | java.io.UncheckedIOException e) {
        return 0;
      }
    }
  }
}
