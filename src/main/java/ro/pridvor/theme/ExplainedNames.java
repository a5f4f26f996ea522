package ro.pridvor.theme;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.model.Glossary.Abbreviation;
import ro.pridvor.page.CellParts.EntryView;
import ro.pridvor.page.CellParts.SpanView;

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
   */
  List<FullName> fullNames(Object entry) throws TemplateModelException {
    List<SpanView> acronyms = new ArrayList<>();
    for (SpanView span : unwrapped(entry, EntryView.class).spans()) {
      boolean another = span.name().filter(n -> !n.equalsIgnoreCase(span.text())).isPresent();
      if (another && isAcronym(span.text())) {
        acronyms.add(span);
      }
    }
    List<FullName> names = new ArrayList<>();
    for (SpanView span : acronyms) {
      if (!explained.contains(span.text())) {
        Optional<String> acronym =
            acronyms.size() > 1 ? Optional.of(span.text()) : Optional.empty();
        names.add(new FullName(acronym, span.name().orElseThrow()));
      }
    }
    acronyms.forEach(span -> explained.add(span.text()));
    return names;
  }

  /** Of the abbreviations of a page, those that it has not explained yet. */
  List<Abbreviation> unexplained(Object abbreviations) throws TemplateModelException {
    List<Abbreviation> left = new ArrayList<>();
    for (Object each : unwrapped(abbreviations, List.class)) {
      if (each instanceof Abbreviation a
          && !explained.contains(a.abbreviation())
          && !explained.contains(a.abbreviation() + PLURAL)) {
        left.add(a);
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

  private static <T> T unwrapped(Object model, Class<T> type) throws TemplateModelException {
    if (model instanceof AdapterTemplateModel adapter
        && type.isInstance(adapter.getAdaptedObject(type))) {
      return type.cast(adapter.getAdaptedObject(type));
    }
    throw new TemplateModelException("argument 1 must be a " + type.getSimpleName());
  }
}
