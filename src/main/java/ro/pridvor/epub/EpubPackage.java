package ro.pridvor.epub;

import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.Document;
import ro.pridvor.epub.Chapters.Chapter;

/** The package document: metadata, the list of files, their order. */
final class EpubPackage {
  private static final List<Map.Entry<String, String>> ACCESS =
      List.of(
          Map.entry("schema:accessMode", "textual"),
          Map.entry("schema:accessModeSufficient", "textual"),
          Map.entry("schema:accessibilityFeature", "structuralNavigation"),
          Map.entry("schema:accessibilityFeature", "tableOfContents"),
          Map.entry("schema:accessibilityFeature", "displayTransformability"),
          Map.entry("schema:accessibilityFeature", "readingOrder"),
          Map.entry("schema:accessibilityHazard", "none"));

  private final Document document;
  private final Book book;
  private final List<Chapter> chapters;

  EpubPackage(Document document, Book book, List<Chapter> chapters) {
    this.document = document;
    this.book = book;
    this.chapters = chapters;
  }

  byte[] write() {
    return XmlText.write(
        xml -> {
          xml.writeStartElement("package");
          xml.writeDefaultNamespace("http://www.idpf.org/2007/opf");
          xml.writeAttribute("version", "3.0");
          xml.writeAttribute("unique-identifier", "id");
          xml.writeAttribute(
              XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", document.language());
          metadata(xml);
          manifest(xml);
          spine(xml);
          xml.writeEndElement();
        });
  }

  private void metadata(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("metadata");
    xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
    xml.writeStartElement("dc:identifier");
    xml.writeAttribute("id", "id");
    xml.writeCharacters(book.identifier());
    xml.writeEndElement();
    XmlText.element(xml, "dc:title", document.title());
    XmlText.element(xml, "dc:language", document.language());
    XmlText.element(xml, "dc:publisher", document.publisher());
    XmlText.element(xml, "dc:date", document.date().toString());
    if (document.address().isPresent()) {
      XmlText.element(xml, "dc:source", document.address().get());
    }
    meta(xml, "dcterms:modified", document.date() + "T00:00:00Z");
    for (Map.Entry<String, String> fact : ACCESS) {
      meta(xml, fact.getKey(), fact.getValue());
    }
    meta(xml, "schema:accessibilitySummary", book.summary());
    meta(xml, "dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
    xml.writeEndElement();
  }

  private static void meta(XMLStreamWriter xml, String property, String value)
      throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("property", property);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void manifest(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("manifest");
    item(xml, "nav", "nav.xhtml", "application/xhtml+xml");
    xml.writeAttribute("properties", "nav");
    item(xml, "css", "book.css", "text/css");
    for (int i = 0; i < chapters.size(); i++) {
      item(xml, "c" + (i + 1), chapters.get(i).file(), "application/xhtml+xml");
    }
    xml.writeEndElement();
  }

  private static void item(XMLStreamWriter xml, String id, String file, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("item");
    xml.writeAttribute("id", id);
    xml.writeAttribute("href", file);
    xml.writeAttribute("media-type", type);
  }

  private void spine(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("spine");
    for (int i = 0; i < chapters.size(); i++) {
      xml.writeEmptyElement("itemref");
      xml.writeAttribute("idref", "c" + (i + 1));
    }
    xml.writeEndElement();
  }
}
