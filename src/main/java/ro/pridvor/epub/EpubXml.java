package ro.pridvor.epub;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.Headings.Node;
import ro.pridvor.document.XmlFile;

/** What EPUB 3 and eBraille, which is EPUB 3, write alike. */
final class EpubXml {
  static final String XHTML = "application/xhtml+xml";

  private EpubXml() {}

  /** Begins the metadata of a package document. */
  static void metadata(XMLStreamWriter xml, Book book) throws XMLStreamException {
    xml.writeStartElement("metadata");
    xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
    xml.writeStartElement("dc:identifier");
    xml.writeAttribute("id", "id");
    xml.writeCharacters(book.identifier());
    xml.writeEndElement();
  }

  static void meta(XMLStreamWriter xml, String property, String value) throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("property", property);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  static void item(XMLStreamWriter xml, String id, String file, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("item");
    xml.writeAttribute("id", id);
    xml.writeAttribute("href", file);
    xml.writeAttribute("media-type", type);
  }

  /** Begins a page, up to the end of what its head has in every publication. */
  static void head(XMLStreamWriter xml, String language, String title) throws XMLStreamException {
    xml.writeDTD("<!DOCTYPE html>");
    xml.writeStartElement("html");
    xml.writeDefaultNamespace("http://www.w3.org/1999/xhtml");
    xml.writeNamespace("epub", "http://www.idpf.org/2007/ops");
    xml.writeAttribute("lang", language);
    xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", language);
    xml.writeStartElement("head");
    XmlFile.text(xml, "title", title);
  }

  static void link(XMLStreamWriter xml, String relation, String file) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", file);
  }

  /** Ends the head and begins the body. */
  static void body(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEndElement();
    xml.writeStartElement("body");
  }

  /** The table of contents, nested as the headings are. */
  static void entries(
      XMLStreamWriter xml,
      List<Node> nodes,
      Function<Node, String> address,
      UnaryOperator<String> words)
      throws XMLStreamException {
    xml.writeStartElement("ol");
    for (Node node : nodes) {
      xml.writeStartElement("li");
      xml.writeStartElement("a");
      xml.writeAttribute("href", address.apply(node));
      xml.writeCharacters(words.apply(node.text()));
      xml.writeEndElement();
      if (!node.below().isEmpty()) {
        entries(xml, node.below(), address, words);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
