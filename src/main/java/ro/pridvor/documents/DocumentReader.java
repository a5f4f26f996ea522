package ro.pridvor.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.documents.UnreadableDocument.Reason;

/**
 * Reads a document of any kind that councils use.
 *
 * <pre>{@code
 * Document document = new DocumentReader(locale, false).read(Path.of("anexa.docx"));
 * }</pre>
 */
public final class DocumentReader {
  /** Larger files are refused, in bytes. */
  public static final long MAX_BYTES = 64L * 1024 * 1024;

  /** Of a table; the annexes of plans have some ten columns. */
  static final int MAX_COLUMNS = 500;

  static final int MAX_ROWS = 100_000;

  /** The kinds that can be read, by the ending of their name. */
  public static final List<String> KINDS =
      List.of("docx", "xlsx", "odt", "ods", "csv", "tsv", "txt", "md", "pdf");

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final Places places;
  private final boolean keepHidden;

  /**
   * @param locale the language in which places are named
   * @param keepHidden whether hidden rows, columns and sheets are read like the others
   */
  public DocumentReader(Locale locale, boolean keepHidden) {
    this.places = new Places(locale);
    this.keepHidden = keepHidden;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableDocument with the reason, if it cannot be read
   */
  public Document read(Path file) {
    Document document = document(file);
    for (Block block : document.blocks()) {
      if (block instanceof Table table && isTooLarge(table)) {
        throw new UnreadableDocument(
            Reason.TABLE_TOO_LARGE, Integer.toString(MAX_COLUMNS), Integer.toString(MAX_ROWS));
      }
    }
    return document;
  }

  private static boolean isTooLarge(Table table) {
    return table.rows().size() > MAX_ROWS
        || table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> (long) cell.column() + cell.columns() > MAX_COLUMNS);
  }

  private Document document(Path file) {
    byte[] bytes = bytes(file);
    String kind = kind(file);
    if (starts(bytes, OLE)) {
      throw new UnreadableDocument(isEncrypted(bytes) ? Reason.PASSWORD : Reason.OLD_FORMAT, kind);
    }
    if (kind.matches("docm|xlsm|dotm|xltm")) {
      throw new UnreadableDocument(Reason.MACROS);
    }
    if (starts(bytes, "%PDF".getBytes(StandardCharsets.US_ASCII))) {
      return new PdfReader(places).read(bytes);
    }
    if (ZipParts.isZip(bytes)) {
      return office(ZipParts.of(bytes), kind);
    }
    return switch (kind) {
      case "csv", "tsv" -> new CsvReader(bytes, places).readValues();
      case "txt", "md" -> new CsvReader(bytes, places).readText();
      case "docx", "xlsx", "odt", "ods", "pdf" -> throw new UnreadableDocument(Reason.DAMAGED);
      case "doc", "xls", "rtf" -> throw new UnreadableDocument(Reason.OLD_FORMAT, kind);
      default -> throw new UnreadableDocument(Reason.UNKNOWN_KIND, String.join(", ", KINDS));
    };
  }

  private static byte[] bytes(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableDocument(Reason.MISSING);
      }
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new UnreadableDocument(
            Reason.TOO_LARGE, Long.toString(size >> 20), Long.toString(MAX_BYTES >> 20));
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        throw new UnreadableDocument(Reason.EMPTY);
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.NOT_ALLOWED);
    }
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static boolean starts(byte[] bytes, byte[] signs) {
    return bytes.length >= signs.length
        && Arrays.equals(bytes, 0, signs.length, signs, 0, signs.length);
  }

  /** An encrypted OOXML file is an OLE container with a stream of this name, in UTF-16. */
  private static boolean isEncrypted(byte[] bytes) {
    String signs =
        new String(bytes, 0, Math.min(bytes.length, 1 << 20), StandardCharsets.ISO_8859_1);
    return signs.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
  }

  private Document office(ZipParts parts, String kind) {
    if (parts.has("word/document.xml")) {
      return new DocxReader(parts, places).read();
    }
    if (parts.has("xl/workbook.xml")) {
      return new XlsxReader(parts, places, keepHidden).read();
    }
    if (parts.has("content.xml")) {
      return new OdfReader(parts, places, keepHidden).read();
    }
    throw new UnreadableDocument(
        KINDS.contains(kind) ? Reason.DAMAGED : Reason.UNKNOWN_KIND, String.join(", ", KINDS));
  }
}
