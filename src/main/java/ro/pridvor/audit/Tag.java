package ro.pridvor.audit;

/** A start tag as the rules see it, wherever it was read. Good until the next tag is read. */
interface Tag {
  /** In lower case. */
  String name();

  /** The number of attributes, no name twice. */
  int size();

  /** An attribute's name, in lower case. */
  String key(int index);

  /** An attribute's value as a browser understands it. */
  String value(int index);

  default boolean has(String key) {
    return find(key) >= 0;
  }

  /** An attribute's value; empty where there is none. */
  default String value(String key) {
    int index = find(key);
    return index < 0 ? "" : value(index);
  }

  private int find(String key) {
    for (int i = 0; i < size(); i++) {
      if (key(i).equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
