package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Need;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;

/** Needs and target groups as the two taxonomies of {@link Hsds}, and services tagged with them. */
final class HsdsTerms {
  private final Portal portal;
  private final NameIds ids;
  private final HsdsWords words;

  HsdsTerms(Portal portal, NameIds ids, HsdsWords words) {
    this.portal = portal;
    this.ids = ids;
    this.words = words;
  }

  private String id(String kind, String slug) {
    return ids.of(kind + "/" + slug);
  }

  /** The taxonomy of needs. */
  Map<String, Object> needs() {
    return taxonomy("nevoi", "needs");
  }

  /** The taxonomy of target groups. */
  Map<String, Object> groups() {
    return taxonomy("grupuri", "groups");
  }

  private Map<String, Object> taxonomy(String slug, String key) {
    return object()
        .with("id", id("taxonomy", slug))
        .with("name", words.word(key))
        .with("description", words.word(key + ".description"))
        .with("version", portal.facts().date().toString())
        .done();
  }

  /** Every term, for the list of terms. */
  List<Map<String, Object>> terms() {
    List<Map<String, Object>> terms = new ArrayList<>();
    portal.servicesOf().byNeed().keySet().forEach(need -> terms.add(term(need)));
    portal.targetGroups().values().forEach(group -> terms.add(term(group)));
    return terms;
  }

  private Map<String, Object> term(Need need) {
    return object()
        .with("id", id("need", need.id()))
        .with("code", need.id())
        .with("name", need.name(portal.facts().language()))
        .with("description", need.name(portal.facts().language()))
        .with("taxonomy", words.word("needs"))
        .with("taxonomy_detail", needs())
        .with("language", portal.facts().language())
        .with("term_uri", portal.facts().url(Addresses.ROMANIAN.need(need.id())))
        .done();
  }

  private Map<String, Object> term(TargetGroup group) {
    return object()
        .with("id", id("target-group", group.id()))
        .with("code", group.id())
        .with("name", group.name())
        .with("description", group.easy().map(String::strip).orElse(group.name()))
        .with(
            "parent_id",
            group.parents().stream().findFirst().map(parent -> id("target-group", parent)))
        .with("taxonomy", words.word("groups"))
        .with("taxonomy_detail", groups())
        .with("language", portal.facts().language())
        .with("term_uri", portal.facts().url(Addresses.ROMANIAN.group(group.id())))
        .done();
  }

  /** What a service is tagged with. */
  List<Map<String, Object>> attributes(Service s) {
    List<Map<String, Object>> attributes = new ArrayList<>();
    for (Need need : s.needs()) {
      attributes.add(attribute(s, "service_type", need.id(), term(need)));
    }
    for (String group : s.audience().targetGroups()) {
      Map<String, Object> term = term(portal.targetGroups().get(group));
      attributes.add(attribute(s, "intended_audience", group, term));
    }
    return attributes;
  }

  private Map<String, Object> attribute(
      Service s, String type, String slug, Map<String, Object> term) {
    return object()
        .with("id", id("attribute", s.id() + "/" + type + "/" + slug))
        .with("link_type", type)
        .with("link_entity", "service")
        .with("taxonomy_term", term)
        .done();
  }
}
