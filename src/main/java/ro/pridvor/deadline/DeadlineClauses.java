package ro.pridvor.deadline;

import java.util.List;
import java.util.function.IntPredicate;

/** Recognises what a deadline says besides dates: introductions, acts, conditions, events. */
final class DeadlineClauses {
  private static final List<String> DURATION_BEFORE =
      List.of(
          "in",
          "la",
          "within",
          "in cel mult",
          "in maxim",
          "cel mult",
          "maxim",
          "timp de",
          "de",
          "max",
          "in max",
          "in");
  private static final List<String> DURATION_AFTER =
      List.of("de la", "dupa", "from", "after", "of", "inainte de", "before");

  /**
   * Words that run to the end of their clause.
   *
   * @param keyword behind the words that begin it, or -1: there is none
   * @param relative whether they tie the deadline to an event
   * @param condition whether they make it depend on something
   */
  record Swallowed(int keyword, int next, boolean relative, boolean condition) {
    static final Swallowed NONE = new Swallowed(-1, -1, false, false);
  }

  private final DeadlineTokens t;
  private final DeadlinePoints points;
  private final DeadlineWords words = DeadlineWords.KNOWN;

  DeadlineClauses(DeadlineTokens tokens) {
    this.t = tokens;
    this.points = new DeadlinePoints(tokens);
  }

  /** Behind words that only introduce a deadline or number its stages, or -1. */
  int filler(int i) {
    int stage = -1;
    if (DeadlineParser.isStage(t.at(i).word())) {
      String number = t.at(i + 1).word();
      boolean counted = t.at(i + 1).isNumber() || words.ordinal(number) > 0;
      stage = counted ? t.skipStops(i + 2) : -1;
    } else if (words.ordinal(t.at(i).word()) > 0 && DeadlineParser.isStage(t.at(i + 1).word())) {
      stage = i + 2;
    } else if (t.is(i, "a") && words.ordinal(t.at(i + 1).word()) > 0) {
      stage = DeadlineParser.isStage(t.at(i + 2).word()) ? i + 3 : -1;
    } else if (t.at(i).text().length() == 1 && t.at(i).isWord() && t.is(i + 1, ")")) {
      stage = i + 2;
    }
    return Math.max(stage, t.longest(i, words.phrases("fillers")));
  }

  /** Behind a cited act such as "HG nr. 867/2015" or "Legea 292 din 2011", or -1. */
  int act(int i) {
    int next = i;
    while (words.has("acts", t.at(next).word())) {
      next = t.skipStops(next + 1);
    }
    if (next == i || !t.at(next).isNumber()) {
      return -1;
    }
    next++;
    if (t.is(next, "/") && t.at(next + 1).isNumber()) {
      int year = next + 2;
      next = points.point(next + 1).map(DeadlinePoints.Point::next).orElse(year);
    }
    boolean dated = t.is(next, "din") || t.is(next, "of") || t.is(next, "/");
    int number = next;
    return dated ? points.point(next + 1).map(DeadlinePoints.Point::next).orElse(number) : next;
  }

  /** Behind "apoi", "then", where what recurs stands before or behind it; or -1. */
  int then(int i, IntPredicate recurs) {
    int next = t.longest(i, words.phrases("then"));
    if (next < 0) {
      return -1;
    }
    boolean behind = recurs.test(t.is(next, ",") ? next + 1 : next);
    boolean before = next == t.size() && i > 0 && recurs.test(i - 1);
    return behind || before ? next : -1;
  }

  /**
   * Words that run to the end of the clause: to a semicolon, out of their brackets, or to a comma
   * behind which the rest stands by itself.
   */
  Swallowed swallowed(int i, IntPredicate standsAlone) {
    int relative = Math.max(t.longest(i, words.phrases("relative")), duration(i));
    relative = Math.max(relative, numbered(i));
    int condition = t.longest(i, words.phrases("condition"));
    int rule = t.longest(i, words.phrases("according-to"));
    int longest = Math.max(relative, Math.max(condition, rule));
    if (longest < 0) {
      return Swallowed.NONE;
    }
    int next = end(i, longest, standsAlone);
    boolean tied = longest == relative;
    return new Swallowed(longest, next, tied, !tied && longest == condition);
  }

  private int end(int begin, int i, IntPredicate standsAlone) {
    int depth = 0;
    for (int before = 0; before < begin; before++) {
      depth += t.is(before, "(") ? 1 : t.is(before, ")") ? -1 : 0;
    }
    int own = 0;
    for (int next = i; next < t.size(); next++) {
      own += t.is(next, "(") ? 1 : t.is(next, ")") ? -1 : 0;
      boolean out = own < 0 && depth > 0;
      boolean comma = (t.is(next, ",") || t.is(next, "(")) && standsAlone.test(next + 1);
      if (t.is(next, ";") || out || comma) {
        return next;
      }
    }
    return t.size();
  }

  /** "în 30 de zile de la", "6 luni": a length of time says no day. */
  private int duration(int i) {
    int introduced = t.longest(i, DURATION_BEFORE);
    int at = introduced > 0 ? introduced : i;
    int number = t.at(at).isNumber() ? t.at(at).number() : words.number(t.at(at).word());
    int next = at + 1;
    if (t.is(next, "-") && t.at(next + 1).isNumber()) {
      next += 2;
    }
    next = t.is(next, "de") ? next + 1 : next;
    boolean plural =
        List.of(
                "zile",
                "luni",
                "ani",
                "saptamani",
                "days",
                "weeks",
                "months",
                "years",
                "nap",
                "honap")
            .contains(t.at(next).word());
    boolean single = number == 1 && words.unit(t.at(next).word()).isPresent();
    if (number < 1 || number > 400 || !(plural || single && introduced > 0)) {
      return -1;
    }
    next++;
    int kind =
        t.longest(next, List.of("lucratoare", "calendaristice", "working", "belul", "alatt", "es"));
    next = kind > 0 ? kind : next;
    int event = t.longest(next, DURATION_AFTER);
    return event > 0 ? event : isEnd(next) ? next : -1;
  }

  private boolean isEnd(int i) {
    return i == t.size() || t.is(i, ")") || t.is(i, ",") || t.is(i, ";") || t.is(i, ".");
  }

  /** "anul I de implementare", "luna 3", "year 1": counted from a start that is not named. */
  private int numbered(int i) {
    boolean unit =
        words.has("year-words", t.at(i).word()) || words.has("month-words", t.at(i).word());
    String number = t.at(i + 1).word();
    boolean small = t.at(i + 1).isNumber() && t.at(i + 1).number() <= 60;
    boolean roman = List.of("i", "ii", "iii", "iv", "v", "vi").contains(number);
    if (!unit || !small && !roman) {
      return -1;
    }
    boolean date = (t.is(i + 2, ".") || t.is(i + 2, "/")) && t.at(i + 3).isNumber();
    return date ? -1 : i + 2;
  }
}
