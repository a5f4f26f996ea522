package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Service;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.Phones;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * {@code date/hsds/}: services and organisations as the Human Services Data Specification 3.0 of
 * Open Referral has them, laid out as the answers of its API would be. What is not known is left
 * out; nothing is written as null.
 */
public final class Hsds {
  private static final String FOLDER = "date/hsds/";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Portal portal;
  private final NameIds ids;
  private final HsdsTerms terms;
  private final HsdsWords words;

  public Hsds(Portal portal) {
    this.portal = portal;
    this.ids = NameIds.of(portal.facts());
    this.words = new HsdsWords(portal.facts().language());
    this.terms = new HsdsTerms(portal, ids, words);
  }

  static List<OutputFile> files(Publication publication) {
    return new Hsds(publication.portal())
        .files().entrySet().stream()
            .map(file -> OutputFile.of(file.getKey(), file::getValue))
            .toList();
  }

  /** The files, by path below the site's root. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        FOLDER + "index.json",
        Json.bytes(
            object()
                .with("version", "3.0")
                .with("profile", "https://docs.openreferral.org/en/3.0/hsds/schema_reference.html")
                .with(
                    "openapi_url",
                    "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json")
                .done()));
    put(files, "services", portal.services().stream().map(this::service).toList());
    put(files, "organizations", organisations().stream().map(this::whole).toList());
    put(files, "service_at_locations", atLocations());
    put(files, "taxonomies", List.of(terms.needs(), terms.groups()));
    put(files, "taxonomy_terms", terms.terms());
    return files;
  }

  private static void put(
      Map<String, byte[]> files, String name, List<Map<String, Object>> contents) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total_items", contents.size());
    page.put("total_pages", 1);
    page.put("page_number", 1);
    page.put("size", contents.size());
    page.put("first_page", true);
    page.put("last_page", true);
    page.put("empty", contents.isEmpty());
    page.put("contents", contents);
    files.put(FOLDER + name + ".json", Json.bytes(page));
  }

  private String id(String kind, String slug) {
    return ids.of(kind + "/" + slug);
  }

  private Map<String, Object> service(Service s) {
    Optional<String> phone = s.contact().flatMap(Service.Contact::phone);
    return object()
        .with("id", id("service", s.id()))
        .with("name", s.name())
        .with("description", description(s))
        .with("url", portal.facts().url(Addresses.ROMANIAN.service(s.id())))
        .with("email", s.contact().flatMap(Service.Contact::email))
        .with("status", status(s))
        .with("application_process", joined(s.howToApply(), " "))
        .with("fees_description", s.cost())
        .with("accreditations", s.licence())
        .with("eligibility_description", joined(s.audience().conditions(), ". "))
        .with("assured_date", s.confirmed().map(Service.Confirmation::date).filter(Hsds::isDay))
        .with("alert", alert(s))
        .with("phones", phones("service-phone", s.id(), phone))
        .with("schedules", list(s.hours().map(h -> text("schedule", s.id(), "description", h))))
        .with("service_areas", list(s.town().map(t -> text("service_area", s.id(), "name", t))))
        .with("service_at_locations", list(atLocation(s)))
        .with("languages", numbered("language", s.id(), "name", s.languages()))
        .with("organization", s.provider().map(portal.organisations()::get).map(this::brief))
        .with("cost_options", list(s.cost().map(c -> text("cost", s.id(), "option", c))))
        .with("required_documents", numbered("document", s.id(), "document", s.documents()))
        .with("contacts", list(contact(s)))
        .with("attributes", terms.attributes(s))
        .done();
  }

  private static Optional<String> description(Service s) {
    return joined(s.offers(), ". ")
        .or(s::easy)
        .or(() -> s.source().flatMap(Service.Source::quote))
        .map(String::strip);
  }

  /** What only a plan that has ended names cannot be called active by anybody. */
  private String status(Service s) {
    return switch (portal.state(s).kind()) {
      case EXISTING -> "active";
      case PAST, PLANNED, PROPOSED, LAPSED -> "inactive";
      case CLOSED -> "defunct";
    };
  }

  /** A promise, or a thing of the past, must not be read as help that can be had today. */
  private Optional<String> alert(Service s) {
    return switch (portal.state(s).kind()) {
      case EXISTING, CLOSED -> s.note();
      case PAST, PLANNED, PROPOSED, LAPSED -> Optional.of(words.alert(portal.state(s)));
    };
  }

  private static Optional<String> joined(List<String> parts, String separator) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, parts));
  }

  private static boolean isDay(String date) {
    return DAY.matcher(date).matches();
  }

  /** What can be called of a telephone field, each number in E.164; nothing of what is doubtful. */
  private List<Map<String, Object>> phones(String kind, String slug, Optional<String> written) {
    List<Map<String, Object>> phones = new ArrayList<>();
    for (Phones.Part part : written.map(Phones::numbers).orElse(List.of())) {
      String name = phones.isEmpty() ? slug : slug + "/" + (phones.size() + 1);
      phones.add(
          object()
              .with("id", id(kind, name))
              .with("number", part.number())
              .with("extension", part.extension().map(Integer::valueOf))
              .done());
    }
    return phones;
  }

  private Map<String, Object> text(String kind, String slug, String key, String value) {
    return object().with("id", id(kind, slug)).with(key, value).done();
  }

  private List<Map<String, Object>> numbered(
      String kind, String slug, String key, List<String> values) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String value : values) {
      items.add(text(kind, slug + "/" + (items.size() + 1), key, value));
    }
    return items;
  }

  private static List<Map<String, Object>> list(Optional<Map<String, Object>> item) {
    return item.map(List::of).orElse(List.of());
  }

  private Optional<Map<String, Object>> contact(Service s) {
    return s.contact()
        .filter(c -> c.phone().isPresent() || c.email().isPresent())
        .map(
            c ->
                object()
                    .with("id", id("contact", s.id()))
                    .with("email", c.email())
                    .with("phones", phones("contact-phone", s.id(), c.phone()))
                    .done());
  }

  // Places. The specification wants a postal code in every address, which is not known here: the
  // address as written stands in the description.

  private Optional<Map<String, Object>> atLocation(Service s) {
    return s.place()
        .map(
            p ->
                object()
                    .with("id", id("service_at_location", s.id()))
                    .with("location", location(s, p))
                    .done());
  }

  private Map<String, Object> location(Service s, Service.Place p) {
    List<Map<String, Object>> accessibility = new ArrayList<>();
    for (Service.Access access : p.access()) {
      String feature = PortalData.name(access.feature());
      accessibility.add(
          object()
              .with("id", id("accessibility", s.id() + "/" + feature))
              .with("description", feature)
              .with("details", PortalData.name(access.answer()))
              .done());
    }
    return object()
        .with("id", id("location", s.id()))
        .with("location_type", "physical")
        .with("name", p.name())
        .with(
            "description",
            joined(
                List.of(p.address(), p.town()).stream().flatMap(Optional::stream).toList(), ", "))
        .with("accessibility", accessibility)
        .done();
  }

  private List<Map<String, Object>> atLocations() {
    return portal.services().stream().flatMap(s -> atLocation(s).stream()).toList();
  }

  // Organisations.

  private List<Organisation> organisations() {
    Set<String> needed = new LinkedHashSet<>();
    portal.services().forEach(s -> s.provider().ifPresent(id -> addWithParents(needed, id)));
    return needed.stream().map(portal.organisations()::get).toList();
  }

  private void addWithParents(Set<String> needed, String id) {
    Optional<String> next = Optional.of(id);
    while (next.isPresent() && needed.add(next.get())) {
      next = Optional.ofNullable(portal.organisations().get(next.get())).flatMap(o -> o.parent());
    }
  }

  private Map<String, Object> brief(Organisation o) {
    return organisation(o).done();
  }

  private Json.JsonObject organisation(Organisation o) {
    return object()
        .with("id", id("organization", o.id()))
        .with("name", o.name())
        .with("alternate_name", o.acronym())
        .with("description", o.easy().map(String::strip).orElse(o.name()))
        .with("uri", portal.facts().url(Addresses.ROMANIAN.organisation(o.id())))
        .with("parent_organization_id", o.parent().map(parent -> id("organization", parent)));
  }

  private Map<String, Object> whole(Organisation o) {
    return organisation(o)
        .with("email", o.contact().flatMap(Organisation.Contact::email))
        .with("website", o.contact().flatMap(Organisation.Contact::website))
        .with(
            "phones",
            phones("organization-phone", o.id(), o.contact().flatMap(Organisation.Contact::phone)))
        .done();
  }
}
