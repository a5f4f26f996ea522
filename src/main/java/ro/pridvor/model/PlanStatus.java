package ro.pridvor.model;

/** Where a plan stands between draft and end. */
public enum PlanStatus {
  DRAFT,
  CONSULTATION,
  IN_FORCE,
  ENDED
}
