package ro.pridvor.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;
import ro.pridvor.documents.UnreadableDocument.Reason;

/** The XML parts of an OOXML or ODF package, unpacked within limits. */
final class ZipParts {
  /** Unpacked XML of one package, in bytes; a plan of 7,000 measures takes about 40 MB. */
  static final long MAX_UNPACKED = 256L * 1024 * 1024;

  /** Above this size, a part that shrinks more than {@link #MAX_RATIO} times is refused. */
  private static final long RATIO_FROM = 8L * 1024 * 1024;

  private static final int MAX_RATIO = 400;
  private static final int MAX_ENTRIES = 20_000;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private ZipParts() {}

  /**
   * Unpacks.
   *
   * @throws UnreadableDocument if the package is damaged, has macros, or unfolds too far
   */
  static ZipParts of(byte[] file) {
    ZipParts all = new ZipParts();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      all.unpack(zip, file.length);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
    if (all.parts.isEmpty()) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
    return all;
  }

  private void unpack(ZipInputStream zip, long packed) throws IOException {
    long total = 0;
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      entries++;
      String name = entry.getName();
      if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/")) {
        throw new UnreadableDocument(Reason.MACROS);
      }
      if (entries > MAX_ENTRIES) {
        throw new UnreadableDocument(Reason.ZIP_BOMB);
      }
      boolean wanted = name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
      byte[] bytes = wanted ? read(zip, total, packed) : skip(zip, total);
      total += bytes.length;
      boolean unfolds = bytes.length > RATIO_FROM && bytes.length / MAX_RATIO > packed;
      if (total > MAX_UNPACKED || unfolds) {
        throw new UnreadableDocument(Reason.ZIP_BOMB);
      }
      if (wanted) {
        parts.put(name, bytes);
      }
    }
  }

  /** A part, given up as soon as it unfolds too far. */
  private static byte[] read(ZipInputStream zip, long total, long packed) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      part.write(buffer, 0, n);
      boolean unfolds = part.size() > RATIO_FROM && part.size() / MAX_RATIO > packed;
      if (unfolds || total + part.size() > MAX_UNPACKED) {
        throw new UnreadableDocument(Reason.ZIP_BOMB);
      }
    }
    return part.toByteArray();
  }

  /** Pictures and fonts are of no use here, but their size counts. */
  private static byte[] skip(ZipInputStream zip, long total) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long skipped = 0;
    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      skipped += n;
      if (total + skipped > MAX_UNPACKED) {
        throw new UnreadableDocument(Reason.ZIP_BOMB);
      }
    }
    return new byte[0];
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  Iterable<String> names() {
    return parts.keySet();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(parts.get(name)).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /** The root element of a part, if there is one. */
  Optional<Element> xml(String name) {
    return Optional.ofNullable(parts.get(name)).map(Xml::parse);
  }

  /** The root element of a part that the package cannot be without. */
  Element required(String name) {
    return xml(name).orElseThrow(() -> new UnreadableDocument(Reason.DAMAGED));
  }

  static boolean isZip(byte[] file) {
    return file.length > 4 && Arrays.equals(file, 0, 4, new byte[] {'P', 'K', 3, 4}, 0, 4);
  }
}
