package ro.pridvor.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import ro.pridvor.model.PortalFacts;

/** A table as RFC 4180 has it, with the byte order mark that spreadsheet programs look for. */
final class Csv {
  private static final String LINE_END = "\r\n";

  private final StringBuilder out;

  /**
   * @param header names of the columns, joined by commas
   */
  Csv(String header) {
    out = new StringBuilder("\uFEFF").append(header).append(LINE_END);
  }

  void row(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(values.get(i)));
    }
    out.append(LINE_END);
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A page in a cell: its public address, or, where the portal does not know its own, that below
   * the root.
   */
  static String url(PortalFacts facts, String address) {
    return facts.url(address).orElse(address);
  }

  /** A list in one cell. */
  static String join(List<String> items) {
    return String.join(" | ", items);
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
