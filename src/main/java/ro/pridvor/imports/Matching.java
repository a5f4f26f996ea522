package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.imports.Draft.General;
import ro.pridvor.imports.Draft.MeasureRow;
import ro.pridvor.imports.Draft.Specific;
import ro.pridvor.text.Folding;

/**
 * Finds the parts of a plan as it is again in an amended document: by the id that an export
 * carries, then by words, then by number and similar words.
 */
final class Matching {
  private static final double SIMILAR_WITH_CODE = 0.35;
  private static final double SIMILAR = 0.72;

  private final List<Known> known = new ArrayList<>();
  private final Set<String> matched = new LinkedHashSet<>();

  /** A part of the plan as it is. */
  record Known(String key, String code, String text, Set<String> words) {}

  Matching(PlanTrees trees) {
    for (Map<String, Object> general : trees.generals()) {
      add('g', general, "title");
      for (Map<String, Object> specific : PlanTrees.maps(general, "objectives")) {
        add('s', specific, "title");
        PlanTrees.maps(specific, "measures").forEach(measure -> add('m', measure, "text"));
      }
    }
  }

  private void add(char level, Map<String, Object> tree, String text) {
    String words = PlanTrees.text(tree, text);
    known.add(
        new Known(
            Companion.key(level, PlanTrees.text(tree, "id")),
            PlanTrees.text(tree, "code"),
            fold(words),
            words(words)));
  }

  /** Gives the parts of a draft the keys of those that they are. */
  void apply(Draft draft) {
    for (BiPredicate<Known, Part> same : passes()) {
      for (General general : draft.generals) {
        match(same, 'g', general.key, general.code, general.title).ifPresent(k -> general.key = k);
        for (Specific specific : general.specifics) {
          match(same, 's', specific.key, specific.code, specific.title)
              .ifPresent(k -> specific.key = k);
          for (MeasureRow measure : specific.measures) {
            match(same, 'm', measure.key, measure.code, measure.text)
                .ifPresent(k -> measure.key = k);
          }
        }
      }
    }
  }

  private record Part(String code, String text, Set<String> words) {}

  private static List<BiPredicate<Known, Part>> passes() {
    return List.of(
        (k, p) -> k.text().equals(p.text()) && code(k.code()).equals(code(p.code())),
        (k, p) -> k.text().equals(p.text()),
        (k, p) ->
            !p.code().isEmpty()
                && code(k.code()).equals(code(p.code()))
                && similarity(k.words(), p.words()) >= SIMILAR_WITH_CODE,
        (k, p) -> similarity(k.words(), p.words()) >= SIMILAR);
  }

  private Optional<String> match(
      BiPredicate<Known, Part> same, char level, String key, String code, String text) {
    if (!key.isEmpty()) {
      matched.add(key);
      return Optional.empty();
    }
    Part part = new Part(code, fold(text), words(text));
    Optional<String> found =
        known.stream()
            .filter(k -> k.key().charAt(0) == level && !matched.contains(k.key()))
            .filter(k -> same.test(k, part))
            .map(Known::key)
            .findFirst();
    found.ifPresent(matched::add);
    return found;
  }

  /** Parts that the document no longer has. */
  List<String> withdrawn() {
    return known.stream().map(Known::key).filter(k -> !matched.contains(k)).toList();
  }

  private static String code(String code) {
    return code.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String fold(String text) {
    return Folding.words(text).stream().map(Folding.Word::folded).collect(Collectors.joining(" "));
  }

  private static Set<String> words(String text) {
    return Folding.words(text).stream()
        .map(Folding.Word::folded)
        .filter(w -> w.length() > 2)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Jaccard similarity, from 0 to 1. */
  private static double similarity(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Map<String, Integer> all = new HashMap<>();
    a.forEach(w -> all.merge(w, 1, Integer::sum));
    b.forEach(w -> all.merge(w, 1, Integer::sum));
    long both = all.values().stream().filter(n -> n == 2).count();
    return (double) both / all.size();
  }
}
