package ro.pridvor.epub;

import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.Document;
import ro.pridvor.document.XmlFile;
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
    return XmlFile.write(
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
    EpubXml.metadata(xml, book);
    XmlFile.text(xml, "dc:title", document.title());
    XmlFile.text(xml, "dc:language", document.language());
    XmlFile.text(xml, "dc:publisher", document.publisher());
    XmlFile.text(xml, "dc:date", document.date().toString());
    if (document.address().isPresent()) {
      XmlFile.text(xml, "dc:source", document.address().get());
    }
    EpubXml.meta(xml, "dcterms:modified", document.date() + "T00:00:00Z");
    for (Map.Entry<String, String> fact : ACCESS) {
      EpubXml.meta(xml, fact.getKey(), fact.getValue());
    }
    EpubXml.meta(xml, "schema:accessibilitySummary", book.summary());
    EpubXml.meta(xml, "dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
    xml.writeEndElement();
  }

  private void manifest(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("manifest");
    EpubXml.item(xml, "nav", "nav.xhtml", EpubXml.XHTML);
    xml.writeAttribute("properties", "nav");
    EpubXml.item(xml, "css", "book.css", "text/css");
    for (int i = 0; i < chapters.size(); i++) {
      EpubXml.item(xml, "c" + (i + 1), chapters.get(i).file(), EpubXml.XHTML);
    }
    xml.writeEndElement();
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
