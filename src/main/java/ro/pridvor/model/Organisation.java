package ro.pridvor.model;

import java.util.Optional;

/**
 * An institution, a unit of one, or a kind of actor ("ONG").
 *
 * @param scope the authority in whose plans its acronym and aliases are valid; none: everywhere
 */
public record Organisation(
    String id,
    String name,
    Optional<String> acronym,
    Kind kind,
    Optional<String> scope,
    Optional<String> parent,
    Optional<String> easy,
    Optional<String> note,
    Optional<Contact> contact) {

  /** What sort of actor it is. */
  public enum Kind {
    AUTHORITY,
    SOCIAL_SERVICE,
    UNIT,
    NATIONAL,
    COUNTY,
    LOCAL,
    CATEGORY,
    NGO
  }

  /** How to reach it. */
  public record Contact(
      Optional<String> address,
      Optional<String> phone,
      Optional<String> sms,
      Optional<String> email,
      Optional<String> website,
      Optional<String> hours) {}
}
