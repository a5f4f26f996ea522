package ro.pridvor.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Elements that many pages have in common, such as menus, with what the rules gathered from each: a
 * part that has the same bytes at a place of the same kind is not read again. Only parts that break
 * no rule are remembered, and never on trust: all their bytes are compared. Thread-safe.
 */
final class RepeatedParts {
  /** Bytes at the beginning of a part by which it is looked up. */
  private static final int PREFIX = 48;

  /** Beginnings that are followed by more different parts than this are of parts of one page. */
  private static final int MOST_ALIKE = 300;

  /** Bytes of all parts together. */
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final Map<Integer, Alike> byBeginning = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * A part.
   *
   * @param open the elements around it, from the outermost
   */
  record Part(byte[] markup, String[] open, PageRules.Gathered gathered) {
    private boolean isAt(int start, byte[] html, Nesting nesting, PageRules rules) {
      int end = start + markup.length;
      return end <= html.length
          && Arrays.equals(html, start, end, markup, 0, markup.length)
          && nesting.isInside(open)
          && rules.mayAdd(gathered);
    }
  }

  /** Parts that begin alike. */
  private static final class Alike {
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private volatile Part lastFound;
  }

  /** A part that is known to be in order where it begins, if there is one. */
  Optional<Part> at(int start, byte[] html, Nesting nesting, PageRules rules) {
    Alike alike = byBeginning.get(beginning(html, start));
    if (alike == null) {
      return Optional.empty();
    }
    Part last = alike.lastFound;
    if (last != null && last.isAt(start, html, nesting, rules)) {
      return Optional.of(last);
    }
    for (Part part : alike.parts) {
      if (part.isAt(start, html, nesting, rules)) {
        alike.lastFound = part;
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** Remembers a part of a page that has been read. */
  void add(int start, int end, byte[] html, Nesting nesting, PageRules.Gathered gathered) {
    Alike alike = byBeginning.computeIfAbsent(beginning(html, start), b -> new Alike());
    if (alike.parts.size() < MOST_ALIKE && bytes.addAndGet(end - start) <= MOST_BYTES) {
      byte[] markup = Arrays.copyOfRange(html, start, end);
      alike.parts.add(new Part(markup, nesting.openElements(), gathered));
    }
  }

  private static int beginning(byte[] html, int start) {
    int hash = 1;
    int end = Math.min(html.length, start + PREFIX);
    for (int i = start; i < end; i++) {
      hash = hash * 31 + html[i];
    }
    return hash;
  }
}
