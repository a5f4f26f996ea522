package ro.pridvor.model;

/** What sort of document a plan is. */
public enum PlanKind {
  OPERATIONAL_PLAN,
  IMPLEMENTATION_PLAN,
  ANNUAL_ACTION_PLAN,
  STRATEGY,
  ACTION_PLAN,
  PROGRAMME,
  DECISION
}
