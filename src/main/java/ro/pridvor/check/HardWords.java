package ro.pridvor.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code hard-words.txt}: a line each of {@code words = simpler words}, where {@code *} in
 * the words stands for any ending.
 */
final class HardWords {
  private HardWords() {}

  static Map<Pattern, String> load() {
    Map<Pattern, String> words = new LinkedHashMap<>();
    for (String line : text().split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        words.put(pattern(line.substring(0, equals).strip()), line.substring(equals + 1).strip());
      }
    }
    return Collections.unmodifiableMap(words);
  }

  private static Pattern pattern(String words) {
    String[] parts = words.split("\\*", -1);
    StringBuilder regex = new StringBuilder("(?<!\\p{L})");
    for (int i = 0; i < parts.length; i++) {
      regex
          .append(i > 0 ? "\\p{L}*" : "")
          .append(Pattern.quote(parts[i]).replace(" ", "\\E\\s+\\Q"));
    }
    return Pattern.compile(regex.append("(?!\\p{L})").toString());
  }

  private static String text() {
    try (InputStream in = HardWords.class.getResourceAsStream("hard-words.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
