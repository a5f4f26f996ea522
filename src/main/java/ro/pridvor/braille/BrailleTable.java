package ro.pridvor.braille;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of single characters, as Unicode braille patterns. */
final class BrailleTable {
  private static final int BLANK = 0x2800;

  private final Map<Integer, String> cells = new HashMap<>();

  private BrailleTable() {}

  /** The table of the program. */
  static BrailleTable load() {
    BrailleTable table = new BrailleTable();
    for (String line : lines()) {
      if (!line.startsWith("# ") && !line.isBlank()) {
        String[] parts = line.split("\t", 2);
        table.cells.put(parts[0].codePointAt(0), cells(parts[1]));
      }
    }
    return table;
  }

  private static List<String> lines() {
    try (InputStream in = BrailleTable.class.getResourceAsStream("romanian.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Cells from their dots.
   *
   * @param dots the numbers of the raised dots, cells parted by hyphens: {@code 45-15}
   */
  static String cells(String dots) {
    StringBuilder cells = new StringBuilder();
    for (String cell : dots.split("-")) {
      int pattern = BLANK;
      for (char dot : cell.toCharArray()) {
        pattern |= 1 << (dot - '1');
      }
      cells.append((char) pattern);
    }
    return cells.toString();
  }

  /**
   * The cells of a character; a letter with a foreign accent that the table lacks is written
   * without it. Empty if it cannot be written at all.
   */
  Optional<String> of(int character) {
    String known = cells.get(Character.toLowerCase(character));
    if (known != null) {
      return Optional.of(known);
    }
    if (character >= BLANK && character < BLANK + 64) {
      return Optional.of(Character.toString(character));
    }
    String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
    int first = plain.codePointAt(0);
    return first == character || !Character.isLetterOrDigit(first)
        ? Optional.empty()
        : Optional.ofNullable(cells.get(Character.toLowerCase(first)));
  }
}
