package ro.pridvor.pdf;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.Block;
import ro.pridvor.document.Document;
import ro.pridvor.document.Headings;
import ro.pridvor.document.Headings.Node;
import ro.pridvor.document.XhtmlBlocks;

/** Writes a document as the page that the PDF renderer lays out: bookmarks, contents, text. */
final class PrintPage {
  private static final int WIDEST_TABLE = 2;
  private static final int CONTENTS_FROM = 8;
  private static final int HEAD_LENGTH = 56;
  private static final int CONTENTS_LEVELS = 4;

  private final XMLStreamWriter xml;
  private final Document document;
  private final LargePrint print;
  private final String style;
  private final UnaryOperator<String> printable;

  /**
   * @param printable writes a text with signs that the typeface has
   */
  PrintPage(
      XMLStreamWriter xml,
      Document document,
      LargePrint print,
      String style,
      UnaryOperator<String> printable) {
    this.printable = printable;
    this.xml = xml;
    this.document = document;
    this.print = print;
    this.style = style;
  }

  void write() throws XMLStreamException {
    List<Node> headings = Headings.of(document.blocks(), 1);
    xml.writeStartDocument();
    xml.writeStartElement("html");
    xml.writeAttribute("lang", document.language());
    xml.writeAttribute(
        XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", document.language());
    xml.writeStartElement("head");
    element("title", document.title());
    meta("description", document.title());
    meta("author", document.publisher());
    element("style", style);
    xml.writeStartElement("bookmarks");
    bookmarks(headings);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement("body");
    xml.writeAttribute("style", "font-size: " + print.points() + "pt");
    xml.writeStartElement("div");
    xml.writeAttribute("class", "head");
    xml.writeCharacters(printable.apply(runningHead(document.title())));
    xml.writeEndElement();
    body(headings);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** The title, cut at a word so that it fits in one line. */
  private static String runningHead(String title) {
    if (title.length() <= HEAD_LENGTH) {
      return title;
    }
    int cut = title.lastIndexOf(' ', HEAD_LENGTH);
    return title.substring(0, cut < 0 ? HEAD_LENGTH : cut) + " …";
  }

  /** The contents stand after the first section of a long text, which is its cover. */
  private void body(List<Node> headings) throws XMLStreamException {
    List<Block> blocks = document.blocks();
    int cover = headingsIn(blocks) >= CONTENTS_FROM ? secondHeading(blocks) : 0;
    new XhtmlBlocks(xml, settings(1)).write(blocks.subList(0, cover));
    if (cover > 0) {
      contents(headings);
    }
    new XhtmlBlocks(xml, settings(1 + headingsIn(blocks.subList(0, cover))))
        .write(blocks.subList(cover, blocks.size()));
  }

  private XhtmlBlocks.Settings settings(int firstHeading) {
    return new XhtmlBlocks.Settings(WIDEST_TABLE, true, printable, firstHeading);
  }

  private static int headingsIn(List<Block> blocks) {
    return (int) blocks.stream().filter(Block.Heading.class::isInstance).count();
  }

  private static int secondHeading(List<Block> blocks) {
    int seen = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading && ++seen == 2) {
        return i;
      }
    }
    return blocks.size();
  }

  private void contents(List<Node> headings) throws XMLStreamException {
    xml.writeStartElement("div");
    xml.writeAttribute("class", "contents");
    xml.writeStartElement("p");
    xml.writeAttribute("class", "label");
    xml.writeCharacters(print.contents());
    xml.writeEndElement();
    entries(headings);
    xml.writeEndElement();
  }

  private void entries(List<Node> nodes) throws XMLStreamException {
    for (Node node : nodes) {
      if (node.level() > 1 && node.level() < CONTENTS_LEVELS) {
        xml.writeStartElement("p");
        xml.writeAttribute("class", "l" + node.level());
        xml.writeStartElement("a");
        xml.writeAttribute("href", "#" + node.id());
        xml.writeAttribute("title", node.text());
        xml.writeCharacters(printable.apply(node.text()));
        xml.writeEndElement();
        xml.writeEndElement();
      }
      entries(node.below());
    }
  }

  private void bookmarks(List<Node> nodes) throws XMLStreamException {
    for (Node node : nodes) {
      xml.writeStartElement("bookmark");
      xml.writeAttribute("name", node.text());
      xml.writeAttribute("href", "#" + node.id());
      bookmarks(node.below());
      xml.writeEndElement();
    }
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void meta(String name, String content) throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("name", name);
    xml.writeAttribute("content", content);
    xml.writeEndElement();
  }
}
