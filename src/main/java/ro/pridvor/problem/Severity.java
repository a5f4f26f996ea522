package ro.pridvor.problem;

/** Whether a problem stops publication. */
public enum Severity {
  /** The site is not published; the last good one stays. */
  ERROR,
  /** Can be published, but looks wrong. */
  WARNING
}
