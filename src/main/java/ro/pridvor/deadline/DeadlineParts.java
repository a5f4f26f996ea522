package ro.pridvor.deadline;

import java.util.List;
import java.util.Optional;
import ro.pridvor.deadline.DeadlinePoints.Part;
import ro.pridvor.deadline.DeadlineTokens.Token;

/** Reads the parts of a year: days, months, quarters, half-years. */
final class DeadlineParts {
  private final DeadlineTokens t;
  private final DeadlineWords words = DeadlineWords.KNOWN;

  DeadlineParts(DeadlineTokens tokens) {
    this.t = tokens;
  }

  /**
   * A part of a year.
   *
   * @param dated whether a year stands beside it, so that "December 31" is no 2031
   */
  Optional<Part> part(int i, boolean dated) {
    int start = words.has("month-words", t.at(i).word()) ? i + 1 : i;
    Optional<Part> day = dayOfMonth(start);
    if (day.isPresent()) {
      return day;
    }
    int month = words.month(t.at(start).word());
    if (month > 0) {
      return Optional.of(months(start, month, dated));
    }
    return quarter(i).or(() -> half(i)).or(() -> numericDay(i));
  }

  private Part months(int i, int month, boolean dated) {
    int next = t.is(i + 1, ".") ? i + 2 : i + 1;
    int behind = t.is(next, "-") || t.is(next, "to") ? next + 1 : 0;
    int last = behind > 0 ? words.month(t.at(behind).word()) : 0;
    if (last >= month) {
      return Part.months(
          month, last, last > month, t.is(behind + 1, ".") ? behind + 2 : behind + 1);
    }
    Token number = t.at(next);
    boolean suffix = isOrdinalSuffix(next + 1);
    boolean isDay = number.isNumber() && number.text().length() <= 2 && number.number() <= 31;
    boolean certain = suffix || t.is(i - 1, "ev") || dated && isDated(i, next);
    if (isDay && number.number() > 0 && certain) {
      int after = next + (suffix ? 2 : 1);
      return new Part(month, number.number(), month, number.number(), false, after);
    }
    return Part.months(month, month, false, next);
  }

  /** Whether a year stands before the month or behind the day. */
  private boolean isDated(int month, int day) {
    int before = t.is(month - 1, ".") ? month - 2 : month - 1;
    int behind = t.is(day + 1, ",") || t.is(day + 1, ".") ? day + 2 : day + 1;
    return t.year(before) > 0 || t.year(behind) > 0;
  }

  private boolean isOrdinalSuffix(int i) {
    return t.at(i).glued() && List.of("st", "nd", "rd", "th").contains(t.at(i).word());
  }

  private Optional<Part> dayOfMonth(int i) {
    int day = dayAt(i);
    if (day == 0) {
      return Optional.empty();
    }
    int next = isOrdinalSuffix(i + 1) ? i + 2 : i + 1;
    int first = day;
    if (t.is(next, "-") && dayAt(next + 1) > day) {
      day = dayAt(next + 1);
      next = isOrdinalSuffix(next + 2) ? next + 3 : next + 2;
    }
    next = t.is(next, "of") ? next + 1 : t.skipStops(next);
    int month = words.month(t.at(next).word());
    if (month == 0) {
      return Optional.empty();
    }
    int behind = t.is(next + 1, ".") ? next + 2 : next + 1;
    return Optional.of(new Part(month, first, month, day, day > first, behind));
  }

  private int dayAt(int i) {
    Token token = t.at(i);
    boolean day = token.text().length() <= 2 && token.number() >= 1 && token.number() <= 31;
    return day ? token.number() : 0;
  }

  /** {@code 31.03}, {@code 31/03}. */
  private Optional<Part> numericDay(int i) {
    boolean joined =
        (t.is(i + 1, ".") || t.is(i + 1, "/")) && t.at(i + 1).glued() && t.at(i + 2).glued();
    boolean more = t.is(i + 3, t.at(i + 1).word()) && t.at(i + 4).isNumber() && t.at(i + 4).glued();
    int month = t.at(i + 2).number();
    if (!joined || more || dayAt(i) == 0 || t.at(i + 2).text().length() != 2) {
      return Optional.empty();
    }
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(new Part(month, dayAt(i), month, dayAt(i), false, i + 3));
  }

  private Optional<Part> quarter(int i) {
    return counted(i, "quarters", List.of("t", "q"), 4).map(c -> c.months(3));
  }

  private Optional<Part> half(int i) {
    return counted(i, "halves", List.of("s", "h"), 2).map(c -> c.months(6));
  }

  private record Counted(int first, int last, boolean range, int next) {
    Part months(int each) {
      return Part.months((first - 1) * each + 1, last * each, range, next);
    }
  }

  /** {@code trim. II}, {@code T3-T4}, {@code al doilea trimestru}, {@code II. negyedév}. */
  private Optional<Counted> counted(int i, String section, List<String> letters, int most) {
    int before = ordinalBehind(i);
    if (before > 0 && words.has(section, t.at(t.skipStops(before)).word())) {
      int number = ordinal(i);
      int next = t.skipStops(before) + 1;
      return number <= most
          ? Optional.of(new Counted(number, number, false, next))
          : Optional.empty();
    }
    int start = unit(i, section, letters);
    int first = start > 0 ? ordinal(start) : 0;
    if (first == 0 || first > most) {
      return Optional.empty();
    }
    int last = first;
    boolean gaps = false;
    int next = ordinalBehind(start);
    for (int more = joint(next); more > 0; more = joint(next)) {
      int inner = unit(more, section, letters);
      int at = inner > 0 ? inner : more;
      int number = ordinal(at);
      boolean list = !t.is(next, "-");
      if (number <= last || number > most) {
        break;
      }
      gaps |= list && number != last + 1;
      last = number;
      next = ordinalBehind(at);
    }
    return Optional.of(new Counted(first, last, !gaps && last > first, next));
  }

  private int joint(int i) {
    boolean joined = t.is(i, "-") || t.is(i, ",") || t.is(i, "+") || t.is(i, "/");
    return joined || t.is(i, "si") || t.is(i, "and") ? i + 1 : 0;
  }

  /** Behind "trim." or the T of "T3", or 0. */
  private int unit(int i, String section, List<String> letters) {
    if (words.has(section, t.at(i).word())) {
      int next = t.skipStops(i + 1);
      return t.is(next, "nr") ? t.skipStops(next + 1) : next;
    }
    boolean letter = letters.contains(t.at(i).word());
    boolean digit = t.at(i + 1).glued() && t.at(i + 1).isNumber();
    boolean roman = List.of("i", "ii", "iii", "iv").contains(t.at(i + 1).word());
    return letter && (digit || roman) ? i + 1 : 0;
  }

  /** One to four at a place, or 0. */
  private int ordinal(int i) {
    int at = t.is(i, "al") || t.is(i, "a") || t.is(i, "the") ? i + 1 : i;
    Token token = t.at(at);
    return token.isNumber()
        ? token.text().length() == 1 && token.number() <= 4 ? token.number() : 0
        : words.ordinal(token.word());
  }

  /** Behind the ordinal at a place, or 0. */
  private int ordinalBehind(int i) {
    if (ordinal(i) == 0) {
      return 0;
    }
    int next = t.is(i, "al") || t.is(i, "a") || t.is(i, "the") ? i + 2 : i + 1;
    if (t.is(next, "-") && (t.is(next + 1, "lea") || t.is(next + 1, "a"))) {
      return next + 2;
    }
    return t.is(next, "lea") ? next + 1 : next;
  }
}
