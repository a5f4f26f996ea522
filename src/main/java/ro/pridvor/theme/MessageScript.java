package ro.pridvor.theme;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The interface texts that scripts show, as a small script of their own: every page links to the
 * same file instead of carrying the words itself.
 */
final class MessageScript {
  /** Texts for scripts have keys that start so. */
  private static final String PREFIX = "settings.";

  private MessageScript() {}

  /** The name by which templates ask for the script of a language. */
  static String name(String language) {
    return "words." + language + ".js";
  }

  /** Sets {@code window.pridvorWords} to an object of texts by key. */
  static byte[] of(Messages messages) {
    Map<String, String> texts = new TreeMap<>(messages.texts());
    String entries =
        texts.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(PREFIX))
            .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
            .collect(Collectors.joining(",\n"));
    return ("window.pridvorWords={" + entries + "};\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
