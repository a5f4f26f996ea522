package ro.pridvor.content;

/** JSON Pointers (RFC 6901) into {@link YamlNode} trees. */
final class Pointer {
  private Pointer() {}

  /**
   * The node that {@code pointer} names.
   *
   * @throws IllegalArgumentException if there is none
   */
  static YamlNode find(YamlNode root, String pointer) {
    YamlNode node = root;
    for (String segment : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      node = child(node, unescape(segment));
      if (node == null) {
        throw new IllegalArgumentException("no such place: " + pointer);
      }
    }
    return node;
  }

  private static YamlNode child(YamlNode node, String segment) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().get(Integer.parseInt(segment));
    }
    return node instanceof YamlNode.Mapping mapping ? mapping.get(segment) : null;
  }

  static String lastSegment(String pointer) {
    return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /** The nearest key above or at the place, list positions left out. */
  static String lastName(String pointer) {
    String rest = pointer;
    while (!rest.isEmpty()) {
      String segment = lastSegment(rest);
      if (!segment.chars().allMatch(Character::isDigit)) {
        return segment;
      }
      rest = rest.substring(0, rest.lastIndexOf('/'));
    }
    return "";
  }

  /** The pointer after the {@code #} of a schema location. */
  static String fragment(String location) {
    return location.substring(location.indexOf('#') + 1);
  }

  private static String unescape(String segment) {
    return segment.replace("~1", "/").replace("~0", "~");
  }
}
