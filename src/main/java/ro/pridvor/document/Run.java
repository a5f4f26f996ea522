package ro.pridvor.document;

import java.util.Optional;

/**
 * A stretch of text in one style. A line break is {@code \n}.
 *
 * @param language BCP 47 tag where it differs from the document's
 * @param link absolute address that the words lead to
 * @param expansion what an abbreviation means
 */
public record Run(
    String text,
    boolean strong,
    boolean emphasis,
    Optional<String> language,
    Optional<String> link,
    Optional<String> expansion) {

  /** Plain text. */
  public static Run of(String text) {
    return new Run(text, false, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same style around other words. */
  public Run with(String other) {
    return new Run(other, strong, emphasis, language, link, expansion);
  }
}
