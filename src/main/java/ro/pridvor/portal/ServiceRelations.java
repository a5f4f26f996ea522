package ro.pridvor.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ro.pridvor.model.Need;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;

/**
 * Services, read from what they name to them, in the order of the content.
 *
 * @param byGroup by target group id; services of a group's own subgroups are among them
 * @param byNeed by need, in the order of needs
 * @param byTown by town or county as written
 * @param byOrganisation by id of the provider
 * @param byMeasure by the measure that concerns them, under {@link Portal#key}
 */
public record ServiceRelations(
    Map<String, List<Service>> byGroup,
    Map<Need, List<Service>> byNeed,
    Map<String, List<Service>> byTown,
    Map<String, List<Service>> byOrganisation,
    Map<String, List<Service>> byMeasure) {

  static ServiceRelations of(List<Service> services, Map<String, TargetGroup> groups) {
    Map<String, List<Service>> byGroup = new TreeMap<>();
    Map<Need, List<Service>> byNeed = new EnumMap<>(Need.class);
    Map<String, List<Service>> byTown = new TreeMap<>();
    Map<String, List<Service>> byOrganisation = new TreeMap<>();
    Map<String, List<Service>> byMeasure = new TreeMap<>();
    for (Service service : services) {
      TargetGroup.withAncestors(service.audience().targetGroups(), groups)
          .forEach(id -> put(byGroup, id, service));
      service.needs().forEach(need -> put(byNeed, need, service));
      service.town().ifPresent(town -> put(byTown, town, service));
      service.provider().ifPresent(id -> put(byOrganisation, id, service));
      service.measures().stream()
          .map(m -> Portal.key(m.plan(), m.measure()))
          .distinct()
          .forEach(key -> put(byMeasure, key, service));
    }
    return new ServiceRelations(
        frozen(byGroup), frozen(byNeed), frozen(byTown), frozen(byOrganisation), frozen(byMeasure));
  }

  private static <K> void put(Map<K, List<Service>> map, K key, Service service) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(service);
  }

  private static <K> Map<K, List<Service>> frozen(Map<K, List<Service>> map) {
    Map<K, List<Service>> copy = new LinkedHashMap<>();
    map.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }
}
