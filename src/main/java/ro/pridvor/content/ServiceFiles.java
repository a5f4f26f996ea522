package ro.pridvor.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ro.pridvor.content.Content.ConfirmationEntry;
import ro.pridvor.content.Content.ContactEntry;
import ro.pridvor.content.Content.LegalTypeEntry;
import ro.pridvor.content.Content.PlaceEntry;
import ro.pridvor.content.Content.ServiceEntry;
import ro.pridvor.content.Content.ServiceMeasureEntry;
import ro.pridvor.content.Content.ServiceSourceEntry;

/** Reads the file of a service into an entry. */
final class ServiceFiles {
  private static final List<String> ACCESS =
      List.of("step-free", "lift", "toilet", "parking", "sign-language", "hearing-loop");

  private ServiceFiles() {}

  static ServiceEntry service(Text id, Fields f) {
    Fields audience =
        f.child("audience", x -> x)
            .orElseGet(() -> Fields.of(new YamlNode.Mapping(List.of(), f.at())));
    return new ServiceEntry(
        id,
        f.required("name"),
        f.required("status"),
        f.integer("planned-by"),
        f.text("plan"),
        f.text("town"),
        f.texts("aliases"),
        f.texts("offers"),
        f.texts("needs"),
        audience.texts("target-groups"),
        audience.text("age"),
        audience.texts("conditions"),
        f.text("provider"),
        f.text("provider-text"),
        f.child("legal-type", t -> new LegalTypeEntry(t.required("code"), t.text("name"))),
        f.child("place", ServiceFiles::place),
        f.child("contact", ServiceFiles::contact),
        f.text("hours"),
        f.texts("how-to-apply"),
        f.texts("documents"),
        f.text("cost"),
        f.text("waiting-time"),
        f.texts("languages"),
        f.text("capacity"),
        f.text("licence"),
        f.list("measures", ServiceFiles::measure),
        f.child("confirmed", c -> new ConfirmationEntry(c.required("date"), c.required("by"))),
        f.child("source", ServiceFiles::source),
        f.text("note"),
        f.text("easy"),
        f.at());
  }

  private static PlaceEntry place(Fields f) {
    Map<String, Text> access = new TreeMap<>();
    ACCESS.forEach(key -> f.text(key).ifPresent(answer -> access.put(key, answer)));
    return new PlaceEntry(f.text("name"), f.text("town"), f.text("address"), access);
  }

  private static ContactEntry contact(Fields f) {
    return new ContactEntry(
        Optional.empty(),
        f.text("phone"),
        f.text("sms"),
        f.text("email"),
        f.text("website"),
        Optional.empty());
  }

  private static ServiceMeasureEntry measure(Fields f) {
    return new ServiceMeasureEntry(f.required("plan"), f.required("measure"), f.required("role"));
  }

  private static ServiceSourceEntry source(Fields f) {
    return new ServiceSourceEntry(
        f.text("plan"), f.text("document"), f.text("link"), f.text("where"), f.text("quote"));
  }
}
