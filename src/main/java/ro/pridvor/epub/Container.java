package ro.pridvor.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip file that holds a publication: its media type first and not compressed. */
final class Container {
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
        <rootfiles>
          <rootfile full-path="%s" media-type="application/oebps-package+xml"/>
        </rootfiles>
      </container>
      """;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);
  private final LocalDate date;

  /**
   * @param date written as the date of every file within
   * @param packageFile where the package document is
   */
  Container(LocalDate date, String packageFile) {
    this.date = date;
    zip.setLevel(Deflater.BEST_COMPRESSION);
    add("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII), false);
    add(
        "META-INF/container.xml",
        CONTAINER.formatted(packageFile).getBytes(StandardCharsets.UTF_8));
  }

  void add(String file, byte[] content) {
    add(file, content, true);
  }

  /**
   * @param compress not for what is compressed already
   */
  void add(String file, byte[] content, boolean compress) {
    try {
      ZipEntry entry = new ZipEntry(file);
      entry.setTimeLocal(date.atStartOfDay());
      if (!compress) {
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
