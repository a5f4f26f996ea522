package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import freemarker.core.HTMLOutputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class Utf8WriterTest {
  private static final String TEXT = "Măsuri „sociale” – ș, ț; € 𝄞 😀 és őű";

  @Test
  void everyTextIsWrittenAsJavaItselfEncodesIt() throws IOException {
    Utf8Writer out = new Utf8Writer(1);
    for (int i = 0; i < 50; i++) {
      out.write(TEXT);
    }
    assertArrayEquals(TEXT.repeat(50).getBytes(StandardCharsets.UTF_8), out.toBytes());
  }

  @Test
  void aPairThatComesInTwoWritesIsOneCharacter() throws IOException {
    Utf8Writer out = new Utf8Writer(1);
    for (char c : TEXT.toCharArray()) {
      out.write(c);
    }
    assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), out.toBytes());
  }

  @Test
  void halfAPairIsAQuestionMarkAsInJava() throws IOException {
    Utf8Writer out = new Utf8Writer(8);
    out.write("a\uDE00b");
    assertArrayEquals("a\uDE00b".getBytes(StandardCharsets.UTF_8), out.toBytes());
  }

  @Test
  void whatIsEscapedIsWhatFreeMarkerEscapes() throws IOException {
    String text = TEXT + " <a href=\"x\">l'om & co</a> >";
    Utf8Writer out = new Utf8Writer(1);
    out.writeEscaped(text);
    out.writeEscaped("");
    out.writeEscaped("'");
    String expected = HTMLOutputFormat.INSTANCE.escapePlainText(text + "'");
    assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), out.toBytes());
  }
}
