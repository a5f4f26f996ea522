package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.page.View.Place;
import ro.pridvor.text.PlainText;

/**
 * The places of objectives and measures of one plan that have the same number and words as others:
 * links and page titles need them, for the same words must not lead to two pages (WCAG 2.4.9).
 */
final class Namesakes {
  private final Map<Object, Place> byText;
  private final Map<Object, Place> byTitle;

  private Namesakes(Map<Object, Place> byText, Map<Object, Place> byTitle) {
    this.byText = byText;
    this.byTitle = byTitle;
  }

  static Namesakes of(Plan plan) {
    Map<Object, Place> places = places(plan);
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(plan.objectives());
    all.addAll(places.keySet());
    return new Namesakes(
        repeated(places, places.keySet(), item -> item.getClass() + PlainText.plain(text(item))),
        repeated(places, all, item -> PlainText.title(text(item))));
  }

  /** Where an item stands, if another of the plan has the same number and text. */
  Optional<Place> byText(Object item) {
    return Optional.ofNullable(byText.get(item));
  }

  /**
   * Where an item stands, if another of the plan, an objective or a measure, has the same number
   * and beginning of the text.
   */
  Optional<Place> byTitle(Object item) {
    return Optional.ofNullable(byTitle.get(item));
  }

  private static Map<Object, Place> places(Plan plan) {
    Map<Object, Place> places = new IdentityHashMap<>();
    Set<Place> taken = new HashSet<>();
    for (GeneralObjective general : plan.objectives()) {
      List<String> above = new ArrayList<>();
      general.component().flatMap(plan::component).ifPresent(c -> above.add(c.name()));
      above.add(general.code().orElse(general.title()));
      int objective = 0;
      for (SpecificObjective specific : general.objectives()) {
        put(places, taken, specific, new Place(above, ++objective, false), specific.id());
        List<String> path = new ArrayList<>(above);
        path.add(specific.code().orElse(specific.title()));
        int measure = 0;
        for (Measure each : specific.measures()) {
          put(places, taken, each, new Place(path, ++measure, true), each.id());
        }
      }
    }
    return places;
  }

  /** Numbers may repeat in a source: then the id, which never does, is said too. */
  private static void put(
      Map<Object, Place> places, Set<Place> taken, Object item, Place place, String id) {
    boolean first = taken.add(place);
    List<String> path = new ArrayList<>(place.path());
    path.add(id);
    places.put(item, first ? place : new Place(path, place.number(), place.measure()));
  }

  private static Map<Object, Place> repeated(
      Map<Object, Place> places, Set<Object> items, Function<Object, String> words) {
    Map<String, List<Object>> byWords = new HashMap<>();
    for (Object item : items) {
      String key = code(item) + ' ' + words.apply(item);
      byWords.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(item);
    }
    Map<Object, Place> repeated = new IdentityHashMap<>();
    byWords.values().stream()
        .filter(same -> same.size() > 1)
        .flatMap(List::stream)
        .filter(places::containsKey)
        .forEach(item -> repeated.put(item, places.get(item)));
    return repeated;
  }

  private static String text(Object item) {
    if (item instanceof GeneralObjective general) {
      return general.title();
    }
    return item instanceof Measure m ? m.text() : ((SpecificObjective) item).title();
  }

  private static String code(Object item) {
    Optional<String> code =
        item instanceof GeneralObjective general
            ? general.code()
            : item instanceof Measure m ? m.code() : ((SpecificObjective) item).code();
    return code.orElse("");
  }
}
