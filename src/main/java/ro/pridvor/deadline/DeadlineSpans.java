package ro.pridvor.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.deadline.DeadlinePoints.Part;
import ro.pridvor.deadline.DeadlinePoints.Point;

/** Reads a stretch of time: a start, an end, both, or a part of any year. */
final class DeadlineSpans {
  private static final Set<String> HUNGARIAN_UNTIL =
      Set.of("ig", "eig", "jeig", "jaig", "aig", "evig", "vegeig", "vege", "vegere");
  private static final Set<String> HUNGARIAN_FROM =
      Set.of("tol", "jetol", "jatol", "etol", "atol", "evtol");
  private static final Set<String> HUNGARIAN_IN =
      Set.of("ban", "ben", "en", "an", "evben", "evi", "ev", "re", "ra", "evre");

  /**
   * A stretch of time.
   *
   * @param undated a part of a year whose year is not named
   * @param bare a point with no word that says from, until or during
   * @param year whether it is one whole year
   * @param next behind its last token
   */
  record Span(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      boolean undated,
      boolean bare,
      boolean year,
      int next) {

    static Span from(LocalDate first, int next) {
      return new Span(Optional.of(first), Optional.empty(), false, false, false, next);
    }

    static Span until(LocalDate last, int next) {
      return new Span(Optional.empty(), Optional.of(last), false, false, false, next);
    }

    static Span between(LocalDate first, LocalDate last, int next) {
      return new Span(Optional.of(first), Optional.of(last), false, false, false, next);
    }

    static Span undated(int next) {
      return new Span(Optional.empty(), Optional.empty(), true, false, false, next);
    }
  }

  private final DeadlineTokens t;
  private final DeadlinePoints points;
  private final DeadlineWords words = DeadlineWords.KNOWN;

  DeadlineSpans(DeadlineTokens tokens) {
    this.t = tokens;
    this.points = new DeadlinePoints(tokens);
  }

  /** The stretch of time that begins at a place. */
  Optional<Span> span(int i) {
    return between(i)
        .or(() -> starting(i))
        .or(() -> until(i))
        .or(() -> during(i))
        .or(() -> range(i))
        .or(() -> points.point(i).map(this::suffixed))
        .or(() -> points.part(i).map(part -> Span.undated(hungarian(part.next()))));
  }

  private Optional<Span> between(int i) {
    int next =
        t.longest(i, List.of("intre", "between", "in perioada intre", "in intervalul intre"));
    if (next < 0) {
      return Optional.empty();
    }
    return points
        .point(next)
        .filter(first -> t.is(first.next(), "si") || t.is(first.next(), "and"))
        .flatMap(first -> points.point(first.next() + 1).flatMap(last -> ordered(first, last)));
  }

  private static Optional<Span> ordered(Point first, Point last) {
    return last.last().isBefore(first.first())
        ? Optional.empty()
        : Optional.of(Span.between(first.first(), last.last(), last.next()));
  }

  private Optional<Span> starting(int i) {
    int next = t.longest(i, words.phrases("start"));
    if (next < 0) {
      return Optional.empty();
    }
    return range(next)
        .filter(span -> !span.undated())
        .or(() -> points.point(next).map(p -> Span.from(p.first(), onwards(p.next()))))
        .or(() -> points.part(next).map(part -> Span.undated(part.next())));
  }

  private int onwards(int i) {
    int next = t.longest(t.is(i, ",") ? i + 1 : i, words.phrases("onwards"));
    return next > 0 ? next : i;
  }

  private Optional<Span> until(int i) {
    int next = t.longest(i, words.phrases("until"));
    if (next < 0) {
      return Optional.empty();
    }
    return points
        .point(next)
        .map(p -> Span.until(p.last(), p.next()))
        .or(() -> points.part(next).map(part -> Span.undated(part.next())));
  }

  private Optional<Span> during(int i) {
    int next = t.longest(i, words.phrases("during"));
    if (next < 0) {
      return Optional.empty();
    }
    int start = t.is(next, ":") ? next + 1 : next;
    return range(start)
        .or(() -> starting(start))
        .or(
            () ->
                points
                    .point(start)
                    .map(p -> Span.between(p.first(), p.last(), hungarian(p.next()))))
        .or(() -> points.part(start).map(part -> Span.undated(part.next())));
  }

  /** {@code 2025–2027}, {@code 2025-27}, {@code 1 martie – 30 iunie 2025}. */
  private Optional<Span> range(int i) {
    Optional<Point> first = points.point(i);
    Optional<Span> found = first.flatMap(this::rangeFrom);
    return found.isPresent() ? found : points.part(i).flatMap(part -> rangeFrom(part));
  }

  private Optional<Span> rangeFrom(Point first) {
    int to = to(first.next());
    if (to < 0) {
      return Optional.empty();
    }
    if (first.year() && t.at(to).text().length() == 2 && t.at(to).number() > 12) {
      int last = first.first().getYear() / 100 * 100 + t.at(to).number();
      boolean rises = last > first.first().getYear() && t.is(to - 1, "-");
      return rises
          ? Optional.of(Span.between(first.first(), LocalDate.of(last, 12, 31), to + 1))
          : Optional.empty();
    }
    return points.point(to).flatMap(last -> ordered(first, last)).map(this::closed);
  }

  /** Behind a range: "között", or a further year of a chain. */
  private Span closed(Span span) {
    int next = hungarian(span.next());
    if (onwards(next) > next) {
      return Span.from(span.from().orElseThrow(), onwards(next));
    }
    next = t.is(next, "kozott") ? next + 1 : next;
    if (t.is(next, "-") && t.year(next + 1) > 0) {
      LocalDate last = LocalDate.of(t.year(next + 1), 12, 31);
      if (last.isAfter(span.to().orElseThrow())) {
        return closed(Span.between(span.from().orElseThrow(), last, next + 2));
      }
    }
    return Span.between(span.from().orElseThrow(), span.to().orElseThrow(), next);
  }

  private Optional<Span> rangeFrom(Part first) {
    int to = to(first.next());
    if (to < 0) {
      return Optional.empty();
    }
    Optional<Span> dated =
        points
            .point(to)
            .filter(last -> !last.year())
            .flatMap(
                last ->
                    first
                        .in(last.last().getYear(), last.next())
                        .flatMap(start -> ordered(start, last)));
    return dated.isPresent() ? dated : points.part(to).map(last -> Span.undated(last.next()));
  }

  /** Behind the word or dash between the ends of a range, or -1. */
  private int to(int i) {
    int next = t.is(t.skipStops(i), "-") ? t.skipStops(i) : i;
    if (t.is(next, "-")
        && t.at(next + 1).glued()
        && HUNGARIAN_FROM.contains(t.at(next + 1).word())) {
      return next + 2;
    }
    if (t.is(next, "-")) {
      return next + 1;
    }
    next = t.is(next, ",") ? next + 1 : next;
    return t.longest(
        next,
        List.of(
            "pana in", "pana la", "pana", "pina in", "pina la", "la", "to", "until", "till",
            "through"));
  }

  /** A point alone, or with what stands behind it: "onwards", "+", "-ig". */
  private Span suffixed(Point p) {
    int next = p.next();
    if (p.range()) {
      return Span.between(p.first(), p.last(), hungarian(next));
    }
    if (t.is(next, "+") && !t.at(next + 1).isNumber() && !t.at(next + 1).isWord()) {
      return Span.from(p.first(), next + 1);
    }
    int permanent = onwardsByPermanent(next);
    if (permanent >= 0) {
      return Span.from(p.first(), permanent);
    }
    if (onwards(next) > next) {
      return Span.from(p.first(), onwards(next));
    }
    int at = t.skipStops(next);
    int suffix = t.is(at, "-") && t.at(at + 1).glued() ? at + 1 : at;
    String word = t.at(suffix).word();
    if (HUNGARIAN_UNTIL.contains(word) || t.is(suffix, "ev") && isEnd(suffix + 1)) {
      int behind = isEnd(suffix) ? suffix + 1 : suffix + (isEnd(suffix + 1) ? 2 : 1);
      return Span.until(p.last(), behind);
    }
    if (HUNGARIAN_FROM.contains(word)) {
      return Span.from(p.first(), onwards(suffix + 1));
    }
    int behind = HUNGARIAN_IN.contains(word) ? suffix + 1 : next;
    return new Span(Optional.empty(), Optional.of(p.last()), false, true, p.year(), behind);
  }

  private boolean isEnd(int i) {
    return t.at(i).word().startsWith("vege");
  }

  private int hungarian(int i) {
    int at = t.skipStops(i);
    int suffix = t.is(at, "-") && t.at(at + 1).glued() ? at + 1 : at;
    String word = t.at(suffix).word();
    boolean known = HUNGARIAN_UNTIL.contains(word) || HUNGARIAN_IN.contains(word);
    return known && !word.equals("an") && !word.equals("en") ? suffix + 1 : i;
  }

  /** Before "– permanent", "și permanent", "then ongoing", which itself is read later; or -1. */
  private int onwardsByPermanent(int i) {
    int sign = t.is(i, "-") || t.is(i, "si") || t.is(i, "and") || t.is(i, "es") ? i + 1 : -1;
    int then = t.longest(t.is(i, ",") ? i + 1 : i, words.phrases("then"));
    int behind = Math.max(sign, then);
    return behind > 0 && t.longest(behind, words.phrases("permanent")) > 0 ? behind : -1;
  }
}
