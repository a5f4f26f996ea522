package ro.pridvor.testing;

import java.util.ArrayList;
import java.util.List;

/** A strict reader of RFC 4180, written from the standard and not from our writer. */
public final class Csv {
  private Csv() {}

  /** Rows of fields; fails on whatever the standard does not allow. */
  public static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder field = new StringBuilder();
      if (text.charAt(at) == '"') {
        at++;
        while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
          if (text.charAt(at) == '"') {
            at++;
          }
          field.append(text.charAt(at++));
        }
        at++;
      } else {
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
          if (text.charAt(at) == '"') {
            throw new IllegalArgumentException("quote inside a plain field at " + at);
          }
          field.append(text.charAt(at++));
        }
      }
      row.add(field.toString());
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
        if (at == text.length()) {
          throw new IllegalArgumentException("file ends after a comma");
        }
        continue;
      }
      if (!text.startsWith("\r\n", at)) {
        throw new IllegalArgumentException("row does not end with CRLF at " + at);
      }
      at += 2;
      rows.add(List.copyOf(row));
      row.clear();
    }
    return rows;
  }
}
