package ro.pridvor.theme;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an asset of a theme may not do: load anything from elsewhere, or run anything when it is
 * opened by itself, where no page's Content-Security-Policy holds.
 */
final class AssetRules {
  /** What a browser opens as a document of its own; a theme has templates for those. */
  private static final Set<String> DOCUMENTS =
      Set.of("html", "htm", "xhtml", "xht", "xml", "xsl", "xslt", "mht", "mhtml", "swf", "pdf");

  private static final Set<String> ACTIVE_ELEMENTS =
      Set.of(
          "script",
          "foreignobject",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "handler",
          "listener");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);

  /** CSS Syntax, section 4.3.7: an escape in hexadecimal digits, or of any one character. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9A-Fa-f]{1,6})\\s?|([^\n]))");

  private static final Pattern CSS_ADDRESS =
      Pattern.compile("(?i)(?:(?:url|src)\\(\\s*[\"']?|@import\\s*[\"'])\\s*([^\"')\\s]*)");

  /** An image-set names its images in strings. */
  private static final Pattern IMAGE_SET = Pattern.compile("(?i)image-set\\(([^;{}]*)");

  private static final Pattern STRING = Pattern.compile("[\"']([^\"']*)[\"']");
  private static final Pattern CSS_SCRIPT =
      Pattern.compile("(?i)expression\\s*\\(|-moz-binding\\s*:|behavior\\s*:\\s*url");

  private static final Pattern SCRIPT_IMPORT =
      Pattern.compile(
          "(?:\\bimport|\\bfrom|importScripts|Worker)\\s*\\(?\\s*[\"'`]\\s*((?:[a-z]+:)?//|data:|blob:)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//).*");
  private static final Pattern RUNS = Pattern.compile("(?i)(?:javascript|vbscript|data|blob):.*");

  /**
   * Something forbidden.
   *
   * @param line from 1; 0 for the whole file
   * @param reason a key of the messages
   */
  record Found(int line, String reason) {}

  private AssetRules() {}

  /**
   * What is wrong with an asset.
   *
   * @param extension of its name, without the dot
   * @param text empty for a file that is no text
   */
  static Optional<Found> forbidden(String extension, String text) {
    String kind = extension.toLowerCase(Locale.ROOT);
    if (DOCUMENTS.contains(kind)) {
      return Optional.of(new Found(0, "asset-document"));
    }
    return switch (kind) {
      case "css" -> style(text);
      case "svg" -> picture(text);
      case "js", "mjs" -> find(SCRIPT_IMPORT.matcher(text), text, "elsewhere");
      default -> Optional.empty();
    };
  }

  /** A style sheet. Comments go first, as a browser drops them; lines stay. */
  static Optional<Found> style(String css) {
    String plain = COMMENT.matcher(css).replaceAll(c -> c.group().replaceAll("[^\n]", ""));
    String read = ESCAPE.matcher(plain).replaceAll(AssetRules::unescaped);
    Matcher addresses = CSS_ADDRESS.matcher(read);
    while (addresses.find()) {
      if (isElsewhere(addresses.group(1))) {
        return Optional.of(new Found(line(read, addresses.start()), "elsewhere"));
      }
    }
    Matcher sets = IMAGE_SET.matcher(read);
    while (sets.find()) {
      boolean foreign =
          STRING.matcher(sets.group(1)).results().anyMatch(s -> isElsewhere(s.group(1)));
      if (foreign) {
        return Optional.of(new Found(line(read, sets.start()), "elsewhere"));
      }
    }
    return find(CSS_SCRIPT.matcher(read), read, "active");
  }

  private static String unescaped(java.util.regex.MatchResult escape) {
    int c =
        escape.group(1) == null ? escape.group(2).charAt(0) : Integer.parseInt(escape.group(1), 16);
    boolean letter = c > ' ' && c <= Character.MAX_CODE_POINT;
    return Matcher.quoteReplacement(letter ? Character.toString(c) : " ");
  }

  /** A drawing, which a browser also opens as a document that may run scripts. */
  private static Optional<Found> picture(String svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    int line = 1;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      while (reader.hasNext()) {
        int event = reader.next();
        line = reader.getLocation().getLineNumber();
        Optional<String> reason = reason(reader, event);
        if (reason.isPresent()) {
          return Optional.of(new Found(line, reason.get()));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.of(new Found(line, "svg"));
    }
  }

  private static Optional<String> reason(XMLStreamReader reader, int event) {
    return switch (event) {
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> Optional.of("active");
      case XMLStreamConstants.DTD ->
          reader.getText() != null && reader.getText().contains("[")
              ? Optional.of("svg")
              : Optional.empty();
      case XMLStreamConstants.ENTITY_REFERENCE -> Optional.of("svg");
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          style(reader.getText()).map(Found::reason);
      case XMLStreamConstants.START_ELEMENT -> element(reader);
      default -> Optional.empty();
    };
  }

  private static Optional<String> element(XMLStreamReader reader) {
    String name = reader.getLocalName().toLowerCase(Locale.ROOT);
    if (ACTIVE_ELEMENTS.contains(name)) {
      return Optional.of("active");
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String key = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = address(reader.getAttributeValue(i));
      if (key.startsWith("on") || RUNS.matcher(value).matches()) {
        return Optional.of("active");
      }
      boolean loads = key.equals("src") || key.equals("href") && !name.equals("a");
      if (loads && isElsewhere(value) || style(reader.getAttributeValue(i)).isPresent()) {
        return Optional.of("elsewhere");
      }
    }
    return Optional.empty();
  }

  /** As a browser reads it: without spaces and control characters; a backslash is a slash. */
  private static String address(String written) {
    return written.replaceAll("[\\x00-\\x20]", "").replace('\\', '/');
  }

  private static boolean isElsewhere(String written) {
    return ELSEWHERE.matcher(address(written)).matches();
  }

  private static Optional<Found> find(Matcher matcher, String text, String reason) {
    return matcher.find()
        ? Optional.of(new Found(line(text, matcher.start()), reason))
        : Optional.empty();
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
