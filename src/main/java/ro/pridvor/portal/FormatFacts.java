package ro.pridvor.portal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ro.pridvor.content.Content.FormatsEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.Formats;
import ro.pridvor.model.Formats.FileType;
import ro.pridvor.model.Formats.Subject;

/** Which files a portal publishes besides pages; what the schema has refused is left out. */
final class FormatFacts {
  private static final List<Integer> USUAL_POINTS = List.of(18, 24);

  private FormatFacts() {}

  static Formats of(FormatsEntry entry) {
    Map<Subject, List<FileType>> made = new EnumMap<>(Subject.class);
    entry
        .made()
        .forEach(
            (subject, words) -> {
              List<FileType> types = types(words);
              if (!types.isEmpty()) {
                made.put(Subject.valueOf(subject.toUpperCase(Locale.ROOT)), types);
              }
            });
    return new Formats(made, points(entry.largePrint()), braille(entry));
  }

  private static List<FileType> types(List<Text> words) {
    List<String> wanted = words.stream().map(Text::value).toList();
    return List.of(FileType.values()).stream()
        .filter(type -> wanted.contains(type.name().toLowerCase(Locale.ROOT)))
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
