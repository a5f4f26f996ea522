package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import ro.pridvor.testing.PageStructures;
import ro.pridvor.testing.RealPortal;
import ro.pridvor.testing.TestSites;

/**
 * The Nu HTML Checker over every structure of the real portal's HTML (files that hold all nestings
 * of elements with their attributes, {@link PageStructures}) and over every style sheet. {@code
 * -Dpridvor.nu=all} checks every HTML file.
 */
class NuHtmlCheckerTest {
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  /** A page has an address: without one, the checker takes 'self' of the policy for nobody. */
  private static final String HOST = "https://pridvor.example/";

  /**
   * JSON-LD is data, which browsers do not run and to which a policy therefore does not apply
   * (HTML, "prepare the script element"); the checker does not ask what type a script is of. That
   * no script that runs stands in a page, the audit of every build makes sure.
   */
  private static final String DATA_TAKEN_FOR_SCRIPT =
      "Inline script violates Content Security Policy";

  /** What the checker's grammar of CSS does not know yet, and what is like it that it does know. */
  private static final Map<String, String> NEWER_CSS = new LinkedHashMap<>();

  static {
    NEWER_CSS.put("@container\\s+(?:[a-z]+\\s+)?\\(", "@media (");
    NEWER_CSS.put("(?<=[{;\\s])container(?:-type|-name)?\\s*:[^;}]*", "");
    NEWER_CSS.put("(?<=\\d)cqi\\b", "vw");
    NEWER_CSS.put("(?<=[{;\\s])size-adjust\\s*:[^;}]*", "");
    NEWER_CSS.put("::details-content", "::before");
    NEWER_CSS.put("::highlight\\(\\w+\\)", "::selection");
    NEWER_CSS.put("box-shadow\\s*:\\s*var\\(--[a-z-]+\\)", "box-shadow:none");
  }

  /** Needed all the same: WebKit takes a list without bullets for none. */
  private static final String ROLE_FOR_WEBKIT = "The “list” role is unnecessary for element";

  private final List<String> found = new ArrayList<>();
  private String file = "";

  @Test
  void everyStructureOfHtmlIsWithoutErrorsAndWarnings() throws Exception {
    SimpleDocumentValidator checker = checker();
    List<Path> all = published(".html");
    assertTrue(all.size() > 1_000, "the whole portal");
    List<Path> files = "all".equals(System.getProperty("pridvor.nu")) ? all : cover();
    System.out.println("Nu HTML Checker: " + files.size() + " of " + all.size() + " HTML files");
    for (Path page : files) {
      checker.checkHtmlInputSource(source(page, Files.readAllBytes(page)));
    }
    found.removeIf(message -> message.contains(ROLE_FOR_WEBKIT));
    assertEquals(List.of(), found);
  }

  @Test
  void thePreviewOfAnImportIsWithoutErrorsAndWarnings(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("anexa.csv"),
        "Măsuri;Termen;Cine răspunde\nUn centru & mai mult;2027;DAS\n");
    assertEquals(
        0, TestSites.run(folder, "import", "anexa.csv", "--plan", "oras-2025", "--preview").exit());
    byte[] page = Files.readAllBytes(folder.resolve("import.html"));
    checker().checkHtmlInputSource(source(RealPortal.site().resolve("import.html"), page));
    assertEquals(List.of(), found);
  }

  @Test
  void everyStyleSheetIsWithoutErrorsAndWarnings() throws Exception {
    SimpleDocumentValidator checker = checker();
    checker.setAllowCss(true);
    List<Path> files = published(".css");
    assertFalse(files.isEmpty());
    for (Path sheet : files) {
      String css = Files.readString(sheet);
      for (Map.Entry<String, String> newer : NEWER_CSS.entrySet()) {
        css = css.replaceAll(newer.getKey(), newer.getValue());
      }
      checker.checkCssInputSource(source(sheet, css.getBytes(StandardCharsets.UTF_8)));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void theCheckerIsAwake() throws Exception {
    SimpleDocumentValidator checker = checker();
    checker.setAllowCss(true);
    Path page = RealPortal.site().resolve("x.html");
    checker.checkHtmlInputSource(source(page, "<!DOCTYPE html><p><div>".getBytes()));
    assertFalse(found.isEmpty(), "a page without a title");
    found.clear();
    checker.checkCssInputSource(source(page, "a { colour: red }".getBytes()));
    assertFalse(found.isEmpty(), "a property that does not exist");
  }

  private static List<Path> cover() {
    return PageStructures.ofTheRealPortal().coverOfMarkup().stream()
        .map(address -> RealPortal.site().resolve(address.substring(1)))
        .toList();
  }

  private static List<Path> published(String extension) throws IOException {
    try (Stream<Path> files = Files.walk(RealPortal.site())) {
      return files.filter(f -> f.toString().endsWith(extension)).sorted().toList();
    }
  }

  private InputSource source(Path path, byte[] bytes) {
    file = RealPortal.site().relativize(path).toString().replace('\\', '/');
    InputSource source = new InputSource(new ByteArrayInputStream(bytes));
    source.setEncoding("UTF-8");
    source.setSystemId(HOST + file);
    return source;
  }

  private SimpleDocumentValidator checker() throws Exception {
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            note("warning", e);
          }

          @Override
          public void error(SAXParseException e) {
            note("error", e);
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            note("fatal", e);
          }
        };
    SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
    checker.setUpMainSchema(SCHEMA, handler);
    checker.setUpValidatorAndParsers(handler, false, false);
    return checker;
  }

  private void note(String severity, SAXParseException e) {
    if (!e.getMessage().startsWith(DATA_TAKEN_FOR_SCRIPT) && found.size() < 50) {
      found.add(file + ":" + e.getLineNumber() + ": " + severity + ": " + e.getMessage());
    }
  }
}
