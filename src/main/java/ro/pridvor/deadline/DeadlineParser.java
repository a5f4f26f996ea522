package ro.pridvor.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ro.pridvor.deadline.DeadlineSpans.Span;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Deadline.Recurrence;

/**
 * Understands deadlines as plans print them, in Romanian, English and Hungarian: {@code Iulie
 * 2017}, {@code Trim. II 2026}, {@code 2026–2035 (anual)}, {@code din 2025, permanent}. It accounts
 * for every word: where one is left over, or two contradict each other, nothing is claimed.
 *
 * <pre>
 * deadline   = clause { separator clause }
 * clause     = span | recurrence | "permanent" | open | filler | act
 *            | (relative | according-to | condition) anything-to-the-end-of-the-clause
 * span       = [start | until | during] (point [onwards] | point to point | part of a year)
 * point      = day | month | quarter | half-year | school year | year
 * </pre>
 */
public final class DeadlineParser {
  private static final Set<String> SEPARATORS =
      Set.of(
          ".", ",", ";", ":", "(", ")", "[", "]", "*", "•", "●", "▪", "·", "/", "+", "&", "\"", "„",
          "”", "“", "'", "’", "«", "»", "si", "and", "es");
  private static final Set<String> STAGES = Set.of("etapa", "faza", "stage", "phase", "etape");
  private static final int SHOWN_WORDS = 12;

  private final String text;
  private final DeadlineTokens t;
  private final DeadlineSpans spanReader;
  private final DeadlineRecurrences recurrenceReader;
  private final DeadlineClauses clauses;
  private final DeadlineWords words = DeadlineWords.KNOWN;

  private final List<Span> spans = new ArrayList<>();
  private final Set<Recurrence> recurrences = new LinkedHashSet<>();
  private final List<String> unused = new ArrayList<>();
  private boolean permanent;
  private boolean open;
  private boolean unfixed;
  private boolean relative;
  private boolean conditional;
  private boolean follows;
  private boolean dashed;

  private DeadlineParser(String text, DeadlineTokens tokens) {
    this.text = text;
    this.t = tokens;
    this.spanReader = new DeadlineSpans(tokens);
    this.recurrenceReader = new DeadlineRecurrences(tokens);
    this.clauses = new DeadlineClauses(tokens);
  }

  /** What the printed words mean, as far as that is certain. */
  public static Deadline parse(String text) {
    DeadlineTokens tokens = DeadlineTokens.of(text);
    DeadlineParser parser = new DeadlineParser(text, tokens);
    if (!tokens.whole()) {
      return Deadline.unknown(text, List.of("…"));
    }
    parser.read(0);
    return parser.meaning();
  }

  private void read(int from) {
    int i = from;
    while (i < t.size()) {
      boolean torn = betweenNumbers(i);
      if (torn) {
        unused.add(t.at(i).text());
      }
      i = torn || SEPARATORS.contains(t.at(i).word()) ? i + 1 : clause(i);
    }
  }

  /** "2025/2026" may be a school year or two years, "2035-2026" is a slip: neither is sure. */
  private boolean betweenNumbers(int i) {
    boolean sign = t.is(i, "/") || t.is(i, "-");
    return sign && t.at(i - 1).isNumber() && t.at(i + 1).isNumber();
  }

  /** Reads what begins at a place and answers the place behind it. */
  private int clause(int i) {
    if (t.is(i, "-")) {
      return dash(i);
    }
    if (isMore(i)) {
      unused.add(t.at(i).text());
      return i + 1;
    }
    Optional<Span> span = spanReader.span(i);
    Optional<DeadlineRecurrences.Found> often = recurrenceReader.find(i);
    int spanEnd = span.map(Span::next).orElse(-1);
    int oftenEnd = often.map(DeadlineRecurrences.Found::next).orElse(-1);
    int permanentEnd = t.longest(i, words.phrases("permanent"));
    int plainEnd = Math.max(clauses.filler(i), clauses.act(i));
    plainEnd = Math.max(plainEnd, renewed(i));
    int openEnd = t.longest(i, words.phrases("open"));
    int estimateEnd = t.longest(i, words.phrases("estimate"));
    int thenEnd = clauses.then(i, this::recurs);
    DeadlineClauses.Swallowed swallowed = clauses.swallowed(i, this::standsAlone);
    int longest =
        List.of(spanEnd, oftenEnd, permanentEnd, plainEnd, openEnd, estimateEnd, thenEnd).stream()
            .max(Comparator.naturalOrder())
            .orElse(-1);
    if (swallowed.keyword() > 0 && swallowed.keyword() >= longest) {
      relative |= swallowed.relative();
      conditional |= swallowed.condition();
      open = true;
      return swallowed.next();
    }
    if (longest < 0) {
      unused.add(t.at(i).text());
      return i + 1;
    }
    if (longest == oftenEnd) {
      often.orElseThrow().recurrence().ifPresent(recurrences::add);
    } else if (longest == permanentEnd) {
      permanent = true;
    } else if (longest == spanEnd) {
      spans.add(span.orElseThrow());
    } else if (longest == openEnd) {
      open = true;
      unfixed = true;
    } else if (longest == estimateEnd) {
      conditional = true;
    } else if (longest == thenEnd) {
      follows = true;
    }
    return longest;
  }

  /** "actualizată anual" tells what happens behind the deadline: neither part of it nor false. */
  private int renewed(int i) {
    int next = t.longest(i, words.phrases("renewed"));
    return next < 0
        ? -1
        : recurrenceReader
            .find(next)
            .filter(found -> !spans.isEmpty() || permanent)
            .map(DeadlineRecurrences.Found::next)
            .orElse(-1);
  }

  private boolean recurs(int i) {
    return recurrenceReader.find(i).isPresent() || t.longest(i, words.phrases("permanent")) > 0;
  }

  /** "mai" behind a word that means nothing here is "more" ("cât mai repede"), not May. */
  private boolean isMore(int i) {
    boolean dated = i + 1 < t.size() && t.at(i + 1).isNumber();
    return i > 0
        && t.at(i).word().equals("mai")
        && !dated
        && !unused.isEmpty()
        && unused.get(unused.size() - 1).equals(t.at(i - 1).text());
  }

  /** A dash may stand before the first item or between two; a loose one is a missing end. */
  private int dash(int i) {
    boolean first = spans.isEmpty() && recurrences.isEmpty() && !permanent && unused.isEmpty();
    if (i + 1 == t.size()) {
      unused.add(t.at(i).text());
    }
    dashed |= !first;
    return i + 1;
  }

  /** Whether the rest of a text is understood by itself and names no date. */
  private boolean standsAlone(int i) {
    DeadlineParser rest = new DeadlineParser(text, t);
    rest.read(i);
    return rest.unused.isEmpty()
        && rest.spans.isEmpty()
        && (!rest.recurrences.isEmpty() || rest.permanent);
  }

  // From the parts to a meaning.

  private Deadline meaning() {
    if (!unused.isEmpty()) {
      return Deadline.unknown(text, unused.subList(0, Math.min(unused.size(), SHOWN_WORDS)));
    }
    Optional<Recurrence> often =
        recurrences.size() == 1 ? Optional.of(recurrences.iterator().next()) : Optional.empty();
    boolean undated = spans.stream().anyMatch(Span::undated);
    List<Span> dated = relative ? List.of() : spans.stream().filter(s -> !s.undated()).toList();
    if (undated && (!dated.isEmpty() || often.filter(DeadlineParser::isYearly).isEmpty())) {
      boolean rising = !dated.isEmpty() && often.filter(DeadlineParser::isYearly).isPresent();
      if (!rising) {
        return nothing(dated.isEmpty());
      }
    }
    return combined(dated, often);
  }

  private static boolean isYearly(Recurrence recurrence) {
    return recurrence.unit() == Deadline.Unit.YEAR && recurrence.times() == 1;
  }

  private Deadline combined(List<Span> dated, Optional<Recurrence> often) {
    List<Span> distinct = dated.stream().map(DeadlineParser::placeless).distinct().toList();
    boolean bare = distinct.stream().allMatch(Span::bare);
    boolean years = bare && distinct.stream().allMatch(Span::year);
    if (distinct.size() > 1 && !bare) {
      return nothing(false);
    }
    Optional<LocalDate> from = distinct.stream().flatMap(s -> s.from().stream()).findFirst();
    Optional<LocalDate> to =
        distinct.stream().flatMap(s -> s.to().stream()).max(Comparator.naturalOrder());
    List<Integer> listed = List.of();
    if (distinct.size() > 1 && years) {
      Set<Integer> all = new TreeSet<>();
      distinct.forEach(s -> all.add(s.to().orElseThrow().getYear()));
      int first = all.iterator().next();
      from = Optional.of(LocalDate.of(first, 1, 1));
      boolean gaps = to.orElseThrow().getYear() - first + 1 > all.size();
      listed = gaps ? List.copyOf(all) : List.of();
    } else if (distinct.size() == 1 && bare) {
      boolean unclear = permanent || unfixed || often.isPresent() && (dashed || follows);
      from = follows && years ? to.map(day -> day.withDayOfYear(1)) : Optional.empty();
      to = unclear ? Optional.empty() : to;
    }
    if (!bare && follows) {
      to = Optional.empty();
    }
    boolean known = from.isPresent() || to.isPresent() || often.isPresent() || permanent;
    return new Deadline(
        text,
        from,
        to,
        often,
        permanent,
        listed,
        !known && (open || !spans.isEmpty() || !recurrences.isEmpty()),
        conditional,
        List.of());
  }

  /** Nothing is claimed; {@code left} says whether the words are understood to leave it open. */
  private Deadline nothing(boolean left) {
    Deadline none = Deadline.unknown(text, List.of());
    return new Deadline(
        text,
        none.from(),
        none.to(),
        none.recurrence(),
        permanent,
        List.of(),
        left && !permanent,
        conditional,
        List.of());
  }

  private static Span placeless(Span s) {
    return new Span(s.from(), s.to(), s.undated(), s.bare(), s.year(), 0);
  }

  /** Stages are numbered: "etapa I", "faza 2". */
  static boolean isStage(String word) {
    return STAGES.contains(word);
  }
}
