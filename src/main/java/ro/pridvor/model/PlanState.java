package ro.pridvor.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The state of a plan on a day, from its status and its dates: the only place that answers whether
 * its promises bind anybody.
 *
 * @param until last day of the state where it is known: of an open consultation, of a plan in
 *     force; of one that is over, the last day that it was in force or open, unless it ended before
 *     its period did and nobody has said when
 * @param replacedBy id of the plan that took its place
 */
public record PlanState(Kind kind, Optional<LocalDate> until, Optional<String> replacedBy) {

  /** Kinds of state, from draft to end. */
  public enum Kind {
    DRAFT,
    /** The consultation has been announced and has not begun. */
    CONSULTATION_AHEAD,
    CONSULTATION,
    /** The consultation is closed and nobody has said yet whether the plan was adopted. */
    CONSULTATION_OVER,
    /** Adopted; its period has not begun. */
    UPCOMING,
    IN_FORCE,
    ENDED,
    /** Ended because another plan took its place. */
    REPLACED
  }

  /** The state of a plan on a day. */
  public static PlanState of(Plan plan, LocalDate today) {
    return switch (plan.status()) {
      case DRAFT -> new PlanState(Kind.DRAFT, Optional.empty(), Optional.empty());
      case CONSULTATION -> consultation(plan, today);
      case IN_FORCE -> inForce(plan, today);
      case ENDED ->
          new PlanState(
              plan.replacedBy().isPresent() ? Kind.REPLACED : Kind.ENDED,
              Optional.of(plan.period().end()).filter(end -> !end.isAfter(today)),
              plan.replacedBy());
    };
  }

  private static PlanState consultation(Plan plan, LocalDate today) {
    Optional<LocalDate> from = plan.consultation().flatMap(Plan.Consultation::from);
    Optional<LocalDate> to = plan.consultation().flatMap(Plan.Consultation::to);
    Kind kind = Kind.CONSULTATION;
    if (to.filter(today::isAfter).isPresent()) {
      kind = Kind.CONSULTATION_OVER;
    } else if (from.filter(today::isBefore).isPresent()) {
      kind = Kind.CONSULTATION_AHEAD;
    }
    return new PlanState(kind, to, Optional.empty());
  }

  /** A plan whose last year is over has ended, even if nobody has changed its status. */
  private static PlanState inForce(Plan plan, LocalDate today) {
    Kind kind = Kind.IN_FORCE;
    if (today.isAfter(plan.period().end())) {
      kind = Kind.ENDED;
    } else if (today.isBefore(plan.period().start())) {
      kind = Kind.UPCOMING;
    }
    return new PlanState(kind, Optional.of(plan.period().end()), Optional.empty());
  }

  /** Whether its deadlines hold on the day. */
  public boolean inForce() {
    return kind == Kind.IN_FORCE;
  }

  /** Whether nobody has adopted it yet: what it says is proposed, not promised. */
  public boolean proposed() {
    return switch (kind) {
      case DRAFT, CONSULTATION_AHEAD, CONSULTATION, CONSULTATION_OVER -> true;
      case UPCOMING, IN_FORCE, ENDED, REPLACED -> false;
    };
  }

  /** Whether it no longer binds anybody. */
  public boolean over() {
    return kind == Kind.ENDED || kind == Kind.REPLACED;
  }
}
