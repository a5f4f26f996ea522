package ro.pridvor.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.text.Folding;

/** The words, numbers and signs of a printed deadline, in order. */
final class DeadlineTokens {
  /** A cell with more than this is prose, not a deadline. */
  static final int MOST = 80;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\d+|\\R|[^\\s]");
  private static final Pattern DASH = Pattern.compile("[-‐‑‒–—―−÷]");

  private static final Pattern MONTH_WITH_ENDING =
      Pattern.compile(
          "(januar|februar|marcius|aprilis|majus|junius|julius|augusztus|szeptember|oktober"
              + "|november|december)(tol|ig|ban|ben|ra|re)");

  /**
   * A word, a number or a sign.
   *
   * @param word folded; of a dash {@code -}, of a line break {@code ;}
   * @param number its value, or -1
   * @param glued whether nothing stands between it and the token before
   */
  record Token(String text, String word, int number, boolean glued) {
    boolean isNumber() {
      return number >= 0;
    }

    boolean isWord() {
      return Character.isLetter(word.charAt(0));
    }
  }

  private static final Token END = new Token("", " ", -1, false);

  private final List<Token> tokens;
  private final boolean whole;

  private DeadlineTokens(List<Token> tokens, boolean whole) {
    this.tokens = tokens;
    this.whole = whole;
  }

  static DeadlineTokens of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int last = -1;
    while (matcher.find()) {
      if (tokens.size() == MOST) {
        return new DeadlineTokens(List.copyOf(tokens), false);
      }
      Token token = token(matcher.group(), matcher.start() == last);
      addParts(token, tokens);
      last = matcher.end();
    }
    return new DeadlineTokens(List.copyOf(tokens), true);
  }

  /** A Hungarian ending of a month stands by itself: "januártól" is "január-tól". */
  private static void addParts(Token token, List<Token> tokens) {
    Matcher ending = MONTH_WITH_ENDING.matcher(token.word());
    if (!ending.matches()) {
      tokens.add(token);
      return;
    }
    tokens.add(new Token(token.text(), ending.group(1), -1, token.glued()));
    tokens.add(new Token("-", "-", -1, true));
    tokens.add(new Token(token.text(), ending.group(2), -1, true));
  }

  private static Token token(String text, boolean glued) {
    if (Character.isDigit(text.charAt(0))) {
      boolean small = text.length() <= 6;
      return new Token(text, text, small ? Integer.parseInt(text) : Integer.MAX_VALUE, glued);
    }
    if (DASH.matcher(text).matches()) {
      return new Token(text, "-", -1, glued);
    }
    if (text.isBlank()) {
      return new Token(text, ";", -1, glued);
    }
    String folded = Folding.fold(text);
    String word = folded.isEmpty() ? "?" : DeadlineWords.KNOWN.corrected(folded);
    return new Token(text, word, -1, glued);
  }

  /** Whether the text was short enough to be a deadline. */
  boolean whole() {
    return whole;
  }

  int size() {
    return tokens.size();
  }

  /** The token at a place; behind the last, one that matches nothing. */
  Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
  }

  /** The year at a place, or 0. */
  int year(int i) {
    Token token = at(i);
    boolean year =
        token.text().length() == 4 && token.number() >= FIRST_YEAR && token.number() <= LAST_YEAR;
    return year ? token.number() : 0;
  }

  boolean is(int i, String word) {
    return at(i).word().equals(word);
  }

  /** Behind the full stops at a place. */
  int skipStops(int i) {
    int next = i;
    while (is(next, ".")) {
      next++;
    }
    return next;
  }

  /**
   * Behind a phrase that begins at a place, or -1. A full stop may stand behind each word; {@code
   * *} at the end of a word stands for any ending.
   */
  int phrase(int i, String phrase) {
    int next = i;
    int start = 0;
    while (start < phrase.length()) {
      int space = phrase.indexOf(' ', start);
      int end = space < 0 ? phrase.length() : space;
      next = next > i ? skipStops(next) : next;
      if (!matches(at(next).word(), phrase, start, end)) {
        return -1;
      }
      next++;
      start = end + 1;
    }
    return next;
  }

  /** Whether a token is the word of a phrase between two places. */
  private static boolean matches(String token, String phrase, int start, int end) {
    boolean anyEnding = phrase.charAt(end - 1) == '*';
    int length = end - start - (anyEnding ? 1 : 0);
    return (anyEnding || token.length() == length) && token.regionMatches(0, phrase, start, length);
  }

  /** Behind the longest of some phrases, or -1. */
  int longest(int i, List<String> phrases) {
    int longest = -1;
    for (String phrase : phrases) {
      longest = Math.max(longest, phrase(i, phrase));
    }
    return longest;
  }
}
