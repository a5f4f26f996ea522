package ro.pridvor.formats;

import static ro.pridvor.document.XmlFile.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.address.Addresses;
import ro.pridvor.document.XmlFile;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Indicator.Comparison;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Report;
import ro.pridvor.model.WrittenDate;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.Enums;
import ro.pridvor.text.PlainText;
import ro.pridvor.website.OutputFile;

/**
 * {@code stratml.xml} beside the page of a report: Strategy Markup Language, part 2 (ISO 17469-2),
 * with corrections. A target is written only where it is a level that can be compared with the
 * value of the year; a value that nobody has reported is absent.
 */
final class StratMlReport {
  private static final String NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

  private final Portal portal;
  private final StratMl plans;

  StratMlReport(Portal portal, StratMl plans) {
    this.portal = portal;
    this.plans = plans;
  }

  Stream<OutputFile> files() {
    return portal.plans().stream()
        .flatMap(
            plan ->
                plan.details().reports().stream()
                    .map(
                        report ->
                            OutputFile.of(
                                address(plan, report).substring(1) + "stratml.xml",
                                () -> write(plan, report))));
  }

  private static String address(Plan plan, Report report) {
    return Addresses.ROMANIAN.report(plan.id(), report.year());
  }

  private byte[] write(Plan plan, Report report) {
    return XmlFile.write(
        "PerformancePlanOrReport",
        NAMESPACE,
        xml -> {
          xml.writeAttribute("Type", "Performance_Report");
          text(xml, "Name", plan.title());
          if (report.summary().isPresent()) {
            text(xml, "Description", PlainText.plain(report.summary().get()));
          }
          Map<String, Report.Entry> entries = report.byMeasure();
          plans.core(
              xml,
              plan,
              (x, measure) -> {
                Optional<Report.Entry> entry = Optional.ofNullable(entries.get(measure.id()));
                objective(x, plan, measure, entry, report.year());
              });
          xml.writeStartElement("AdministrativeInformation");
          dates(xml, report.year());
          if (new WrittenDate(report.published()).isDay()) {
            text(xml, "PublicationDate", report.published());
          }
          Optional<String> source = portal.facts().url(address(plan, report));
          if (source.isPresent()) {
            text(xml, "Source", source.get());
          }
          xml.writeEndElement();
          plans.submitter(xml);
        });
  }

  private static void dates(XMLStreamWriter xml, int year) throws XMLStreamException {
    text(xml, "StartDate", year + "-01-01");
    text(xml, "EndDate", year + "-12-31");
  }

  private void objective(
      XMLStreamWriter xml, Plan plan, Measure measure, Optional<Report.Entry> entry, int year)
      throws XMLStreamException {
    xml.writeStartElement("Objective");
    plans.describe(xml, plan, measure);
    List<Report.Value> values = entry.map(Report.Entry::values).orElse(List.of());
    for (int i = 0; i < measure.indicators().size(); i++) {
      int number = i + 1;
      List<Report.Value> own = values.stream().filter(v -> v.indicator() == number).toList();
      indicator(xml, measure.indicators().get(i), own, year);
    }
    xml.writeEndElement();
  }

  private static void indicator(
      XMLStreamWriter xml, Indicator indicator, List<Report.Value> values, int year)
      throws XMLStreamException {
    xml.writeStartElement("PerformanceIndicator");
    text(xml, "MeasurementDimension", PlainText.plain(indicator.text()));
    text(xml, "UnitOfMeasurement", indicator.target().flatMap(Indicator.Target::unit).orElse(""));
    Optional<Indicator.Target> target = indicator.target().filter(StratMlReport::isLevel);
    if (target.isPresent() || !values.isEmpty()) {
      xml.writeStartElement("MeasurementInstance");
      if (target.isPresent()) {
        target(xml, target.get(), year);
      }
      for (Report.Value value : values) {
        xml.writeStartElement("ActualResult");
        dates(xml, year);
        units(xml, value.value());
        if (value.note().isPresent()) {
          text(xml, "Description", value.note().get());
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** A rise or a fall is no level, and a figure for a month none for a year. */
  private static boolean isLevel(Indicator.Target target) {
    boolean change =
        target
            .comparison()
            .filter(c -> c == Comparison.INCREASE_BY || c == Comparison.DECREASE_BY)
            .isPresent();
    return !change && target.per().filter(per -> per != Indicator.Per.YEAR).isEmpty();
  }

  private static void target(XMLStreamWriter xml, Indicator.Target target, int year)
      throws XMLStreamException {
    xml.writeStartElement("TargetResult");
    if (target.per().isPresent()) {
      dates(xml, year);
    } else if (target.by().isPresent()) {
      text(xml, "EndDate", target.by().get() + "-12-31");
    }
    units(xml, target.value());
    if (target.comparison().isPresent()) {
      xml.writeStartElement("Descriptor");
      text(xml, "DescriptorName", "comparison");
      text(xml, "DescriptorValue", Enums.written(target.comparison().get()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void units(XMLStreamWriter xml, BigDecimal number) throws XMLStreamException {
    text(xml, "NumberOfUnits", number.toPlainString());
  }
}
