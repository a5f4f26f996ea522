package ro.pridvor.serve;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ro.pridvor.content.Content;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.pipeline.LiveBuild;
import ro.pridvor.pipeline.Website;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemText;

/**
 * Serves a portal while it is written: watch, build what changed, tell the open pages, then look at
 * the whole in the background.
 *
 * <pre>{@code
 * try (Serving serving = Serving.start(settings, problems -> {})) {
 *   serving.address();
 * }
 * }</pre>
 */
public final class Serving implements AutoCloseable {
  /** Whoever types on has not finished; the whole is looked at when they rest. */
  private static final long REVIEW_AFTER_MILLIS = 600;

  /** How often connections of pages that have been closed are looked for. */
  private static final long CLEAN_SECONDS = 5;

  private final LiveBuild build;
  private final LatestSite newest;
  private final Watcher watcher;
  private final LiveServer server;
  private final Clock clock;
  private final Consumer<List<Problem>> listener;
  private final ExecutorService reviewer =
      Executors.newSingleThreadExecutor(task -> daemon(task, "pridvor-review"));
  private final ScheduledExecutorService cleaner =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "pridvor-connections"));
  private Optional<Future<?>> review = Optional.empty();

  /**
   * How to serve.
   *
   * @param port 0 for any free one
   * @param editor the pattern of links to the editor
   */
  public record Settings(BuildOptions where, int port, String editor, Locale locale, Clock clock) {}

  private Serving(Settings settings, Consumer<List<Problem>> listener) {
    this.clock = settings.clock();
    this.listener = listener;
    this.build = new LiveBuild(settings.where());
    Editor editor = new Editor(settings.editor(), settings.where().content());
    this.newest = new LatestSite(new State(new ProblemText(settings.locale()), editor));
    this.watcher = new Watcher(List.of(settings.where().content(), settings.where().themes()));
    update();
    this.server = new LiveServer(settings.port(), newest);
    cleaner.scheduleWithFixedDelay(
        newest::removeClosed, CLEAN_SECONDS, CLEAN_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Starts serving.
   *
   * @param listener told of the problems after every change
   */
  public static Serving start(Settings settings, Consumer<List<Problem>> listener) {
    Serving serving = new Serving(settings, listener);
    daemon(serving::watch, "pridvor-watch").start();
    return serving;
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setPriority(name.equals("pridvor-review") ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY);
    return thread;
  }

  /** Where the browser finds the site. */
  public URI address() {
    return server.address();
  }

  private void watch() {
    try {
      while (watcher.await()) {
        update();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void update() {
    review.ifPresent(running -> running.cancel(true));
    LiveBuild.Result result = build.update();
    newest.update(result);
    listener.accept(newest.problems());
    Optional<Content> content = build.content();
    if (result.fresh() && content.isPresent()) {
      Website site = result.site().orElseThrow();
      try {
        review = Optional.of(reviewer.submit(() -> review(site, content.get())));
      } catch (RejectedExecutionException e) {
        review = Optional.empty(); // closed meanwhile: nobody waits for it
      }
    }
  }

  private void review(Website site, Content content) {
    try {
      Thread.sleep(REVIEW_AFTER_MILLIS);
    } catch (InterruptedException e) {
      return; // a newer site is there
    }
    List<Problem> found = build.review(site, content, LocalDate.now(clock));
    if (!Thread.currentThread().isInterrupted()) {
      newest.reviewed(found);
      listener.accept(newest.problems());
    }
  }

  @Override
  public void close() {
    watcher.close();
    server.close();
    reviewer.shutdownNow();
    cleaner.shutdownNow();
  }
}
