package ro.pridvor.theme;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The acronyms whose full names a page has given: each is explained once. For one page. */
final class ExplainedNames {
  private static final String PLURAL = "-uri";

  private final Set<String> explained = new HashSet<>();

  /**
   * The full name of an acronym in a printed entry.
   *
   * @param acronym empty where the entry has no other
   */
  record FullName(Optional<String> acronym, String name) {}

  /**
   * The full names of the acronyms in an entry that the page has not explained yet; from now on it
   * has. Words that are no acronyms need no second name.
   *
   * @param entry with {@code spans}, each of which has a {@code text} and perhaps a {@code name}
   */
  List<FullName> fullNames(Object entry) throws TemplateModelException {
    List<FullName> acronyms = new ArrayList<>();
    TemplateSequenceModel spans = sequence(hash(entry).get("spans"));
    for (int i = 0; i < spans.size(); i++) {
      TemplateHashModel span = hash(spans.get(i));
      Optional<String> text = text(span, "text").filter(ExplainedNames::isAcronym);
      Optional<String> name = text(span, "name");
      if (text.isPresent() && name.isPresent() && !name.get().equalsIgnoreCase(text.get())) {
        acronyms.add(new FullName(text, name.get()));
      }
    }
    List<FullName> names =
        acronyms.stream()
            .filter(a -> !explained.contains(a.acronym().orElseThrow()))
            .map(a -> acronyms.size() > 1 ? a : new FullName(Optional.empty(), a.name()))
            .toList();
    acronyms.forEach(a -> explained.add(a.acronym().orElseThrow()));
    return names;
  }

  /**
   * Of the abbreviations of a page, those that it has not explained yet.
   *
   * @param abbreviations each with an {@code abbreviation}
   */
  SimpleSequence unexplained(Object abbreviations) throws TemplateModelException {
    TemplateSequenceModel all = sequence(abbreviations);
    SimpleSequence left = new SimpleSequence(all.size(), (ObjectWrapper) null);
    for (int i = 0; i < all.size(); i++) {
      TemplateModel each = all.get(i);
      String written = text(hash(each), "abbreviation").orElse("");
      if (!explained.contains(written) && !explained.contains(written + PLURAL)) {
        left.add(each);
      }
    }
    return left;
  }

  /** Whether a text has a full stop, or a capital letter followed by another. */
  private static boolean isAcronym(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean capitals =
          Character.isUpperCase(c)
              && i + 1 < text.length()
              && Character.isUpperCase(text.charAt(i + 1));
      if (c == '.' || capitals) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> text(TemplateHashModel hash, String key)
      throws TemplateModelException {
    return hash.get(key) instanceof TemplateScalarModel text
        ? Optional.of(text.getAsString())
        : Optional.empty();
  }

  private static TemplateHashModel hash(Object model) throws TemplateModelException {
    if (model instanceof TemplateHashModel hash) {
      return hash;
    }
    throw new TemplateModelException("argument 1 must be a hash, or hold hashes");
  }

  private static TemplateSequenceModel sequence(Object model) throws TemplateModelException {
    if (model instanceof TemplateSequenceModel sequence) {
      return sequence;
    }
    throw new TemplateModelException("argument 1 must be a sequence, or hold one");
  }
}
