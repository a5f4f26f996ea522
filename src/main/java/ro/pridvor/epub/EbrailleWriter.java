package ro.pridvor.epub;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.Document;
import ro.pridvor.document.Headings;
import ro.pridvor.document.Headings.Node;
import ro.pridvor.document.XhtmlBlocks;

/**
 * Writes eBraille 1.0: a publication whose text is Unicode braille and which a braille display sets
 * in lines of its own.
 */
public final class EbrailleWriter {
  private static final String LANGUAGE = "ro-Brai";
  private static final String TEXT = "ebraille/text.html";
  private static final List<Map.Entry<String, String>> FACTS =
      List.of(
          Map.entry("a11y:brailleCellType", "6"),
          Map.entry("a11y:brailleSystem", "Romanian uncontracted"),
          Map.entry("a11y:completeTranscription", "true"),
          Map.entry("a11y:tactileGraphics", "none"));

  private EbrailleWriter() {}

  /**
   * The file.
   *
   * @param braille translates print to Unicode braille with ordinary spaces
   */
  public static byte[] write(Document document, Book book, UnaryOperator<String> braille) {
    UnaryOperator<String> words =
        text -> {
          String cells = braille.apply(text);
          String before = Character.isWhitespace(text.charAt(0)) ? " " : "";
          boolean after = Character.isWhitespace(text.charAt(text.length() - 1));
          return before + cells + (after && !cells.isEmpty() ? " " : "");
        };
    Container container = new Container(document.date(), "package.opf");
    container.add("package.opf", packageDocument(document, book));
    container.add("index.html", navigation(document, book, words));
    container.add(TEXT, text(document, words));
    return container.bytes();
  }

  private static byte[] packageDocument(Document document, Book book) {
    return XmlText.write(
        xml -> {
          xml.writeStartElement("package");
          xml.writeDefaultNamespace("http://www.idpf.org/2007/opf");
          xml.writeAttribute("version", "3.0");
          xml.writeAttribute("unique-identifier", "id");
          xml.writeStartElement("metadata");
          xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
          xml.writeStartElement("dc:identifier");
          xml.writeAttribute("id", "id");
          xml.writeCharacters(book.identifier());
          xml.writeEndElement();
          XmlText.element(xml, "dc:format", "eBraille 1.0");
          XmlText.element(xml, "dc:title", document.title());
          XmlText.element(xml, "dc:creator", document.publisher());
          XmlText.element(xml, "dc:language", LANGUAGE);
          XmlText.element(xml, "dc:date", document.date().toString());
          meta(xml, "dcterms:modified", document.date() + "T00:00:00Z");
          meta(xml, "dcterms:dateCopyrighted", Integer.toString(document.date().getYear()));
          for (Map.Entry<String, String> fact : FACTS) {
            meta(xml, fact.getKey(), fact.getValue());
          }
          meta(xml, "a11y:producer", document.publisher());
          meta(xml, "schema:accessMode", "tactile");
          meta(xml, "schema:accessModeSufficient", "tactile");
          meta(xml, "schema:accessibilityFeature", "braille");
          meta(xml, "schema:accessibilityFeature", "tableOfContents");
          meta(xml, "schema:accessibilityHazard", "none");
          xml.writeEndElement();
          xml.writeStartElement("manifest");
          item(xml, "nav", "index.html");
          xml.writeAttribute("properties", "nav");
          item(xml, "text", TEXT);
          xml.writeEndElement();
          xml.writeStartElement("spine");
          xml.writeEmptyElement("itemref");
          xml.writeAttribute("idref", "text");
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void meta(XMLStreamWriter xml, String property, String value)
      throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("property", property);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void item(XMLStreamWriter xml, String id, String file) throws XMLStreamException {
    xml.writeEmptyElement("item");
    xml.writeAttribute("id", id);
    xml.writeAttribute("href", file);
    xml.writeAttribute("media-type", "application/xhtml+xml");
  }

  private static void page(XMLStreamWriter xml, String title, boolean root)
      throws XMLStreamException {
    xml.writeDTD("<!DOCTYPE html>");
    xml.writeStartElement("html");
    xml.writeDefaultNamespace("http://www.w3.org/1999/xhtml");
    xml.writeNamespace("epub", "http://www.idpf.org/2007/ops");
    xml.writeAttribute("lang", LANGUAGE);
    xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", LANGUAGE);
    xml.writeStartElement("head");
    XmlText.element(xml, "title", title);
    if (root) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", "publication");
      xml.writeAttribute("href", "package.opf");
    }
    xml.writeEndElement();
    xml.writeStartElement("body");
  }

  private static byte[] text(Document document, UnaryOperator<String> words) {
    return XmlText.write(
        xml -> {
          page(xml, words.apply(document.title()), false);
          new XhtmlBlocks(xml, new XhtmlBlocks.Settings(0, false, words, 1))
              .write(document.blocks());
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static byte[] navigation(Document document, Book book, UnaryOperator<String> words) {
    return XmlText.write(
        xml -> {
          page(xml, words.apply(document.title()), true);
          xml.writeStartElement("nav");
          xml.writeAttribute("epub:type", "toc");
          xml.writeAttribute("role", "doc-toc");
          XmlText.element(xml, "h1", words.apply(book.contents()));
          entries(xml, Headings.of(document.blocks(), 1), words);
          xml.writeEndElement();
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void entries(XMLStreamWriter xml, List<Node> nodes, UnaryOperator<String> words)
      throws XMLStreamException {
    xml.writeStartElement("ol");
    for (Node node : nodes) {
      xml.writeStartElement("li");
      xml.writeStartElement("a");
      xml.writeAttribute("href", TEXT + "#" + node.id());
      xml.writeCharacters(words.apply(node.text()));
      xml.writeEndElement();
      if (!node.below().isEmpty()) {
        entries(xml, node.below(), words);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
