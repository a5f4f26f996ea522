package ro.pridvor.page;

import java.util.List;
import java.util.Optional;

/** A printed cell as a page shows it: its words, with links where they name something known. */
public final class CellParts {
  private CellParts() {}

  /** A printed cell with links. */
  public record CellView(List<EntryView> entries) {}

  /** A printed entry: its spans give its text, letter for letter. */
  public record EntryView(List<SpanView> spans) {}

  /** A stretch of text; where it names something known, its page and full name. */
  public record SpanView(String text, Optional<String> address, Optional<String> name) {}
}
