package ro.pridvor.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ro.pridvor.start.Known;
import ro.pridvor.start.Starter;
import ro.pridvor.text.WebAddress;

/** {@code pridvor new}: starts a portal, a plan, an objective, a measure, a service, news. */
@Command(name = "new", resourceBundle = "ro.pridvor.cli.help", mixinStandardHelpOptions = true)
final class NewCommand {
  private static final List<String> STATUSES =
      List.of("not-started", "in-progress", "done", "late", "abandoned");
  private static final List<String> SERVICE_STATUSES = List.of("existing", "planned", "closed");

  private final Environment environment;

  NewCommand(Environment environment) {
    this.environment = environment;
  }

  /** A new portal in an empty folder. */
  @Command(name = "portal", mixinStandardHelpOptions = true)
  int portal(
      @Mixin CommonOptions where,
      @Option(names = "--title", paramLabel = "TITLU", descriptionKey = "new.title")
          Optional<String> title,
      @Option(names = "--publisher", paramLabel = "INSTITUȚIE", descriptionKey = "new.publisher")
          Optional<String> publisher,
      @Option(names = "--email", paramLabel = "ADRESĂ", descriptionKey = "new.email")
          Optional<String> email,
      @Option(names = "--address", paramLabel = "https://…", descriptionKey = "new.address")
          Optional<String> address) {
    return say(
        "new.next.portal",
        ask -> {
          String language = environment.locale().getLanguage();
          Starter starter = new Starter(folder(where), language).expectingNoPortal();
          return starter.portal(
              ask.required(title, "portal-title"),
              ask.required(publisher, "publisher"),
              ask.required(email, "email", NewCommand::isEmail, "ask.email.form"),
              ask.optional(address, "address", NewCommand::isSite, "ask.address.form")
                  .flatMap(WebAddress::siteRoot),
              environment.today());
        });
  }

  /** A new plan. */
  @Command(name = "plan", mixinStandardHelpOptions = true)
  int plan(
      @Mixin CommonOptions where,
      @Option(names = "--title", paramLabel = "TITLU", descriptionKey = "new.title")
          Optional<String> title,
      @Option(names = "--authority", paramLabel = "ID", descriptionKey = "new.authority")
          Optional<String> authority,
      @Option(names = "--place", paramLabel = "LOCALITATE", descriptionKey = "new.place")
          Optional<String> place,
      @Option(names = "--from", paramLabel = "AN", descriptionKey = "new.from")
          Optional<String> from,
      @Option(names = "--to", paramLabel = "AN", descriptionKey = "new.to") Optional<String> to) {
    return add(
        where,
        "new.next.plan",
        (ask, starter) -> {
          String name = ask.required(title, "plan-title");
          String who = ask.choice(authority, "authority", known(where).expectedAuthorities());
          String town = ask.required(place, "place");
          int first = year(ask, from, "from");
          int last =
              Integer.parseInt(
                  ask.required(to, "to", answer -> notBefore(first, answer), "ask.year.order"));
          String shortTitle = town + ", " + first + (first == last ? "" : "–" + last);
          return starter.plan(name, shortTitle, who, town, first, last);
        });
  }

  /** A new general objective. */
  @Command(name = "objective", mixinStandardHelpOptions = true)
  int objective(
      @Mixin CommonOptions where,
      @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "new.plan")
          Optional<String> plan,
      @Option(names = "--title", paramLabel = "TITLU", descriptionKey = "new.title")
          Optional<String> title,
      @Option(names = "--code", paramLabel = "COD", descriptionKey = "new.code")
          Optional<String> code,
      @Option(names = "--specific", paramLabel = "TITLU", descriptionKey = "new.specific")
          Optional<String> specific,
      @Option(names = "--in", paramLabel = "ID", descriptionKey = "new.in")
          Optional<String> general) {
    return add(
        where,
        "new.next.objective",
        (ask, starter) -> {
          String within = ask.choice(plan, "plan", known(where).plans());
          List<String> generals = known(where).generals(within);
          boolean mayAsk = title.isEmpty() && !generals.isEmpty();
          Optional<String> above =
              general.isPresent() || mayAsk
                  ? ask.optionalChoice(general, "in", generals)
                  : Optional.empty();
          return above
              .map(
                  id ->
                      starter.specific(
                          within,
                          id,
                          ask.optional(code, "code"),
                          ask.required(specific, "specific-title")))
              .orElseGet(
                  () ->
                      starter.objective(
                          within,
                          ask.required(title, "objective-title"),
                          ask.optional(code, "code"),
                          ask.required(specific, "specific")));
        });
  }

  /** A new measure at the end of a specific objective. */
  @Command(name = "measure", mixinStandardHelpOptions = true)
  int measure(
      @Mixin CommonOptions where,
      @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "new.plan")
          Optional<String> plan,
      @Option(names = "--objective", paramLabel = "ID", descriptionKey = "new.objective")
          Optional<String> objective,
      @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "new.text")
          Optional<String> text,
      @Option(names = "--deadline", paramLabel = "TERMEN", descriptionKey = "new.deadline")
          Optional<String> deadline,
      @Option(names = "--responsible", paramLabel = "NUME;NUME", descriptionKey = "new.responsible")
          Optional<String> answers,
      @Option(names = "--groups", paramLabel = "ID,ID", descriptionKey = "new.groups")
          Optional<String> groups,
      @Option(names = "--indicators", paramLabel = "TEXT;TEXT", descriptionKey = "new.indicators")
          Optional<String> figures,
      @Option(names = "--code", paramLabel = "COD", descriptionKey = "new.code")
          Optional<String> code,
      @Option(names = "--results", paramLabel = "TEXT;TEXT", descriptionKey = "new.results")
          Optional<String> results,
      @Option(names = "--partners", paramLabel = "NUME;NUME", descriptionKey = "new.partners")
          Optional<String> partners,
      @Option(names = "--funding", paramLabel = "NUME;NUME", descriptionKey = "new.funding")
          Optional<String> funding,
      @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "new.note")
          Optional<String> note,
      @Option(names = "--easy", paramLabel = "TEXT", descriptionKey = "new.easy")
          Optional<String> easy) {
    return add(
        where,
        "new.next",
        (ask, starter) -> {
          Known known = known(where);
          String within = ask.choice(plan, "plan", known.plans());
          String below = ask.choice(objective, "objective", known.specifics(within));
          Starter.NewMeasure measure =
              new Starter.NewMeasure(
                  ask.required(text, "text"),
                  ask.optional(deadline, "deadline").orElse(""),
                  ask.several(answers, "responsible"),
                  ask.choices(groups, "groups", known.groups()),
                  ask.several(figures, "indicators"),
                  ask.optional(code, "code"),
                  ask.several(results, "results"),
                  ask.several(partners, "partners"),
                  ask.several(funding, "funding"),
                  ask.optional(note, "note"),
                  ask.optional(easy, "easy"));
          return starter.measure(within, below, measure);
        });
  }

  /** A new service. */
  @Command(name = "service", mixinStandardHelpOptions = true)
  int service(
      @Mixin CommonOptions where,
      @Option(names = "--name", paramLabel = "NUME", descriptionKey = "new.name")
          Optional<String> name,
      @Option(
              names = "--status",
              paramLabel = "existing|planned|closed",
              defaultValue = "existing",
              descriptionKey = "new.status")
          String status,
      @Option(names = "--town", paramLabel = "LOCALITATE", descriptionKey = "new.town")
          Optional<String> town,
      @Option(names = "--needs", paramLabel = "ID,ID", descriptionKey = "new.needs")
          Optional<String> needs,
      @Option(names = "--groups", paramLabel = "ID,ID", descriptionKey = "new.groups")
          Optional<String> groups,
      @Option(names = "--phone", paramLabel = "NUMĂR", descriptionKey = "new.phone")
          Optional<String> phone) {
    return add(
        where,
        "new.next",
        (ask, starter) ->
            starter.service(
                new Starter.NewService(
                    ask.required(name, "name"),
                    ask.choice(Optional.of(status), "status", SERVICE_STATUSES),
                    ask.required(town, "town"),
                    ask.requiredChoices(needs, "needs", known(where).needs()),
                    ask.choices(groups, "groups", known(where).groups()),
                    ask.optional(phone, "phone"))));
  }

  /** News about a plan, its measures, services. */
  @Command(name = "update", mixinStandardHelpOptions = true)
  int update(
      @Mixin CommonOptions where,
      @Option(names = "--title", paramLabel = "TITLU", descriptionKey = "new.update-title")
          Optional<String> title,
      @Option(names = "--date", paramLabel = "AAAA-LL-ZZ", descriptionKey = "new.date")
          Optional<String> date,
      @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "new.update-text")
          Optional<String> text,
      @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "new.plan")
          Optional<String> plan,
      @Option(names = "--measures", paramLabel = "ID,ID", descriptionKey = "new.measures")
          Optional<String> measures,
      @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "new.measure-status")
          Optional<String> status,
      @Option(names = "--services", paramLabel = "ID,ID", descriptionKey = "new.services")
          Optional<String> services) {
    return add(
        where,
        "new.next",
        (ask, starter) -> {
          String what = ask.required(title, "update-title");
          LocalDate day =
              ask.optional(date, "date", NewCommand::isDay, "ask.day")
                  .map(LocalDate::parse)
                  .orElse(environment.today());
          String words = ask.required(text, "update-text");
          Known known = known(where);
          Optional<String> about = ask.optionalChoice(plan, "update-plan", known.plans());
          List<String> of =
              about
                  .map(p -> ask.choices(measures, "measures", known.measures(p)))
                  .orElse(List.of());
          Optional<String> come =
              of.isEmpty()
                  ? Optional.empty()
                  : ask.optionalChoice(status, "measure-status", STATUSES);
          List<String> offers =
              known.services().isEmpty()
                  ? List.of()
                  : ask.choices(services, "services", known.services());
          return starter.update(new Starter.NewUpdate(what, day, words, about, of, come, offers));
        });
  }

  private static boolean notBefore(int first, String answer) {
    return answer.matches("\\d{4}") && Integer.parseInt(answer) >= first;
  }

  private static boolean isEmail(String answer) {
    return answer.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  }

  private static boolean isSite(String answer) {
    return WebAddress.siteRoot(answer).isPresent();
  }

  private static boolean isDay(String answer) {
    try {
      LocalDate.parse(answer);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private Starter starter(CommonOptions where) {
    return new Starter(folder(where), known(where).language());
  }

  private Path folder(CommonOptions where) {
    return environment.folder().resolve(where.content);
  }

  private Known known(CommonOptions where) {
    return new Known(folder(where));
  }

  private static int year(Questions ask, Optional<String> option, String key) {
    return Integer.parseInt(ask.required(option, key, a -> a.matches("\\d{4}"), "ask.year"));
  }

  private static boolean isSchema(Path file) {
    return file.toString().endsWith(".schema.json");
  }

  /** Adds one file to a portal that stands. */
  private int add(CommonOptions where, String next, BiFunction<Questions, Starter, Path> start) {
    return say(next, ask -> List.of(start.apply(ask, starter(where).expectingPortal())));
  }

  private int say(String next, Function<Questions, List<Path>> start) {
    return Questions.run(
        environment,
        ask -> {
          List<Path> written = start.apply(ask);
          List<Path> schemas = written.stream().filter(NewCommand::isSchema).toList();
          written.stream()
              .filter(file -> !isSchema(file))
              .forEach(file -> environment.out().println(ask.word("new.written", file)));
          schemas.stream()
              .findFirst()
              .map(file -> ask.word("new.schemas", file.getParent(), schemas.size()))
              .ifPresent(environment.out()::println);
          environment.out().println(ask.word(next));
        });
  }
}
