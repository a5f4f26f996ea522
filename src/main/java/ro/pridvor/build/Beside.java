package ro.pridvor.build;

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
final class Beside<T> implements AutoCloseable {
  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins at once. */
  static <T> Beside<T> start(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "pridvor-" + name);
    thread.setDaemon(true);
    thread.start();
    return new Beside<>(task);
  }

  /** The same for work without a result. */
  static Beside<Void> run(String name, Runnable work) {
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
