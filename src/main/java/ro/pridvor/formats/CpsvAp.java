package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.Phones;

/**
 * {@code date/cpsv-ap.jsonld}: the public services that can be used, in the Core Public Service
 * Vocabulary Application Profile 3.2 of the European Union. A service without a known competent
 * authority cannot be said in it and is left out, as are promises and what only a plan that has
 * ended names. A service that is for no town in particular is for Romania.
 */
public final class CpsvAp {
  private static final String COUNTRY = "România";
  private static final String COUNTRY_IRI =
      "http://publications.europa.eu/resource/authority/country/ROU";

  private final Portal portal;
  private final NameIds ids;
  private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> townsOf = new LinkedHashMap<>();

  public CpsvAp(Portal portal) {
    this.portal = portal;
    this.ids = NameIds.of(portal.facts());
  }

  /** The whole file. */
  public byte[] write() {
    portal.services().forEach(this::add);
    townsOf.forEach(this::addOrganisation);
    return Json.bytes(
        object().with("@context", context()).with("@graph", List.copyOf(nodes.values())).done());
  }

  private static Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("cpsv", "http://purl.org/vocab/cpsv#");
    context.put("cv", "http://data.europa.eu/m8g/");
    context.put("dcat", "http://www.w3.org/ns/dcat#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("org", "http://www.w3.org/ns/org#");
    context.put("skos", "http://www.w3.org/2004/02/skos/core#");
    return context;
  }

  private void add(Service s) {
    Optional<String> authority = authority(s);
    boolean usable = portal.state(s).exists();
    Optional<String> description = description(s);
    if (!usable || authority.isEmpty() || description.isEmpty()) {
      return;
    }
    townsOf.computeIfAbsent(authority.get(), id -> new TreeSet<>()).add(s.town().orElse(COUNTRY));
    String iri = "service/" + s.id();
    List<Object> requirements = new ArrayList<>();
    s.audience().conditions().forEach(c -> requirements.add(requirement(s, iri, c, requirements)));
    List<Object> evidence = new ArrayList<>();
    s.documents().forEach(d -> evidence.add(evidence(s, iri, d, evidence)));
    put(
        iri,
        object()
            .with("@type", "cpsv:PublicService")
            .with("foaf:page", page(Addresses.ROMANIAN.service(s.id())))
            .with("dct:identifier", s.id())
            .with("dct:title", words(s.name()))
            .with("dct:description", words(description.get()))
            .with("cv:hasCompetentAuthority", ref("organization/" + authority.get()))
            .with("dct:spatial", ref(town(s.town().orElse(COUNTRY))))
            .with("dct:audience", audience(s))
            .with(
                "dcat:keyword",
                s.needs().stream().map(n -> words(n.name(portal.facts().language()))).toList())
            .with("cv:holdsRequirement", requirements)
            .with("cpsv:hasInput", evidence)
            .with("cv:contactPoint", contactPoint(s, iri))
            .with("cv:hasChannel", channel(s, iri))
            .with("cv:hasCost", cost(s, iri)));
  }

  private static Optional<String> description(Service s) {
    return s.offers().isEmpty()
        ? s.easy().or(() -> s.source().flatMap(Service.Source::quote)).map(String::strip)
        : Optional.of(String.join(". ", s.offers()));
  }

  /** The provider where it is a public body, else the authority whose plan names the service. */
  private Optional<String> authority(Service s) {
    return s.provider()
        .map(portal.organisations()::get)
        .filter(o -> o.kind() != Organisation.Kind.NGO && o.kind() != Organisation.Kind.CATEGORY)
        .map(Organisation::id)
        .or(
            () ->
                portal.plans().stream()
                    .filter(p -> s.plan().filter(p.id()::equals).isPresent())
                    .map(Plan::authority)
                    .filter(portal.organisations()::containsKey)
                    .findFirst());
  }

  private void addOrganisation(String id, TreeSet<String> towns) {
    Organisation o = portal.organisations().get(id);
    put(
        "organization/" + id,
        object()
            .with("@type", "cv:PublicOrganisation")
            .with("foaf:page", page(Addresses.ROMANIAN.organisation(o.id())))
            .with("dct:identifier", o.id())
            .with("dct:title", words(o.name()))
            .with("skos:prefLabel", words(o.name()))
            .with("dct:spatial", towns.stream().map(town -> ref(town(town))).toList()));
  }

  private List<Map<String, Object>> audience(Service s) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (String id : s.audience().targetGroups()) {
      String iri = "group/" + id;
      put(
          iri,
          object()
              .with("@type", "skos:Concept")
              .with("skos:prefLabel", words(portal.targetGroups().get(id).name())));
      groups.add(ref(iri));
    }
    return groups;
  }

  private Object requirement(Service s, String iri, String text, List<Object> before) {
    int number = before.size() + 1;
    return put(
        iri + "#conditie-" + number,
        object()
            .with("@type", "cv:Requirement")
            .with("dct:identifier", s.id() + "-conditie-" + number)
            .with("dct:title", words(text)));
  }

  private Object evidence(Service s, String iri, String text, List<Object> before) {
    int number = before.size() + 1;
    return put(
        iri + "#act-" + number,
        object()
            .with("@type", "cv:Evidence")
            .with("dct:identifier", s.id() + "-act-" + number)
            .with("dct:title", words(text)));
  }

  private Optional<Map<String, Object>> contactPoint(Service s, String iri) {
    return s.contact()
        .filter(c -> c.phone().isPresent() || c.email().isPresent())
        .map(
            c ->
                put(
                    iri + "#contact",
                    object()
                        .with("@type", "cv:ContactPoint")
                        .with("cv:telephone", c.phone().flatMap(Phones::first))
                        .with("cv:email", c.email())));
  }

  private Optional<Map<String, Object>> channel(Service s, String iri) {
    return s.howToApply().isEmpty()
        ? Optional.empty()
        : Optional.of(
            put(
                iri + "#cum-cereti",
                object()
                    .with("@type", "cv:Channel")
                    .with("dct:identifier", s.id() + "-cum-cereti")
                    .with("dct:description", words(String.join(" ", s.howToApply())))));
  }

  private Optional<Map<String, Object>> cost(Service s, String iri) {
    return s.cost()
        .map(
            cost ->
                put(
                    iri + "#cost",
                    object()
                        .with("@type", "cv:Cost")
                        .with("dct:identifier", s.id() + "-cost")
                        .with("dct:description", words(cost))));
  }

  private String town(String town) {
    String iri = town.equals(COUNTRY) ? COUNTRY_IRI : "town" + Addresses.ROMANIAN.town(town);
    put(iri, object().with("@type", "dct:Location").with("skos:prefLabel", words(town)));
    return iri;
  }

  /** Where people read of it: an address may change, the id does not. */
  private Optional<Map<String, Object>> page(String address) {
    return portal.facts().url(address).map(url -> Map.of("@id", url));
  }

  /**
   * Adds a node.
   *
   * @param name within the portal, such as {@code service/cantina}; or an IRI
   */
  private Map<String, Object> put(String name, Json.JsonObject node) {
    Map<String, Object> whole = new LinkedHashMap<>(ref(name));
    whole.putAll(node.done());
    nodes.putIfAbsent(name, whole);
    return ref(name);
  }

  private Map<String, Object> ref(String name) {
    return Map.of("@id", name.equals(COUNTRY_IRI) ? name : ids.urn(name));
  }

  private Map<String, Object> words(String text) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("@language", portal.facts().language());
    value.put("@value", text);
    return value;
  }
}
