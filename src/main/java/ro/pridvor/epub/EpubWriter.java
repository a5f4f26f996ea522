package ro.pridvor.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.Document;
import ro.pridvor.document.Headings;
import ro.pridvor.document.Headings.Node;
import ro.pridvor.document.XhtmlBlocks;
import ro.pridvor.document.XmlFile;
import ro.pridvor.epub.Chapters.Chapter;

/**
 * Writes EPUB 3.3 that reflows, sets neither typeface nor colour nor size, and says truly in its
 * metadata what it offers (EPUB Accessibility 1.1). The same document gives the same bytes.
 *
 * <pre>{@code
 * byte[] epub = EpubWriter.write(document, new Book("Cuprins", "…", "https://…/plan.epub"));
 * }</pre>
 */
public final class EpubWriter {
  private static final int WIDEST_TABLE = 6;
  private static final String FOLDER = "EPUB/";

  private EpubWriter() {}

  public static byte[] write(Document document, Book book) {
    List<Chapter> chapters = Chapters.of(document);
    Container container = new Container(document.date(), FOLDER + "package.opf");
    container.add(FOLDER + "package.opf", new EpubPackage(document, book, chapters).write());
    container.add(FOLDER + "nav.xhtml", navigation(document, book, chapters));
    container.add(FOLDER + "book.css", style());
    for (Chapter chapter : chapters) {
      container.add(FOLDER + chapter.file(), chapter(document, chapter));
    }
    return container.bytes();
  }

  private static byte[] chapter(Document document, Chapter chapter) {
    return XmlFile.write(
        xml -> {
          page(xml, document.language(), chapter.title());
          XhtmlBlocks.Settings settings =
              new XhtmlBlocks.Settings(
                  WIDEST_TABLE, true, UnaryOperator.identity(), chapter.firstHeading());
          new XhtmlBlocks(xml, settings).write(chapter.blocks());
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void page(XMLStreamWriter xml, String language, String title)
      throws XMLStreamException {
    EpubXml.head(xml, language, title);
    EpubXml.link(xml, "stylesheet", "book.css");
    EpubXml.body(xml);
  }

  private static byte[] navigation(Document document, Book book, List<Chapter> chapters) {
    return XmlFile.write(
        xml -> {
          page(xml, document.language(), book.contents());
          xml.writeStartElement("nav");
          xml.writeAttribute("epub:type", "toc");
          xml.writeAttribute("role", "doc-toc");
          xml.writeAttribute("aria-labelledby", "contents");
          xml.writeStartElement("h1");
          xml.writeAttribute("id", "contents");
          xml.writeCharacters(book.contents());
          xml.writeEndElement();
          EpubXml.entries(
              xml,
              Headings.of(document.blocks(), 1),
              node -> file(chapters, node) + "#" + node.id(),
              UnaryOperator.identity());
          xml.writeEndElement();
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static String file(List<Chapter> chapters, Node node) {
    int number = Integer.parseInt(node.id().substring(1));
    String file = chapters.get(0).file();
    for (Chapter chapter : chapters) {
      if (chapter.firstHeading() <= number) {
        file = chapter.file();
      }
    }
    return file;
  }

  private static byte[] style() {
    try (InputStream in = EpubWriter.class.getResourceAsStream("book.css")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
