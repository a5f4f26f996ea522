package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.testing.TestSites;

/** What {@code pridvor headers} prints agrees with what pages say themselves. */
class HeadersCommandTest {
  private static final Path HERE = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"nginx", "apache", "iis"})
  void thePolicyIsThatOfThePagesAndForbidsFrames(String server) {
    TestSites.Result result = TestSites.run(HERE, "headers", server);
    assertEquals(0, result.exit(), result.err());
    String layout = TestSites.read(Path.of("themes/pridvor/templates/lib/layout.ftlh"));
    Matcher policy = Pattern.compile("Security-Policy\" content=\"([^\"]+)\"").matcher(layout);
    assertTrue(policy.find());
    String expected = policy.group(1) + "; frame-ancestors 'none'";
    assertTrue(result.out().contains(expected), result.out());
    assertTrue(result.out().contains("nosniff") && result.out().contains(".pridvor"));
  }

  @Test
  void anUnknownServerIsRefused() {
    assertEquals(2, TestSites.run(HERE, "headers", "gopher").exit());
  }
}
