package ro.pridvor.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text that a person takes home.
 *
 * @param id file name without extension: lower case letters, digits and hyphens
 * @param language BCP 47 tag of the text
 * @param publisher who answers for it
 * @param date of the content
 * @param address of the page that it comes from, where the site's address is known
 * @param blocks the first is the title as a heading of level 1
 */
public record Document(
    String id,
    String title,
    String language,
    String publisher,
    LocalDate date,
    Optional<String> address,
    List<Block> blocks) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /** The same document with other blocks. */
  public Document with(List<Block> others) {
    return new Document(id, title, language, publisher, date, address, others);
  }

  /** The words of runs. */
  public static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
