package ro.pridvor.formats;

import static ro.pridvor.document.XmlFile.text;

import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.address.Addresses;
import ro.pridvor.document.XmlFile;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.Update;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.PlainText;

/**
 * {@code noutati/atom.xml} (RFC 4287): news for those who follow them in a reader. Links are
 * absolute where the portal knows its own address, else relative to the feed; ids never change.
 */
public final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final int MOST = 50;
  private static final int SUMMARY = 400;
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private final Portal portal;
  private final NameIds ids;

  public AtomFeed(Portal portal) {
    this.portal = portal;
    PortalFacts facts = portal.facts();
    this.ids = NameIds.of(facts);
  }

  /** The whole feed, the newest first. */
  public byte[] write() {
    return XmlFile.write(
        "feed",
        NAMESPACE,
        xml -> {
          xml.writeAttribute("xml:lang", portal.facts().language());
          head(xml);
          for (Update update : portal.updates().stream().limit(MOST).toList()) {
            entry(xml, update);
          }
        });
  }

  private void head(XMLStreamWriter xml) throws XMLStreamException {
    PortalFacts facts = portal.facts();
    text(xml, "title", facts.title());
    text(xml, "id", "urn:uuid:" + ids.of("updates"));
    LocalDate newest = portal.updates().stream().map(Update::date).findFirst().orElse(facts.date());
    text(xml, "updated", moment(newest));
    link(xml, "alternate", address(ADDRESSES.updates(), "index.html"));
    link(xml, "self", address(ADDRESSES.feed(), "atom.xml"));
    xml.writeStartElement("author");
    text(xml, "name", facts.publisher().name());
    xml.writeEndElement();
  }

  private void entry(XMLStreamWriter xml, Update update) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    text(xml, "title", update.title());
    text(xml, "id", "urn:uuid:" + ids.of("update/" + update.id()));
    text(xml, "updated", moment(update.date()));
    link(xml, "alternate", address(ADDRESSES.update(update.id()), update.id() + "/index.html"));
    String summary = PlainText.plain(update.easy().orElse(update.text()));
    text(xml, "summary", PlainText.cut(summary, SUMMARY));
    xml.writeEndElement();
  }

  private String address(String inSite, String fromFeed) {
    return portal.facts().url(inSite).orElse(fromFeed);
  }

  private static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
