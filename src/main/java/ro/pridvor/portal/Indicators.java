package ro.pridvor.portal;

import java.util.Optional;
import ro.pridvor.content.Content.IndicatorEntry;
import ro.pridvor.content.Content.TargetEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.Indicator;
import ro.pridvor.text.Enums;

/** Indicators with their figures. */
final class Indicators {
  private Indicators() {}

  static Indicator indicator(IndicatorEntry entry) {
    return new Indicator(
        entry.text().value(),
        entry.target().map(Indicators::target),
        entry.values().stream()
            .map(v -> new Indicator.Reported(v.year(), v.value(), v.note().map(Text::value)))
            .toList(),
        entry.note().map(Text::value));
  }

  private static Indicator.Target target(TargetEntry t) {
    return new Indicator.Target(
        t.value(),
        t.unit().map(Text::value),
        read(Indicator.Comparison.class, t.comparison()),
        read(Indicator.Per.class, t.per()),
        t.by(),
        t.baseline());
  }

  private static <E extends Enum<E>> Optional<E> read(Class<E> type, Optional<Text> text) {
    return text.flatMap(t -> Enums.read(type, t.value()));
  }
}
