package ro.pridvor.check;

import static ro.pridvor.problem.ProblemKind.DEADLINE_REVERSED;
import static ro.pridvor.problem.ProblemKind.FIGURE_WITHOUT_TARGET;
import static ro.pridvor.problem.ProblemKind.MISSPELT_MONTH;
import static ro.pridvor.problem.ProblemKind.RECURRENCE_CONTRADICTS;
import static ro.pridvor.problem.ProblemKind.REPEATED_MEASURE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.content.Content.CellsEntry;
import ro.pridvor.content.Content.DeadlineEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.IndicatorEntry;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.SpecificObjectiveEntry;
import ro.pridvor.content.Text;
import ro.pridvor.deadline.DeadlineParser;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Deadline.Recurrence;
import ro.pridvor.problem.NearMiss;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;
import ro.pridvor.text.Folding;
import ro.pridvor.text.Months;

/** Rows of one plan: cells that contradict each other, figures left unread, rows that repeat. */
final class RowChecks {
  /** Shorter texts ("Campanii") may well stand in two rows. */
  private static final int TOO_SHORT_TO_REPEAT = 40;

  /** A number that counts something: no year, no code such as 1.2, no act such as 292/2011. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}./–-])(?<!(?:nr\\.?|art\\.|anul|peste|între) )"
              + "(?!(?:19|20)\\d\\d\\b)\\d{1,6}(?:[.,]\\d+)?\\s?%?(?![\\p{N}./–-]|\\s*(?:ani|de ani)\\b)");

  private static final Pattern BEFORE_YEAR = Pattern.compile("(\\p{L}{3,})\\s+(?:19|20)\\d\\d\\b");

  private static final Map<String, Recurrence> WRITTEN =
      Map.of(
          "yearly", new Recurrence(1, Deadline.Unit.YEAR),
          "half-yearly", new Recurrence(2, Deadline.Unit.YEAR),
          "quarterly", new Recurrence(1, Deadline.Unit.QUARTER),
          "monthly", new Recurrence(1, Deadline.Unit.MONTH),
          "weekly", new Recurrence(1, Deadline.Unit.WEEK));

  private final PlanEntry plan;
  private final ProblemLog problems;
  private final Gathered figures = new Gathered();
  private final Map<String, List<MeasureEntry>> byText = new LinkedHashMap<>();

  private RowChecks(PlanEntry plan, ProblemLog problems) {
    this.plan = plan;
    this.problems = problems;
  }

  static void check(PlanEntry plan, ProblemLog problems) {
    RowChecks checks = new RowChecks(plan, problems);
    plan.objectives().forEach(checks::general);
    checks.figures.report(FIGURE_WITHOUT_TARGET, problems);
    checks.byText.values().forEach(checks::repeats);
  }

  private void general(GeneralObjectiveEntry objective) {
    cells(objective.shared());
    objective.objectives().forEach(this::specific);
  }

  private void specific(SpecificObjectiveEntry objective) {
    cells(objective.shared());
    for (MeasureEntry measure : objective.measures()) {
      cells(measure.cells());
      remember(measure);
    }
  }

  private void remember(MeasureEntry measure) {
    String folded = Folding.fold(measure.text().value()).replaceAll("\\W+", " ").strip();
    if (folded.length() >= TOO_SHORT_TO_REPEAT) {
      byText.computeIfAbsent(folded, text -> new ArrayList<>()).add(measure);
    }
  }

  /** One warning for all rows with one text; a note on a row says that it is no slip. */
  private void repeats(List<MeasureEntry> same) {
    List<String> others =
        same.stream().skip(1).filter(m -> m.note().isEmpty()).map(m -> m.id().value()).toList();
    if (!others.isEmpty()) {
      MeasureEntry first = same.get(0);
      problems.add(
          REPEATED_MEASURE, first.text().at(), first.id().value(), String.join(", ", others));
    }
  }

  private void cells(CellsEntry cells) {
    cells.deadline().ifPresent(this::deadline);
    cells.indicators().stream().flatMap(List::stream).forEach(this::figure);
  }

  private void figure(IndicatorEntry indicator) {
    if (indicator.target().isEmpty() && FIGURE.matcher(indicator.text().value()).find()) {
      String text = indicator.text().value();
      String shown = text.length() > 60 ? text.substring(0, 60).strip() + "…" : text;
      figures.add(plan.id().value(), indicator.text().at(), shown);
    }
  }

  private void deadline(DeadlineEntry written) {
    SourcePosition at = written.text().at();
    String from = written.from().map(Text::value).orElse("");
    String to = written.to().map(Text::value).orElse("");
    int common = Math.min(from.length(), to.length());
    if (common > 0 && from.substring(0, common).compareTo(to.substring(0, common)) > 0) {
      problems.add(DEADLINE_REVERSED, at, from, to);
    }
    if (written.from().isEmpty() && written.to().isEmpty()) {
      month(written.text());
    }
    Deadline printed = DeadlineParser.parse(written.text().value());
    written
        .recurrence()
        .filter(word -> contradicts(word.value(), printed))
        .ifPresent(
            word ->
                problems.add(
                    RECURRENCE_CONTRADICTS, word.at(), word.value(), written.text().value()));
    boolean tooShort =
        written.recurrence().isEmpty()
            && printed.recurrence().filter(r -> isLongerThan(r, printed)).isPresent();
    if (tooShort) {
      String text = written.text().value();
      problems.add(RECURRENCE_CONTRADICTS, at, "@deadline.recurring", text);
    }
  }

  /** A word before a year that is nearly a month: the parser saw only the year. */
  private void month(Text deadline) {
    Matcher words = BEFORE_YEAR.matcher(deadline.value());
    while (words.find()) {
      String word = words.group(1);
      if (!Months.ROMANIAN.contains(Folding.fold(word))) {
        Optional<String> meant = NearMiss.of(word, Months.ROMANIAN);
        Problem problem = Problem.of(MISSPELT_MONTH, deadline.at(), word, deadline.value());
        meant.ifPresent(month -> problems.add(problem.suggesting(meant)));
      }
    }
  }

  private static boolean contradicts(String word, Deadline printed) {
    Optional<Recurrence> meant = Optional.ofNullable(WRITTEN.get(word));
    return meant.isPresent()
        && printed.recurrence().isPresent()
        && !printed.recurrence().equals(meant);
  }

  /** "Anual" until the end of a period that is no year long happens once at most. */
  private static boolean isLongerThan(Recurrence recurrence, Deadline printed) {
    if (printed.from().isEmpty() || printed.to().isEmpty()) {
      return false;
    }
    int days =
        switch (recurrence.unit()) {
          case YEAR -> 365;
          case QUARTER -> 90;
          case MONTH -> 28;
          case WEEK -> 7;
          case DAY -> 1;
        };
    long length = printed.to().get().toEpochDay() - printed.from().get().toEpochDay() + 1;
    return length < days * recurrence.every() / recurrence.times();
  }
}
