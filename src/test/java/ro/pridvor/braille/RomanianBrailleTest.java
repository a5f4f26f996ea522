package ro.pridvor.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanianBrailleTest {
  private static final RomanianBraille USUAL = new RomanianBraille(BrailleRules.USUAL);
  private static final RomanianBraille EXACT = new RomanianBraille(BrailleRules.LIBLOUIS);

  /**
   * Where we differ on purpose. liblouis leaves out letters that its table lacks (Hungarian ő, ű),
   * takes a bracket that stands without a word for one within a word, has cells of its own for
   * square brackets without a word, for rows of underscores and of signs of equality.
   */
  private static final Pattern KNOWN =
      Pattern.compile("[őűŐŰ]|^…?[()][\";]?$|^\\[[^\\p{L}]*\\]$|_{3}|={2}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bacău, 2026|⠨⠃⠁⠉⠡⠥⠂ ⠼⠃⠚⠃⠋",
        "DGASPC|⠨⠨⠙⠛⠁⠎⠏⠉",
        "ONG-uri|⠨⠨⠕⠝⠛⠤⠠⠄⠥⠗⠊",
        "ROMÂNIA|⠨⠨⠗⠕⠍⠣⠝⠊⠁",
        "art. 5 (ex. 5)|⠁⠗⠞⠲ ⠼⠑ ⠦⠑⠭⠲ ⠼⠑⠴",
        "2026 – 2035|⠼⠃⠚⠃⠋ ⠤⠤ ⠼⠃⠚⠉⠑",
      })
  void printBecomesBraille(String print, String braille) {
    assertEquals(braille, USUAL.translate(print));
  }

  @Test
  void aLetterAfterANumberIsNotReadAsAFigure() {
    assertEquals("⠼⠁⠁", EXACT.translate("11"));
    assertEquals("⠼⠁⠁", EXACT.translate("1a"), "the ambiguity of the table");
    assertEquals("⠼⠁⠠⠁", USUAL.translate("1a"));
    assertEquals("⠼⠑⠤⠠⠁", USUAL.translate("5-a"));
    assertEquals("⠼⠑⠅⠛", USUAL.translate("5kg"), "k is no figure");
  }

  @Test
  void bracketsAreWrittenAsTheReaderIsUsedTo() {
    BrailleRules rules =
        new BrailleRules(BrailleRules.Brackets.ROMANIAN, BrailleRules.LetterAfterNumber.NOTHING);
    assertEquals("⠣⠁⠃⠜", new RomanianBraille(rules).translate("(ab)"));
  }

  @Test
  void whatHasNoCellsIsNamed() {
    assertEquals(Set.of("☐", "▪"), USUAL.unknown("a ☐ b ▪ ő"));
    assertEquals("⠕", USUAL.translate("ő"), "a foreign accent is left off, not the letter");
  }

  @Test
  void theWordsOfAllPlansAreWrittenAsLiblouisWritesThem(@TempDir Path folder) throws IOException {
    assumeTrue(Liblouis.runsHere());
    Liblouis liblouis = new Liblouis(folder);
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (String word : words()) {
      if (EXACT.unknown(word).isEmpty() && !KNOWN.matcher(word).find()) {
        compared++;
        String ours = EXACT.translate(word).replace(' ', '\u2800');
        String theirs = liblouis.translate(word);
        if (!ours.equals(theirs)) {
          different.add(word + " " + ours + " " + theirs);
        }
      }
    }
    int all = compared;
    assertTrue(all > 5000, () -> "words compared: " + all);
    assertEquals(List.of(), different);
  }

  /** Every distinct word of the content, as printed. */
  private static Set<String> words() throws IOException {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|md)")).toList()) {
        String text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
        words.addAll(List.of(RomanianBraille.words(text)));
      }
    }
    return words;
  }
}
