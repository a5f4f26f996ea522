package ro.pridvor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ro.pridvor.start.StartException;
import ro.pridvor.start.Starter;

/** {@code pridvor new}: starts a portal, a plan, an objective, a measure, a service. */
@Command(name = "new", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class NewCommand {
  private final Environment environment;

  NewCommand(Environment environment) {
    this.environment = environment;
  }

  /** A new portal in an empty folder. */
  @Command(name = "portal", mixinStandardHelpOptions = true)
  int portal(
      @Option(names = "--content", defaultValue = "content", descriptionKey = "content")
          Path content,
      @Option(names = "--lang", defaultValue = "ro", descriptionKey = "lang") String lang,
      @Option(names = "--title", descriptionKey = "new.title") Optional<String> title,
      @Option(names = "--publisher", descriptionKey = "new.publisher") Optional<String> publisher,
      @Option(names = "--email", descriptionKey = "new.email") Optional<String> email) {
    Questions ask = new Questions(environment);
    return say(
        ask,
        () ->
            starter(content)
                .portal(
                    ask.required(title, "portal-title"),
                    ask.required(publisher, "publisher"),
                    ask.required(email, "email"),
                    environment.today()));
  }

  /** A new plan. */
  @Command(name = "plan", mixinStandardHelpOptions = true)
  int plan(
      @Option(names = "--content", defaultValue = "content", descriptionKey = "content")
          Path content,
      @Option(names = "--lang", defaultValue = "ro", descriptionKey = "lang") String lang,
      @Option(names = "--title", descriptionKey = "new.title") Optional<String> title,
      @Option(names = "--authority", descriptionKey = "new.authority") Optional<String> authority,
      @Option(names = "--place", descriptionKey = "new.place") Optional<String> place,
      @Option(names = "--from", descriptionKey = "new.from") Optional<String> from,
      @Option(names = "--to", descriptionKey = "new.to") Optional<String> to) {
    Questions ask = new Questions(environment);
    return say(
        ask,
        () -> {
          String name = ask.required(title, "plan-title");
          String who = ask.required(authority, "authority");
          String where = ask.required(place, "place");
          int first = year(ask.required(from, "from"));
          int last = year(ask.required(to, "to"));
          String shortTitle = where + ", " + first + (first == last ? "" : "–" + last);
          return List.of(starter(content).plan(name, shortTitle, who, where, first, last));
        });
  }

  /** A new general objective. */
  @Command(name = "objective", mixinStandardHelpOptions = true)
  int objective(
      @Option(names = "--content", defaultValue = "content", descriptionKey = "content")
          Path content,
      @Option(names = "--lang", defaultValue = "ro", descriptionKey = "lang") String lang,
      @Option(names = "--plan", descriptionKey = "new.plan") Optional<String> plan,
      @Option(names = "--title", descriptionKey = "new.title") Optional<String> title,
      @Option(names = "--code", descriptionKey = "new.code") Optional<String> code,
      @Option(names = "--specific", descriptionKey = "new.specific") Optional<String> specific) {
    Questions ask = new Questions(environment);
    return say(
        ask,
        () ->
            List.of(
                starter(content)
                    .objective(
                        ask.required(plan, "plan"),
                        ask.required(title, "objective-title"),
                        ask.optional(code, "code"),
                        ask.required(specific, "specific"))));
  }

  /** A new measure at the end of a specific objective. */
  @Command(name = "measure", mixinStandardHelpOptions = true)
  int measure(
      @Option(names = "--content", defaultValue = "content", descriptionKey = "content")
          Path content,
      @Option(names = "--lang", defaultValue = "ro", descriptionKey = "lang") String lang,
      @Option(names = "--plan", descriptionKey = "new.plan") Optional<String> plan,
      @Option(names = "--objective", descriptionKey = "new.objective") Optional<String> objective,
      @Option(names = "--text", descriptionKey = "new.text") Optional<String> text,
      @Option(names = "--deadline", descriptionKey = "new.deadline") Optional<String> deadline,
      @Option(names = "--responsible", descriptionKey = "new.responsible") Optional<String> answers,
      @Option(names = "--groups", descriptionKey = "new.groups") Optional<String> groups,
      @Option(names = "--indicators", descriptionKey = "new.indicators") Optional<String> figures) {
    Questions ask = new Questions(environment);
    return say(
        ask,
        () -> {
          String where = ask.required(plan, "plan");
          String below = ask.required(objective, "objective");
          Starter.NewMeasure measure =
              new Starter.NewMeasure(
                  ask.required(text, "text"),
                  ask.optional(deadline, "deadline").orElse(""),
                  ask.several(answers, "responsible"),
                  ask.several(groups, "groups"),
                  ask.several(figures, "indicators"));
          return List.of(starter(content).measure(where, below, measure));
        });
  }

  /** A new service. */
  @Command(name = "service", mixinStandardHelpOptions = true)
  int service(
      @Option(names = "--content", defaultValue = "content", descriptionKey = "content")
          Path content,
      @Option(names = "--lang", defaultValue = "ro", descriptionKey = "lang") String lang,
      @Option(names = "--name", descriptionKey = "new.name") Optional<String> name,
      @Option(names = "--status", defaultValue = "existing", descriptionKey = "new.status")
          String status,
      @Option(names = "--town", descriptionKey = "new.town") Optional<String> town,
      @Option(names = "--needs", descriptionKey = "new.needs") Optional<String> needs,
      @Option(names = "--phone", descriptionKey = "new.phone") Optional<String> phone) {
    Questions ask = new Questions(environment);
    return say(
        ask,
        () -> {
          String called = ask.required(name, "name");
          String where = ask.required(town, "town");
          List<String> kinds = ask.several(Optional.of(ask.required(needs, "needs")), "needs");
          Optional<String> number = ask.optional(phone, "phone");
          return List.of(starter(content).service(called, status, where, kinds, number));
        });
  }

  private Starter starter(Path content) {
    return new Starter(environment.folder().resolve(content));
  }

  private static int year(String answer) {
    return Integer.parseInt(answer);
  }

  private int say(Questions ask, Supplier<List<Path>> start) {
    try {
      List<Path> written = start.get();
      written.forEach(file -> environment.out().println(ask.word("new.written", file)));
      environment.out().println(ask.word("new.next"));
      return Pridvor.GOOD;
    } catch (StartException e) {
      environment.err().println(ask.explain(e));
      return Pridvor.COULD_NOT_WRITE;
    } catch (Questions.Unanswered e) {
      environment.err().println(ask.word("ask.unanswered", e.getMessage()));
      return Pridvor.USAGE;
    } catch (NumberFormatException e) {
      environment.err().println(ask.word("ask.year"));
      return Pridvor.USAGE;
    }
  }
}
