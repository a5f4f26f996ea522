package ro.pridvor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People that measures are meant for.
 *
 * @param synonyms words that citizens type for it
 * @param names its name in other languages, by language code
 * @param featured whether the home page offers it first
 */
public record TargetGroup(
    String id,
    String name,
    Optional<String> parent,
    List<String> synonyms,
    Map<String, String> names,
    Optional<String> easy,
    Optional<String> note,
    boolean featured) {

  /** The name in a language, or in Romanian where there is none. */
  public String name(String language) {
    return names.getOrDefault(language, name);
  }
}
