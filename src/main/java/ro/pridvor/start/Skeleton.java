package ro.pridvor.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ro.pridvor.text.Slug;

/** The text of a new file: a commented model with places for answers. */
final class Skeleton {
  private Skeleton() {}

  /** The language in which models are written for a portal in a language. */
  private static String folder(String language) {
    return language.equals("ro") ? "" : "en/";
  }

  /** The model with every {@code {key}} replaced by its value, which must be YAML already. */
  static String fill(String language, String model, Map<String, String> values) {
    String text = read("/ro/pridvor/start/" + folder(language) + model);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  static String read(String resource) {
    try (InputStream in = Skeleton.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as a YAML scalar that cannot be misread. */
  static String quoted(String text) {
    return "\"" + text.strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** An address made of a name: lower case, no diacritics, hyphens. */
  static String slug(String name) {
    String slug = Slug.of(name);
    String cut = slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-[^-]*$", "");
    return cut.isEmpty() ? "nou" : cut;
  }
}
