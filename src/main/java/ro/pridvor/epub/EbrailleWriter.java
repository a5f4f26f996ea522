package ro.pridvor.epub;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.Document;
import ro.pridvor.document.Headings;
import ro.pridvor.document.Headings.Node;
import ro.pridvor.document.XhtmlBlocks;
import ro.pridvor.document.XmlFile;

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
    return XmlFile.write(
        xml -> {
          xml.writeStartElement("package");
          xml.writeDefaultNamespace("http://www.idpf.org/2007/opf");
          xml.writeAttribute("version", "3.0");
          xml.writeAttribute("unique-identifier", "id");
          EpubXml.metadata(xml, book);
          XmlFile.text(xml, "dc:format", "eBraille 1.0");
          XmlFile.text(xml, "dc:title", document.title());
          XmlFile.text(xml, "dc:creator", document.publisher());
          XmlFile.text(xml, "dc:language", LANGUAGE);
          XmlFile.text(xml, "dc:date", document.date().toString());
          EpubXml.meta(xml, "dcterms:modified", document.date() + "T00:00:00Z");
          EpubXml.meta(xml, "dcterms:dateCopyrighted", Integer.toString(document.date().getYear()));
          for (Map.Entry<String, String> fact : FACTS) {
            EpubXml.meta(xml, fact.getKey(), fact.getValue());
          }
          EpubXml.meta(xml, "a11y:producer", document.publisher());
          EpubXml.meta(xml, "schema:accessMode", "tactile");
          EpubXml.meta(xml, "schema:accessModeSufficient", "tactile");
          EpubXml.meta(xml, "schema:accessibilityFeature", "braille");
          EpubXml.meta(xml, "schema:accessibilityFeature", "tableOfContents");
          EpubXml.meta(xml, "schema:accessibilityHazard", "none");
          xml.writeEndElement();
          xml.writeStartElement("manifest");
          EpubXml.item(xml, "nav", "index.html", EpubXml.XHTML);
          xml.writeAttribute("properties", "nav");
          EpubXml.item(xml, "text", TEXT, EpubXml.XHTML);
          xml.writeEndElement();
          xml.writeStartElement("spine");
          xml.writeEmptyElement("itemref");
          xml.writeAttribute("idref", "text");
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void page(XMLStreamWriter xml, String title, boolean root)
      throws XMLStreamException {
    EpubXml.head(xml, LANGUAGE, title);
    if (root) {
      EpubXml.link(xml, "publication", "package.opf");
    }
    EpubXml.body(xml);
  }

  private static byte[] text(Document document, UnaryOperator<String> words) {
    return XmlFile.write(
        xml -> {
          page(xml, words.apply(document.title()), false);
          new XhtmlBlocks(xml, new XhtmlBlocks.Settings(0, false, words, 1))
              .write(document.blocks());
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static byte[] navigation(Document document, Book book, UnaryOperator<String> words) {
    return XmlFile.write(
        xml -> {
          page(xml, words.apply(document.title()), true);
          xml.writeStartElement("nav");
          xml.writeAttribute("epub:type", "toc");
          xml.writeAttribute("role", "doc-toc");
          XmlFile.text(xml, "h1", words.apply(book.contents()));
          List<Node> headings = Headings.of(document.blocks(), 1);
          EpubXml.entries(xml, headings, node -> TEXT + "#" + node.id(), words);
          xml.writeEndElement();
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }
}
