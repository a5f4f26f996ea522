package ro.pridvor.model;

import java.util.Optional;

/**
 * The state of a service on a day, from its status and that of the plan that names it: the only
 * place that answers whether a person can be sent there.
 *
 * @param plannedBy last year by which a service that is only planned was promised
 * @param plan state of the plan that names it
 */
public record ServiceState(Kind kind, Optional<Integer> plannedBy, Optional<PlanState> plan) {

  /** Kinds of state. */
  public enum Kind {
    /** Exists as far as is known today. */
    EXISTING,
    /** Existed while a plan was in force that has ended; nobody has confirmed it since. */
    PAST,
    /** Promised by a plan in force, or by nobody in particular. */
    PLANNED,
    /** Named in a plan that nobody has adopted. */
    PROPOSED,
    /** Promised by a plan that has ended; nobody has said whether it was founded. */
    LAPSED,
    CLOSED
  }

  /** The state of a service whose plan, if it has one, has the given state. */
  public static ServiceState of(Service service, Optional<PlanState> plan) {
    boolean over = plan.filter(PlanState::over).isPresent();
    Kind kind =
        switch (service.status()) {
          case EXISTING -> over && service.confirmed().isEmpty() ? Kind.PAST : Kind.EXISTING;
          case PLANNED -> {
            if (over) {
              yield Kind.LAPSED;
            }
            yield plan.filter(PlanState::proposed).isPresent() ? Kind.PROPOSED : Kind.PLANNED;
          }
          case CLOSED -> Kind.CLOSED;
        };
    return new ServiceState(kind, service.plannedBy(), plan);
  }

  /** Whether a person can be sent there. */
  public boolean exists() {
    return kind == Kind.EXISTING;
  }
}
