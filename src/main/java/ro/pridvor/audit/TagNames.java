package ro.pridvor.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The names of elements and attributes, found by their bytes without making a new text each. All
 * are interned, as constants are, so that they may be compared by identity.
 */
final class TagNames {
  private static final int SLOTS = 2048;
  private static final byte[][] BYTES = new byte[SLOTS][];
  private static final String[] TABLE = table();

  private TagNames() {}

  private static String[] table() {
    String[] table = new String[SLOTS];
    String common =
        "html head meta title link script body header footer main nav section article aside div "
            + "span p a ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption thead tbody tr th td "
            + "strong em abbr time form fieldset legend label input button select option template "
            + "dialog details summary img svg path g rect use br hr small code pre blockquote id "
            + "class href src rel type lang hreflang name content charset defer value scope alt "
            + "width height for action method role tabindex property data-label aria-label "
            + "aria-labelledby aria-current aria-hidden aria-describedby itemprop itemscope "
            + "http-equiv datetime tabindex maxlength autocomplete circle viewBox d cx cy r x y "
            + "title style hidden media as crossorigin data-only data-words data-print data-listen "
            + "data-count colspan rowspan start min max step checked selected";
    for (String name : common.split(" ")) {
      byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
      int slot = slot(bytes, 0, bytes.length);
      BYTES[slot] = bytes;
      table[slot] = name.toLowerCase(Locale.ROOT).intern();
    }
    return table;
  }

  /** A name in lower case. */
  static String of(byte[] bytes, int start, int end) {
    int slot = slot(bytes, start, end);
    return TABLE[slot] != null && equal(BYTES[slot], bytes, start, end)
        ? TABLE[slot]
        : new String(bytes, start, end - start, StandardCharsets.US_ASCII)
            .toLowerCase(Locale.ROOT)
            .intern();
  }

  private static boolean equal(byte[] known, byte[] bytes, int start, int end) {
    if (known.length != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (known[i - start] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static int slot(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + bytes[i];
    }
    return (hash ^ hash >>> 11) & SLOTS - 1;
  }
}
