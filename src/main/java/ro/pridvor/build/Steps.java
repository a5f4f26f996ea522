package ro.pridvor.build;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Runs steps one after the other and keeps how long each took. */
final class Steps {
  private final Progress progress;
  private final Map<String, Duration> times = new LinkedHashMap<>();

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

  void run(String name, Runnable step) {
    run(
        name,
        () -> {
          step.run();
          return null;
        });
  }

  Map<String, Duration> times() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(times));
  }
}
