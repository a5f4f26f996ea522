package ro.pridvor.search.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ro.pridvor.search.analysis.Letters;

/**
 * What Romanian towns and counties are called in Hungarian and German, and in short: {@code
 * places.txt}, which is part of the program.
 */
final class PlaceNames {
  private static final String HUNGARIAN = "*";

  private PlaceNames() {}

  /** The other names of a place, Hungarian ones with the endings that say from, in and on it. */
  static List<String> of(String place) {
    String wanted = Letters.fold(place);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PlaceNames.class.getResourceAsStream("places.txt"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.contains(" = "))
          .filter(line -> Letters.fold(line.substring(0, line.indexOf(" = "))).equals(wanted))
          .flatMap(line -> Stream.of(line.substring(line.indexOf(" = ") + 3).split(", ")))
          .flatMap(name -> forms(name.strip()).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> forms(String name) {
    if (!name.endsWith(HUNGARIAN)) {
      return List.of(name);
    }
    String bare = name.substring(0, name.length() - 1);
    List<String> forms = new ArrayList<>(List.of(bare));
    for (String ending : List.of("i", "on", "en", "ön", "ban", "ben", "ról", "ből", "ra", "re")) {
      forms.add(bare + ending);
    }
    return forms;
  }
}
