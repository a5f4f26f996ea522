package ro.pridvor.deadline;

import java.util.List;
import java.util.Optional;
import ro.pridvor.model.Deadline.Recurrence;
import ro.pridvor.model.Deadline.Unit;

/** Reads how often something is done. */
final class DeadlineRecurrences {
  private static final List<String> EACH =
      List.of(
          "in fiecare",
          "fiecare",
          "la fiecare",
          "a fiecarui",
          "al fiecarui",
          "ale fiecarui",
          "din fiecare",
          "fiecarui",
          "a fiecarei",
          "al fiecarei",
          "fiecarei",
          "each",
          "every",
          "of each",
          "of every",
          "in each",
          "minden",
          "la sfarsitul fiecarui",
          "la sfarsitul fiecarei",
          "sfarsitul fiecarui",
          "sfarsitul fiecarei",
          "la finalul fiecarui",
          "finalul fiecarui",
          "la inceputul fiecarui",
          "inceputul fiecarui",
          "la inceputul fiecarei",
          "end of each",
          "end of every",
          "start of each");
  private static final List<String> ONCE_IN =
      List.of(
          "o data la",
          "odata la",
          "o data la fiecare",
          "la fiecare",
          "once every",
          "every",
          "la intervale de",
          "la interval de",
          "minden");
  private static final List<String> AT_LEAST =
      List.of(
          "minim",
          "minimum",
          "min",
          "cel putin",
          "de cel putin",
          "at least",
          "legalabb",
          "maxim",
          "maximum",
          "cel mult",
          "max",
          "de minim");
  private static final List<String> PER =
      List.of("pe", "in", "a", "per", "each", "every", "pe fiecare", "in fiecare", "/", "in an");

  /** Not behind "each": "în fiecare luni" is every Monday. */
  private static final List<String> SEVERAL = List.of("luni", "ani", "zile", "saptamani");

  private static final List<String> TIMES =
      List.of("ori", "data", "dati", "times", "alkalommal", "alkalom");

  /** How often, and the place behind the words that say so. */
  record Found(Optional<Recurrence> recurrence, int next) {}

  private final DeadlineTokens t;
  private final DeadlineWords words = DeadlineWords.KNOWN;

  DeadlineRecurrences(DeadlineTokens tokens) {
    this.t = tokens;
  }

  /** The longest statement of how often that begins at a place. */
  Optional<Found> find(int i) {
    return List.of(adverb(i), each(i), onceIn(i), times(i), fixed(i), counted(i), dayOfMonth(i))
        .stream()
        .flatMap(Optional::stream)
        .reduce((a, b) -> b.next() > a.next() ? b : a);
  }

  private Optional<Found> adverb(int i) {
    int at = t.longest(i, AT_LEAST);
    int start = at > 0 ? at : i;
    return words.adverb(t.at(start).word()).map(r -> new Found(Optional.of(r), start + 1));
  }

  private Optional<Found> each(int i) {
    int next = t.longest(i, EACH);
    boolean several =
        SEVERAL.contains(t.at(next).word()) && !t.at(next - 1).word().startsWith("fiecarei");
    return next < 0 || several ? Optional.empty() : unit(next, 1);
  }

  /** "once in two years", "every six months", "din doi în doi ani". */
  private Optional<Found> onceIn(int i) {
    int next = t.longest(i, ONCE_IN);
    int number = next > 0 ? number(next) : 0;
    if (number > 0) {
      return every(number, t.is(next + 1, "de") ? next + 2 : next + 1);
    }
    boolean pair = t.is(i, "din") && number(i + 1) > 1 && t.is(i + 2, "in");
    return pair && number(i + 3) == number(i + 1) ? every(number(i + 1), i + 4) : Optional.empty();
  }

  private Optional<Found> every(int number, int i) {
    return words
        .unit(t.at(i).word())
        .flatMap(unit -> every(number, unit))
        .map(r -> new Found(Optional.of(r), i + 1));
  }

  private static Optional<Recurrence> every(int number, Recurrence unit) {
    if (number == 1) {
      return Optional.of(unit);
    }
    if (unit.unit() == Unit.MONTH && number == 3) {
      return Optional.of(new Recurrence(1, Unit.QUARTER));
    }
    if (unit.unit() == Unit.MONTH && number == 6) {
      return Optional.of(new Recurrence(2, Unit.YEAR));
    }
    if (unit.unit() == Unit.MONTH && number == 12) {
      return Optional.of(new Recurrence(1, Unit.YEAR));
    }
    return unit.times() == 1
        ? Optional.of(new Recurrence(1, number, unit.unit()))
        : Optional.empty();
  }

  /** "de 2 ori pe an", "once a year", "évente kétszer". */
  private Optional<Found> times(int i) {
    int least = t.longest(i, AT_LEAST);
    int start = least > 0 ? least : i;
    start = t.is(start, "de") ? start + 1 : start;
    int again = t.longest(start, AT_LEAST);
    start = again > 0 ? again : start;
    int word = List.of("once", "twice", "thrice").indexOf(t.at(start).word()) + 1;
    if (word > 0) {
      return per(start + 1, word);
    }
    int number = number(start);
    int at = start + 1;
    at = t.is(at, "singura") ? at + 1 : at;
    at = t.is(at, "de") ? at + 1 : at;
    if (number > 0 && TIMES.contains(t.at(at).word())) {
      return per(at + 1, number);
    }
    boolean digits = t.at(start).isNumber() && number > 0 && t.is(start + 1, "/");
    return digits ? unit(start + 2, number) : hungarian(i);
  }

  private Optional<Found> hungarian(int i) {
    boolean yearly = t.is(i, "evente") || t.is(i, "evi");
    if (!yearly) {
      return Optional.empty();
    }
    int word = List.of("egyszer", "ketszer", "haromszor", "negyszer").indexOf(t.at(i + 1).word());
    if (word >= 0) {
      return Optional.of(new Found(Optional.of(new Recurrence(word + 1, Unit.YEAR)), i + 2));
    }
    int number = number(i + 1);
    boolean counted = number > 0 && TIMES.contains(t.at(i + 2).word());
    return counted
        ? Optional.of(new Found(Optional.of(new Recurrence(number, Unit.YEAR)), i + 3))
        : Optional.empty();
  }

  private Optional<Found> per(int i, int number) {
    int next = t.longest(i, PER);
    Optional<Found> unit = next > 0 ? unit(next, number) : Optional.empty();
    return unit.isPresent()
        ? unit
        : words
            .adverb(t.at(i).word())
            .map(r -> new Found(Optional.of(multiplied(r, number)), i + 1));
  }

  private Optional<Found> unit(int i, int number) {
    return words
        .unit(t.at(i).word())
        .map(
            r -> {
              boolean calendar = t.at(i + 1).word().startsWith("calendaristic");
              return new Found(Optional.of(multiplied(r, number)), i + (calendar ? 2 : 1));
            });
  }

  private static Recurrence multiplied(Recurrence r, int number) {
    return new Recurrence(r.times() * number, r.every(), r.unit());
  }

  private Optional<Found> fixed(int i) {
    record Fixed(String phrase, Recurrence meaning) {}
    List<Fixed> all =
        List.of(
            new Fixed("an de an", new Recurrence(1, Unit.YEAR)),
            new Fixed("luna de luna", new Recurrence(1, Unit.MONTH)),
            new Fixed("half yearly", new Recurrence(2, Unit.YEAR)),
            new Fixed("half - yearly", new Recurrence(2, Unit.YEAR)),
            new Fixed("bi - anual", new Recurrence(2, Unit.YEAR)),
            new Fixed("bi - annual", new Recurrence(2, Unit.YEAR)),
            new Fixed("bi - annually", new Recurrence(2, Unit.YEAR)),
            new Fixed("six monthly", new Recurrence(2, Unit.YEAR)),
            new Fixed("six - monthly", new Recurrence(2, Unit.YEAR)),
            new Fixed("on an annual basis", new Recurrence(1, Unit.YEAR)),
            new Fixed("annual basis", new Recurrence(1, Unit.YEAR)),
            new Fixed("on a monthly basis", new Recurrence(1, Unit.MONTH)),
            new Fixed("on a quarterly basis", new Recurrence(1, Unit.QUARTER)),
            new Fixed("per annum", new Recurrence(1, Unit.YEAR)),
            new Fixed("pe an", new Recurrence(1, Unit.YEAR)));
    return all.stream()
        .map(f -> new Found(Optional.of(f.meaning()), t.phrase(i, f.phrase())))
        .filter(f -> f.next() > 0)
        .findFirst();
  }

  /**
   * "minim 3 acțiuni/an", "2 campanii pe an"; "minim 5 acțiuni" says how many, not how often. What
   * is counted may be said with a few words more, to the end of the brackets.
   */
  private Optional<Found> counted(int i) {
    int least = t.longest(i, AT_LEAST);
    int start = least > 0 ? least : i;
    boolean figures = t.at(start).isNumber();
    int number = figures ? t.at(start).number() : words.number(t.at(start).word());
    if (number < 1 || number > 999) {
      return Optional.empty();
    }
    int next = start + 1;
    for (int most = next + 4; next < most && isPlain(next); ) {
      next++;
      Optional<Found> often = perCounted(next, number);
      if (often.isPresent()) {
        return often.map(f -> new Found(f.recurrence(), closing(f.next())));
      }
    }
    boolean ends = figures && next > start + 1 && least > 0 && isClosed(next);
    return ends ? Optional.of(new Found(Optional.empty(), next)) : Optional.empty();
  }

  private Optional<Found> perCounted(int i, int number) {
    int per = t.longest(i, List.of("/", "pe", "per", "in fiecare", "a"));
    Optional<Found> unit = per > 0 ? unit(per, number) : Optional.empty();
    return unit.isPresent()
        ? unit
        : words
            .adverb(t.at(i).word())
            .map(r -> new Found(Optional.of(multiplied(r, number)), i + 1));
  }

  private int closing(int i) {
    int next = i;
    while (next < i + 4 && isPlain(next)) {
      next++;
    }
    return t.is(next, ")") || next == t.size() ? next : i;
  }

  private boolean isClosed(int i) {
    return i == t.size() || t.is(i, ")") || t.is(i, ",") || t.is(i, ";");
  }

  /** A word that says nothing about time. */
  private boolean isPlain(int i) {
    String word = t.at(i).word();
    return t.at(i).isWord()
        && words.adverb(word).isEmpty()
        && words.unit(word).isEmpty()
        && words.month(word) == 0
        && !words.has("year-words", word)
        && !words.has("permanent", word)
        && !words.has("until", word)
        && !words.has("start", word)
        && !word.equals("pana")
        && !word.equals("dupa");
  }

  /** "la data de 25 a fiecărei luni", "până în data de 5 a lunii următoare". */
  private Optional<Found> dayOfMonth(int i) {
    int until = t.longest(i, words.phrases("until"));
    int next = until > 0 ? until : i;
    int at = t.longest(next, words.phrases("at"));
    next = at > 0 ? at : next;
    boolean day = t.at(next).isNumber() && t.at(next).number() >= 1 && t.at(next).number() <= 31;
    if (day && until > 0 && (next + 1 == t.size() || t.is(next + 1, ","))) {
      return Optional.of(new Found(Optional.empty(), next + 1));
    }
    if (!day || !t.is(next + 1, "a") && !t.is(next + 1, "ale")) {
      return Optional.empty();
    }
    if (t.is(next + 2, "fiecarei") && t.is(next + 3, "luni")) {
      int behind =
          t.longest(
              next + 4,
              List.of("pentru luna urmatoare", "pentru luna precedenta", "pentru luna anterioara"));
      return Optional.of(
          new Found(Optional.of(new Recurrence(1, Unit.MONTH)), behind > 0 ? behind : next + 4));
    }
    if (!t.is(next + 2, "lunii")) {
      return Optional.empty();
    }
    int more = t.longest(next + 3, List.of("urmatoare", "curente", "anterioare", "precedente"));
    return Optional.of(new Found(Optional.empty(), more > 0 ? more : next + 3));
  }

  /** A small number in figures or words, or 0. */
  private int number(int i) {
    return t.at(i).isNumber()
        ? t.at(i).number() <= 366 ? t.at(i).number() : 0
        : words.number(t.at(i).word());
  }
}
