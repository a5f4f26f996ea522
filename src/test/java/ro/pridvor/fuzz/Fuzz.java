package ro.pridvor.fuzz;

import java.util.Locale;

/**
 * Where Jazzer begins; {@code .ci/fuzz} says how. The property {@code fuzz.target} names a target.
 */
public final class Fuzz {
  private static final FuzzTargets TARGET =
      FuzzTargets.valueOf(System.getProperty("fuzz.target", "markdown").toUpperCase(Locale.ROOT));

  private Fuzz() {}

  /** Called by Jazzer with each input; whatever it throws is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.accept(input);
  }
}
