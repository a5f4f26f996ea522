package ro.pridvor.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Text at the border to the operating system: which charset the console has, and whether arguments
 * arrived whole.
 *
 * @param property reads a system property
 * @param environment reads an environment variable
 */
record SystemText(UnaryOperator<String> property, UnaryOperator<String> environment) {
  private static final String ROMANIAN = "ăâîșțĂÂÎȘȚ";

  /** Set by pridvor.bat: the command line as Windows has it, not squeezed through a code page. */
  private static final String WHOLE_COMMAND_LINE = "PRIDVOR_ARGS";

  /** What old code pages have in the place of a sign that they lack. */
  private static final Map<Character, String> LOOKALIKES =
      Map.ofEntries(
          Map.entry('ș', "ş"),
          Map.entry('ț', "ţ"),
          Map.entry('Ș', "Ş"),
          Map.entry('Ț', "Ţ"),
          Map.entry('„', "\""),
          Map.entry('”', "\""),
          Map.entry('“', "\""),
          Map.entry('’', "'"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('…', "..."),
          Map.entry('→', "->"),
          Map.entry('·', "-"),
          Map.entry('\u00A0', " "));

  static SystemText ofThisSystem() {
    return new SystemText(System::getProperty, System::getenv);
  }

  /**
   * The charset of standard output. Up to Java 18 the property of the console is set only where
   * output is a console; later ones set it always, so that it counts for a terminal only. What is
   * written to a file or a pipe is UTF-8.
   */
  Charset console(boolean terminal) {
    Optional<String> name = Optional.ofNullable(property.apply("sun.stdout.encoding"));
    if (terminal) {
      name = name.or(() -> Optional.ofNullable(property.apply("stdout.encoding")));
    }
    Charset charset = name.flatMap(SystemText::charset).orElse(StandardCharsets.UTF_8);
    // An ASCII "console" is a locale that was not set: what shows the text can show UTF-8.
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // such as cp65001, which is UTF-8
    }
  }

  /** A stream that prints in a charset, with a lookalike for what the charset lacks. */
  static PrintStream printing(OutputStream out, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new PrintStream(out, true, charset);
    }
    return new PrintStream(new Transcoder(out, charset), true, StandardCharsets.UTF_8);
  }

  /** Takes UTF-8 and hands on another charset whenever it is flushed. */
  private static final class Transcoder extends FilterOutputStream {
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final Charset charset;

    Transcoder(OutputStream out, Charset charset) {
      super(out);
      this.charset = charset;
    }

    @Override
    public synchronized void write(int b) {
      waiting.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      waiting.write(bytes, from, length);
    }

    @Override
    public synchronized void flush() throws IOException {
      String text = waiting.toString(StandardCharsets.UTF_8);
      waiting.reset();
      out.write(encodable(text, charset.newEncoder()).getBytes(charset));
      out.flush();
    }
  }

  static String encodable(String text, CharsetEncoder encoder) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(encoder.canEncode(c) ? String.valueOf(c) : lookalike(c, encoder));
    }
    return shown.toString();
  }

  private static String lookalike(char c, CharsetEncoder encoder) {
    String similar = LOOKALIKES.getOrDefault(c, String.valueOf(c));
    if (encoder.canEncode(similar)) {
      return similar;
    }
    String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).substring(0, 1);
    return encoder.canEncode(base) ? base : "?";
  }

  /** The arguments, from the whole command line where pridvor.bat has handed it on. */
  String[] arguments(String[] decoded) {
    String whole = environment.apply(WHOLE_COMMAND_LINE);
    if (whole == null || canHoldRomanian()) {
      return decoded;
    }
    List<String> split = split(whole);
    return split.size() == decoded.length ? split.toArray(String[]::new) : decoded;
  }

  /** Splits as the C library of Windows does: quotes group, a backslash escapes a quote. */
  private static List<String> split(String line) {
    List<String> all = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        current.append('"');
        any = true;
        i++;
      } else if (c == '"') {
        quoted = !quoted;
        any = true;
      } else if ((c == ' ' || c == '\t') && !quoted) {
        if (any) {
          all.add(current.toString());
        }
        current.setLength(0);
        any = false;
      } else {
        current.append(c);
        any = true;
      }
    }
    if (any) {
      all.add(current.toString());
    }
    return all;
  }

  private boolean canHoldRomanian() {
    return Optional.ofNullable(property.apply("sun.jnu.encoding"))
        .flatMap(SystemText::charset)
        .map(charset -> charset.newEncoder().canEncode(ROMANIAN))
        .orElse(true);
  }

  /**
   * The first argument that the system has handed on damaged: with the replacement character, or,
   * where its code page lacks letters of Romanian, with question marks between letters.
   */
  Optional<String> damaged(String[] arguments) {
    boolean narrow = !canHoldRomanian();
    for (String argument : arguments) {
      boolean replaced = argument.indexOf('\uFFFD') >= 0;
      if (replaced || narrow && argument.matches("(?s).*(\\?\\p{L}|\\p{L}\\?\\p{L}|\\?\\?).*")) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /** Whether the folder that the command was started in has a name that Java can use. */
  boolean folderIsReadable() {
    String folder = property.apply("user.dir");
    return folder == null || folder.indexOf('\uFFFD') < 0;
  }
}
