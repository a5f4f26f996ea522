package ro.pridvor.annex;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import ro.pridvor.text.Folding;

/** Understands the headers of columns by the words that many plans use. */
public final class Headers {
  private static final int LONGEST = 140;

  private final Map<Column, Pattern> words = new EnumMap<>(Column.class);

  public Headers() {
    Properties properties = new Properties();
    try (var in =
        new InputStreamReader(
            Headers.class.getResourceAsStream("/ro/pridvor/annex/columns.properties"),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Column column : Column.values()) {
      String pattern = properties.getProperty(column.key());
      if (pattern != null) {
        words.put(column, Pattern.compile(pattern));
      }
    }
  }

  /** What a header says, or nothing if it is none that we know. */
  public Optional<Column> column(String header) {
    if (header.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String folded = Folding.fold(header).replaceAll("[\\s\u00A0]+", " ").strip();
    if (folded.isEmpty() || folded.length() > LONGEST) {
      return Optional.empty();
    }
    return words.entrySet().stream()
        .filter(e -> e.getValue().matcher(folded).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
