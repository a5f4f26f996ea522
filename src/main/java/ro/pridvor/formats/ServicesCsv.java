package ro.pridvor.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Need;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;

/**
 * {@code date/servicii.csv}: one row a service, what is not known left empty. Lists are joined by
 * {@code " | "}.
 */
public final class ServicesCsv {
  private ServicesCsv() {}

  static Stream<List<String>> rows(Portal portal) {
    return portal.services().stream().map(service -> row(service, portal));
  }

  private static List<String> row(Service s, Portal portal) {
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
        Csv.url(portal.facts(), Addresses.ROMANIAN.service(s.id())),
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
