package ro.pridvor.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.text.Folding;

/** Understands lines that name a part of a plan: their level, number and words. */
final class Titles {
  private static final String NUMBER =
      "(?:[IVXLC]{1,6}(?:\\.\\d+)*|\\d{1,3}(?:\\.\\d{1,3}){0,3}|[A-Z](?:\\.\\d{1,3}){0,3}|\\d{1,2}[a-z]|nr\\.? ?\\d{1,3})";

  /** What may stand between a number and the words. */
  private static final String AFTER = "(?<after>\\s*[:.)\\-–—]*\\s*)";

  private record Word(Level level, Pattern pattern) {}

  private static final List<Word> WORDS =
      List.of(
          word(Level.SPECIFIC, "(?:sub-?)obiectiv\\w*|obiectiv(?:ul)? (?:specific|operational)"),
          word(Level.SPECIFIC, "specific objective|operational objective|reszcel|specifikus cel"),
          word(
              Level.GENERAL,
              "obiectiv(?:ul)? (?:general|strategic)|general objective|strategic objective"),
          word(
              Level.GENERAL,
              "directia de actiune|directia strategica|directia|axa(?: prioritara)?"),
          word(Level.GENERAL, "prioritatea|scopul|priority|goal|atfogo cel|strategiai cel"),
          word(
              Level.COMPONENT,
              "componenta|domeniul(?: de interventie)?|capitolul|pilonul|sectiunea"),
          word(Level.COMPONENT, "partea|aria(?: tematica)?|chapter|component|pillar|fejezet"),
          word(Level.MEASURE, "masura|actiunea|activitatea|action|measure|intezkedes"),
          word(Level.OBJECTIVE, "obiectiv(?:ul)?|objective|cel"));

  private static final Pattern SHORT_SPECIFIC =
      Pattern.compile(
          "^(?<code>O\\.?\\s?[SO]\\.?\\s?(?:" + NUMBER + ")\\.?)" + AFTER + "(?<title>.*)$",
          Pattern.DOTALL);
  private static final Pattern SHORT_GENERAL =
      Pattern.compile(
          "^(?<code>O\\.?\\s?G\\.?\\s?(?:"
              + NUMBER
              + ")\\.?|O\\s?\\d{1,2})"
              + AFTER
              + "(?<title>.*)$",
          Pattern.DOTALL);
  private static final Pattern DOTTED =
      Pattern.compile(
          "^(?<code>\\d{1,3}(?:\\.\\d{1,3}){1,3}\\.?|\\d{1,3}[.)]|[IVXLC]{1,6}[.)]|[A-Z](?:\\.\\d{1,3}){0,3}[.)])(?<after>\\s*[:\\-–—]?\\s+|\\s*[\\-–—:]\\s*|(?=\\p{L}))(?<title>.+)$",
          Pattern.DOTALL);

  /**
   * "M1.1 …", "A.2.3. …", "AP 4: …": letters, then a number of two parts or with a sign after it.
   */
  private static final Pattern LETTERED =
      Pattern.compile(
          "^(?<code>[A-Z]{1,2}\\.? ?(?:\\d{1,2}(?:\\.\\d{1,3}){1,3}(?=[.:)\\s–-])|\\d{1,2}(?=[.:)–-])))"
              + "(?<after>[.:)]?\\s*[–-]?\\s+)(?<title>.+)$",
          Pattern.DOTALL);

  private Titles() {}

  /** Where a line stands among the levels of a plan. */
  enum Level {
    COMPONENT,
    GENERAL,
    SPECIFIC,
    MEASURE,
    /** An objective of a level that the line does not say. */
    OBJECTIVE,
    /** Nothing in the line says. */
    UNKNOWN
  }

  /**
   * A line that names a part.
   *
   * @param code the number as printed, empty if none is
   * @param depth how many parts the number has, 0 without one
   */
  record Title(Level level, String code, String title, int depth) {}

  private static Word word(Level level, String words) {
    String folded = "^(?<word>" + words + ")(?![\\p{L}])";
    return new Word(level, Pattern.compile(folded));
  }

  /** A line with words or a number that name a part, or nothing. */
  static Optional<Title> of(String line) {
    return named(line).or(() -> shortened(line)).or(() -> numbered(line)).or(() -> lettered(line));
  }

  /** "Obiectiv specific 1.2: …", "COMPONENTA A – …", "Obiectiv general: …". */
  static Optional<Title> named(String line) {
    String folded = fold(line);
    for (Word word : WORDS) {
      Matcher matcher = word.pattern().matcher(folded);
      if (matcher.find()) {
        return Optional.of(split(line, matcher.end(), word.level()));
      }
    }
    return Optional.empty();
  }

  /** Folding that keeps every position. */
  private static String fold(String line) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      String sign = Folding.fold(line.substring(i, i + 1));
      folded.append(sign.length() == 1 ? sign : "?");
    }
    return folded.toString();
  }

  private static Title split(String line, int wordEnd, Level level) {
    Matcher number =
        Pattern.compile("^\\s*(?<number>" + NUMBER + ")(?![\\p{L}\\d])\\.?" + AFTER)
            .matcher(line.substring(wordEnd));
    if (number.find()) {
      int codeEnd = wordEnd + number.end("number");
      boolean dot = codeEnd < line.length() && line.charAt(codeEnd) == '.';
      boolean keepsDot =
          dot
              && level != Level.GENERAL
              && level != Level.COMPONENT
              && number.group("number").contains(".");
      String code = line.substring(0, codeEnd + (keepsDot ? 1 : 0)).strip();
      String title = line.substring(wordEnd + number.end()).strip();
      int depth = (int) number.group("number").chars().filter(c -> c == '.').count() + 1;
      if (title.isEmpty() || level == Level.COMPONENT) {
        return new Title(
            level, title.isEmpty() ? code : "", title.isEmpty() ? "" : line.strip(), depth);
      }
      return new Title(level, code, title, depth);
    }
    String rest = line.substring(wordEnd);
    if (level != Level.COMPONENT && rest.matches("(?s)\\s*[:–—-]\\s*\\S.*")) {
      String code = line.substring(0, wordEnd).strip();
      return new Title(level, code, rest.replaceFirst("^\\s*[:–—-]\\s*", "").strip(), 0);
    }
    return new Title(level, "", line.strip(), 0);
  }

  /** "O.S.1.1. …", "OG 2: …", "O1 …". */
  private static Optional<Title> shortened(String line) {
    Matcher specific = SHORT_SPECIFIC.matcher(line);
    if (specific.matches()) {
      return Optional.of(title(specific, Level.SPECIFIC));
    }
    Matcher general = SHORT_GENERAL.matcher(line);
    return general.matches() ? Optional.of(title(general, Level.GENERAL)) : Optional.empty();
  }

  private static Title title(Matcher matcher, Level level) {
    String code = matcher.group("code").strip();
    int depth =
        (int)
                code.replaceAll("^O\\.?\\s?[SGO]\\.?", "")
                    .replaceAll("\\.$", "")
                    .chars()
                    .filter(c -> c == '.')
                    .count()
            + 1;
    return new Title(level, code, matcher.group("title").strip(), depth);
  }

  /** "1.1. …", "II. …", "3) …": a number and words, of a level that the number's depth suggests. */
  static Optional<Title> numbered(String line) {
    Matcher matcher = DOTTED.matcher(line);
    if (!matcher.matches() || looksLikeDateOrSum(matcher)) {
      return Optional.empty();
    }
    String code = matcher.group("code").strip();
    int depth = (int) code.replaceAll("[.)]$", "").chars().filter(c -> c == '.').count() + 1;
    return Optional.of(new Title(Level.UNKNOWN, code, matcher.group("title").strip(), depth));
  }

  private static Optional<Title> lettered(String line) {
    Matcher matcher = LETTERED.matcher(line);
    return matcher.matches() ? Optional.of(title(matcher, Level.UNKNOWN)) : Optional.empty();
  }

  /** "31.12.2026 …" and "2.500 lei" begin with a number that counts nothing. */
  private static boolean looksLikeDateOrSum(Matcher matcher) {
    String code = matcher.group("code");
    return code.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}.*|\\d{1,3}(\\.\\d{3})+|20\\d\\d\\.?")
        || Folding.fold(matcher.group("title")).matches("^(lei|ron|euro|%|mii|milioane)\\b.*");
  }
}
