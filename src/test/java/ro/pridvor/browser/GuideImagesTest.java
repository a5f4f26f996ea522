package ro.pridvor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.serve.Editor;
import ro.pridvor.serve.Serving;
import ro.pridvor.testing.TestSites;

/**
 * The pictures of {@code docs/ghid-editor.md}, taken from a portal that is started as the guide
 * says. {@code mvn test -Dtest=GuideImagesTest -Dpridvor.images=true} takes them anew.
 */
@InBrowser
class GuideImagesTest {
  private static final Path GUIDE = Path.of("docs/ghid-editor.md");
  private static final Path IMAGES = Path.of("docs/images");
  private static final int MOST_BYTES = 60_000;

  /** An annex as LibreOffice writes it. */
  private static final Path ANNEX =
      Path.of("src/test/resources/ro/pridvor/imports/libreoffice-titles.docx");

  @TempDir private Path folder;
  private Page page;
  private Serving serving;

  @Test
  void everyPictureOfTheGuideExistsHasWordsInItsPlaceAndIsLight() throws IOException {
    Matcher picture =
        Pattern.compile("!\\[([^\\]]*)\\]\\(images/([^)]+)\\)").matcher(Files.readString(GUIDE));
    int found = 0;
    while (picture.find()) {
      found++;
      assertTrue(picture.group(1).length() > 20, "words for who does not see " + picture.group(2));
      long size = Files.size(IMAGES.resolve(picture.group(2)));
      assertTrue(size <= MOST_BYTES, picture.group(2) + " weighs " + size);
    }
    assertTrue(found >= 6, "pictures: " + found);
  }

  @Test
  void takeThePictures(Visit visit) throws IOException {
    Assumptions.assumeTrue(Boolean.getBoolean("pridvor.images"), "only when asked for");
    Files.createDirectories(IMAGES);
    portal();
    BuildOptions where =
        new BuildOptions(
            folder.resolve("content"), Path.of("themes"), folder.resolve("site"), false);
    try (Serving started =
        Serving.start(
            new Serving.Settings(
                where, 0, Editor.VS_CODE, Locale.forLanguageTag("ro"), Clock.systemDefaultZone()),
            problems -> {})) {
      serving = started;
      page = visit.page(new Browser.NewContextOptions().setViewportSize(820, 440));
      pictures();
    }
  }

  @Test
  void takeThePicturesOfAnImport(Visit visit) throws IOException {
    Assumptions.assumeTrue(Boolean.getBoolean("pridvor.images"), "only when asked for");
    made(
        "portal",
        "--title",
        "Planurile sociale ale municipiului Exemplu",
        "--publisher",
        "Primăria Municipiului Exemplu",
        "--email",
        "contact@exemplu.example");
    Files.copy(ANNEX, folder.resolve("anexa.docx"));
    page = visit.page(new Browser.NewContextOptions().setViewportSize(820, 560));
    String command = "import anexa.docx --plan exemplu-2024-2028 --preview";
    List<String> said = run(command.split(" ")).out().lines().toList();
    terminal(
        "ghid-import.png",
        "pridvor " + command,
        String.join("\n", said.subList(0, 11))
            + "\n…\n"
            + said.get(said.size() - 1).replace(folder + "/", ""));
    page.navigate(folder.resolve("import.html").toUri().toString());
    page.setViewportSize(820, 440);
    shot("ghid-import-pagina.png");
    page.locator("#plan").evaluate("node => node.scrollIntoView()");
    shot("ghid-import-plan.png");
  }

  private void pictures() throws IOException {
    List<String> said = run("check").err().lines().limit(6).toList();
    terminal("ghid-verificare.png", "pridvor check", String.join("\n", said));
    terminal("ghid-stadiu.png", "pridvor status", run("status").out());
    open("planuri/exemplu-2026-2030/masuri/o1-1-1/");
    shot("ghid-serve.png");
    Path measures = folder.resolve("content/plans/exemplu-2026-2030/01-o1.yaml");
    String good = Files.readString(measures);
    Files.writeString(measures, good.replace("[copii]", "[copi]"));
    page.locator(".pridvor-live [role=alert]").waitFor();
    shot("ghid-eroare.png");
    String reported =
        good.replace(
            "          - \"Număr de copii: minimum 40 pe zi\"",
            "          - text: \"Număr de copii: minimum 40 pe zi\"\n"
                + "            target: {value: 40, unit: copii, comparison: at-least}\n"
                + "            values:\n"
                + "              - {year: 2026, value: 25, note: din septembrie}");
    Files.writeString(
        measures,
        reported.replace(
            "        deadline:",
            "        status: in-progress\n"
                + "        status-note: Centrul este în construcție.\n"
                + "        deadline:"));
    page.getByText("Centrul este în construcție.").waitFor();
    page.locator("#cand").evaluate("node => scrollTo(0, node.offsetTop - 20)");
    shot("ghid-progres.png");
    open("servicii/centru-de-zi-pentru-copii-exemplu/");
    shot("ghid-serviciu.png");
    open("noutati/2026-11-22-s-a-deschis-centrul-de-zi/");
    shot("ghid-noutate.png");
  }

  /** The portal of the guide's first fifteen minutes. */
  private void portal() {
    made(
        "portal",
        "--title",
        "Planurile sociale ale orașului Exemplu",
        "--publisher",
        "Primăria Orașului Exemplu",
        "--email",
        "contact@exemplu.example");
    made(
        "plan",
        "--title",
        "Plan operațional 2026–2030",
        "--authority",
        "primaria-orasului-exemplu",
        "--place",
        "Exemplu",
        "--from",
        "2026",
        "--to",
        "2030");
    made(
        "objective",
        "--plan",
        "exemplu-2026-2030",
        "--title",
        "Servicii mai bune pentru copii",
        "--specific",
        "Copiii au unde merge după școală");
    made(
        "measure",
        "--plan",
        "exemplu-2026-2030",
        "--objective",
        "o1-1",
        "--text",
        "Înființarea unui centru de zi pentru 40 de copii",
        "--deadline",
        "Decembrie 2027",
        "--responsible",
        "Primăria; DGASPC",
        "--groups",
        "copii",
        "--indicators",
        "Număr de copii: minimum 40 pe zi");
    made(
        "service",
        "--name",
        "Centru de zi pentru copii",
        "--town",
        "Exemplu",
        "--needs",
        "loc-de-zi; hrana",
        "--phone",
        "0200 000 000");
    made(
        "update",
        "--title",
        "S-a deschis centrul de zi",
        "--date",
        "2026-11-22",
        "--text",
        "Centrul de zi primește copii de luni până vineri.",
        "--plan",
        "exemplu-2026-2030",
        "--measures",
        "o1-1-1",
        "--services",
        "centru-de-zi-pentru-copii-exemplu");
  }

  private void made(String what, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "new";
    arguments[1] = what;
    System.arraycopy(options, 0, arguments, 2, options.length);
    TestSites.Result result = run(arguments);
    assertEquals(0, result.exit(), result.err());
  }

  private TestSites.Result run(String... arguments) {
    return TestSites.run(folder, arguments);
  }

  private void open(String address) {
    page.navigate(serving.address() + address);
    page.locator(".pridvor-live > *").first().waitFor();
  }

  /** What a command says, as a terminal shows it. */
  private void terminal(String file, String command, String said) throws IOException {
    String text = "$ " + command + "\n" + said;
    page.setContent(
        "<body style='margin:0;background:#1e2430'><pre style='margin:0;padding:16px;color:#f2f2f2;"
            + "font:12px/1.5 monospace;white-space:pre-wrap'></pre>");
    Locator words = page.locator("pre");
    words.evaluate("(node, text) => { node.textContent = text; }", text.strip());
    save(file, words.screenshot());
  }

  private void shot(String file) throws IOException {
    page.evaluate("document.fonts.ready");
    save(file, page.screenshot());
  }

  /** Opaque and packed as well as PNG can be: a quarter lighter than as the browser writes it. */
  private static void save(String file, byte[] png) throws IOException {
    BufferedImage shot = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage opaque =
        new BufferedImage(shot.getWidth(), shot.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.getGraphics().drawImage(shot, 0, 0, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(0);
    Files.deleteIfExists(IMAGES.resolve(file));
    try (ImageOutputStream out = ImageIO.createImageOutputStream(IMAGES.resolve(file).toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(opaque, null, null), settings);
    } finally {
      writer.dispose();
    }
  }
}
