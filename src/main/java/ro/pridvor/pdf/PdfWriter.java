package ro.pridvor.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.dom.DOMResult;
import org.apache.pdfbox.pdmodel.PDDocument;
import ro.pridvor.document.Document;

/**
 * Writes large print as tagged PDF (PDF/UA-1): one column, bookmarks, contents with page numbers,
 * running heads. Nothing is fetched while it is laid out. The same document gives the same bytes.
 *
 * <pre>{@code
 * byte[] pdf = new PdfWriter().write(document, new LargePrint(18, "Cuprins"));
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class PdfWriter {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final Typeface typeface = new Typeface();
  private final String style = read("large-print.css");

  public PdfWriter() {
    XRLog.setLoggingEnabled(false);
  }

  /**
   * The file.
   *
   * @throws MissingGlyphs if the typeface lacks a character of the document
   */
  public byte[] write(Document document, LargePrint print) throws MissingGlyphs {
    org.w3c.dom.Document page = page(document, print);
    String text = page.getDocumentElement().getTextContent();
    Set<String> missing = typeface.missing(text);
    if (!missing.isEmpty()) {
      throw new MissingGlyphs(missing);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.setDocumentId((long) (print + text).hashCode()); // else a random one
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Pridvor");
      builder.useFont(typeface::regular, Typeface.NAME, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(typeface::bold, Typeface.NAME, BOLD, FontStyle.NORMAL, true);
      builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
      builder.withW3cDocument(page, null);
      builder.usePDDocument(pdf);
      builder.toStream(out);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        PdfDates.set(pdf, midnight(document.date()));
        pdf.save(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Calendar midnight(LocalDate date) {
    return GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
  }

  private org.w3c.dom.Document page(Document document, LargePrint print) {
    try {
      org.w3c.dom.Document page =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
      new PrintPage(
              XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new DOMResult(page)),
              document,
              print,
              style,
              typeface::printable)
          .write();
      return page;
    } catch (ParserConfigurationException | XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String file) {
    try (InputStream in = PdfWriter.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
