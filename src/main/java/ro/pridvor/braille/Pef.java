package ro.pridvor.braille;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.XmlFile;

/** Writes the Portable Embosser Format 2008-1. */
public final class Pef {
  private static final String PEF = "http://www.daisy.org/ns/2008/pef";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private Pef() {}

  /**
   * The file.
   *
   * @param identifier of the publication, unique
   */
  public static byte[] write(BrailleVolume volume, String identifier) {
    return XmlFile.write(
        "pef",
        PEF,
        xml -> {
          xml.writeAttribute("version", "2008-1");
          head(xml, volume, identifier);
          body(xml, volume);
        });
  }

  private static void head(XMLStreamWriter xml, BrailleVolume volume, String identifier)
      throws XMLStreamException {
    xml.writeStartElement("head");
    xml.writeStartElement("meta");
    xml.writeNamespace("dc", DC);
    element(xml, "format", "application/x-pef+xml");
    element(xml, "identifier", identifier);
    element(xml, "title", volume.title());
    element(xml, "creator", volume.publisher());
    element(xml, "language", "ro");
    element(xml, "date", volume.date());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement("dc", name, DC);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void body(XMLStreamWriter xml, BrailleVolume volume) throws XMLStreamException {
    xml.writeStartElement("body");
    xml.writeStartElement("volume");
    xml.writeAttribute("cols", Integer.toString(volume.format().columns()));
    xml.writeAttribute("rows", Integer.toString(volume.format().lines()));
    xml.writeAttribute("rowgap", "0");
    xml.writeAttribute("duplex", "true");
    xml.writeStartElement("section");
    for (List<String> page : volume.pages()) {
      xml.writeStartElement("page");
      for (String line : page) {
        if (line.isEmpty()) {
          xml.writeEmptyElement("row");
        } else {
          xml.writeStartElement("row");
          xml.writeCharacters(line);
          xml.writeEndElement();
        }
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
