package ro.pridvor.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ro.pridvor.model.Need;
import ro.pridvor.text.NaturalOrder;

/**
 * The ids that an answer may name, read from the files as they stand, broken ones too: who starts
 * something new must not be stopped by a mistake elsewhere. Empty where nothing is known.
 */
public final class Known {
  private static final Pattern ID = Pattern.compile("\\s*- \\{?\\s*id: [\"']?([a-z0-9-]+).*");
  private static final Pattern LANGUAGE = Pattern.compile("languages: *\\[ *([a-z]{2}).*");
  private static final Pattern GENERAL = Pattern.compile("id: [\"']?([a-z0-9-]+).*");
  private static final Pattern SPECIFIC = Pattern.compile(" {2}- id: [\"']?([a-z0-9-]+).*");
  private static final Pattern MEASURE = Pattern.compile(" {6}- id: [\"']?([a-z0-9-]+).*");

  private final Path content;

  public Known(Path content) {
    this.content = content;
  }

  /** The id that a name makes: lower case, no diacritics, hyphens. */
  public static String id(String name) {
    return Skeleton.slug(name);
  }

  /** The portal's own language: the first that it names. */
  public String language() {
    return lines(content.resolve("portal.yaml")).stream()
        .map(LANGUAGE::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst()
        .orElse("ro");
  }

  /** Folders of plans. */
  public List<String> plans() {
    return names(content.resolve("plans")).stream()
        .filter(name -> Files.exists(content.resolve("plans").resolve(name).resolve("plan.yaml")))
        .toList();
  }

  /** Services, by the names of their files. */
  public List<String> services() {
    return names(content.resolve("services")).stream()
        .filter(name -> name.endsWith(".yaml"))
        .map(name -> name.substring(0, name.length() - ".yaml".length()))
        .toList();
  }

  /** Target groups. */
  public List<String> groups() {
    return ids(content.resolve("target-groups.yaml"), ID);
  }

  /** Organisations that can adopt a plan. */
  public List<String> authorities() {
    List<String> found = new ArrayList<>();
    String current = "";
    for (String line : lines(content.resolve("organisations.yaml"))) {
      Matcher id = ID.matcher(line);
      current = id.matches() ? id.group(1) : current;
      if (line.matches(".*\\bkind: [\"']?authority\\b.*") && !line.strip().startsWith("#")) {
        found.add(current);
      }
    }
    return List.copyOf(found);
  }

  /** General objectives of a plan. */
  public List<String> generals(String plan) {
    return inObjectives(plan, GENERAL);
  }

  /** The same; a plan without a known authority would be refused by the check. */
  public List<String> expectedAuthorities() {
    List<String> known = authorities();
    if (known.isEmpty()) {
      throw new StartException("start.no-authority", "organisations.yaml");
    }
    return known;
  }

  /** Specific objectives of a plan. */
  public List<String> specifics(String plan) {
    return inObjectives(plan, SPECIFIC);
  }

  /** Measures of a plan. */
  public List<String> measures(String plan) {
    return inObjectives(plan, MEASURE);
  }

  /** What services answer to. */
  public List<String> needs() {
    return Arrays.stream(Need.values()).map(Need::id).toList();
  }

  private List<String> inObjectives(String plan, Pattern pattern) {
    Path folder = content.resolve("plans").resolve(plan);
    return names(folder).stream()
        .filter(name -> name.matches("\\d+-.*\\.yaml"))
        .flatMap(name -> ids(folder.resolve(name), pattern).stream())
        .toList();
  }

  private static List<String> ids(Path file, Pattern pattern) {
    return lines(file).stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted(NaturalOrder.INSTANCE)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file).lines().toList() : List.of();
    } catch (IOException e) {
      return List.of(); // not UTF-8: the check will say so
    }
  }
}
