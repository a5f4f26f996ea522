package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.portal.Portal;
import ro.pridvor.testing.Portals;
import ro.pridvor.theme.PageRenderer;
import ro.pridvor.theme.Theme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages say to search engines: well-formed, in the words of schema.org, with whole addresses.
 */
class StructuredDataTest {
  private static final Set<String> ORGANISATION =
      Set.of(
          "@id",
          "url",
          "name",
          "alternateName",
          "parentOrganization",
          "address",
          "telephone",
          "email",
          "sameAs");
  private static final Set<String> SERVICE =
      Set.of(
          "@id",
          "url",
          "name",
          "description",
          "serviceType",
          "provider",
          "areaServed",
          "audience",
          "availableChannel");

  /** The types that are used, each with those of its properties on schema.org that are used. */
  private static final Map<String, Set<String>> VOCABULARY =
      Map.of(
          "GovernmentService", SERVICE,
          "Service", SERVICE,
          "GovernmentOrganization", ORGANISATION,
          "NGO", ORGANISATION,
          "AdministrativeArea", Set.of("name"),
          "PeopleAudience", Set.of("audienceType"),
          "ServiceChannel",
              Set.of("servicePhone", "serviceUrl", "availableLanguage", "serviceLocation"),
          "ContactPoint", Set.of("telephone"),
          "Place", Set.of("name", "address"));

  /** Ids do not follow the address of a page. */
  private static final Pattern ID =
      Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> nodes = new TreeMap<>();

  @Test
  void everyPageSpeaksSchemaOrgWithWholeAddressesOfItsOwn() throws java.io.IOException {
    Portal portal = Portals.read();
    String base = portal.facts().baseUrl().orElseThrow();
    PageRenderer renderer =
        new PageRenderer(Theme.load(Path.of("themes"), "pridvor"), portal.facts());
    for (Page page : new SiteMapper(portal).pages()) {
      if (page.language().equals("ro")
          && (page.kind() == PageKind.SERVICE || page.kind() == PageKind.ORGANISATION)) {
        String html = new String(renderer.render(page), StandardCharsets.UTF_8);
        for (var script : Jsoup.parse(html).select("script[type=application/ld+json]")) {
          JsonNode whole = JsonMapper.shared().readTree(script.data());
          String own = base.replaceFirst("/$", "") + page.address();
          expect("https://schema.org", whole.path("@context").asString(), page);
          expect(own, whole.path("url").asString(), page);
          check(whole, base, page);
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(nodes.get("GovernmentService") > 40, nodes::toString);
    assertTrue(nodes.get("GovernmentOrganization") > 60, nodes::toString);
  }

  private void expect(String expected, String actual, Page page) {
    if (!expected.equals(actual)) {
      faults.add(page.address() + ": " + actual + " instead of " + expected);
    }
  }

  private void check(JsonNode node, String base, Page page) {
    String type = node.path("@type").asString();
    nodes.merge(type, 1, Integer::sum);
    Set<String> known = VOCABULARY.getOrDefault(type, Set.of());
    node.propertyStream()
        .forEach(
            property -> {
              String key = property.getKey();
              JsonNode value = property.getValue();
              if (!key.matches("@context|@type") && !known.contains(key)) {
                faults.add(page.address() + ": " + key + " of " + type);
              }
              boolean named = !key.equals("@id") || ID.matcher(value.asString()).matches();
              boolean own = !key.equals("url") || value.asString().startsWith(base);
              if (!named || !own) {
                faults.add(page.address() + ": " + value);
              }
              (value.isArray() ? value.valueStream() : java.util.stream.Stream.of(value))
                  .forEach(
                      item -> {
                        if (item.isObject()) {
                          check(item, base, page);
                        } else if (item.asString().isBlank()) {
                          faults.add(page.address() + ": empty " + key);
                        }
                      });
            });
  }
}
