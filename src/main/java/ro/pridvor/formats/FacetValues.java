package ro.pridvor.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ro.pridvor.page.View.SearchValue;
import ro.pridvor.portal.Portal;
import ro.pridvor.site.SearchFacets;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * The long lists of the search page, {@code cautare/valori/<facet>.json}: parts of {@code [heading,
 * [[value, name], …]]}, the heading empty where there is none.
 */
public final class FacetValues {
  private final Portal portal;

  public FacetValues(Portal portal) {
    this.portal = portal;
  }

  static List<OutputFile> files(Publication publication) {
    return new FacetValues(publication.portal())
        .files().entrySet().stream()
            .map(file -> OutputFile.of(file.getKey(), file::getValue))
            .toList();
  }

  /** The content of each file by its path in the site. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    new SearchFacets(portal)
        .files()
        .forEach((key, values) -> files.put("cautare/valori/" + key + ".json", file(values)));
    return files;
  }

  private static byte[] file(List<SearchValue> values) {
    Map<String, List<List<String>>> parts = new LinkedHashMap<>();
    for (SearchValue value : values) {
      parts
          .computeIfAbsent(value.under(), u -> new ArrayList<>())
          .add(List.of(value.value(), value.label().text()));
    }
    return Json.compact(
        parts.entrySet().stream().map(p -> List.of(p.getKey(), p.getValue())).toList());
  }
}
