package ro.pridvor.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Enum constants as content writes them: lower case with hyphens. */
final class Enums {
  private Enums() {}

  static <E extends Enum<E>> Optional<E> read(Class<E> type, String written) {
    String name = written.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
  }

  static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
