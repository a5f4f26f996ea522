package ro.pridvor.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ro.pridvor.content.Trees.Plain;
import ro.pridvor.content.Trees.Proposed;

/**
 * Writes trees as the content files of a portal are written: two spaces, long texts folded, nothing
 * that could be read as something else.
 */
public final class TreeWriter {
  private static final int WIDTH = 104;
  private static final int LONG = 70;
  private static final Pattern SAFE =
      Pattern.compile("[\\p{L}(„”“][^:#\\[\\]{},&*!|>'\"%@`\\\\\\p{Cntrl}]*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off");

  /** Mappings that stand on one line. */
  private static final Set<String> ON_ONE_LINE =
      Set.of("target", "period", "source", "values", "components", "redirects");

  private static final Set<String> IDS = Set.of("target-groups", "merged-with-previous");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final StringBuilder out = new StringBuilder();

  private TreeWriter() {}

  /**
   * A whole file.
   *
   * @param schema the name of the schema that editors complete with, as seen from the file
   */
  public static String file(String schema, Map<String, Object> root) {
    TreeWriter writer = new TreeWriter();
    writer.out.append("# yaml-language-server: $schema=").append(schema).append('\n');
    writer.keys(root, 0, false);
    return writer.out.toString();
  }

  /** The lines of a mapping, without anything before them. */
  public static String lines(Map<String, Object> root) {
    TreeWriter writer = new TreeWriter();
    writer.keys(root, 0, false);
    return writer.out.toString();
  }

  /** A tree as JSON on one line. */
  public static String json(Object value) {
    TreeWriter writer = new TreeWriter();
    writer.asJson(value);
    return writer.out.toString();
  }

  private void keys(Map<String, Object> keys, int indent, boolean firstOnLine) {
    boolean first = firstOnLine;
    for (Map.Entry<String, Object> e : keys.entrySet()) {
      out.append(first ? "" : " ".repeat(indent)).append(key(e.getKey())).append(':');
      first = false;
      value(e.getKey(), e.getValue(), indent);
    }
  }

  private static String key(String key) {
    return ID.matcher(key).matches() && !WORDS.contains(key) ? key : quoted(key);
  }

  private void value(String key, Object value, int indent) {
    if (value instanceof Proposed p) {
      proposed(key, p.value(), indent);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> keys = cast(map);
      if (keys.isEmpty() || ON_ONE_LINE.contains(key) && isShort(keys)) {
        out.append(' ').append(flow(keys)).append('\n');
      } else {
        out.append('\n');
        keys(keys, indent + 2, false);
      }
    } else if (value instanceof List<?> list) {
      list(key, list, indent);
    } else {
      out.append(' ');
      scalar(value, indent + 2);
    }
  }

  private void proposed(String key, Object value, int indent) {
    if (value instanceof String s && s.contains("\n")) {
      out.append(" | ").append(Proposed.MARK).append('\n');
      lines(s.strip(), indent + 2);
      return;
    }
    if (value instanceof String s && s.length() > LONG && isFoldable(s)) {
      out.append(" >- ").append(Proposed.MARK);
      folded(s, indent + 2);
      return;
    }
    String inline =
        value instanceof List<?> list
            ? flow(list)
            : value instanceof Map<?, ?> m ? flow(cast(m)) : flowScalar(value);
    out.append(' ').append(inline).append(' ').append(Proposed.MARK).append('\n');
  }

  private void list(String key, List<?> list, int indent) {
    boolean ids = IDS.contains(key) && list.stream().noneMatch(Proposed.class::isInstance);
    if (list.isEmpty() || ids) {
      out.append(' ').append(flow(list)).append('\n');
      return;
    }
    out.append('\n');
    for (Object item : list) {
      out.append(" ".repeat(indent + 2)).append("- ");
      if (item instanceof Map<?, ?> map) {
        Map<String, Object> keys = cast(map);
        if (ON_ONE_LINE.contains(key) && isShort(keys)) {
          out.append(flow(keys)).append('\n');
        } else {
          keys(keys, indent + 4, true);
        }
      } else if (item instanceof List<?> inner) {
        out.append(flow(inner)).append('\n');
      } else {
        scalar(item, indent + 4);
      }
    }
  }

  private void scalar(Object value, int indent) {
    String text = value.toString();
    if (value instanceof Plain) {
      out.append(text).append('\n');
    } else if (text.contains("\n")) {
      literal(text, indent);
    } else if (text.length() > LONG && isFoldable(text)) {
      out.append(">-");
      folded(text, indent);
    } else {
      out.append(plainOrQuoted(text)).append('\n');
    }
  }

  private static boolean isFoldable(String text) {
    return !text.startsWith(" ")
        && !text.endsWith(" ")
        && text.chars().noneMatch(Character::isISOControl);
  }

  private void literal(String text, int indent) {
    String body = text.strip();
    if (body.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
      out.append(quoted(body)).append('\n');
      return;
    }
    out.append("|\n");
    lines(body, indent);
  }

  private void lines(String body, int indent) {
    body.lines()
        .forEach(
            line ->
                out.append(line.isBlank() ? "" : " ".repeat(indent) + line.stripTrailing())
                    .append('\n'));
  }

  /** Breaks at single spaces only: YAML makes each break one space again. */
  private void folded(String text, int indent) {
    out.append('\n');
    int start = 0;
    while (start < text.length()) {
      int end = breakAt(text, start, WIDTH - indent);
      out.append(" ".repeat(indent)).append(text, start, end).append('\n');
      start = end < text.length() ? end + 1 : end;
    }
  }

  private static int breakAt(String text, int start, int width) {
    int best = -1;
    for (int i = start + 1; i < text.length() - 1; i++) {
      boolean single =
          text.charAt(i) == ' ' && text.charAt(i - 1) != ' ' && text.charAt(i + 1) != ' ';
      if (i - start > width && best > 0) {
        return best;
      }
      if (single) {
        best = i;
        if (i - start > width) {
          return best;
        }
      }
    }
    return text.length() - start > width && best > 0 ? best : text.length();
  }

  private static String plainOrQuoted(String text) {
    boolean safe =
        SAFE.matcher(text).matches()
            && !text.endsWith(" ")
            && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
            && text.length() > 1;
    return safe ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isShort(Map<String, Object> keys) {
    int length = 0;
    for (Map.Entry<String, Object> e : keys.entrySet()) {
      if (!(e.getValue() instanceof String) && !(e.getValue() instanceof Plain)) {
        return false;
      }
      length += e.getKey().length() + e.getValue().toString().length() + 4;
    }
    return length < WIDTH && keys.values().stream().noneMatch(v -> v.toString().contains("\n"));
  }

  private static String flow(Map<String, Object> keys) {
    StringBuilder line = new StringBuilder("{");
    keys.forEach(
        (k, v) ->
            line.append(line.length() > 1 ? ", " : "")
                .append(key(k))
                .append(": ")
                .append(flowScalar(v)));
    return line.append('}').toString();
  }

  private static String flow(List<?> list) {
    StringBuilder line = new StringBuilder("[");
    list.forEach(v -> line.append(line.length() > 1 ? ", " : "").append(flowScalar(v)));
    return line.append(']').toString();
  }

  private static String flowScalar(Object value) {
    if (value instanceof List<?> list) {
      return flow(list);
    }
    if (value instanceof Map<?, ?> map) {
      return flow(cast(map));
    }
    return value instanceof Plain ? value.toString() : plainOrQuoted(value.toString());
  }

  private void asJson(Object value) {
    if (value instanceof Proposed p) {
      asJson(Map.of(Proposed.JSON, p.value()));
    } else if (value instanceof Map<?, ?> map) {
      out.append('{');
      String comma = "";
      for (Map.Entry<String, Object> e : cast(map).entrySet()) {
        out.append(comma).append(quoted(e.getKey())).append(':');
        asJson(e.getValue());
        comma = ",";
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      String comma = "";
      for (Object item : list) {
        out.append(comma);
        asJson(item);
        comma = ",";
      }
      out.append(']');
    } else {
      out.append(value instanceof Plain ? value.toString() : quoted(value.toString()));
    }
  }

  private static Map<String, Object> cast(Map<?, ?> map) {
    Map<String, Object> keys = new java.util.LinkedHashMap<>();
    map.forEach((k, v) -> keys.put(k.toString(), v));
    return keys;
  }
}
