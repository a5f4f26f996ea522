package ro.pridvor.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets the day of the content where a library writes the moment at which it ran. */
final class PdfDates {
  private PdfDates() {}

  static void set(PDDocument pdf, Calendar day) throws IOException {
    pdf.getDocumentInformation().setCreationDate(day);
    pdf.getDocumentInformation().setModificationDate(day);
    byte[] metadata = pdf.getDocumentCatalog().getMetadata().toByteArray();
    String dated =
        new String(metadata, StandardCharsets.UTF_8)
            .replaceAll(
                "(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*", "$1" + day.toInstant());
    pdf.getDocumentCatalog()
        .getMetadata()
        .importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }
}
