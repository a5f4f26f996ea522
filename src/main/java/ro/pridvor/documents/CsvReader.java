package ro.pridvor.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Note;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Remark;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.documents.UnreadableDocument.Reason;

/**
 * Reads text: values between separators (RFC 4180, any separator), or a table pasted among
 * paragraphs.
 */
final class CsvReader {
  private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
  private static final int MAX_LINES = 3 * DocumentReader.MAX_ROWS;
  private static final char[] SEPARATORS = {';', ',', '\t', '|'};

  private final String text;
  private final List<Remark> remarks = new ArrayList<>();
  private final Places places;

  CsvReader(byte[] bytes, Places places) {
    this.places = places;
    this.text = decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
    if (text.chars().filter(c -> c == '\n').count() > MAX_LINES) {
      throw new UnreadableDocument(
          Reason.TABLE_TOO_LARGE,
          Integer.toString(DocumentReader.MAX_COLUMNS),
          Integer.toString(DocumentReader.MAX_ROWS));
    }
  }

  private String decode(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      remarks.add(new Remark(Note.ENCODING, "", WINDOWS_1250.name()));
      return new String(bytes, WINDOWS_1250);
    }
  }

  private static boolean starts(byte[] bytes, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  /** A file of values only. */
  Document readValues() {
    String values = text;
    char separator = 0;
    if (values.matches("(?s)sep=.\n.*")) {
      separator = values.charAt(4);
      values = values.substring(6);
    }
    List<List<String>> records = parse(values, separator == 0 ? separator(values) : separator);
    return document(records);
  }

  /** A file in which a table stands among other text. */
  Document readText() {
    List<Block> blocks = new TextTables(text.lines().toList(), places).blocks();
    boolean tables = blocks.stream().anyMatch(Table.class::isInstance);
    if (!tables && consistency(text, separator(text)) >= 2) {
      return readValues();
    }
    return new Document("", "", blocks, Map.of(), remarks);
  }

  private Document document(List<List<String>> records) {
    List<Row> rows = new ArrayList<>();
    for (List<String> record : records) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < record.size(); c++) {
        cells.add(new Cell(c, 1, 1, lines(record.get(c))));
      }
      rows.add(new Row(cells, "", false, places.line(rows.size() + 1)));
    }
    return new Document("", "", List.of(new Table("", places.table(1), rows)), Map.of(), remarks);
  }

  /** The lines of a cell as paragraphs. */
  static List<Paragraph> lines(String cell) {
    return cell.lines().filter(l -> !l.isBlank()).map(l -> Paragraph.of(l.strip())).toList();
  }

  /** The separator by which most lines have equally many values. */
  private static char separator(String text) {
    char best = ',';
    double most = 0;
    for (char candidate : SEPARATORS) {
      double score = consistency(text, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** How many columns a separator gives, weighed by how many records agree; one alone does not. */
  private static double consistency(String text, char separator) {
    Map<Integer, Integer> widths = new HashMap<>();
    List<List<String>> records = parse(text, separator);
    records.forEach(r -> widths.merge(r.size(), 1, Integer::sum));
    return widths.entrySet().stream()
        .filter(e -> e.getKey() > 1 && (e.getValue() > 1 || records.size() == 1))
        .mapToDouble(e -> Math.sqrt(e.getKey()) * e.getValue() / records.size() * 2)
        .max()
        .orElse(0);
  }

  /** Records of values; quotes protect separators and line breaks. Blank lines are left out. */
  static List<List<String>> parse(String text, char separator) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (quoted) {
        if (sign != '"') {
          value.append(sign);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append(sign);
          i++;
        } else {
          quoted = false;
        }
      } else if (sign == '"' && isBlank(value)) {
        value.setLength(0);
        quoted = true;
      } else if (sign == separator) {
        record.add(value.toString().strip());
        value.setLength(0);
      } else if (sign == '\n') {
        end(records, record, value);
        record = new ArrayList<>();
      } else {
        value.append(sign);
      }
    }
    end(records, record, value);
    return records;
  }

  /** Without a copy: a long value may hold many quotes. */
  private static boolean isBlank(CharSequence value) {
    return value.chars().allMatch(Character::isWhitespace);
  }

  private static void end(List<List<String>> records, List<String> record, StringBuilder value) {
    record.add(value.toString().strip());
    value.setLength(0);
    if (record.stream().anyMatch(v -> !v.isEmpty())) {
      records.add(record);
    }
  }
}
