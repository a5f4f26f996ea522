package ro.pridvor.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import ro.pridvor.pipeline.LiveBuild;
import ro.pridvor.pipeline.Website;
import ro.pridvor.problem.Problem;
import ro.pridvor.theme.ThemeException;

/** The newest good site and the newest problems, and the pages that want to know of them. */
final class LatestSite {
  /** Open pages that are kept fresh at a time. */
  private static final int MAX_LISTENERS = 50;

  private final State state;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile Optional<Website> site = Optional.empty();
  private volatile long version;
  private volatile boolean stale;
  private volatile List<Problem> problems = List.of();

  private static final class Listener {
    private final String file;
    private final Client client;
    private volatile byte[] seen;

    Listener(String file, Client client, byte[] seen) {
      this.file = file;
      this.client = client;
      this.seen = seen;
    }
  }

  LatestSite(State state) {
    this.state = state;
  }

  Optional<byte[]> file(String file) {
    return site.flatMap(s -> s.file(file));
  }

  List<Problem> problems() {
    return problems;
  }

  /** A page opens: it is told how things stand, and from then on what changes. */
  void listen(String file, Client client) {
    removeClosed();
    Listener listener = new Listener(file, client, content(file));
    if (client.tell(state.json(version, false, stale, problems, site, file))) {
      listeners.add(listener);
    }
  }

  /**
   * Lets go of pages that are closed. A closed connection shows only when something is sent, so
   * this is done for every page that opens, and from time to time.
   */
  void removeClosed() {
    listeners.removeIf(listener -> !listener.client.isOpen());
    while (listeners.size() >= MAX_LISTENERS) {
      listeners.remove(0).client.close(); // it connects again if it is still open
    }
  }

  /** A new site, or the old one with new problems. */
  void update(LiveBuild.Result result) {
    site = result.site();
    stale = !result.fresh();
    version++;
    problems = result.problems();
    tellAll();
  }

  /** More problems of the same site, found by looking longer. */
  void reviewed(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    problems = all.stream().distinct().sorted().toList();
    tellAll();
  }

  void failed(Problem problem) {
    if (!problems.contains(problem)) {
      reviewed(List.of(problem));
    }
  }

  private void tellAll() {
    for (Listener listener : listeners) {
      byte[] now = content(listener.file);
      boolean changed = !Arrays.equals(now, listener.seen);
      listener.seen = now;
      String json = state.json(version, changed, stale, problems, site, listener.file);
      if (!listener.client.tell(json)) {
        listeners.remove(listener);
      }
    }
  }

  /** The page's bytes; a page that the theme fails on stays as it was. */
  private byte[] content(String file) {
    try {
      return file(file).orElse(new byte[0]);
    } catch (ThemeException e) {
      List<Problem> all = new ArrayList<>(problems);
      all.add(e.problem());
      problems = all.stream().distinct().sorted().toList();
      return new byte[0];
    }
  }
}
