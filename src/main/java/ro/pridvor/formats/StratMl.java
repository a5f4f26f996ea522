package ro.pridvor.formats;

import static ro.pridvor.document.XmlFile.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.address.Addresses;
import ro.pridvor.document.XmlFile;
import ro.pridvor.model.Cell;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PortalFacts.Publisher;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.PlainText;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * {@code stratml.xml} beside the page of a plan: Strategy Markup Language, part 1 (ISO 17469-1). A
 * specific objective is a goal, a measure is an objective, the general objective above is said in
 * {@code OtherInformation}; who answers is a stakeholder. A plan without measures has no such file.
 */
final class StratMl {
  private static final String NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private final Portal portal;
  private final NameIds ids;

  private StratMl(Portal portal) {
    this.portal = portal;
    this.ids = NameIds.of(portal.facts());
  }

  static List<OutputFile> files(Publication publication) {
    StratMl stratMl = new StratMl(publication.portal());
    StratMlReport reports = new StratMlReport(publication.portal(), stratMl);
    Stream<OutputFile> plans =
        publication.portal().plans().stream()
            .filter(plan -> plan.objectives().stream().anyMatch(o -> !o.objectives().isEmpty()))
            .map(
                plan ->
                    OutputFile.of(
                        ADDRESSES.plan(plan.id()).substring(1) + "stratml.xml",
                        () -> stratMl.write(plan)));
    return Stream.concat(plans, reports.files()).toList();
  }

  private byte[] write(Plan plan) {
    return XmlFile.write(
        "StrategicPlan",
        NAMESPACE,
        xml -> {
          text(xml, "Name", plan.title());
          core(xml, plan, (x, measure) -> objective(x, plan, measure));
          administration(xml, plan);
        });
  }

  /** Writes a measure. */
  interface Objective {
    void write(XMLStreamWriter xml, Measure measure) throws XMLStreamException;
  }

  /** The authority and all objectives, the same in both parts of the standard. */
  void core(XMLStreamWriter xml, Plan plan, Objective objective) throws XMLStreamException {
    xml.writeStartElement("StrategicPlanCore");
    organisation(xml, plan);
    for (GeneralObjective general : plan.objectives()) {
      for (SpecificObjective specific : general.objectives()) {
        goal(xml, plan, general, specific, objective);
      }
    }
    xml.writeEndElement();
  }

  private void organisation(XMLStreamWriter xml, Plan plan) throws XMLStreamException {
    Optional<Organisation> authority =
        Optional.ofNullable(portal.organisations().get(plan.authority()));
    xml.writeStartElement("Organization");
    text(xml, "Name", authority.map(Organisation::name).orElse(plan.place()));
    if (authority.flatMap(Organisation::acronym).isPresent()) {
      text(xml, "Acronym", authority.flatMap(Organisation::acronym).get());
    }
    xml.writeEndElement();
  }

  private void goal(
      XMLStreamWriter xml,
      Plan plan,
      GeneralObjective general,
      SpecificObjective specific,
      Objective objective)
      throws XMLStreamException {
    xml.writeStartElement("Goal");
    String words = specific.title().isEmpty() ? specific.code().orElse("") : specific.title();
    text(xml, "Name", PlainText.title(words));
    text(xml, "Description", specific.title());
    text(xml, "Identifier", id(plan, specific.id()));
    sequence(xml, specific.code());
    text(
        xml,
        "OtherInformation",
        general.code().map(code -> code + " ").orElse("") + general.title());
    for (Measure measure : specific.measures()) {
      objective.write(xml, measure);
    }
    xml.writeEndElement();
  }

  private void objective(XMLStreamWriter xml, Plan plan, Measure measure)
      throws XMLStreamException {
    xml.writeStartElement("Objective");
    describe(xml, plan, measure);
    xml.writeEndElement();
  }

  /** What both parts of the standard say of a measure. */
  void describe(XMLStreamWriter xml, Plan plan, Measure measure) throws XMLStreamException {
    text(xml, "Name", PlainText.title(measure.text()));
    text(xml, "Description", PlainText.plain(measure.text()));
    text(xml, "Identifier", id(plan, measure.id()));
    sequence(xml, measure.code());
    for (Cell.Entry entry : measure.responsible().entries()) {
      xml.writeStartElement("Stakeholder");
      text(xml, "Name", entry.text());
      xml.writeEndElement();
    }
    if (measure.deadline().isPresent()) {
      text(xml, "OtherInformation", measure.deadline().get().text());
    }
  }

  private void administration(XMLStreamWriter xml, Plan plan) throws XMLStreamException {
    xml.writeStartElement("AdministrativeInformation");
    text(xml, "StartDate", plan.period().start().toString());
    text(xml, "EndDate", plan.period().end().toString());
    LocalDate date = portal.facts().date();
    text(xml, "PublicationDate", date.toString());
    Optional<String> source = portal.facts().url(ADDRESSES.plan(plan.id()));
    if (source.isPresent()) {
      text(xml, "Source", source.get());
    }
    submitter(xml);
    xml.writeEndElement();
  }

  void submitter(XMLStreamWriter xml) throws XMLStreamException {
    Publisher publisher = portal.facts().publisher();
    xml.writeStartElement("Submitter");
    text(xml, "Surname", publisher.name());
    if (publisher.email().isPresent()) {
      text(xml, "EmailAddress", publisher.email().get());
    }
    xml.writeEndElement();
  }

  /** An xsd:ID begins with a letter and does not change with the address of the portal. */
  String id(Plan plan, String item) {
    return "_" + ids.of("item/" + plan.id() + "/" + item);
  }

  private static void sequence(XMLStreamWriter xml, Optional<String> code)
      throws XMLStreamException {
    if (code.isPresent()) {
      text(xml, "SequenceIndicator", code.get());
    }
  }
}
