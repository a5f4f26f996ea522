package ro.pridvor.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.pridvor.model.Update;

/**
 * News, read from what they name to them, the newest first.
 *
 * @param byPlan by plan id; news about a plan's measures are among them
 * @param byMeasure under {@link Portal#key}
 * @param byService by service id
 */
public record UpdateRelations(
    Map<String, List<Update>> byPlan,
    Map<String, List<Update>> byMeasure,
    Map<String, List<Update>> byService) {

  static UpdateRelations of(List<Update> updates) {
    Map<String, List<Update>> byPlan = new LinkedHashMap<>();
    Map<String, List<Update>> byMeasure = new LinkedHashMap<>();
    Map<String, List<Update>> byService = new LinkedHashMap<>();
    for (Update update : updates) {
      Set<String> plans = new LinkedHashSet<>(update.plans());
      Set<String> measures = new LinkedHashSet<>();
      for (Update.About about : update.measures()) {
        plans.add(about.plan());
        measures.add(Portal.key(about.plan(), about.measure()));
      }
      plans.forEach(id -> put(byPlan, id, update));
      measures.forEach(key -> put(byMeasure, key, update));
      update.services().forEach(id -> put(byService, id, update));
    }
    return new UpdateRelations(frozen(byPlan), frozen(byMeasure), frozen(byService));
  }

  private static void put(Map<String, List<Update>> map, String id, Update update) {
    map.computeIfAbsent(id, key -> new ArrayList<>()).add(update);
  }

  private static Map<String, List<Update>> frozen(Map<String, List<Update>> map) {
    Map<String, List<Update>> copy = new LinkedHashMap<>();
    map.forEach((id, list) -> copy.put(id, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }
}
