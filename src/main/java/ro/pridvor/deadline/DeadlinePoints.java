package ro.pridvor.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads days, months, quarters, half-years and years at a place of a printed deadline. */
final class DeadlinePoints {
  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  /**
   * A stretch of the calendar.
   *
   * @param year whether it is a whole year
   * @param range whether the words name its beginning too, as in "T3-T4 2025"
   * @param next behind its last token
   */
  record Point(LocalDate first, LocalDate last, boolean year, boolean range, int next) {}

  /**
   * A stretch of any year: from the first day to the last day of months, or between two days.
   *
   * @param toDay 0: the last day of the month
   * @param range whether its beginning and its end are named apart
   */
  record Part(int fromMonth, int fromDay, int toMonth, int toDay, boolean range, int next) {

    static Part months(int from, int to, boolean range, int next) {
      return new Part(from, 1, to, 0, range, next);
    }

    Optional<Point> in(int year, int behind) {
      try {
        LocalDate first = LocalDate.of(year, fromMonth, fromDay);
        LocalDate last =
            toDay == 0
                ? YearMonth.of(year, toMonth).atEndOfMonth()
                : LocalDate.of(year, toMonth, toDay);
        return last.isBefore(first)
            ? Optional.empty()
            : Optional.of(new Point(first, last, false, range, behind));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  private final DeadlineTokens t;
  private final DeadlineParts parts;
  private final DeadlineWords words = DeadlineWords.KNOWN;

  DeadlinePoints(DeadlineTokens tokens) {
    this.t = tokens;
    this.parts = new DeadlineParts(tokens);
  }

  /** The longest point of the calendar that begins at a place, words before it included. */
  Optional<Point> point(int i) {
    int start = introduction(i);
    int end = t.longest(start, words.phrases("end-of"));
    if (end > 0) {
      int inner = skipWords(introduction(t.skipStops(end)));
      return plain(inner).map(p -> new Point(p.last(), p.last(), false, false, p.next()));
    }
    return plain(start);
  }

  /** Behind words such as "in", "at", "the date of". */
  int introduction(int i) {
    int next = i;
    for (int more = t.longest(next, words.phrases("at")); more > 0; ) {
      next = more;
      more = t.longest(next, words.phrases("at"));
    }
    return next;
  }

  private int skipWords(int i) {
    int next = i;
    while (words.has("year-words", t.at(next).word())
        || words.has("month-words", t.at(next).word())) {
      next = t.skipStops(next + 1);
    }
    return next;
  }

  private Optional<Point> plain(int i) {
    return longest(
        List.of(
            numeric(i), monthOfYear(i), partThenYear(i), yearThenPart(i), schoolYear(i), year(i)));
  }

  private static Optional<Point> longest(List<Optional<Point>> found) {
    return found.stream().flatMap(Optional::stream).reduce((a, b) -> b.next() > a.next() ? b : a);
  }

  // Years.

  private Optional<Point> year(int i) {
    int at = skipWords(i);
    int year = t.year(at);
    if (year == 0) {
      return Optional.empty();
    }
    int next = at + 1;
    if (t.is(next, ".")
        && (t.is(next + 1, "evi") || t.is(next + 1, "ev") || t.is(next + 1, "evben"))) {
      next += 2;
    }
    return Optional.of(whole(year, next));
  }

  static Point whole(int year, int next) {
    return new Point(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true, false, next);
  }

  /** From 1 September to 31 August (universities: 1 October to 30 September). */
  private Optional<Point> schoolYear(int i) {
    int next = i;
    boolean before = false;
    boolean university = false;
    while (isSchoolWord(next) || words.has("year-words", t.at(next).word())) {
      before |= isSchoolWord(next);
      university |= t.at(next).word().startsWith("universitar");
      next++;
    }
    int first = t.year(next);
    if (first == 0 || !(t.is(next + 1, "-") || t.is(next + 1, "/"))) {
      return Optional.empty();
    }
    int last = t.year(next + 2);
    if (last == 0 && t.at(next + 2).text().length() == 2) {
      last = first / 100 * 100 + t.at(next + 2).number();
    }
    int behind = next + 3;
    int after = t.skipStops(behind);
    if (!before && !isSchoolWord(after)) {
      return Optional.empty();
    }
    while (isSchoolWord(after)) {
      after++;
      behind = after;
    }
    if (t.is(behind, "year")) {
      behind++;
    }
    if (last <= first) {
      return Optional.empty();
    }
    int month = university ? 10 : 9;
    LocalDate end = LocalDate.of(last, month, 1).minusDays(1);
    return Optional.of(new Point(LocalDate.of(first, month, 1), end, false, true, behind));
  }

  private boolean isSchoolWord(int i) {
    String word = t.at(i).word();
    return word.startsWith("scolar")
        || word.startsWith("universitar")
        || word.equals("school")
        || word.equals("academic")
        || word.equals("tanev")
        || word.equals("tanevben");
  }

  // Numbers only.

  private Optional<Point> numeric(int i) {
    int year = t.year(i);
    boolean first = year > 0;
    int b = i + 2;
    int c = i + 4;
    if (!t.at(i).isNumber() || !isSeparator(i + 1) || !t.is(i + 3, t.at(i + 1).word())) {
      return Optional.empty();
    }
    int month = t.at(b).number();
    if (month < 0 && ROMAN.contains(t.at(b).word())) {
      month = ROMAN.indexOf(t.at(b).word()) + 1;
    }
    if (first) {
      return day(year, month, t.at(c).number(), c + 1);
    }
    int last = t.year(c);
    boolean shortYear =
        last == 0 && t.at(c).text().length() == 2 && t.at(c).number() >= 10 && t.at(c).glued();
    last = shortYear ? 2000 + t.at(c).number() : last;
    return last == 0 ? Optional.empty() : day(last, month, t.at(i).number(), c + 1);
  }

  private boolean isSeparator(int i) {
    return t.is(i, ".") || t.is(i, "/") || t.is(i, "-") && t.at(i).glued() && t.at(i + 1).glued();
  }

  private static Optional<Point> day(int year, int month, int day, int next) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return Optional.of(new Point(date, date, false, false, next));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 03.2027}, {@code 3/2027}, {@code 2027-03}. */
  private Optional<Point> monthOfYear(int i) {
    boolean joined = isSeparator(i + 1) && t.at(i + 1).glued() && t.at(i + 2).glued();
    boolean more = t.is(i + 3, t.at(i + 1).word()) && t.at(i + 4).isNumber();
    int last = t.year(i + 2);
    if (!joined || more || last == 0 && isSeparator(i + 3) && t.at(i + 4).isNumber()) {
      return Optional.empty();
    }
    if (last > 0) {
      return month(last, t.at(i).number(), i + 3);
    }
    int year = t.year(i);
    boolean certain = year % 100 > 12 && t.at(i + 2).text().length() == 2; // not 2009-10
    return year > 0 && certain ? month(year, t.at(i + 2).number(), i + 3) : Optional.empty();
  }

  private static Optional<Point> month(int year, int month, int next) {
    return month < 1 || month > 12
        ? Optional.empty()
        : Part.months(month, month, false, next).in(year, next);
  }

  // Parts of a year.

  private Optional<Point> partThenYear(int i) {
    return parts
        .part(i, true)
        .flatMap(
            part -> {
              int next = t.skipStops(part.next());
              boolean sign =
                  t.is(next, ",")
                      || t.is(next, "/")
                      || t.is(next, "-") && t.at(next).glued() && t.at(next + 1).glued();
              next = sign ? next + 1 : next;
              int of = t.longest(next, words.phrases("of"));
              int at = skipWords(of > 0 ? of : next);
              int year = t.year(at);
              return year == 0 ? Optional.empty() : part.in(year, at + 1);
            });
  }

  private Optional<Point> yearThenPart(int i) {
    int at = skipWords(i);
    int year = t.year(at);
    if (year == 0) {
      return Optional.empty();
    }
    int next = t.skipStops(at + 1);
    if (t.is(next, "evi") || t.is(next, "ev")) {
      next++;
    } else if (t.is(next, "/") || t.is(next, "-") && t.at(next).glued() && t.at(next + 1).glued()) {
      next++;
    }
    return parts
        .part(next, true)
        .filter(part -> t.year(skipWords(t.skipStops(part.next()))) == 0)
        .flatMap(part -> part.in(year, part.next()));
  }

  /** A part of a year without one. */
  Optional<Part> part(int i) {
    int start = introduction(i);
    int end = t.longest(start, words.phrases("end-of"));
    return parts.part(end > 0 ? introduction(end) : start, false);
  }
}
