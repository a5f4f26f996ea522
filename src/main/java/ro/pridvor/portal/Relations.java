package ro.pridvor.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.Portal.PlacedMeasure;

/** The relations of measures, read the other way round: from what they name to them. */
final class Relations {
  private final List<PlacedMeasure> measures = new ArrayList<>();
  private final Map<String, List<PlacedMeasure>> byGroup = new TreeMap<>();
  private final Map<String, List<PlacedMeasure>> answering = new TreeMap<>();
  private final Map<String, List<PlacedMeasure>> partnering = new TreeMap<>();
  private final Map<String, List<PlacedMeasure>> byFunding = new TreeMap<>();

  Relations(List<Plan> plans, Map<String, TargetGroup> groups) {
    for (Plan plan : plans) {
      for (GeneralObjective general : plan.objectives()) {
        for (SpecificObjective specific : general.objectives()) {
          for (Measure measure : specific.measures()) {
            add(new PlacedMeasure(plan, general, specific, measure), groups);
          }
        }
      }
    }
  }

  private void add(PlacedMeasure placed, Map<String, TargetGroup> groups) {
    Measure measure = placed.measure();
    measures.add(placed);
    TargetGroup.withAncestors(measure.targetGroups(), groups)
        .forEach(id -> put(byGroup, id, placed));
    Set<String> answers = new LinkedHashSet<>(measure.responsible().refs(false));
    answers.forEach(id -> put(answering, id, placed));
    Set<String> partners = new LinkedHashSet<>(measure.partners().refs(false));
    partners.addAll(measure.partners().refs(true));
    partners.addAll(measure.responsible().refs(true));
    partners.forEach(id -> put(partnering, id, placed));
    Set<String> sources = new LinkedHashSet<>(measure.funding().refs(false));
    measure.details().budget().forEach(line -> line.source().ifPresent(sources::add));
    sources.forEach(id -> put(byFunding, id, placed));
  }

  private static void put(Map<String, List<PlacedMeasure>> map, String id, PlacedMeasure placed) {
    map.computeIfAbsent(id, key -> new ArrayList<>()).add(placed);
  }

  List<PlacedMeasure> measures() {
    return List.copyOf(measures);
  }

  Map<String, List<PlacedMeasure>> byGroup() {
    return frozen(byGroup);
  }

  Map<String, List<PlacedMeasure>> answering() {
    return frozen(answering);
  }

  Map<String, List<PlacedMeasure>> partnering() {
    return frozen(partnering);
  }

  Map<String, List<PlacedMeasure>> byFunding() {
    return frozen(byFunding);
  }

  private static Map<String, List<PlacedMeasure>> frozen(Map<String, List<PlacedMeasure>> map) {
    Map<String, List<PlacedMeasure>> copy = new LinkedHashMap<>();
    map.forEach((id, list) -> copy.put(id, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }
}
