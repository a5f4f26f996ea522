package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.List;
import java.util.Map;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Need;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;

/** A service as plain maps and lists ready for JSON. */
final class ServiceData {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private ServiceData() {}

  static Map<String, Object> of(Service s, Portal portal) {
    return object()
        .with("type", "service")
        .with("id", s.id())
        .with("url", ADDRESSES.service(s.id()))
        .with("name", s.name())
        .with("status", PortalData.name(s.status()))
        .with("state", PortalData.name(portal.state(s).kind()))
        .with("plannedBy", s.plannedBy())
        .with("plan", s.plan())
        .with("town", s.town())
        .with("offers", s.offers())
        .with("needs", s.needs().stream().map(Need::id).toList())
        .with("targetGroups", s.audience().targetGroups())
        .with("age", s.audience().age())
        .with("conditions", s.audience().conditions())
        .with("provider", s.provider())
        .with("providerText", s.providerText())
        .with(
            "legalType",
            s.legalType().map(t -> object().with("code", t.code()).with("name", t.name()).done()))
        .with("place", s.place().map(ServiceData::place))
        .with("phone", s.contact().flatMap(Service.Contact::phone))
        .with("sms", s.contact().flatMap(Service.Contact::sms))
        .with("email", s.contact().flatMap(Service.Contact::email))
        .with("website", s.contact().flatMap(Service.Contact::website))
        .with("hours", s.hours())
        .with("howToApply", s.howToApply())
        .with("documents", s.documents())
        .with("cost", s.cost())
        .with("waitingTime", s.waitingTime())
        .with("languages", s.languages())
        .with("capacity", s.capacity())
        .with("licence", s.licence())
        .with("measures", s.measures().stream().map(ServiceData::measure).toList())
        .with(
            "confirmed",
            s.confirmed().map(c -> object().with("date", c.date()).with("by", c.by()).done()))
        .with("source", s.source().map(ServiceData::source))
        .with("note", s.note())
        .with("easy", s.easy())
        .with("notPublishedYet", s.missing())
        .done();
  }

  private static Map<String, Object> place(Service.Place p) {
    Json.JsonObject place =
        object().with("name", p.name()).with("town", p.town()).with("address", p.address());
    p.access().forEach(a -> place.with(PortalData.name(a.feature()), PortalData.name(a.answer())));
    return place.done();
  }

  private static Map<String, Object> measure(Service.MeasureRef m) {
    return object()
        .with("plan", m.plan())
        .with("measure", m.measure())
        .with("role", PortalData.name(m.role()))
        .with("url", ADDRESSES.measure(m.plan(), m.measure()))
        .done();
  }

  private static Map<String, Object> source(Service.Source s) {
    return object()
        .with("plan", s.plan())
        .with("document", s.document())
        .with("link", s.link())
        .with("where", s.where())
        .with("quote", s.quote())
        .done();
  }

  static List<String> urls(List<Service> services) {
    return services.stream().map(s -> ADDRESSES.service(s.id())).toList();
  }
}
