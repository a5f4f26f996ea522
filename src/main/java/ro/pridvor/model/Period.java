package ro.pridvor.model;

import java.time.LocalDate;

/** Calendar years, both included. */
public record Period(int from, int to) {

  public boolean contains(int year) {
    return from <= year && year <= to;
  }

  public LocalDate start() {
    return LocalDate.of(from, 1, 1);
  }

  public LocalDate end() {
    return LocalDate.of(to, 12, 31);
  }
}
