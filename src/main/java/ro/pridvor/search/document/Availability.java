package ro.pridvor.search.document;

import java.util.Locale;
import java.util.Optional;
import ro.pridvor.model.Measure;
import ro.pridvor.model.PlanState;
import ro.pridvor.model.ServiceState;

/**
 * Whether what is found can be used now: what results say of themselves and are ordered by.
 *
 * @param by the year by which it is promised, or in which the plan that named it ended
 */
public record Availability(State state, Optional<Integer> by) {
  /** The states, the most useful first. */
  public enum State {
    EXISTA,
    PROMIS,
    PROPUS,
    TRECUT,
    INCHIS,
    /** A measure that was taken out of its plan. */
    RETRAS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it belongs to a plan that has ended, or was closed. */
    public boolean over() {
      return this == TRECUT || this == INCHIS || this == RETRAS;
    }

    public static Optional<State> of(String text) {
      String key = text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
      return key.isEmpty() ? Optional.empty() : Optional.of(valueOf(key.toUpperCase(Locale.ROOT)));
    }
  }

  public static Availability of(ServiceState service) {
    return switch (service.kind()) {
      case EXISTING -> new Availability(State.EXISTA, Optional.empty());
      case PLANNED -> new Availability(State.PROMIS, service.plannedBy());
      case PROPOSED -> new Availability(State.PROPUS, service.plannedBy());
      case PAST, LAPSED -> new Availability(State.TRECUT, service.planEnd());
      case CLOSED -> new Availability(State.INCHIS, Optional.empty());
    };
  }

  /** Of a measure: that of its plan, unless it was taken out of it. */
  public static Availability of(Measure measure, PlanState plan) {
    if (measure.withdrawn().isPresent()) {
      return new Availability(State.RETRAS, Optional.empty());
    }
    if (plan.over()) {
      return new Availability(State.TRECUT, plan.until().map(java.time.LocalDate::getYear));
    }
    return new Availability(plan.proposed() ? State.PROPUS : State.PROMIS, Optional.empty());
  }

  /** The state and its year, as an index carries it. */
  public String text() {
    return state.key() + by.map(year -> " " + year).orElse("");
  }
}
