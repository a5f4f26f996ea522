package ro.pridvor.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The day on which everything is judged: today, or, where a build has to be repeated later with the
 * same result, the time in {@code SOURCE_DATE_EPOCH} (reproducible-builds.org).
 */
final class BuildClock {
  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  private BuildClock() {}

  /**
   * The clock that an environment asks for.
   *
   * @param environment variables of the process; a value that is no number of seconds is passed
   *     over
   */
  static Clock of(Map<String, String> environment) {
    String seconds = environment.getOrDefault(VARIABLE, "").strip();
    return seconds.matches("\\d{1,11}")
        ? Clock.fixed(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC)
        : Clock.systemDefaultZone();
  }
}
