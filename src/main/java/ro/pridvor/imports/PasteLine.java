package ro.pridvor.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import ro.pridvor.content.Trees.Proposed;
import ro.pridvor.text.Folding;
import ro.pridvor.text.Slug;

/** Lines for {@code organisations.yaml} and {@code funding-sources.yaml}, to paste and confirm. */
final class PasteLine {
  /** Where no word of a name says what it is. */
  private static final String OTHERWISE = "local";

  private static final int LONGEST_ID = 60;

  private final Map<String, Pattern> kinds = new LinkedHashMap<>();

  PasteLine() {
    Properties words = new Properties();
    try (var in =
        new InputStreamReader(
            PasteLine.class.getResourceAsStream(
                "/ro/pridvor/imports/organisation-kinds.properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String kind : words.getProperty("order").split(" ")) {
      kinds.put(kind, Pattern.compile(words.getProperty(kind)));
    }
  }

  /** An organisation, of the kind that its name suggests. */
  String organisation(String name) {
    String folded = Folding.fold(name);
    String kind =
        kinds.entrySet().stream()
            .filter(e -> e.getValue().matcher(folded).find())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(OTHERWISE);
    return line(name, ", kind: " + kind);
  }

  String fundingSource(String name) {
    return line(name, "");
  }

  private static String line(String name, String rest) {
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    return "  - {id: " + id(name) + ", name: \"" + quoted + "\"" + rest + "} " + Proposed.MARK;
  }

  private static String id(String name) {
    String id = Slug.of(name);
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
  }
}
