package ro.pridvor.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Deadline.Recurrence;
import ro.pridvor.model.Deadline.Unit;
import ro.pridvor.text.Folding;

/**
 * Understands deadlines as Romanian plans print them: {@code Iulie 2017}, {@code 2027}, {@code
 * 2026–2035 (anual)}, {@code De 2 ori/an}, {@code Permanent}. What it cannot understand it keeps as
 * words.
 */
public final class DeadlineParser {
  /** Names of months, folded. */
  public static final List<String> MONTHS =
      List.of(
          "ianuarie",
          "februarie",
          "martie",
          "aprilie",
          "mai",
          "iunie",
          "iulie",
          "august",
          "septembrie",
          "octombrie",
          "noiembrie",
          "decembrie");

  private static final Pattern RANGE = Pattern.compile("((?:19|20)\\d\\d)\\s*[-–—]\\s*(20\\d\\d)");
  private static final Pattern DAY =
      Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d)\\b");
  private static final Pattern MONTH =
      Pattern.compile("\\b(" + String.join("|", MONTHS) + ")\\s+((?:19|20)\\d\\d)\\b");
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
  private static final Pattern TIMES =
      Pattern.compile("(?<!\\d)(\\d{1,3})(?:\\s+\\p{L}+){1,3}\\s*(?:/\\s*an\\b|anual|pe an\\b)");
  private static final Pattern YEARLY = Pattern.compile("\\banual[ae]?\\b|\\bin fiecare an\\b");
  private static final Pattern HALF_YEARLY = Pattern.compile("\\bsemestrial");
  private static final Pattern QUARTERLY = Pattern.compile("\\btrimestrial");
  private static final Pattern MONTHLY = Pattern.compile("\\blunar");
  private static final Pattern WEEKLY = Pattern.compile("\\bsaptamanal");
  private static final Pattern PERMANENT = Pattern.compile("\\bpermanent|\\bcontinuu");

  private DeadlineParser() {}

  /** What the printed words mean, as far as they can be understood. */
  public static Deadline parse(String text) {
    String folded = Folding.fold(text);
    List<Span> spans = spans(folded);
    return new Deadline(
        text,
        spans.stream().flatMap(s -> s.from().stream()).min(Comparator.naturalOrder()),
        spans.stream().map(Span::to).max(Comparator.naturalOrder()),
        recurrence(folded),
        PERMANENT.matcher(folded).find());
  }

  private record Span(Optional<LocalDate> from, LocalDate to) {}

  private static List<Span> spans(String folded) {
    List<Span> spans = new ArrayList<>();
    StringBuilder rest = new StringBuilder(folded);
    take(RANGE, rest, m -> spans.add(years(number(m, 1), number(m, 2))));
    take(DAY, rest, m -> day(m).ifPresent(date -> spans.add(new Span(Optional.empty(), date))));
    take(
        MONTH,
        rest,
        m -> {
          YearMonth month = YearMonth.of(number(m, 2), MONTHS.indexOf(m.group(1)) + 1);
          spans.add(new Span(Optional.empty(), month.atEndOfMonth()));
        });
    List<Integer> single = new ArrayList<>();
    take(YEAR, rest, m -> single.add(number(m, 1)));
    if (single.size() == 1) {
      spans.add(new Span(Optional.empty(), LocalDate.of(single.get(0), 12, 31)));
    } else if (single.size() > 1) {
      spans.add(
          years(
              single.stream().min(Comparator.naturalOrder()).orElseThrow(),
              single.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }
    return spans;
  }

  private static Span years(int from, int to) {
    return new Span(Optional.of(LocalDate.of(from, 1, 1)), LocalDate.of(to, 12, 31));
  }

  private static Optional<LocalDate> day(Matcher m) {
    int month = number(m, 2);
    int day = number(m, 1);
    boolean real =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(number(m, 3), month).lengthOfMonth();
    return real ? Optional.of(LocalDate.of(number(m, 3), month, day)) : Optional.empty();
  }

  /** Hands every match to {@code found} and blanks it, so that it is not read twice. */
  private static void take(
      Pattern pattern, StringBuilder rest, java.util.function.Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(rest.toString());
    while (matcher.find()) {
      found.accept(matcher);
      for (int i = matcher.start(); i < matcher.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
  }

  private static Optional<Recurrence> recurrence(String folded) {
    Matcher times = TIMES.matcher(folded);
    if (times.find()) {
      return Optional.of(new Recurrence(number(times, 1), Unit.YEAR));
    }
    if (WEEKLY.matcher(folded).find()) {
      return Optional.of(new Recurrence(1, Unit.WEEK));
    }
    if (MONTHLY.matcher(folded).find()) {
      return Optional.of(new Recurrence(1, Unit.MONTH));
    }
    if (QUARTERLY.matcher(folded).find()) {
      return Optional.of(new Recurrence(1, Unit.QUARTER));
    }
    if (HALF_YEARLY.matcher(folded).find()) {
      return Optional.of(new Recurrence(2, Unit.YEAR));
    }
    return YEARLY.matcher(folded).find()
        ? Optional.of(new Recurrence(1, Unit.YEAR))
        : Optional.empty();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
