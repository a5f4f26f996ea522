package ro.pridvor.portal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ro.pridvor.content.Content.FormatsEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.Formats;
import ro.pridvor.model.Formats.FileType;
import ro.pridvor.model.Formats.Subject;

/** Which files a portal publishes besides pages; what the schema has refused is left out. */
final class FormatFacts {
  private static final Set<FileType> ANY_LANGUAGE = EnumSet.of(FileType.PDF, FileType.EPUB);
  private static final List<Integer> USUAL_POINTS = List.of(18, 24);

  private FormatFacts() {}

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
        .filter(type -> language.equals("ro") || ANY_LANGUAGE.contains(type))
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
