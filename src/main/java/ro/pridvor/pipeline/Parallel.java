package ro.pridvor.pipeline;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Work on all cores that ends when every thread has ended, whatever happens. */
final class Parallel {
  private Parallel() {}

  /**
   * Does something with every item. If it fails for some, the failure of the first of them in the
   * list is thrown, on any number of threads the same one; no thread is at work any more by then,
   * which a parallel stream alone does not promise.
   */
  static <T> void forEach(List<T> items, Consumer<T> action) {
    AtomicInteger firstFailed = new AtomicInteger(items.size());
    AtomicReferenceArray<RuntimeException> failures = new AtomicReferenceArray<>(items.size());
    IntStream.range(0, items.size())
        .parallel()
        .filter(i -> i < firstFailed.get())
        .forEach(
            i -> {
              try {
                action.accept(items.get(i));
              } catch (RuntimeException e) {
                failures.set(i, e);
                firstFailed.accumulateAndGet(i, Math::min);
              }
            });
    if (firstFailed.get() < items.size()) {
      throw failures.get(firstFailed.get());
    }
  }
}
