package ro.pridvor.annex;

import java.util.Optional;

/** Names by which a workbook of ours tells its sheets and stored data apart. */
public final class Sheets {
  /** The sheet of stored data; readers hand it over as data, not as a table. */
  public static final String DATA = "_pridvor";

  /** In the stored data, before the name of a sheet: its value is what the sheet holds. */
  public static final String OF_SHEET = "sheet:";

  /** What a sheet of statuses is said to hold; other sheets hold a plan and say its id. */
  public static final String STATUSES = "~statuses";

  /** In the stored data, between the id of a plan and the name of a part. */
  private static final String IN_PLAN = "/";

  private Sheets() {}

  /** The name under which a part of a plan is stored. */
  public static String part(String plan, String key) {
    return plan + IN_PLAN + key;
  }

  /** The plan whose part is stored under a name, if it is one. */
  public static Optional<String> plan(String stored) {
    return stored.contains(IN_PLAN) && !stored.startsWith(OF_SHEET)
        ? Optional.of(stored.substring(0, stored.indexOf(IN_PLAN)))
        : Optional.empty();
  }
}
