package ro.pridvor.model;

/** How far a measure has come, where somebody has reported it. */
public enum MeasureStatus {
  NOT_STARTED,
  IN_PROGRESS,
  DONE,
  LATE,
  ABANDONED,
  /** Taken out of the plan by an act: never written as a status, follows from the act. */
  WITHDRAWN
}
