package ro.pridvor.audit;

import java.util.Arrays;

/** A tag as it stands in the bytes of a page; values are decoded only when asked for. */
final class ScannedTag implements Tag {
  private final byte[] html;
  private String name = "";
  private String[] keys = new String[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private String[] values = new String[16];
  private int size;

  ScannedTag(byte[] html) {
    this.html = html;
  }

  /** Forgets the last tag. */
  void begin(String newName) {
    name = newName;
    size = 0;
  }

  /** Adds an attribute; false if there is one of that name. */
  boolean add(String key, int start, int end) {
    if (find(key) >= 0) {
      return false;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    keys[size] = key;
    values[size] = null;
    starts[size] = start;
    ends[size] = end;
    size++;
    return true;
  }

  @Override
  public boolean has(String key) {
    return find(key) >= 0;
  }

  @Override
  public String value(String key) {
    int index = find(key);
    return index < 0 ? "" : value(index);
  }

  /** By identity: names come from {@link TagNames}, and rules ask by constants. */
  private int find(String key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String key(int index) {
    return keys[index];
  }

  @Override
  public String value(int index) {
    if (values[index] == null) {
      values[index] = MarkupScanner.decode(html, starts[index], ends[index], true);
    }
    return values[index];
  }
}
