package ro.pridvor.start;

import static ro.pridvor.start.Skeleton.fill;
import static ro.pridvor.start.Skeleton.quoted;
import static ro.pridvor.start.Skeleton.slug;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.content.FileKind;
import ro.pridvor.text.NaturalOrder;

/**
 * Writes new content files.
 *
 * <pre>{@code
 * new Starter(Path.of("content"), "ro").plan("Plan operațional", "Oraș, 2026–2030", …);
 * }</pre>
 *
 * <p>Every verb returns the files that it wrote. A file that exists is never touched, except that a
 * measure is added at the end of its objective.
 */
public final class Starter {
  private static final List<String> PORTAL_FILES =
      List.of(
          "portal.yaml",
          "organisations.yaml",
          "funding-sources.yaml",
          "glossary.yaml",
          "target-groups.yaml");

  private final Path content;
  private final String language;

  /**
   * @param language of the portal: the explanations in new files are in it, or else in English
   */
  public Starter(Path content, String language) {
    this.content = content;
    this.language = language;
  }

  /** This starter, if there is a portal to add to. */
  public Starter expectingPortal() {
    if (!Files.exists(content.resolve("portal.yaml"))) {
      throw new StartException("start.no-portal", content.toString());
    }
    return this;
  }

  /** This starter, if nothing that it would write for a new portal is there yet. */
  public Starter expectingNoPortal() {
    PORTAL_FILES.stream()
        .map(content::resolve)
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            file -> {
              throw new StartException("start.exists", file.toString());
            });
    return this;
  }

  /** A portal to begin with: its own facts, the taxonomies, the schemas for the editor. */
  public List<Path> portal(
      String title, String publisher, String email, Optional<String> address, LocalDate date) {
    Map<String, String> values =
        Map.of(
            "title", quoted(title),
            "id", slug(title),
            "base-url",
                address
                    .map(url -> "base-url: " + quoted(url) + "\n")
                    .orElse(
                        language.equals("ro")
                            ? "# base-url: https://planuri.oras.ro/     # adresa portalului\n"
                            : "# base-url: https://plans.town.example/  # the portal's address\n"),
            "publisher", quoted(publisher),
            "email", quoted(email),
            "date", date.toString(),
            "authority", slug(publisher),
            "authority-plain", slug(publisher),
            "aliases", publisher.startsWith("Primăria ") ? "    aliases: [Primăria]\n" : "");
    expectingNoPortal();
    List<Path> written = new ArrayList<>();
    PORTAL_FILES.forEach(file -> written.add(write(file, fill(language, file, values))));
    for (FileKind kind : FileKind.values()) {
      String name = "schemas/" + kind.schema() + ".schema.json";
      written.add(write(name, Skeleton.read("/ro/pridvor/content/" + name)));
    }
    return written;
  }

  /** A plan without objectives yet. */
  public Path plan(
      String title, String shortTitle, String authority, String place, int from, int to) {
    String id = slug(place + " " + from + (from == to ? "" : " " + to));
    return write(
        "plans/" + id + "/plan.yaml",
        fill(
            language,
            "plan.yaml",
            Map.of(
                "title", quoted(title),
                "short-title", quoted(shortTitle),
                "authority", authority,
                "place", quoted(place),
                "from", Integer.toString(from),
                "to", Integer.toString(to))));
  }

  /** A general objective as the next file of its plan, with one specific objective. */
  public Path objective(String plan, String title, Optional<String> code, String specific) {
    int number =
        objectiveFiles(plan).stream()
                .mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('-'))))
                .max()
                .orElse(0)
            + 1;
    String id = "o" + number;
    return write(
        "plans/" + plan + "/" + String.format(Locale.ROOT, "%02d-%s.yaml", number, id),
        fill(
            language,
            "objective.yaml",
            Map.of(
                "id", id,
                "code", code.map(c -> "code: " + quoted(c) + "\n").orElse(""),
                "title", quoted(title),
                "specific-id", id + "-1",
                "specific-title", quoted(specific))));
  }

  /** The objective files of a plan, by name. */
  public List<String> objectiveFiles(String plan) {
    Path folder = content.resolve("plans").resolve(plan);
    if (!Files.exists(folder.resolve("plan.yaml"))) {
      throw new StartException("start.no-plan", plan);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{1,9}-.*\\.yaml"))
          .sorted(NaturalOrder.INSTANCE)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a measure says. */
  public record NewMeasure(
      String text,
      String deadline,
      List<String> responsible,
      List<String> groups,
      List<String> indicators,
      Optional<String> code,
      List<String> expectedResults,
      List<String> partners,
      List<String> funding,
      Optional<String> note,
      Optional<String> easy) {}

  /** A specific objective at the end of a general one. */
  public Path specific(String plan, String general, Optional<String> code, String title) {
    for (String name : objectiveFiles(plan)) {
      Path file = content.resolve("plans").resolve(plan).resolve(name);
      ObjectiveText text = new ObjectiveText(ContentLines.read(file));
      if (text.general().equals(general)) {
        ContentLines.replace(file, text.withSpecific(code, title));
        return file;
      }
    }
    throw new StartException("start.no-objective", general);
  }

  /** A measure at the end of a specific objective. */
  public Path measure(String plan, String objective, NewMeasure measure) {
    for (String name : objectiveFiles(plan)) {
      Path file = content.resolve("plans").resolve(plan).resolve(name);
      ObjectiveText text = new ObjectiveText(ContentLines.read(file));
      if (text.has(objective)) {
        ContentLines.replace(file, text.withMeasure(objective, measure));
        return file;
      }
    }
    throw new StartException("start.no-objective", objective);
  }

  /** What a service says. */
  public record NewService(
      String name,
      String status,
      String town,
      List<String> needs,
      List<String> groups,
      Optional<String> phone) {}

  /** A service; what is not known is left as a comment. */
  public Path service(NewService service) {
    String contact = service.phone().map(p -> "contact:\n  phone: " + quoted(p) + "\n").orElse("");
    String groups = "target-groups: [" + String.join(", ", service.groups()) + "]";
    return write(
        "services/" + slug(service.name() + " " + service.town()) + ".yaml",
        fill(
            language,
            "service.yaml",
            Map.of(
                "name", quoted(service.name()),
                "status", service.status(),
                "town", quoted(service.town()),
                "needs", String.join(", ", service.needs()),
                "audience",
                    service.groups().isEmpty()
                        ? "# audience:\n#   target-groups: ["
                            + (language.equals("ro") ? "persoane-varstnice" : "carers")
                            + "]\n"
                        : "audience:\n  " + groups + "\n",
                "contact", contact)));
  }

  /** What news says; the plan, measures and services may be left open. */
  public record NewUpdate(
      String title,
      LocalDate date,
      String text,
      Optional<String> plan,
      List<String> measures,
      Optional<String> status,
      List<String> services) {}

  /** News, with what it is about. */
  public Path update(NewUpdate update) {
    Optional<String> plan = update.plan();
    String about = plan.filter(p -> update.measures().isEmpty()).orElse("");
    String status = update.status().map(s -> ", status: " + s).orElse("");
    StringBuilder measures = new StringBuilder(update.measures().isEmpty() ? "" : "measures:\n");
    for (String measure : update.measures()) {
      measures.append("  - {plan: ").append(plan.orElse("")).append(", measure: ");
      measures.append(measure).append(status).append("}\n");
    }
    return write(
        "updates/" + slug(update.date() + " " + update.title()) + ".md",
        fill(
            language,
            "update.md",
            Map.of(
                "title", quoted(update.title()),
                "date", update.date().toString(),
                "plans", about.isEmpty() ? "" : "plans: [" + about + "]\n",
                "measures", measures.toString(),
                "services",
                    update.services().isEmpty()
                        ? ""
                        : "services: [" + String.join(", ", update.services()) + "]\n",
                "text", update.text().strip())));
  }

  private Path write(String name, String text) {
    Path file = content.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new StartException("start.exists", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
