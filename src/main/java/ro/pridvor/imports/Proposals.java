package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.Trees;
import ro.pridvor.imports.Draft.MeasureRow;
import ro.pridvor.text.Folding;

/** Proposes target groups by the names and synonyms of the taxonomy; a person confirms them. */
final class Proposals {
  private static final int MOST = 4;

  private final List<Group> groups = new ArrayList<>();

  private record Group(String id, List<Name> names) {}

  /**
   * @param first a part of every text that has the name, to pass over the others quickly
   */
  private record Name(String first, Pattern pattern) {
    boolean isIn(String folded) {
      return folded.contains(first) && pattern.matcher(folded).find();
    }
  }

  /**
   * @param taxonomy the text of {@code target-groups.yaml}
   */
  Proposals(String taxonomy) {
    Map<String, Object> tree = Trees.yaml(taxonomy).orElse(Map.of());
    for (Map<String, Object> group : PlanTrees.maps(tree, "groups")) {
      List<String> names = new ArrayList<>(List.of(PlanTrees.text(group, "name")));
      names.addAll(PlanTrees.entries(group.get("synonyms")));
      groups.add(
          new Group(
              PlanTrees.text(group, "id"),
              names.stream().filter(n -> n.length() > 3).map(Proposals::name).toList()));
    }
  }

  /** The words of a name in order, each with whatever ending. */
  private static Name name(String name) {
    List<String> words = Folding.words(name).stream().map(Folding.Word::folded).toList();
    List<String> stems =
        words.stream()
            .map(w -> isLong(w) ? Pattern.quote(stem(w)) + "\\w*" : Pattern.quote(w))
            .toList();
    String first = words.isEmpty() ? "" : words.get(0);
    return new Name(
        isLong(first) ? stem(first) : first,
        Pattern.compile("\\b" + String.join("\\W+", stems) + "\\b"));
  }

  private static boolean isLong(String word) {
    return word.length() > 5;
  }

  private static String stem(String word) {
    return word.replaceFirst("(ilor|elor|ului|iile|iei|ilor|ele|ul|ii|ei|le|e|i|a)$", "");
  }

  /** Groups that a measure's words name: in its column of beneficiaries, else in its text. */
  Optional<List<String>> groups(MeasureRow measure) {
    String audience =
        measure.notes.stream().filter(n -> n.startsWith("@audience ")).reduce("", String::concat);
    List<String> found = named(audience);
    if (found.isEmpty()) {
      found = named(measure.text);
    }
    if (found.isEmpty()) {
      found = named(measure.specific.title);
    }
    return found.isEmpty() || found.size() > MOST ? Optional.empty() : Optional.of(found);
  }

  private List<String> named(String text) {
    String folded = Folding.fold(text);
    Set<String> found = new LinkedHashSet<>();
    if (!folded.isBlank()) {
      for (Group group : groups) {
        if (group.names().stream().anyMatch(n -> n.isIn(folded))) {
          found.add(group.id());
        }
      }
    }
    return List.copyOf(found);
  }
}
