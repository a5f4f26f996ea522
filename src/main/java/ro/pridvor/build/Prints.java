package ro.pridvor.build;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prints of values made of records, collections and plain values: two values have the same print
 * only if they are equal, in this run or another. Order counts, but for the immutable sets and maps
 * of Java, which have another in every run. Thread-safe.
 */
final class Prints {
  private static final Set<Class<?>> WITHOUT_ORDER =
      Set.of(
          Map.of(1, 1).getClass(),
          Map.of(1, 1, 2, 2).getClass(),
          Set.of(1).getClass(),
          Set.of(1, 2, 3).getClass());

  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  /** A class of records and where it keeps its components. */
  private record Shape(String name, Field[] fields) {}

  /** The print of a value. */
  Print of(Object value) {
    Mixer mixer = new Mixer();
    add(value, mixer);
    return mixer.print();
  }

  private void add(Object value, Mixer mixer) {
    if (value == null) {
      mixer.add(1);
    } else if (value instanceof String text) {
      mixer.add(text);
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null), mixer);
    } else if (value instanceof Record) {
      addRecord(value, mixer);
    } else if (WITHOUT_ORDER.contains(value.getClass())) {
      addWithoutOrder(value, mixer);
    } else if (value instanceof Collection<?> collection) {
      mixer.add(2L << Integer.SIZE | collection.size());
      collection.forEach(item -> add(item, mixer));
    } else if (value instanceof Map<?, ?> map) {
      mixer.add(3L << Integer.SIZE | map.size());
      map.forEach(
          (key, item) -> {
            add(key, mixer);
            add(item, mixer);
          });
    } else {
      addPlain(value, mixer);
    }
  }

  private void addWithoutOrder(Object value, Mixer mixer) {
    Collection<?> items = value instanceof Map<?, ?> map ? map.entrySet() : (Set<?>) value;
    long high = 0;
    long low = 0;
    for (Object item : items) {
      Print print =
          item instanceof Map.Entry<?, ?> entry
              ? of(Arrays.asList(entry.getKey(), entry.getValue()))
              : of(item);
      high += print.high();
      low += print.low();
    }
    mixer.add(5L << Integer.SIZE | items.size());
    mixer.add(high);
    mixer.add(low);
  }

  private void addRecord(Object value, Mixer mixer) {
    Shape shape = shapes.computeIfAbsent(value.getClass(), Prints::shape);
    mixer.add(shape.name());
    try {
      for (Field field : shape.fields()) {
        add(field.get(value), mixer);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Shape shape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Field[] fields = new Field[components.length];
    try {
      for (int i = 0; i < fields.length; i++) {
        fields[i] = type.getDeclaredField(components[i].getName());
        fields[i].setAccessible(true); // records nested in a view need not be public
      }
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
    return new Shape(type.getName(), fields);
  }

  private static void addPlain(Object value, Mixer mixer) {
    boolean known =
        value instanceof Enum<?>
            || value instanceof Boolean
            || value instanceof Number
            || value instanceof Temporal;
    if (!known) {
      throw new IllegalArgumentException("no print of " + value.getClass());
    }
    mixer.add(value.getClass().getName());
    mixer.add(value instanceof Enum<?> constant ? constant.name() : value.toString());
  }

  /** Stirs numbers and texts into 128 bits. */
  private static final class Mixer {
    private static final int CHARS_IN_A_LONG = 4;

    private long high = 0x9E3779B97F4A7C15L;
    private long low = 0xC2B2AE3D27D4EB4FL;
    private char[] chars = new char[256];

    void add(long number) {
      high = Long.rotateLeft((high ^ number) * 0xFF51AFD7ED558CCDL, 31) + low;
      low = (Long.rotateLeft(low, 27) ^ number) * 0xC4CEB9FE1A85EC53L + high;
    }

    void add(String text) {
      int length = text.length();
      add(4L << Integer.SIZE | length);
      if (chars.length < length + CHARS_IN_A_LONG) {
        chars = new char[2 * (length + CHARS_IN_A_LONG)];
      }
      text.getChars(0, length, chars, 0);
      Arrays.fill(chars, length, length + CHARS_IN_A_LONG, '\0');
      for (int i = 0; i < length; i += CHARS_IN_A_LONG) {
        add(
            (long) chars[i] << 48
                | (long) chars[i + 1] << 32
                | (long) chars[i + 2] << 16
                | chars[i + 3]);
      }
    }

    Print print() {
      add(0);
      add(0);
      return new Print(high, low);
    }
  }
}
