package ro.pridvor.pipeline;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.model.Plan;
import ro.pridvor.page.ServiceView;
import ro.pridvor.page.View;
import ro.pridvor.publish.Checksum;

/**
 * Fingerprints of values made of records, collections and plain values; equal values have the same
 * one, in this run or another. Order counts, except in the immutable sets and maps of Java, whose
 * order differs from run to run. Thread-safe.
 */
final class Fingerprints {
  private static final Set<Class<?>> WITHOUT_ORDER =
      Set.of(
          Map.of(1, 1).getClass(),
          Map.of(1, 1, 2, 2).getClass(),
          Set.of(1).getClass(),
          Set.of(1, 2, 3).getClass());

  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  /**
   * What many pages show is read once: a plan, which holds long texts, and the rows of lists. By
   * identity: one that is equal to another is only read again.
   */
  private final Map<Object, Fingerprint> shared =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** A class of records and where it keeps its components. */
  private record Shape(String name, Field[] fields) {}

  /** The fingerprint of a value. */
  Fingerprint of(Object value) {
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
    } else if (value instanceof Plan
        || value instanceof View.MeasureRow
        || value instanceof ServiceView.ServiceRow
        || value instanceof ServiceView.Provider) {
      addShared(value, mixer);
    } else if (value instanceof Record) {
      addRecord(value, mixer);
    } else if (value instanceof List<?> list) {
      mixer.add(2L << Integer.SIZE | list.size());
      list.forEach(item -> add(item, mixer));
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
    mixer.add(5L << Integer.SIZE | items.size());
    items.stream()
        .map(
            i ->
                i instanceof Map.Entry<?, ?> e
                    ? of(Arrays.asList(e.getKey(), e.getValue()))
                    : of(i))
        .sorted(Comparator.comparingLong(Fingerprint::sums).thenComparingLong(Fingerprint::length))
        .forEach(print -> addRecord(print, mixer));
  }

  private void addShared(Object value, Mixer mixer) {
    Fingerprint known = shared.get(value);
    if (known == null) {
      Mixer whole = new Mixer();
      addRecord(value, whole);
      known = whole.print();
      shared.put(value, known);
    }
    mixer.add(known.length());
    mixer.add(known.sums());
  }

  private void addRecord(Object value, Mixer mixer) {
    Shape known = shapes.get(value.getClass());
    Shape shape =
        known != null ? known : shapes.computeIfAbsent(value.getClass(), Fingerprints::shape);
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
      throw new IllegalArgumentException("no fingerprint of " + value.getClass());
    }
    mixer.add(value.getClass().getName());
    mixer.add(value instanceof Enum<?> constant ? constant.name() : value.toString());
  }

  /** Numbers and texts written down, to be known by their {@link Checksum}. */
  private static final class Mixer {
    private byte[] bytes = new byte[1024];
    private int size;

    void add(long number) {
      reserve(Long.BYTES);
      for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        bytes[size++] = (byte) (number >>> shift);
      }
    }

    void add(String text) {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      add(4L << Integer.SIZE | content.length);
      reserve(content.length);
      System.arraycopy(content, 0, bytes, size, content.length);
      size += content.length;
    }

    private void reserve(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
      }
    }

    Fingerprint print() {
      Checksum sums = Checksum.of(bytes, size);
      return new Fingerprint(sums.size(), sums.sum());
    }
  }
}
