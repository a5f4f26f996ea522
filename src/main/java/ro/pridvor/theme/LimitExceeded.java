package ro.pridvor.theme;

import java.util.Optional;

/** A template that would not end, or fill memory; says which limit and, if known, where. */
final class LimitExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String limit;
  private final transient Optional<TemplatePlace> place;

  /**
   * @param limit the last part of a key of the messages: {@code time}, {@code memory} …
   */
  LimitExceeded(String limit, Optional<TemplatePlace> place) {
    super(limit, null, false, false);
    this.limit = limit;
    this.place = place;
  }

  String limit() {
    return limit;
  }

  Optional<TemplatePlace> place() {
    return place;
  }
}
