package ro.pridvor.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Service;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.Phones;

/** Services and organisations in the vocabulary of schema.org, as search engines read them. */
final class StructuredData {
  private final Portal portal;
  private final NameIds ids;

  StructuredData(Portal portal) {
    this.portal = portal;
    this.ids = NameIds.of(portal.facts());
  }

  /** The public form of an address, where the portal knows where it will stand. */
  Optional<String> absolute(String address) {
    return portal.facts().url(address);
  }

  /**
   * Nothing for a service that is promised, or was last heard of in a plan that has ended: search
   * engines must not offer it as help.
   */
  Map<String, Object> service(Service s) {
    if (!portal.state(s).exists()) {
      return Map.of();
    }
    Optional<Organisation> provider = s.provider().map(portal.organisations()::get);
    boolean nonGovernmental = provider.filter(o -> o.kind() == Organisation.Kind.NGO).isPresent();
    Node node = new Node(nonGovernmental ? "Service" : "GovernmentService");
    node.members.put("@context", "https://schema.org");
    String address = Addresses.ROMANIAN.service(s.id());
    node.put("@id", ids.urn("service/" + s.id())).put("url", absolute(address));
    node.put("name", s.name())
        .put("description", String.join(". ", s.offers()))
        .put("serviceType", s.needs().stream().map(n -> n.name(portal.facts().language())).toList())
        .put("provider", provider.map(o -> organisation(o).members))
        .put(
            "areaServed",
            s.town().map(town -> new Node("AdministrativeArea").put("name", town).members))
        .put("audience", audience(s))
        .put("availableChannel", channel(s));
    return node.members;
  }

  private List<Map<String, Object>> audience(Service s) {
    List<Map<String, Object>> groups = new ArrayList<>();
    for (String id : s.audience().targetGroups()) {
      String name = portal.targetGroups().get(id).name();
      groups.add(new Node("PeopleAudience").put("audienceType", name).members);
    }
    return groups;
  }

  private Optional<Map<String, Object>> channel(Service s) {
    Node channel = new Node("ServiceChannel");
    s.contact()
        .flatMap(Service.Contact::phone)
        .flatMap(Phones::first)
        .ifPresent(
            phone ->
                channel.put(
                    "servicePhone", new Node("ContactPoint").put("telephone", phone).members));
    channel.put("serviceUrl", s.contact().flatMap(Service.Contact::website));
    channel.put("availableLanguage", s.languages());
    s.place()
        .ifPresent(
            place ->
                channel.put(
                    "serviceLocation",
                    new Node("Place")
                        .put("name", place.name())
                        .put("address", place.address())
                        .members));
    return channel.members.size() > 1 ? Optional.of(channel.members) : Optional.empty();
  }

  private static List<String> numbers(String written) {
    return Phones.numbers(written).stream().flatMap(part -> part.number().stream()).toList();
  }

  /** Nothing for a mere kind of actor. */
  Map<String, Object> organisationPage(Organisation o) {
    if (o.kind() == Organisation.Kind.CATEGORY) {
      return Map.of();
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("@context", "https://schema.org");
    Node node = organisation(o);
    node.put("alternateName", o.acronym());
    node.put(
        "parentOrganization",
        o.parent().map(portal.organisations()::get).map(p -> organisation(p).members));
    o.contact()
        .ifPresent(
            c ->
                node.put("address", c.address())
                    .put("telephone", c.phone().map(StructuredData::numbers))
                    .put("email", c.email())
                    .put("sameAs", c.website()));
    whole.putAll(node.members);
    return whole;
  }

  private Node organisation(Organisation o) {
    Node node = new Node(o.kind() == Organisation.Kind.NGO ? "NGO" : "GovernmentOrganization");
    node.put("@id", ids.urn("organization/" + o.id()));
    node.put("url", absolute(Addresses.ROMANIAN.organisation(o.id())));
    return node.put("name", o.name());
  }

  /** A node under construction; absent and empty values are left out. */
  private static final class Node {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Node(String type) {
      members.put("@type", type);
    }

    Node put(String key, Object value) {
      Object known = value instanceof Optional<?> optional && optional.isEmpty() ? "" : value;
      known = known instanceof Optional<?> optional ? optional.get() : known;
      boolean empty = known.equals("") || known instanceof List<?> list && list.isEmpty();
      if (!empty) {
        members.put(key, known);
      }
      return this;
    }
  }
}
