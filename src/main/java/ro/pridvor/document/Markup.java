package ro.pridvor.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and attributes by their qualified names, for formats of several namespaces. */
public record Markup(XMLStreamWriter xml) {

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Markup open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    return attributes(attributes);
  }

  public Markup empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    return attributes(attributes);
  }

  private Markup attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  public Markup close() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  /** Text without the control characters that XML 1.0 has no way to write. */
  public Markup text(String text) throws XMLStreamException {
    xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", ""));
    return this;
  }
}
