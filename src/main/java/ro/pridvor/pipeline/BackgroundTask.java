package ro.pridvor.pipeline;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on beside the main thread and ends before the build does, whatever happens.
 *
 * <pre>{@code
 * try (Beside<Analysis> dictionary = Beside.start("dictionary", Analysis::load)) {
 *   …
 *   dictionary.result();
 * }
 * }</pre>
 */
final class BackgroundTask<T> implements AutoCloseable {
  private final FutureTask<T> task;
  private volatile Duration took = Duration.ZERO;

  private BackgroundTask(Supplier<T> work) {
    this.task = new FutureTask<>(() -> timed(work));
  }

  private T timed(Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    took = Duration.ofNanos(System.nanoTime() - start);
    return result;
  }

  /** Begins at once. */
  static <T> BackgroundTask<T> start(String name, Supplier<T> work) {
    BackgroundTask<T> beside = new BackgroundTask<>(work);
    Thread thread = new Thread(beside.task, "pridvor-" + name);
    thread.setDaemon(true);
    thread.start();
    return beside;
  }

  /** The same for work without a result. */
  static BackgroundTask<Void> run(String name, Runnable work) {
    return start(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** Waits for what comes of it; what it throws is thrown here. */
  T result() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** How long it took, once it has a result. */
  Duration took() {
    return took;
  }

  /** Waits for its end; a failure that nobody asked for is of no account by now. */
  @Override
  public void close() {
    try {
      result();
    } catch (RuntimeException e) {
      // Told to whoever asked for the result; else another failure came first.
    }
  }
}
