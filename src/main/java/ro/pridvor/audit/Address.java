package ro.pridvor.audit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address in an attribute as a browser reads it (WHATWG URL, §4.4): spaces and control
 * characters around it and line breaks within it go, a backslash is a slash.
 */
record Address(String text) {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:");
  private static final Pattern SCRIPT = Pattern.compile("(?i)(?:javascript|vbscript|livescript):");

  private static final Pattern DOCUMENT = Pattern.compile("(?i)(?:data|blob|filesystem):");

  static Address of(String written) {
    if (!written.isEmpty() && isPlain(written)) {
      return new Address(written);
    }
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean leading = text.isEmpty() && c <= ' ';
      if (!leading && c != '\t' && c != '\n' && c != '\r') {
        text.append(c == '\\' ? '/' : c);
      }
    }
    return new Address(text.toString());
  }

  /** The candidates of a {@code srcset}. */
  static List<Address> ofSet(String written) {
    return Arrays.stream(written.split(",\\s+|,(?=/)"))
        .map(candidate -> of(candidate.strip().split("\\s", 2)[0]))
        .toList();
  }

  /** What a browser reads letter by letter: most addresses. */
  private static boolean isPlain(String text) {
    if (text.charAt(0) <= ' ') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** Whether it names another scheme or host, or holds its content itself. */
  boolean isElsewhere() {
    boolean surelyHere = text.isEmpty() || text.charAt(0) == '.' || text.charAt(0) == '#';
    return !surelyHere && (text.startsWith("//") || SCHEME.matcher(text).lookingAt());
  }

  /** Whether it holds, or names in the browser's memory, a whole document. */
  boolean isDocument() {
    return isElsewhere() && DOCUMENT.matcher(text).lookingAt();
  }

  /** Whether following it runs what the address itself says. */
  boolean isScript() {
    return isElsewhere() && SCRIPT.matcher(text).lookingAt();
  }
}
