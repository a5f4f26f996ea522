package ro.pridvor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A printed cell of names, each entry verbatim, with what its parts were understood to name. */
public record Cell(List<Entry> entries) {

  public static final Cell EMPTY = new Cell(List.of());

  /** One printed line or comma item: spans that together give its text, letter for letter. */
  public record Entry(List<Span> spans) {
    public String text() {
      return spans.stream().map(Span::text).collect(Collectors.joining());
    }
  }

  /**
   * A stretch of an entry.
   *
   * @param ref id of the organisation or funding source that it names, if understood
   * @param partner named after words such as "în parteneriat cu" or "cu sprijinul": helping, not
   *     answering
   */
  public record Span(String text, Optional<String> ref, boolean partner) {}

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Verbatim texts, in order. */
  public List<String> texts() {
    return entries.stream().map(Entry::text).toList();
  }

  /** Ids named here, each once, in order; only those named as partners or only the others. */
  public List<String> refs(boolean partner) {
    List<String> refs = new ArrayList<>();
    for (Entry entry : entries) {
      for (Span span : entry.spans()) {
        String ref = span.ref().orElse("");
        if (span.partner() == partner && !ref.isEmpty() && !refs.contains(ref)) {
          refs.add(ref);
        }
      }
    }
    return List.copyOf(refs);
  }
}
