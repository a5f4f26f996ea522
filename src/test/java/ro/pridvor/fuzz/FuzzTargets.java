package ro.pridvor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import ro.pridvor.content.ContentReader;
import ro.pridvor.deadline.DeadlineParser;
import ro.pridvor.documents.DocumentReader;
import ro.pridvor.documents.UnreadableDocument;
import ro.pridvor.imports.ImportWords;
import ro.pridvor.imports.Importer;
import ro.pridvor.imports.Mapping;
import ro.pridvor.markdown.Markdown;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.search.SearchIndex;
import ro.pridvor.search.lucene.LuceneSearch;
import ro.pridvor.search.lucene.Request;
import ro.pridvor.testing.TestSites;

/** What the fuzzer calls with bytes of its own making: none of these may ever throw. */
enum FuzzTargets {
  CONTENT(FuzzTargets::content),
  DEADLINE(FuzzTargets::deadline),
  MARKDOWN(FuzzTargets::markdown),
  SEARCH(FuzzTargets::search),
  IMPORT(FuzzTargets::importing);

  /** The first byte of an input chooses one. */
  private static final List<String> CONTENT_FILES =
      List.of(
          "portal.yaml",
          "organisations.yaml",
          "glossary.yaml",
          "target-groups.yaml",
          "funding-sources.yaml",
          "plans/mic-2025-2030/plan.yaml",
          "plans/mic-2025-2030/01-copii.yaml",
          "pages/despre.md",
          "updates/2025-06-01-centru.md",
          "services/nou.yaml");

  private final Consumer<byte[]> target;

  FuzzTargets(Consumer<byte[]> target) {
    this.target = target;
  }

  void accept(byte[] input) {
    target.accept(input);
  }

  /** Made when first needed: a portal in a folder that is removed at the end. */
  private static final class Portal {
    static final Path FOLDER = folder();
    static final LuceneSearch SEARCH = search();

    private static Path folder() {
      try {
        Path folder = Files.createTempDirectory("pridvor-fuzz");
        TestSites.valid("mic", folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TestSites.delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static LuceneSearch search() {
      if (TestSites.build(FOLDER).exit() != 0) {
        throw new IllegalStateException("the portal does not build");
      }
      try {
        return SearchIndex.open(FOLDER.resolve("site").resolve(SearchIndex.LUCENE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  private static synchronized void content(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String name = CONTENT_FILES.get((input[0] & 0xFF) % CONTENT_FILES.size());
    Path file = Portal.FOLDER.resolve("content").resolve(name);
    try {
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
      Files.createDirectories(file.getParent());
      Files.write(file, java.util.Arrays.copyOfRange(input, 1, input.length));
      try {
        ProblemLog log = new ProblemLog();
        new ContentReader(Portal.FOLDER.resolve("content"), log)
            .read()
            .ifPresent(content -> new PortalLinker(log).link(content));
        ProblemText words = new ProblemText(Locale.forLanguageTag("ro"));
        log.sorted().forEach(problem -> words.remedy(problem).concat(words.what(problem)));
      } finally {
        if (before == null) {
          Files.delete(file);
        } else {
          Files.write(file, before);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deadline(byte[] input) {
    DeadlineParser.parse(text(input).strip());
  }

  private static void markdown(byte[] input) {
    Markdown markdown = new Markdown();
    markdown.unsafeParts(text(input));
    for (Element element :
        Jsoup.parseBodyFragment(markdown.render(text(input), 2)).getAllElements()) {
      boolean script =
          element.attr("href").strip().toLowerCase(Locale.ROOT).startsWith("javascript");
      if (script
          || element.is("script,style,iframe,object,embed,img,svg,[onclick],[onerror],[onload]")) {
        throw new IllegalStateException("not safe: " + element.outerHtml());
      }
    }
  }

  private static void search(byte[] input) {
    try {
      Portal.SEARCH.answer(Request.of(text(input), Map.of(), 10));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void importing(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String kind = DocumentReader.KINDS.get((input[0] & 0xFF) % DocumentReader.KINDS.size());
    Path file = Portal.FOLDER.resolve("a." + kind);
    Locale romanian = Locale.forLanguageTag("ro");
    try {
      Files.write(file, java.util.Arrays.copyOfRange(input, 1, input.length));
      new Importer(Portal.FOLDER.resolve("content"), new ImportWords(romanian))
          .of(
              new DocumentReader(romanian, false).read(file),
              file.getFileName().toString(),
              "nou-2026",
              Mapping.NONE);
    } catch (UnreadableDocument refused) {
      new ImportWords(romanian).refusal(refused, "a");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
