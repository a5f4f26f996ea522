package ro.pridvor.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a command gets from outside.
 *
 * @param folder what relative paths start from
 * @param typed the charset of {@code in}
 * @param terminal whether a person is watching
 * @param locale the language of messages
 */
record Environment(
    Path folder,
    InputStream in,
    Charset typed,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Locale locale,
    Clock clock) {

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
