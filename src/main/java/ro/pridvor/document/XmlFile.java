package ro.pridvor.document;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A whole XML file in UTF-8, by the writer of the JDK whatever else is on the class path. */
public final class XmlFile {

  /** Writes elements. */
  public interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private XmlFile() {}

  /** A file with one root in a default namespace. */
  public static byte[] write(String root, String namespace, Body body) {
    return write(
        xml -> {
          xml.writeStartElement(root);
          xml.writeDefaultNamespace(namespace);
          body.write(xml);
          xml.writeEndElement();
        });
  }

  /** A file whose body writes the root itself. */
  public static byte[] write(Body body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      body.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** An element that holds only text. */
  public static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
