package ro.pridvor.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ro.pridvor.difference.WordDifference.Piece;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.model.SpecificObjective;

/**
 * Two texts of a plan compared. Measures are the same where their ids are; one is moved where it
 * stands under another specific objective; a measure that the later text marks as withdrawn counts
 * as withdrawn.
 *
 * @param measures those that differ, in the order of the later text; those that it no longer has
 *     come last
 * @param titles objectives whose title or code differs
 * @param unchanged how many measures are the same in both
 */
public record PlanDifference(
    List<MeasureChange> measures, List<TitleChange> titles, int unchanged) {

  /** What became of a measure. */
  public enum Kind {
    ADDED,
    WITHDRAWN,
    REWORDED,
    MOVED,
    NEW_DEADLINE,
    /** Another cell of its row differs, or its printed number. */
    OTHER
  }

  /** The parts of a measure that are compared, in the order in which they are shown. */
  public enum Part {
    CODE,
    TEXT,
    EXPECTED_RESULTS,
    INDICATORS,
    DEADLINE,
    RESPONSIBLE,
    PARTNERS,
    FUNDING
  }

  /** A part of a measure with its words before and after. */
  public record PartChange(Part part, List<Piece> pieces) {}

  /** A measure and where it stands. */
  public record Placed(GeneralObjective general, SpecificObjective specific, Measure measure) {}

  /**
   * A measure that differs.
   *
   * @param before absent where it was added
   * @param after absent where the later text has it no longer
   */
  public record MeasureChange(
      String id,
      List<Kind> kinds,
      Optional<Placed> before,
      Optional<Placed> after,
      List<PartChange> parts) {
    public boolean is(Kind kind) {
      return kinds.contains(kind);
    }
  }

  /** An objective whose title differs; it is the same where its id is. */
  public record TitleChange(String id, List<Piece> pieces) {}

  /**
   * What changed from an earlier text of a plan to the one after it.
   *
   * @param version its place among the earlier texts, from 0; after the last comes the plan itself
   */
  public static PlanDifference since(Plan plan, int version) {
    List<PlanVersion> versions = plan.details().versions();
    return between(
        versions.get(version).objectives(),
        version + 1 < versions.size() ? versions.get(version + 1).objectives() : plan.objectives());
  }

  /** What changed from one text to a later one. */
  public static PlanDifference between(
      List<GeneralObjective> before, List<GeneralObjective> after) {
    Map<String, Placed> old = byId(before);
    Map<String, Placed> now = byId(after);
    List<MeasureChange> changes = new ArrayList<>();
    now.forEach(
        (id, placed) ->
            change(id, Optional.ofNullable(old.get(id)), Optional.of(placed))
                .ifPresent(changes::add));
    old.forEach(
        (id, placed) -> {
          if (!now.containsKey(id)) {
            change(id, Optional.of(placed), Optional.empty()).ifPresent(changes::add);
          }
        });
    int kept = (int) now.keySet().stream().filter(old::containsKey).count();
    int changed = (int) changes.stream().filter(PlanDifference::inBoth).count();
    return new PlanDifference(List.copyOf(changes), titles(before, after), kept - changed);
  }

  /** The changes of one kind. */
  public List<MeasureChange> of(Kind kind) {
    return measures.stream().filter(change -> change.is(kind)).toList();
  }

  private static boolean inBoth(MeasureChange change) {
    return change.before().isPresent() && change.after().isPresent();
  }

  private static Map<String, Placed> byId(List<GeneralObjective> objectives) {
    Map<String, Placed> measures = new LinkedHashMap<>();
    for (GeneralObjective general : objectives) {
      for (SpecificObjective specific : general.objectives()) {
        for (Measure measure : specific.measures()) {
          measures.put(measure.id(), new Placed(general, specific, measure));
        }
      }
    }
    return measures;
  }

  private static Optional<MeasureChange> change(
      String id, Optional<Placed> before, Optional<Placed> after) {
    boolean was = before.filter(p -> p.measure().inPlan()).isPresent();
    boolean is = after.filter(p -> p.measure().inPlan()).isPresent();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    List<PartChange> parts = new ArrayList<>();
    if (is && !was) {
      kinds.add(Kind.ADDED);
    } else if (was && !is) {
      kinds.add(Kind.WITHDRAWN);
    } else if (was) {
      parts.addAll(parts(before.get().measure(), after.get().measure()));
      parts.forEach(part -> kinds.add(kind(part.part())));
      if (!before.get().specific().id().equals(after.get().specific().id())) {
        kinds.add(Kind.MOVED);
      }
    }
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(new MeasureChange(id, List.copyOf(kinds), before, after, List.copyOf(parts)));
  }

  private static Kind kind(Part part) {
    return switch (part) {
      case TEXT -> Kind.REWORDED;
      case DEADLINE -> Kind.NEW_DEADLINE;
      default -> Kind.OTHER;
    };
  }

  private static List<PartChange> parts(Measure before, Measure after) {
    List<PartChange> changes = new ArrayList<>();
    for (Part part : Part.values()) {
      String old = words(before, part);
      String now = words(after, part);
      if (!old.equals(now)) {
        changes.add(new PartChange(part, WordDifference.between(old, now)));
      }
    }
    return changes;
  }

  private static String words(Measure m, Part part) {
    return switch (part) {
      case CODE -> m.code().orElse("");
      case TEXT -> m.text().strip();
      case EXPECTED_RESULTS -> lines(m.expectedResults());
      case INDICATORS -> lines(m.indicators().stream().map(Indicator::text).toList());
      case DEADLINE -> m.deadline().map(Deadline::text).orElse("");
      case RESPONSIBLE -> lines(m.responsible().texts());
      case PARTNERS -> lines(m.partners().texts());
      case FUNDING -> lines(m.funding().texts());
    };
  }

  private static String lines(List<String> entries) {
    return String.join("\n", entries);
  }

  private static List<TitleChange> titles(
      List<GeneralObjective> before, List<GeneralObjective> after) {
    Map<String, String> old = titles(before);
    List<TitleChange> changes = new ArrayList<>();
    titles(after)
        .forEach(
            (id, title) -> {
              if (old.containsKey(id) && !Objects.equals(old.get(id), title)) {
                changes.add(new TitleChange(id, WordDifference.between(old.get(id), title)));
              }
            });
    return List.copyOf(changes);
  }

  private static Map<String, String> titles(List<GeneralObjective> objectives) {
    Map<String, String> titles = new LinkedHashMap<>();
    Function<Optional<String>, String> code = c -> c.map(x -> x.strip() + " ").orElse("");
    for (GeneralObjective general : objectives) {
      titles.put(general.id(), code.apply(general.code()) + general.title());
      general.objectives().forEach(s -> titles.put(s.id(), code.apply(s.code()) + s.title()));
    }
    return titles;
  }
}
