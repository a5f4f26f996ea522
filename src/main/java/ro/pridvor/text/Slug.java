package ro.pridvor.text;

/** Ids made of names: lower case, no marks, hyphens for all that is neither letter nor digit. */
public final class Slug {
  private Slug() {}

  /** The id that a name makes; empty where it has neither letters nor digits. */
  public static String of(String name) {
    return Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
