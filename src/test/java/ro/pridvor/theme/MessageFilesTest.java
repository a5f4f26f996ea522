package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.PlanKind;
import ro.pridvor.model.PlanStatus;

/** The interface texts of the theme say everything in every language. */
class MessageFilesTest {
  private static final Path THEME = Path.of("themes/pridvor");
  private static final List<String> LANGUAGES = List.of("ro", "en", "hu");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
  private static final Pattern WHOLE_KEY = Pattern.compile("\\b(tn?)\\(\"([a-z0-9.-]+)\"\\s*[,)]");
  private static final Pattern KEY_BEGINNING =
      Pattern.compile("\\btn?\\(\"([a-z0-9.-]+[.-])\"\\s*\\+");
  private static final Pattern CHOSEN_KEYS =
      Pattern.compile("then\\(\"([a-z-]+\\.[a-z0-9.-]+)\", \"([a-z-]+\\.[a-z0-9.-]+)\"\\)");
  private static final Pattern MENU_KEY = Pattern.compile("@navItem \"([a-z.-]+)\"");
  private static final Pattern KEY_IN_CODE =
      Pattern.compile("(?:Label|Link)\\.message\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

  /** A text in quotes that may be a key; to one that has a point, macros may add more. */
  private static final Pattern QUOTED = Pattern.compile("[\"']([a-z][\\w.@-]*)[\"']");

  private static final Map<String, Map<String, String>> MESSAGES = messages();

  @ParameterizedTest
  @ValueSource(strings = {"en", "hu"})
  void aTranslationHasTheSameKeysAsTheRomanian(String language) {
    assertEquals(withoutPlurals("ro"), withoutPlurals(language));
  }

  @Test
  void whatIsCountedHasThePluralFormsOfItsLanguage() {
    Set<String> counted = new TreeSet<>();
    MESSAGES.get("ro").keySet().stream()
        .filter(key -> key.endsWith(".few"))
        .map(key -> key.substring(0, key.length() - ".few".length()))
        .forEach(counted::add);
    assertTrue(counted.contains("count.measures"));
    List<String> missing = new ArrayList<>();
    for (String key : counted) {
      for (String form : List.of("one", "few", "other")) {
        for (String language : LANGUAGES) {
          boolean needed = !form.equals("few") || language.equals("ro");
          if (needed && !MESSAGES.get(language).containsKey(key + "." + form)) {
            missing.add(language + ": " + key + "." + form);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hu"})
  void aTranslationFillsTheSamePlaces(String language) {
    List<String> different = new ArrayList<>();
    MESSAGES
        .get("ro")
        .forEach(
            (key, text) -> {
              String other = MESSAGES.get(language).get(key);
              if (other != null && !key.endsWith(".one") && !places(text).equals(places(other))) {
                different.add(key + ": " + text + " / " + other);
              }
            });
    assertEquals(List.of(), different);
  }

  @Test
  void noMessageIsEmptyOrSaidTwice() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String language : LANGUAGES) {
      MESSAGES.get(language).forEach((key, text) -> addIf(problems, text.isBlank(), key));
      Map<String, String> seen = new TreeMap<>();
      for (Path file : files(language)) {
        for (String line : Files.readAllLines(file)) {
          int equals = line.indexOf('=');
          if (!line.startsWith("#") && equals > 0) {
            String key = line.substring(0, equals).strip();
            String before = seen.put(key, file.getFileName().toString());
            addIf(problems, before != null, key + " in " + before + " and " + file.getFileName());
          }
        }
      }
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void everyKeyThatATemplateOrThePageMapNamesExists() throws IOException {
    Map<String, String> used = new TreeMap<>();
    Map<String, String> beginnings = new TreeMap<>();
    for (Path file : all(THEME.resolve("templates"), ".ftlh")) {
      String text = Files.readString(file);
      WHOLE_KEY
          .matcher(text)
          .results()
          .forEach(m -> used.put(m.group(2) + (m.group(1).equals("tn") ? ".other" : ""), at(file)));
      CHOSEN_KEYS
          .matcher(text)
          .results()
          .flatMap(m -> Stream.of(m.group(1), m.group(2)))
          .forEach(key -> used.put(key, at(file)));
      MENU_KEY.matcher(text).results().forEach(m -> used.put(m.group(1), at(file)));
      KEY_BEGINNING.matcher(text).results().forEach(m -> beginnings.put(m.group(1), at(file)));
    }
    for (Path file : all(Path.of("src/main/java/ro/pridvor/site"), ".java")) {
      Matcher matcher = KEY_IN_CODE.matcher(Files.readString(file));
      matcher.results().forEach(m -> used.put(m.group(1), at(file)));
    }
    assertTrue(used.size() > 100, "the patterns find keys");
    Set<String> known = MESSAGES.get("ro").keySet();
    used.keySet().removeAll(known);
    beginnings.keySet().removeIf(b -> known.stream().anyMatch(key -> key.startsWith(b)));
    assertEquals(Map.of(), used);
    assertEquals(Map.of(), beginnings);
  }

  @Test
  void everyMessageIsUsed() throws IOException {
    Set<String> quoted = new TreeSet<>();
    List<Path> sources = new ArrayList<>(all(THEME.resolve("templates"), ".ftlh"));
    sources.addAll(all(THEME.resolve("assets"), ".js"));
    sources.addAll(all(Path.of("src/main/java/ro/pridvor"), ".java"));
    for (Path file : sources) {
      QUOTED.matcher(Files.readString(file)).results().forEach(m -> quoted.add(m.group(1)));
    }
    Set<String> unused = new TreeSet<>(MESSAGES.get("ro").keySet());
    unused.removeIf(key -> quoted.stream().anyMatch(text -> names(text, key)));
    assertEquals(Set.of(), unused);
  }

  private static boolean names(String text, String key) {
    boolean beginning = text.endsWith(".") || text.endsWith("-");
    boolean part = text.indexOf('.') > 0 && key.startsWith(text + ".");
    return text.equals(key) || part || (beginning && key.startsWith(text));
  }

  @Test
  void everyValueThatContentCanHaveHasAWord() {
    Map<String, List<? extends Enum<?>>> values = new LinkedHashMap<>();
    values.put("plan-kind.", List.of(PlanKind.values()));
    values.put("plan-status.", List.of(PlanStatus.values()));
    values.put("measure-status.", List.of(MeasureStatus.values()));
    values.put("organisation-kind.", List.of(Organisation.Kind.values()));
    values.put("target.", List.of(Indicator.Comparison.values()));
    values.put("target.per.", List.of(Indicator.Per.values()));
    values.put("deadline.every.", List.of(Deadline.Unit.values()));
    values.put("deadline.times.", List.of(Deadline.Unit.values()));
    Set<String> missing = new TreeSet<>();
    values.forEach(
        (beginning, all) ->
            all.forEach(
                value -> {
                  String key = beginning + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
                  addIf(missing, !MESSAGES.get("ro").containsKey(key), key);
                }));
    assertEquals(Set.of(), missing);
  }

  private static void addIf(java.util.Collection<String> to, boolean condition, String what) {
    if (condition) {
      to.add(what);
    }
  }

  private static Set<String> withoutPlurals(String language) {
    return MESSAGES.get(language).keySet().stream()
        .map(key -> key.replaceFirst("\\.(one|few|other)$", ".*"))
        .filter(key -> !key.equals("month.pattern"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Map<String, String>> messages() {
    Theme theme = new Theme(List.of(THEME), Map.of());
    Map<String, Map<String, String>> messages = new LinkedHashMap<>();
    LANGUAGES.forEach(l -> messages.put(l, new TreeMap<>(Messages.load(theme, l).texts())));
    return messages;
  }

  private static List<Path> files(String language) throws IOException {
    return all(THEME.resolve("messages"), language + ".properties");
  }

  private static List<Path> all(Path folder, String end) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static String at(Path file) {
    return file.getFileName().toString();
  }
}
