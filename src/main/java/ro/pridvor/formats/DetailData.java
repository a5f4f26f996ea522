package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.List;
import java.util.Map;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.MeasureDetails;
import ro.pridvor.model.MeasureDetails.ContactPoint;
import ro.pridvor.model.MeasureDetails.Related;
import ro.pridvor.model.MeasureDetails.WebLink;
import ro.pridvor.model.PlanDetails;
import ro.pridvor.model.Proposal;
import ro.pridvor.text.Enums;

/** What is known of a measure beside its cells, ready for JSON. */
final class DetailData {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private DetailData() {}

  static List<Map<String, Object>> budget(MeasureDetails d) {
    return d.budget().stream()
        .map(
            b ->
                object()
                    .with("year", b.year())
                    .with("source", b.source())
                    .with("planned", b.planned())
                    .with("spent", b.spent())
                    .with("currency", b.currency())
                    .with("note", b.note())
                    .done())
        .toList();
  }

  static List<Map<String, Object>> milestones(MeasureDetails d) {
    return d.milestones().stream()
        .map(
            m ->
                object()
                    .with("text", m.text())
                    .with("date", m.date())
                    .with("status", m.status().map(Enums::written))
                    .done())
        .toList();
  }

  static List<Map<String, Object>> results(MeasureDetails d) {
    return d.results().stream()
        .map(r -> object().with("year", r.year()).with("text", r.text()).done())
        .toList();
  }

  static Map<String, Object> contact(ContactPoint c) {
    return object()
        .with("person", c.person())
        .with("office", c.office())
        .with("phone", c.phone())
        .with("email", c.email())
        .with("address", c.address())
        .with("hours", c.hours())
        .done();
  }

  static Map<String, Object> annex(PlanDetails.Annex a) {
    return object()
        .with("file", a.file())
        .with("title", a.title())
        .with("language", a.language())
        .with("bytes", a.bytes())
        .with("accessible", a.accessible().map(Enums::written))
        .with("note", a.note())
        .done();
  }

  static Map<String, Object> proposal(Proposal p) {
    return object()
        .with("id", p.id())
        .with("received", p.received())
        .with("from", p.from().map(Enums::written))
        .with("measures", p.measures())
        .with("text", p.text())
        .with("decision", p.decision().map(Enums::written))
        .with("answer", p.answer())
        .done();
  }

  static List<Map<String, Object>> related(List<Related> related) {
    return related.stream()
        .map(
            r ->
                object()
                    .with("relation", Enums.written(r.relation()))
                    .with("plan", r.plan())
                    .with("measure", r.measure())
                    .with(
                        "url",
                        r.measure()
                            .map(m -> ADDRESSES.measure(r.plan(), m))
                            .orElseGet(() -> ADDRESSES.plan(r.plan())))
                    .done())
        .toList();
  }

  static List<Map<String, Object>> links(List<WebLink> links) {
    return links.stream()
        .map(l -> object().with("text", l.text()).with("url", l.url()).done())
        .toList();
  }
}
