package ro.pridvor.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.DataTable;
import ro.pridvor.model.Need;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;

/**
 * {@code date/servicii.csv}: one row a service, what is not known left empty. Lists are joined by
 * {@code " | "}.
 */
public final class ServicesCsv {
  private static final String HEADER = DataTable.SERVICES.header();

  private final String base;

  /**
   * @param base the public address of the site, or empty for addresses from its root
   */
  public ServicesCsv(String base) {
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** The whole file. */
  public byte[] write(Portal portal) {
    Csv csv = new Csv(HEADER);
    portal.services().forEach(service -> csv.row(row(service, portal)));
    return csv.bytes();
  }

  /** The same table as a workbook, for who opens it by a double click. */
  byte[] workbook(Portal portal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(HEADER.split(",")));
    portal.services().forEach(service -> rows.add(row(service, portal)));
    return Spreadsheet.write("servicii", rows);
  }

  private List<String> row(Service s, Portal portal) {
    Map<String, Organisation> organisations = portal.organisations();
    return List.of(
        s.id(),
        s.name(),
        PortalData.name(s.status()),
        s.plannedBy().map(Object::toString).orElse(""),
        text(s.plan()),
        text(s.town()),
        Csv.join(s.offers()),
        Csv.join(s.needs().stream().map(Need::id).toList()),
        Csv.join(s.audience().targetGroups()),
        text(s.audience().age()),
        Csv.join(s.audience().conditions()),
        text(s.provider()),
        text(s.provider().map(organisations::get).map(Organisation::name)),
        text(s.providerText()),
        text(s.legalType().map(Service.LegalType::code)),
        text(s.legalType().flatMap(Service.LegalType::name)),
        text(s.place().flatMap(Service.Place::name)),
        text(s.place().flatMap(Service.Place::address)),
        answer(s, Service.Feature.STEP_FREE),
        answer(s, Service.Feature.LIFT),
        answer(s, Service.Feature.TOILET),
        answer(s, Service.Feature.PARKING),
        answer(s, Service.Feature.SIGN_LANGUAGE),
        answer(s, Service.Feature.HEARING_LOOP),
        text(s.contact().flatMap(Service.Contact::phone)),
        text(s.contact().flatMap(Service.Contact::email)),
        text(s.contact().flatMap(Service.Contact::website)),
        text(s.hours()),
        Csv.join(s.howToApply()),
        Csv.join(s.documents()),
        text(s.cost()),
        text(s.waitingTime()),
        Csv.join(s.languages()),
        text(s.capacity()),
        text(s.licence()),
        Csv.join(s.measures().stream().map(m -> Portal.key(m.plan(), m.measure())).toList()),
        text(s.confirmed().map(Service.Confirmation::date)),
        text(s.confirmed().map(Service.Confirmation::by)),
        text(s.source().flatMap(Service.Source::document)),
        text(s.source().flatMap(Service.Source::where)),
        text(s.source().flatMap(Service.Source::quote)),
        text(s.note()),
        base + Addresses.ROMANIAN.service(s.id()),
        PortalData.name(portal.state(s).kind()));
  }

  private static String answer(Service s, Service.Feature feature) {
    return s.place().stream()
        .flatMap(place -> place.access().stream())
        .filter(access -> access.feature() == feature)
        .map(access -> PortalData.name(access.answer()))
        .findFirst()
        .orElse("");
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }
}
