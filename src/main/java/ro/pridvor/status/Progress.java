package ro.pridvor.status;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureStatus;

/**
 * How far some measures have come: how many have each reported status. Nothing is weighed and no
 * status is inferred; a measure of which nobody has reported counts as unreported, not as not
 * started.
 *
 * @param counts of every status, also where it is none, in the order of {@link #ORDER}
 */
public record Progress(int measures, List<StatusCount> counts, int unreported) {

  /** How many measures have a status. */
  public record StatusCount(MeasureStatus status, int count) {}

  /** The order in which they are shown, from what is finished to what is given up. */
  public static final List<MeasureStatus> ORDER =
      List.of(
          MeasureStatus.DONE,
          MeasureStatus.IN_PROGRESS,
          MeasureStatus.LATE,
          MeasureStatus.NOT_STARTED,
          MeasureStatus.ABANDONED);

  /**
   * The counts of statuses that were reported together.
   *
   * @param measures how many measures there are, also those of which nothing was reported
   */
  public static Progress of(int measures, Collection<MeasureStatus> reported) {
    return new Progress(
        measures,
        ORDER.stream()
            .map(s -> new StatusCount(s, (int) reported.stream().filter(s::equals).count()))
            .toList(),
        measures - (int) reported.stream().filter(ORDER::contains).count());
  }

  /**
   * The counts of the measures that are still part of their plan; nothing where nobody has reported
   * anything.
   */
  public static Optional<Progress> of(Collection<Measure> all) {
    List<Measure> measures = all.stream().filter(Measure::inPlan).toList();
    Map<MeasureStatus, Integer> counts = new EnumMap<>(MeasureStatus.class);
    measures.forEach(m -> m.status().ifPresent(s -> counts.merge(s, 1, Integer::sum)));
    int reported = counts.values().stream().mapToInt(Integer::intValue).sum();
    return reported == 0
        ? Optional.empty()
        : Optional.of(
            new Progress(
                measures.size(),
                ORDER.stream().map(s -> new StatusCount(s, counts.getOrDefault(s, 0))).toList(),
                measures.size() - reported));
  }
}
