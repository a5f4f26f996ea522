package ro.pridvor.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the fuzzer starts from and what it has found ({@code src/test/fuzz}), and some changes of
 * each, without the fuzzer. {@code .ci/fuzz} looks for more.
 */
class FuzzInputsTest {
  private static final int CHANGES = Integer.getInteger("pridvor.fuzz", 5);

  @ParameterizedTest
  @EnumSource
  void noInputIsTooMuch(FuzzTargets target) throws IOException {
    Path folder = Path.of("src/test/fuzz").resolve(target.name().toLowerCase(Locale.ROOT));
    Random random = new Random(20261128);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> inputs = files.sorted().toList();
      assertFalse(inputs.isEmpty());
      for (Path input : inputs) {
        byte[] bytes = Files.readAllBytes(input);
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> target.accept(bytes), input::toString);
        for (int i = 0; i < CHANGES; i++) {
          target.accept(changed(bytes, random));
        }
      }
    }
  }

  /** A few bytes are others, the end is missing, or a part comes twice. */
  private static byte[] changed(byte[] bytes, Random random) {
    int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
    byte[] changed = java.util.Arrays.copyOf(bytes, length);
    for (int i = random.nextInt(8); i > 0 && length > 0; i--) {
      changed[random.nextInt(length)] = bytes[random.nextInt(bytes.length)];
    }
    return changed;
  }
}
