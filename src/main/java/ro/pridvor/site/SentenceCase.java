package ro.pridvor.site;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;

/**
 * Titles that a plan prints in capitals, in small letters: screen readers may spell capitals, and
 * they are slow to read. A word is changed only if the plan itself writes it in small letters
 * somewhere, or it is a usual word of titles ({@link TitleWords}), so that names and acronyms stay;
 * a title with any other word stays whole.
 */
final class SentenceCase {
  private static final Locale ROMANIAN = Locale.forLanguageTag("ro");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final int FEWEST_WORDS = 3;

  private final Set<String> small = new HashSet<>(TitleWords.ALL);

  SentenceCase(Plan plan) {
    texts(plan).forEach(this::learn);
  }

  private static Stream<String> texts(Plan plan) {
    Stream<String> titles =
        plan.objectives().stream()
            .flatMap(general -> general.objectives().stream())
            .map(specific -> specific.title());
    Stream<String> sections = plan.sections().stream().map(Plan.Section::text);
    return Stream.of(plan.measures().stream().map(Measure::text), titles, sections).flatMap(s -> s);
  }

  private void learn(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      if (word.equals(word.toLowerCase(ROMANIAN))) {
        small.add(word);
      }
    }
  }

  /** The title in small letters; empty where it is not in capitals or a word is not known. */
  Optional<String> of(String title) {
    if (!title.equals(title.toUpperCase(ROMANIAN))) {
      return Optional.empty();
    }
    StringBuilder written = new StringBuilder();
    Matcher words = WORD.matcher(title);
    int count = 0;
    while (words.find()) {
      String lower = words.group().toLowerCase(ROMANIAN);
      if (!small.contains(lower)) {
        return Optional.empty();
      }
      boolean first =
          count++ == 0 || title.substring(0, words.start()).stripTrailing().endsWith(":");
      String shown = first ? capital(lower) : lower;
      words.appendReplacement(written, Matcher.quoteReplacement(shown));
    }
    return count < FEWEST_WORDS
        ? Optional.empty()
        : Optional.of(words.appendTail(written).toString());
  }

  /** The same, or the title as it is. */
  String orSame(String title) {
    return of(title).orElse(title);
  }

  /** A heading whose title is easy to read. */
  Levels.Heading orSame(Levels.Heading heading) {
    return new Levels.Heading(heading.code(), orSame(heading.title()));
  }

  /** A component whose title is easy to read. */
  Plan.Component orSame(Plan.Component c) {
    return new Plan.Component(c.id(), orSame(c.title()), c.name(), c.note());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(ROMANIAN) + word.substring(1);
  }
}
