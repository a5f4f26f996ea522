package ro.pridvor.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.SubObjective;
import ro.pridvor.page.PlanParts.SubSection;
import ro.pridvor.page.View.MeasureRow;
import ro.pridvor.text.PlainText;

/**
 * Titles of the levels of a plan, for pages in one language. Where the document prints only a
 * number, the title is the document's word for the level and the number.
 */
record Levels(Plan plan, String pageLanguage) {

  /** A number and the words after it; the number is part of the words where it stands alone. */
  record Heading(Optional<String> code, String title) {}

  Heading of(GeneralObjective o) {
    return heading("general-objective", o.code(), o.title());
  }

  Heading of(SpecificObjective o) {
    return heading("specific-objective", o.code(), o.title());
  }

  /** Number and words of a part of the third level on one line. */
  String of(SubObjective o) {
    Heading heading = heading("sub-objective", o.code(), o.title());
    return numbered(heading.code(), heading.title());
  }

  private Heading heading(String level, Optional<String> code, String title) {
    if (!title.isEmpty() || code.isEmpty()) {
      return new Heading(code, title);
    }
    String number = code.get().strip();
    boolean words = number.codePoints().filter(Character::isLetter).count() > 1;
    String label = words ? "" : plan.labels().getOrDefault(level, "");
    return new Heading(Optional.empty(), (label + " " + number).strip());
  }

  /**
   * The parts of a specific objective with their measures, in order.
   *
   * @param rows all measures of the objective
   */
  List<SubSection> parts(SpecificObjective specific, List<MeasureRow> rows) {
    return specific.subObjectives().stream()
        .map(part -> part(part, under(specific, Optional.of(part.id()), rows)))
        .toList();
  }

  SubSection part(SubObjective part, List<MeasureRow> rows) {
    return new SubSection(
        part.id(), of(part), translation(part.translations()), part.note(), part.easy(), rows);
  }

  /** The translation for the page's reader, if there is one. */
  Optional<String> translation(Map<String, String> translations) {
    return Optional.ofNullable(translations.get(pageLanguage));
  }

  /** The measures that stand under no part. */
  List<MeasureRow> own(SpecificObjective specific, List<MeasureRow> rows) {
    return specific.subObjectives().isEmpty() ? rows : under(specific, Optional.empty(), rows);
  }

  /**
   * Those of a list that stand under a part.
   *
   * @param all something of each measure of the objective, in its order
   */
  static <T> List<T> under(SpecificObjective specific, Optional<String> part, List<T> all) {
    List<T> found = new ArrayList<>();
    for (int i = 0; i < specific.measures().size(); i++) {
      Measure measure = specific.measures().get(i);
      if (measure.subObjective().equals(part)) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  /** A heading on one line, its words cut to a title. */
  static String line(Heading heading) {
    return numbered(heading.code(), PlainText.title(heading.title()));
  }

  /** A number, if there is one, and the words after it. */
  static String numbered(Optional<String> code, String words) {
    return code.map(c -> c.strip() + " ").orElse("") + words;
  }
}
