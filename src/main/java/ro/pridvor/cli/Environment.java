package ro.pridvor.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** What a command gets from outside. */
record Environment(
    Path folder, PrintStream out, PrintStream err, boolean terminal, Locale locale) {}
