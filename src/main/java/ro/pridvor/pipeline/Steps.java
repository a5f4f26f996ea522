package ro.pridvor.pipeline;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Runs steps one after the other and keeps how long each took. */
final class Steps {
  private final Progress progress;
  private final Map<String, Duration> times = new LinkedHashMap<>();
  private final long start = System.nanoTime();

  Steps(Progress progress) {
    this.progress = progress;
  }

  <T> T run(String name, Supplier<T> step) {
    progress.step(name);
    long start = System.nanoTime();
    try {
      return step.get();
    } finally {
      times.put(name, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Notes how long something took that went on beside other steps. */
  void took(String name, Duration time) {
    times.put(name, time);
  }

  void run(String name, Runnable step) {
    run(
        name,
        () -> {
          step.run();
          return null;
        });
  }

  /** Since the beginning. */
  Duration total() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  Map<String, Duration> times() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(times));
  }
}
