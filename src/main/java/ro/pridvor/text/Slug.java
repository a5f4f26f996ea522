package ro.pridvor.text;

import java.util.regex.Pattern;

/** Ids made of names: lower case, no marks, hyphens for all that is neither letter nor digit. */
public final class Slug {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Slug() {}

  /** Whether a text has the form of an id; one that has is a safe name of a file or folder. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The id that a name makes; empty where it has neither letters nor digits. */
  public static String of(String name) {
    return Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
