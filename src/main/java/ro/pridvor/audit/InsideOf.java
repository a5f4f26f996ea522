package ro.pridvor.audit;

import java.util.function.Predicate;

/** Whether the page is inside an element of some kind, told by its tags in order. */
final class InsideOf {
  private final Predicate<Tag> kind;
  private String name = "";
  private int open;

  InsideOf(Predicate<Tag> kind) {
    this.kind = kind;
  }

  /** Elements without content never contain anything: they are not for this method. */
  void open(Tag tag) {
    if (open > 0) {
      open += tag.name().equals(name) ? 1 : 0;
    } else if (kind.test(tag)) {
      name = tag.name();
      open = 1;
    }
  }

  void close(String closed) {
    open -= open > 0 && closed.equals(name) ? 1 : 0;
  }

  boolean now() {
    return open > 0;
  }
}
