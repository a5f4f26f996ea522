package ro.pridvor.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of accessible names and languages a single tag decides (Accessible Name and Description
 * Computation 1.2, BCP 47). Where more than the tag is needed, a name is taken to be there: no
 * fault is reported that is not certain.
 */
final class Names {
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
  private static final Set<String> THREE_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .map(code -> Locale.forLanguageTag(code).getISO3Language())
          .collect(Collectors.toSet());

  private Names() {}

  /** A name given by an attribute of the element itself. */
  static boolean byAttribute(Tag tag) {
    return !tag.value("aria-label").isBlank()
        || !tag.value("aria-labelledby").isBlank()
        || !tag.value("title").isBlank();
  }

  /** A picture, or what says that it is one, has a name or is marked as decorative. */
  static boolean pictureInOrder(Tag img) {
    return pictureHasName(img) || decorative(img);
  }

  static boolean pictureHasName(Tag img) {
    return byAttribute(img) || !img.value("alt").isBlank();
  }

  /** What can have focus is never decorative, whatever its role says. */
  private static boolean decorative(Tag img) {
    boolean role = Set.of("none", "presentation").contains(img.value("role"));
    boolean emptyAlternative = img.has("alt") && img.value("alt").isEmpty();
    return !img.has("tabindex") && (role || emptyAlternative);
  }

  /** Not there for anybody: neither seen nor heard. */
  static boolean hidden(Tag tag) {
    if (tag.size() == 0) {
      return false;
    }
    String style = tag.value("style").replace(" ", "");
    return tag.has("hidden")
        || tag.value("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /**
   * A language tag whose first part programs know. Three letters are good only where a language has
   * no two.
   */
  static boolean language(String lang) {
    String first = lang.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return first.length() == 2
        ? TWO_LETTERS.contains(first)
        : first.matches("[a-z]{3}") && !THREE_LETTERS.contains(first);
  }
}
