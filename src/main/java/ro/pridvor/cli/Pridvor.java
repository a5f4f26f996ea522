package ro.pridvor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code pridvor}. */
@Command(
    name = "pridvor",
    resourceBundle = "ro.pridvor.cli.help",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Pridvor {
  private static final Map<String, Class<?>> COMMANDS = commands();

  /** Exit code: all good. */
  static final int GOOD = 0;

  /** Exit code: problems in the content. */
  static final int PROBLEMS = 1;

  /** Exit code: wrong usage. */
  static final int USAGE = 2;

  /** Exit code: could not write. */
  static final int COULD_NOT_WRITE = 3;

  private Pridvor() {}

  /** In the order of the help. */
  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("build", BuildCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("status", StatusCommand.class);
    commands.put("search", SearchCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("remove", RemoveCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("headers", HeadersCommand.class);
    commands.put("help", HelpOf.class);
    return commands;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset(); // what libraries log, in English, is for no officer
    SystemText system = SystemText.ofThisSystem();
    boolean terminal = System.console() != null;
    Charset charset = system.console(terminal);
    PrintStream out = SystemText.printing(new FileOutputStream(FileDescriptor.out), charset);
    PrintStream err = SystemText.printing(new FileOutputStream(FileDescriptor.err), charset);
    String[] whole = system.arguments(arguments);
    Locale locale = Language.of(whole);
    Locale.setDefault(Locale.ROOT); // from here on no setting of the machine decides anything
    Clock clock = BuildClock.of(System.getenv());
    Charset typed = terminal ? charset : StandardCharsets.UTF_8;
    Environment environment =
        new Environment(Path.of(""), System.in, typed, out, err, terminal, locale, clock);
    int exit = refused(system, whole, environment) ? USAGE : run(whole, environment);
    out.flush();
    err.flush();
    if (exit != GOOD) {
      System.exit(exit);
    }
  }

  /** Words that the system has damaged on their way here are refused, not written. */
  private static boolean refused(SystemText system, String[] arguments, Environment environment) {
    ResourceBundle words =
        ResourceBundle.getBundle("ro.pridvor.cli.help", environment.locale(), Language.NO_FALLBACK);
    Optional<String> damaged = system.damaged(arguments);
    damaged.ifPresent(
        argument -> environment.err().printf(words.getString("system.argument") + "%n", argument));
    if (!system.folderIsReadable()) {
      environment.err().printf(words.getString("system.folder") + "%n");
      return true;
    }
    return damaged.isPresent();
  }

  /**
   * Runs the command.
   *
   * @param folder what relative paths start from
   * @param terminal whether a person is watching
   * @return the exit code
   */
  public static int run(
      String[] arguments, Path folder, PrintStream out, PrintStream err, boolean terminal) {
    Locale locale = Language.of(arguments);
    InputStream nothing = InputStream.nullInputStream();
    Clock clock = Clock.systemDefaultZone();
    return run(
        arguments,
        new Environment(
            folder, nothing, StandardCharsets.UTF_8, out, err, terminal, locale, clock));
  }

  /**
   * The commands that may be meant: reading the options of all of them, by reflection, takes longer
   * than many a command.
   */
  private static Map<String, Class<?>> wanted(String[] arguments) {
    Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    boolean one = named != null && named != HelpOf.class;
    return one ? Map.of(arguments[0], named) : COMMANDS;
  }

  /** Runs the command with all that it gets from outside. */
  static int run(String[] arguments, Environment environment) {
    PrintStream out = environment.out();
    PrintStream err = environment.err();
    Locale locale = environment.locale();
    CommandLine line = new CommandLine(new Pridvor(), new CommandFactory(environment));
    wanted(arguments).forEach(line::addSubcommand);
    line.setResourceBundle(
            ResourceBundle.getBundle("ro.pridvor.cli.help", locale, Language.NO_FALLBACK))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage(environment))
        .setExecutionExceptionHandler(new Unexpected(environment));
    if (arguments.length == 0) {
      line.usage(out);
      return USAGE;
    }
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      err.println(line.getResourceBundle().getString("out-of-memory"));
      return COULD_NOT_WRITE;
    }
  }
}
