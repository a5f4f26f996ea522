package ro.pridvor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import ro.pridvor.documents.UnreadableDocument.Reason;

/** Refuses streams of drawing instructions that unfold too far, before they are unfolded. */
final class PdfLimits {
  /** All instructions of one document, in bytes; a page of text takes about 20 kB. */
  private static final long MAX_UNPACKED = 96L * 1024 * 1024;

  private long left = MAX_UNPACKED;

  /**
   * Counts a stream.
   *
   * @throws UnreadableDocument if the document unfolds too far with it
   */
  void count(COSStream stream) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    try (InputStream raw = stream.createRawInputStream();
        InputStream unpacked = isDeflated(stream) ? new InflaterInputStream(raw) : raw) {
      for (int n = unpacked.read(buffer); n >= 0; n = unpacked.read(buffer)) {
        left -= n;
        if (left < 0) {
          throw new UnreadableDocument(Reason.ZIP_BOMB);
        }
      }
    } catch (java.util.zip.ZipException e) {
      left -= buffer.length; // damaged: the reader takes what it can
    }
  }

  private static boolean isDeflated(COSStream stream) {
    String filters = String.valueOf(stream.getFilters());
    return filters.contains(COSName.FLATE_DECODE.getName());
  }
}
