package ro.pridvor.text;

import java.util.List;

/** Names of the months, January first. */
public final class Months {
  /** In Romanian; the names have no diacritics, so they are their own folded form. */
  public static final List<String> ROMANIAN =
      List.of(
          "ianuarie",
          "februarie",
          "martie",
          "aprilie",
          "mai",
          "iunie",
          "iulie",
          "august",
          "septembrie",
          "octombrie",
          "noiembrie",
          "decembrie");

  private Months() {}
}
