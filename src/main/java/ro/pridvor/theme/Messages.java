package ro.pridvor.theme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The interface texts of one language. Placeholders are {@code {0}}, {@code {1}}; texts that count
 * have the plural forms of CLDR: {@code key.one}, {@code key.few}, {@code key.other}.
 */
final class Messages {
  private final String language;
  private final Map<String, String> texts;

  private Messages(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Texts of a theme, those of a child before those of its parent. */
  static Messages load(Theme theme, String language) {
    Map<String, String> texts = new HashMap<>();
    List<Path> eldestFirst = new ArrayList<>(theme.folders());
    Collections.reverse(eldestFirst);
    for (Path folder : eldestFirst) {
      for (Path file : files(folder.resolve("messages"), language)) {
        read(file).forEach((key, text) -> texts.put(key.toString(), text.toString()));
      }
    }
    return new Messages(
        language, Collections.unmodifiableMap(texts)); // looked up faster than Map.copyOf
  }

  /** {@code ro.properties} and, for parts of the interface, {@code services.ro.properties}. */
  private static List<Path> files(Path folder, String language) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String end = language + ".properties";
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(
              file -> {
                String name = file.getFileName().toString();
                return name.equals(end) || name.endsWith("." + end);
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String language() {
    return language;
  }

  Map<String, String> texts() {
    return texts;
  }

  /** The text with its placeholders filled, or nothing if the language lacks it. */
  Optional<String> text(String key, List<String> arguments) {
    return Optional.ofNullable(texts.get(key)).map(text -> fill(text, arguments));
  }

  /** The plural form for a number; {@code {0}} is the number. */
  Optional<String> counted(String key, int number, List<String> arguments) {
    return text(key + "." + category(number), arguments).or(() -> text(key + ".other", arguments));
  }

  /** CLDR plural categories of Romanian, English and Hungarian. */
  private String category(int n) {
    if (n == 1) {
      return "one";
    }
    boolean few = n == 0 || (n % 100 >= 1 && n % 100 <= 19);
    return language.equals("ro") && few ? "few" : "other";
  }

  private static String fill(String text, List<String> arguments) {
    String filled = text;
    for (int i = 0; i < arguments.size(); i++) {
      filled = filled.replace("{" + i + "}", arguments.get(i));
    }
    return filled;
  }
}
