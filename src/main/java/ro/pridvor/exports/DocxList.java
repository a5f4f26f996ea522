package ro.pridvor.exports;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import ro.pridvor.document.Markup;
import ro.pridvor.document.OfficePackage;
import ro.pridvor.document.XmlFile;

/** A document of headings with lists, to be sent: portrait A4 with page numbers. */
public final class DocxList {
  private DocxList() {}

  /**
   * The whole file.
   *
   * @param lead a paragraph under the title
   * @param parts a heading each, with its items
   * @param language BCP 47
   */
  public static byte[] of(
      String title, String lead, Map<String, List<String>> parts, String language) {
    byte[] body =
        XmlFile.write(
            raw -> {
              Markup xml = new Markup(raw);
              xml.open("w:document", "xmlns:w", DocxPackage.MAIN);
              raw.writeAttribute("xmlns:r", OfficePackage.OFFICE);
              xml.open("w:body");
              paragraph(xml, "Title", title);
              paragraph(xml, "Normal", lead);
              for (Map.Entry<String, List<String>> part : parts.entrySet()) {
                paragraph(xml, "Heading1", part.getKey());
                for (String item : part.getValue()) {
                  paragraph(xml, "ListBullet", item);
                }
              }
              DocxPackage.page(xml, false);
              xml.close().close();
            });
    return DocxPackage.of(title, language, body);
  }

  private static void paragraph(Markup xml, String style, String text) throws XMLStreamException {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
    xml.open("w:r").open("w:t", "xml:space", "preserve").text(text).close().close();
    xml.close();
  }
}
