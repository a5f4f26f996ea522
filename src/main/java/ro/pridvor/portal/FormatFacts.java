package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.FORMAT_NOT_MADE;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.FormatsEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.Formats;
import ro.pridvor.model.Formats.FileType;
import ro.pridvor.model.Formats.Subject;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Enums;

/** Which files a portal publishes besides pages; what the schema has refused is left out. */
final class FormatFacts {
  private static final List<Integer> USUAL_POINTS = List.of(18, 24);

  private static final String ROMANIAN = "ro";

  private FormatFacts() {}

  /** Says which files are not made because braille and text for the ear follow Romanian rules. */
  static void check(Content content, String language, ProblemLog problems) {
    Optional<FormatsEntry> formats = content.portal().formats();
    if (!language.equals(ROMANIAN)) {
      formats.ifPresent(f -> f.made().values().forEach(words -> report(words, language, problems)));
      return;
    }
    List<Text> ofPlans =
        formats.map(f -> f.made().getOrDefault("plans", List.of())).orElse(List.of());
    for (PlanEntry plan : content.plans()) {
      plan.extras()
          .language()
          .filter(own -> !own.value().equals(ROMANIAN))
          .ifPresent(
              own ->
                  notMade(ofPlans)
                      .forEach(
                          type ->
                              problems.add(FORMAT_NOT_MADE, own.at(), type.value(), own.value())));
    }
  }

  private static void report(List<Text> words, String language, ProblemLog problems) {
    notMade(words)
        .forEach(type -> problems.add(FORMAT_NOT_MADE, type.at(), type.value(), language));
  }

  private static Stream<Text> notMade(List<Text> words) {
    return words.stream()
        .filter(
            word ->
                Enums.read(FileType.class, word.value())
                    .filter(type -> !type.forAnyLanguage())
                    .isPresent());
  }

  /**
   * What a portal publishes.
   *
   * @param language the portal's own: braille and text for the ear follow Romanian rules, and are
   *     made for no other language
   */
  static Formats of(FormatsEntry entry, String language) {
    Map<Subject, List<FileType>> made = new EnumMap<>(Subject.class);
    entry
        .made()
        .forEach(
            (subject, words) -> {
              List<FileType> types = types(words, language);
              if (!types.isEmpty()) {
                made.put(Subject.valueOf(subject.toUpperCase(Locale.ROOT)), types);
              }
            });
    return new Formats(made, points(entry.largePrint()), braille(entry));
  }

  private static List<FileType> types(List<Text> words, String language) {
    List<String> wanted = words.stream().map(Text::value).toList();
    return List.of(FileType.values()).stream()
        .filter(type -> wanted.contains(type.name().toLowerCase(Locale.ROOT)))
        .filter(type -> language.equals(ROMANIAN) || type.forAnyLanguage())
        .toList();
  }

  private static List<Integer> points(List<Text> words) {
    List<Integer> points =
        words.stream()
            .map(Text::value)
            .filter(word -> word.matches("[1-4][0-9]"))
            .map(Integer::valueOf)
            .filter(size -> size >= 12 && size <= 48)
            .distinct()
            .sorted()
            .toList();
    return points.isEmpty() ? USUAL_POINTS : points;
  }

  private static Formats.Braille braille(FormatsEntry entry) {
    Formats.Braille usual = Formats.Braille.USUAL;
    return new Formats.Braille(
        entry.columns().orElse(usual.columns()),
        entry.lines().orElse(usual.lines()),
        entry.brackets().filter(b -> b.value().equals("romanesti")).isPresent(),
        entry.letterSign());
  }
}
