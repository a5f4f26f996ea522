package ro.pridvor.search.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.search.analysis.Letters;

/**
 * What Romanian towns and counties are called in Hungarian and German, and in short: {@code
 * places.txt}, which is part of the program.
 */
final class PlaceNames {
  private static final String HUNGARIAN = "*";
  private static final String IS = " = ";

  /** By the folded name of the place; read once. */
  private static final Map<String, List<String>> NAMES = read();

  private PlaceNames() {}

  /** The other names of a place, Hungarian ones with the endings that say from, in and on it. */
  static List<String> of(String place) {
    return NAMES.getOrDefault(Letters.fold(place), List.of());
  }

  private static Map<String, List<String>> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PlaceNames.class.getResourceAsStream("places.txt"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.contains(IS))
          .map(line -> line.split(IS, 2))
          .collect(
              Collectors.groupingBy(
                  line -> Letters.fold(line[0]),
                  Collectors.flatMapping(
                      line -> Stream.of(line[1].split(", ")).flatMap(n -> forms(n.strip())),
                      Collectors.toUnmodifiableList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> forms(String name) {
    if (!name.endsWith(HUNGARIAN)) {
      return Stream.of(name);
    }
    String bare = name.substring(0, name.length() - 1);
    return Stream.of("", "i", "on", "en", "ön", "ban", "ben", "ról", "ből", "ra", "re")
        .map(ending -> bare + ending);
  }
}
