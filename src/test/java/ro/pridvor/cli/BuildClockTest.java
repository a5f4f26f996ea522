package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildClockTest {
  @Test
  void aRepeatedBuildJudgesOnTheDayThatTheEnvironmentNames() {
    Clock clock = BuildClock.of(Map.of("SOURCE_DATE_EPOCH", " 1767139200 "));
    assertEquals(Instant.parse("2025-12-31T00:00:00Z"), clock.instant());
    assertEquals(LocalDate.of(2025, 12, 31), LocalDate.now(clock));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "2025-12-31", "1e9", "999999999999"})
  void whatIsNoNumberOfSecondsIsPassedOver(String value) {
    assertEquals(Clock.systemDefaultZone(), BuildClock.of(Map.of("SOURCE_DATE_EPOCH", value)));
  }

  @Test
  void withoutTheVariableTheDayIsToday() {
    assertEquals(Clock.systemDefaultZone(), BuildClock.of(Map.of()));
  }
}
