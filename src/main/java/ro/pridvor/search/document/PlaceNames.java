package ro.pridvor.search.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final String IN = " < ";

  /** By the folded name of the place; read once. */
  private static final Map<String, List<String>> NAMES = read();

  /** The county of a town, by the folded name of the town. */
  private static final Map<String, String> COUNTIES = counties();

  private PlaceNames() {}

  /** The other names of a place, Hungarian ones with the endings that say from, in and on it. */
  static List<String> of(String place) {
    return NAMES.getOrDefault(Letters.fold(place), List.of());
  }

  /** The county that a town is in, where its name does not say so. */
  static Optional<String> county(String town) {
    return Optional.ofNullable(COUNTIES.get(Letters.fold(town)));
  }

  private static Map<String, List<String>> read() {
    return lines(IS)
        .collect(
            Collectors.groupingBy(
                line -> Letters.fold(line[0]),
                Collectors.flatMapping(
                    line -> Stream.of(line[1].split(", ")).flatMap(n -> forms(n.strip())),
                    Collectors.toUnmodifiableList())));
  }

  private static Map<String, String> counties() {
    return lines(IN)
        .flatMap(
            line -> Stream.of(line[1].split(", ")).map(town -> Map.entry(town.strip(), line[0])))
        .collect(Collectors.toUnmodifiableMap(e -> Letters.fold(e.getKey()), Map.Entry::getValue));
  }

  /** The two sides of the lines with a sign. */
  private static Stream<String[]> lines(String sign) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PlaceNames.class.getResourceAsStream("places.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> line.contains(sign)).toList().stream()
          .map(line -> line.split(sign, 2));
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
