package ro.pridvor.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People that measures are meant for.
 *
 * @param parents ids of the wider groups that these people belong to as well, the nearest first;
 *     children with disabilities are both children and persons with disabilities
 * @param synonyms words that citizens type for it
 * @param names its name in other languages, by language code
 * @param featured whether the home page offers it first
 * @param everyone whether it is all people of a place, so that what is meant for it is for any
 *     group
 */
public record TargetGroup(
    String id,
    String name,
    List<String> parents,
    List<String> synonyms,
    Map<String, String> names,
    Optional<String> easy,
    Optional<String> note,
    boolean featured,
    boolean everyone) {

  /** The name in a language, or in the portal's own where there is none. */
  public String name(String language) {
    return names.getOrDefault(language, name);
  }

  /** The language that {@link #name(String)} gives the name in; empty for the portal's own. */
  public String languageOfName(String language) {
    return names.containsKey(language) ? language : "";
  }

  /**
   * These groups and all those above them, each once, the near ones before the far ones. What is
   * meant for a group is meant for people of every one of them.
   *
   * @param groups all groups by id; an id that is not among them has nothing above it
   */
  public static Set<String> withAncestors(List<String> ids, Map<String, TargetGroup> groups) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(ids);
    while (!next.isEmpty()) {
      String id = next.remove();
      if (all.add(id) && groups.containsKey(id)) {
        next.addAll(groups.get(id).parents());
      }
    }
    return all;
  }
}
