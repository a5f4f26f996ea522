package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Romanian survives the border to the system or is refused; it is never destroyed. */
class SystemTextTest {

  private static SystemText system(Map<String, String> properties) {
    return new SystemText(properties::get, name -> null);
  }

  @ParameterizedTest
  @CsvSource({
    "IBM852, Verificat: măsuri ş ţ - \"da\" -> nu",
    "windows-1250, Verificat: măsuri ş ţ – „da” -> nu",
    "ISO-8859-2, Verificat: măsuri ş ţ - \"da\" -> nu",
    "IBM437, Verificat: masuri s t - \"da\" -> nu",
    "UTF-8, Verificat: măsuri ș ț – „da” → nu"
  })
  void aConsoleShowsReadableRomanianInItsOwnCodePage(String charset, String shown) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Charset console = Charset.forName(charset);

    try (PrintStream out = SystemText.printing(bytes, console)) {
      out.printf("%s: măsuri %s ț – „da” → nu", "Verificat", "ș");
    }

    assertEquals(shown, bytes.toString(console));
  }

  @Test
  void theConsoleSaysItsCharsetAndFilesGetUtf8() {
    assertEquals(
        Charset.forName("IBM852"),
        system(Map.of("sun.stdout.encoding", "Cp852")).console(false),
        "up to Java 18 the property is set for consoles only");
    assertEquals(
        StandardCharsets.UTF_8, system(Map.of("stdout.encoding", "Cp1250")).console(false));
    assertEquals(
        Charset.forName("windows-1250"), system(Map.of("stdout.encoding", "Cp1250")).console(true));
    assertEquals(
        StandardCharsets.UTF_8, system(Map.of("stdout.encoding", "ANSI_X3.4-1968")).console(true));
    assertEquals(
        StandardCharsets.UTF_8, system(Map.of("stdout.encoding", "cp-none")).console(true));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSI_X3.4-1968, Planurile ora\uFFFD\uFFFDului",
    "UTF-8, \uFFFDăndărei",
    "Cp1252, Planurile ora?ului",
    "Cp1250, ?ăndărei",
  })
  void aDamagedArgumentIsFound(String encoding, String argument) {
    SystemText system = system(Map.of("sun.jnu.encoding", encoding));

    assertEquals(Optional.of(argument), system.damaged(new String[] {"new", argument}));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, Ce ?i cum", "Cp1250, Ce este aici?", "ANSI_X3.4-1968, Planul"})
  void anArgumentThatArrivedWholeIsTaken(String encoding, String argument) {
    SystemText system = system(Map.of("sun.jnu.encoding", encoding));

    assertEquals(Optional.empty(), system.damaged(new String[] {"new", argument}));
  }

  @Test
  void theWholeCommandLineOfWindowsReplacesArgumentsThatItsCodePageCannotHold() {
    String line = "new portal --title \"Planurile orașului \\\"Țăndărei\\\"\" --publisher Primăria";
    SystemText windows =
        new SystemText(
            Map.of("sun.jnu.encoding", "Cp1250")::get, Map.of("PRIDVOR_ARGS", line)::get);
    String[] decoded = {
      "new", "portal", "--title", "Planurile ora?ului", "--publisher", "Primăria"
    };

    String[] whole = windows.arguments(decoded);

    assertArrayEquals(
        new String[] {
          "new", "portal", "--title", "Planurile orașului \"Țăndărei\"", "--publisher", "Primăria"
        },
        whole);
    assertArrayEquals(
        decoded, system(Map.of("sun.jnu.encoding", "Cp1250")).arguments(decoded), "without it");
  }

  @Test
  void aFolderWithLettersThatJavaCannotReadIsSaid() {
    assertTrue(system(Map.of("user.dir", "/planuri județ")).folderIsReadable());
    assertEquals(false, system(Map.of("user.dir", "/planuri jude\uFFFD\uFFFD")).folderIsReadable());
  }
}
