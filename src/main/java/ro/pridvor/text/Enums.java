package ro.pridvor.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Enum constants as content writes them: lower case with hyphens. */
public final class Enums {
  private Enums() {}

  public static <E extends Enum<E>> Optional<E> read(Class<E> type, String written) {
    String name = written.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
  }

  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
