package ro.pridvor.theme;

import com.sun.management.ThreadMXBean;
import freemarker.core.Environment;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the rendering of a page that takes too much processor time or memory, by interrupting its
 * thread: templates look for that in every loop and call. The thread that watches ends when there
 * has been nothing to watch for a while. Thread-safe.
 */
final class RenderWatch {
  /** Processor time, not elapsed time: a busy machine is no fault of a theme. */
  private static final long MAX_CPU_NANOS = TimeUnit.SECONDS.toNanos(4);

  /** Bytes that the rendering of one page may allocate, kept or not. */
  private static final long MAX_ALLOCATED = 512L * 1024 * 1024;

  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int IDLE_INTERVALS = 50;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Set<Watched> running = ConcurrentHashMap.newKeySet();
  private boolean watching;

  /** One rendering by the current thread; to be closed by it. */
  Watched begin(Environment environment) {
    Watched watched = new Watched(environment);
    running.add(watched);
    startWatching();
    return watched;
  }

  private synchronized void startWatching() {
    if (!watching) {
      watching = true;
      Thread thread = new Thread(this::watch, "pridvor-render-watch");
      thread.setDaemon(true);
      thread.setPriority(Thread.MAX_PRIORITY);
      thread.start();
    }
  }

  private void watch() {
    for (int idle = 0; !endWatching(idle); idle = running.isEmpty() ? idle + 1 : 0) {
      LockSupport.parkNanos(INTERVAL_NANOS);
      running.forEach(Watched::check);
    }
  }

  private synchronized boolean endWatching(int idle) {
    watching = idle < IDLE_INTERVALS || !running.isEmpty();
    return !watching;
  }

  /** A rendering under way. */
  final class Watched implements AutoCloseable {
    private final Environment environment;
    private final Thread thread = Thread.currentThread();
    private final long cpuAtStart = threads.getThreadCpuTime(thread.getId());
    private final long allocatedAtStart = threads.getThreadAllocatedBytes(thread.getId());
    private Optional<LimitExceeded> exceeded = Optional.empty();
    private boolean closed;

    private Watched(Environment environment) {
      this.environment = environment;
    }

    private synchronized void check() {
      if (closed || exceeded.isPresent()) {
        return;
      }
      if (threads.getThreadCpuTime(thread.getId()) - cpuAtStart > MAX_CPU_NANOS) {
        end("time");
      } else if (threads.getThreadAllocatedBytes(thread.getId()) - allocatedAtStart
          > MAX_ALLOCATED) {
        end("memory");
      }
    }

    private void end(String limit) {
      exceeded = Optional.of(new LimitExceeded(limit, TemplatePlace.current(environment)));
      thread.interrupt();
    }

    /** What made the watch end the rendering, if it did. */
    synchronized Optional<LimitExceeded> exceeded() {
      return exceeded;
    }

    @Override
    public synchronized void close() {
      closed = true;
      running.remove(this);
      if (exceeded.isPresent()) {
        Thread.interrupted(); // it was the watch that asked
      }
    }
  }
}
