package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the theme keep the contrast that the design promises, in every colour scheme. */
class TokenContrastTest {
  private static final Pattern TOKEN = Pattern.compile("--([\\w-]+):\\s*(#[0-9a-f]{3,6});");
  private static final List<String> WALLS =
      List.of("paper", "surface", "wall", "tint", "honey-tint", "brick-tint");
  private static final List<String> SCHEMES = List.of("dark", "black-on-white", "yellow-on-black");

  private final String css = read();

  @Test
  void textReachesSevenToOneAndTheRestFourAndAHalf() {
    assertEquals(List.of(), failures("light", tokens(":root {")));
    for (String scheme : SCHEMES) {
      Map<String, String> tokens = new HashMap<>(tokens(":root {"));
      tokens.putAll(tokens(":root[data-colours=" + scheme + "]"));
      assertEquals(List.of(), failures(scheme, tokens));
    }
  }

  @Test
  void darkIsTheSameWhetherChosenHereOrOnTheDevice() {
    assertEquals(tokens(":root[data-colours=dark]"), tokens(":root:not([data-colours]) {"));
  }

  private static List<String> failures(String scheme, Map<String, String> tokens) {
    List<String> failures = new ArrayList<>();
    for (String text : List.of("ink", "ink-soft", "accent", "accent-hover", "link-visited")) {
      WALLS.forEach(wall -> check(failures, scheme, tokens, text, wall, 7));
    }
    for (String text : List.of("brick", "good", "warn", "late")) {
      check(failures, scheme, tokens, text, "paper", 7);
      check(failures, scheme, tokens, text, "surface", 7);
    }
    check(failures, scheme, tokens, "on-roof", "roof", 7);
    check(failures, scheme, tokens, "on-floor", "floor", 7);
    check(failures, scheme, tokens, "on-accent", "button", 7);
    check(failures, scheme, tokens, "on-accent", "button-hover", 7);
    check(failures, scheme, tokens, "focus-ink", "focus-fill", 7);
    check(failures, scheme, tokens, "ink", "mark", 7);
    for (String part : List.of("line", "bar", "arch")) {
      List.of("paper", "surface", "wall")
          .forEach(wall -> check(failures, scheme, tokens, part, wall, 4.5));
    }
    check(failures, scheme, tokens, "roof-line", "roof", 4.5);
    check(failures, scheme, tokens, "floor-line", "floor", 4.5);
    WALLS.forEach(wall -> check(failures, scheme, tokens, "focus", wall, 3));
    check(failures, scheme, tokens, "focus-dark", "roof", 3);
    check(failures, scheme, tokens, "focus-dark", "floor", 3);
    return failures;
  }

  private static void check(
      List<String> failures,
      String scheme,
      Map<String, String> tokens,
      String front,
      String back,
      double least) {
    double ratio = contrast(tokens.get(front), tokens.get(back));
    if (ratio < least) {
      failures.add("%s: %s on %s is %.2f".formatted(scheme, front, back, ratio));
    }
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String hex = colour.substring(1);
    String full = hex.length() == 3 ? hex.replaceAll(".", "$0$0") : hex;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private Map<String, String> tokens(String selector) {
    int start = css.indexOf(selector);
    Matcher matcher = TOKEN.matcher(css.substring(start, css.indexOf('}', start)));
    Map<String, String> tokens = new HashMap<>();
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2));
    }
    return tokens;
  }

  private static String read() {
    try {
      Path css = Path.of("themes/pridvor/assets/css");
      return Files.readString(css.resolve("tokens.css"))
          + Files.readString(css.resolve("schemes.css"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
