package ro.pridvor.formats;

import static ro.pridvor.document.XmlFile.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.address.Addresses;
import ro.pridvor.document.XmlFile;
import ro.pridvor.model.Plan;
import ro.pridvor.portal.Event;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.PlainText;

/**
 * A feed of events (RFC 4287), the newest first. Links are absolute where the portal knows its own
 * address, else relative to the feed. Ids are made of ids of the content; an event has the same one
 * in every feed, so that a reader shows it once.
 *
 * @param name of the feed, for its id
 * @param page address of the page beside which it is
 * @param file its own address
 */
record AtomFeed(
    Portal portal, FormatWords words, String name, String title, String page, String file) {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final int MOST = 50;
  private static final int SUMMARY = 400;
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  /**
   * The whole feed.
   *
   * @param events the newest first
   */
  byte[] write(List<Event> events) {
    return XmlFile.write(
        "feed",
        NAMESPACE,
        xml -> {
          xml.writeAttribute("xml:lang", portal.facts().language());
          head(xml, events);
          for (Event event : events.stream().limit(MOST).toList()) {
            entry(xml, event);
          }
        });
  }

  /** Without entries it is as old as the content. */
  private void head(XMLStreamWriter xml, List<Event> events) throws XMLStreamException {
    text(xml, "title", title);
    text(xml, "id", id(name));
    LocalDate newest = events.stream().map(Event::date).findFirst().orElse(portal.facts().date());
    text(xml, "updated", moment(newest));
    link(xml, "alternate", page + "index.html", page);
    link(xml, "self", file, file);
    xml.writeStartElement("author");
    text(xml, "name", portal.facts().publisher().name());
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Event event) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    text(xml, "title", PlainText.plain(title(event)));
    text(xml, "id", id(event.id()));
    text(xml, "updated", moment(event.date()));
    String target = target(event);
    link(xml, "alternate", target + "index.html", target);
    Optional<String> summary = summary(event);
    if (summary.isPresent()) {
      text(xml, "summary", summary.get());
    }
    xml.writeEndElement();
  }

  private String title(Event event) {
    return switch (event.kind()) {
      case UPDATE -> event.subject();
      case WITHDRAWAL ->
          words.word(
              "withdrawal", portal.measureTitle(plan(event), event.subject()), shortTitle(event));
      case REPORT, CORRECTION, CONSULTATION, APPROVAL, REPLACEMENT ->
          words.word(
              event.kind().name().toLowerCase(Locale.ROOT), event.subject(), shortTitle(event));
    };
  }

  private Optional<String> summary(Event event) {
    if (event.kind() == Event.Kind.CONSULTATION && !event.subject().isEmpty()) {
      DateTimeFormatter format = DateTimeFormatter.ofPattern(words.word("date"), Locale.ROOT);
      return Optional.of(
          words.word("consultation.to", LocalDate.parse(event.subject()).format(format)));
    }
    return event.text().map(text -> PlainText.cut(PlainText.plain(text), SUMMARY));
  }

  private static String target(Event event) {
    return switch (event.kind()) {
      case UPDATE -> ADDRESSES.update(event.update().orElseThrow().id());
      case REPORT, CORRECTION ->
          ADDRESSES.report(plan(event).id(), Integer.parseInt(event.subject()));
      case CONSULTATION, APPROVAL -> ADDRESSES.plan(plan(event).id());
      case REPLACEMENT -> ADDRESSES.differences(plan(event).id(), event.subject());
      case WITHDRAWAL -> ADDRESSES.measure(plan(event).id(), event.subject());
    };
  }

  private static Plan plan(Event event) {
    return event.plan().orElseThrow();
  }

  private static String shortTitle(Event event) {
    return plan(event).shortTitle();
  }

  private String id(String of) {
    return NameIds.of(portal.facts()).urn(of);
  }

  private static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }

  /**
   * @param target a file of the site, by its address
   * @param address of the same, as people know it
   */
  private void link(XMLStreamWriter xml, String relation, String target, String address)
      throws XMLStreamException {
    int depth = (int) file.chars().filter(c -> c == '/').count() - 1;
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute(
        "href", portal.facts().url(address).orElse("../".repeat(depth) + target.substring(1)));
  }
}
