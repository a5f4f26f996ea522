package ro.pridvor.imports;

import java.util.List;
import ro.pridvor.imports.Draft.General;
import ro.pridvor.imports.Draft.Specific;

/** Names the levels that a document leaves out with words that it has, and says so. */
record Gaps(Draft draft, List<Question> questions) {

  void fill(String planTitle) {
    draft.components.removeIf(c -> c.generals.isEmpty());
    for (General general : draft.generals) {
      if (general.title.isEmpty()) {
        String above = general.component == null ? planTitle : general.component.title;
        general.title = above.isEmpty() ? firstTitle(general) : above;
        general.notes.add("@one-level");
        questions.add(Question.of(Question.Kind.ONE_LEVEL, general.place, general.title));
      }
      for (Specific specific : general.specifics) {
        if (specific.title.isEmpty()) {
          specific.title = general.title;
          specific.notes.add("@one-level");
          questions.add(Question.of(Question.Kind.ONE_LEVEL, specific.place, specific.title));
        }
      }
    }
  }

  private static String firstTitle(General general) {
    return general.specifics.stream()
        .map(s -> s.title)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("Măsuri");
  }
}
