package ro.pridvor.annex;

import java.util.Arrays;
import java.util.Optional;
import ro.pridvor.text.Folding;

/** The columns of the sheet in which institutions report, in their order. */
public enum StatusColumn {
  PLAN("Plan", 24),
  ID("id-pridvor", 14),
  CODE("Nr.", 10),
  MEASURE("Măsura", 60),
  RESPONSIBLE("Responsabili", 30),
  DEADLINE("Termen", 18),
  STATUS("Stadiu", 16),
  NOTE("Explicația stadiului", 50),
  YEAR("Anul", 8),
  RESULT("Rezultat în anul acesta", 50);

  /** The name of the sheet. */
  public static final String SHEET = "Stadii";

  private final String header;
  private final int width;

  StatusColumn(String header, int width) {
    this.header = header;
    this.width = width;
  }

  public String header() {
    return header;
  }

  /** In characters. */
  public int width() {
    return width;
  }

  /** The column of a header, whatever its case and diacritics. */
  public static Optional<StatusColumn> of(String header) {
    String folded = Folding.fold(header).strip();
    return Arrays.stream(values()).filter(c -> Folding.fold(c.header).equals(folded)).findFirst();
  }
}
