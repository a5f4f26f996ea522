package ro.pridvor.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Note;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Remark;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.documents.PdfGlyphs.Glyph;
import ro.pridvor.documents.PdfGrid.Box;
import ro.pridvor.documents.PdfLines.Line;
import ro.pridvor.documents.UnreadableDocument.Reason;

/**
 * Reads PDF with a text layer: tables by the lines that are drawn, those that go on over the page
 * as one.
 */
final class PdfReader {
  private static final int MAX_PAGES = 3000;

  /** A document with fewer letters a page is a picture of text. */
  private static final int FEWEST_LETTERS = 12;

  private static final double SAME_COLUMN = 6;

  private final Places places;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Remark> remarks = new LinkedHashSet<>();
  private final Map<String, Integer> repeated = new HashMap<>();
  private int tables;
  private int pages;
  private double body;
  private List<Double> lastColumns = List.of();

  PdfReader(Places places) {
    this.places = places;
  }

  /** A page before it is taken apart. */
  private record Page(int number, double height, List<Glyph> glyphs, List<PdfGrid> grids) {}

  Document read(byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      pages = document.getNumberOfPages();
      if (pages > MAX_PAGES) {
        throw new UnreadableDocument(Reason.TABLE_TOO_LARGE, "" + MAX_PAGES, "" + MAX_PAGES);
      }
      List<Page> all = new ArrayList<>();
      PdfLimits limits = new PdfLimits();
      for (int p = 0; p < pages; p++) {
        List<PdfRulings.Line> drawn = PdfRulings.of(document.getPage(p), limits);
        List<Glyph> glyphs = PdfGlyphs.of(document, p + 1);
        double height = document.getPage(p).getCropBox().getHeight();
        boolean turned = document.getPage(p).getRotation() % 180 != 0;
        height = turned ? document.getPage(p).getCropBox().getWidth() : height;
        all.add(new Page(p + 1, height, glyphs, PdfGrid.of(drawn)));
      }
      long letters = all.stream().mapToLong(page -> page.glyphs().size()).sum();
      if (letters < (long) FEWEST_LETTERS * pages) {
        throw new UnreadableDocument(Reason.SCAN);
      }
      double[] sizes =
          all.stream().flatMapToDouble(p -> p.glyphs().stream().mapToDouble(Glyph::size)).toArray();
      Arrays.sort(sizes);
      body = sizes[sizes.length / 2];
      all.forEach(this::countMargins);
      all.forEach(this::page);
      String title = document.getDocumentInformation().getTitle();
      return new Document(
          title == null ? "" : title.strip(), "", blocks, Map.of(), List.copyOf(remarks));
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument(Reason.PASSWORD);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new UnreadableDocument(Reason.DAMAGED);
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw new UnreadableDocument(Reason.ZIP_BOMB); // streams that unfold too far or nest too deep
    }
  }

  /** Lines in the margins that stand on most pages, whatever number is in them. */
  private void countMargins(Page page) {
    for (Line line : PdfLines.of(outside(page))) {
      if (isMargin(line, page)) {
        repeated.merge(withoutNumbers(line.text()), 1, Integer::sum);
      }
    }
  }

  private static boolean isMargin(Line line, Page page) {
    return line.y() < page.height() * 0.1 || line.y() > page.height() * 0.9;
  }

  private static String withoutNumbers(String text) {
    return text.replaceAll("\\d+", "#");
  }

  private boolean isFurniture(Line line, Page page) {
    boolean number =
        line.text().matches("(?i)(pag(ina|\\.)? *)?[-–]? *\\d{1,4}( *(/|din) *\\d{1,4})? *[-–]?");
    int times = repeated.getOrDefault(withoutNumbers(line.text()), 0);
    return isMargin(line, page) && (number || times >= 3 && times * 2 > pages);
  }

  private static List<Glyph> outside(Page page) {
    return page.glyphs().stream()
        .filter(g -> page.grids().stream().noneMatch(grid -> holds(grid, g)))
        .toList();
  }

  private static boolean holds(PdfGrid grid, Glyph g) {
    return g.x() >= grid.left() - 1
        && g.x() <= grid.right() + 1
        && g.y() >= grid.top() - 1
        && g.y() <= grid.bottom() + 1;
  }

  private void page(Page page) {
    List<Line> open = new ArrayList<>();
    for (Line line : PdfLines.of(outside(page))) {
      if (isFurniture(line, page)) {
        if (line.text().chars().anyMatch(Character::isLetter)) {
          remarks.add(new Remark(Note.HEADERS_AND_FOOTERS, "", withoutNumbers(line.text())));
        }
      } else {
        open.add(line);
      }
    }
    double from = Double.NEGATIVE_INFINITY;
    for (PdfGrid grid : page.grids()) {
      textBetween(page, open, from, grid.top());
      table(page, grid);
      from = grid.top();
    }
    textBetween(page, open, from, Double.POSITIVE_INFINITY);
  }

  private void textBetween(Page page, List<Line> lines, double from, double to) {
    text(page, lines.stream().filter(l -> l.y() > from && l.y() <= to).toList());
  }

  /** Text outside drawn tables; where the size changes, a paragraph begins. */
  private void text(Page page, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    lastColumns = List.of();
    double right = lines.stream().mapToDouble(Line::to).max().orElse(0);
    List<Line> part = new ArrayList<>();
    for (Line line : lines) {
      boolean other = !part.isEmpty() && Math.abs(part.get(0).size() - line.size()) > 0.6;
      if (other) {
        paragraphs(page, part, right);
        part = new ArrayList<>();
      }
      part.add(line);
    }
    paragraphs(page, part, right);
  }

  private void paragraphs(Page page, List<Line> lines, double right) {
    boolean large = lines.get(0).size() > body * 1.12;
    for (String text : PdfLines.paragraphs(lines, right)) {
      Role role = large ? Role.HEADING : Role.TEXT;
      blocks.add(new Paragraph(text, "", role, large ? 1 : 0, places.page(page.number())));
    }
  }

  private void table(Page page, PdfGrid grid) {
    List<Row> rows = rows(page, grid);
    List<Double> columns = new ArrayList<>();
    for (int c = 0; c <= grid.columns(); c++) {
      columns.add(grid.x(c));
    }
    int last = blocks.size() - 1;
    if (last >= 0 && blocks.get(last) instanceof Table before && isSame(columns)) {
      blocks.set(last, PdfPages.joined(before, rows));
    } else if (!rows.isEmpty()) {
      blocks.add(new Table("", places.table(++tables), rows));
    }
    lastColumns = columns;
  }

  private boolean isSame(List<Double> columns) {
    if (columns.size() != lastColumns.size()) {
      return false;
    }
    for (int c = 0; c < columns.size(); c++) {
      if (Math.abs(columns.get(c) - lastColumns.get(c)) > SAME_COLUMN) {
        return false;
      }
    }
    return true;
  }

  private List<Row> rows(Page page, PdfGrid grid) {
    TreeMap<Integer, List<Cell>> cells = new TreeMap<>();
    List<Glyph> inside = page.glyphs().stream().filter(g -> holds(grid, g)).toList();
    for (Box box : grid.boxes()) {
      cells
          .computeIfAbsent(box.row(), k -> new ArrayList<>())
          .add(new Cell(box.column(), box.columns(), box.rows(), content(grid, box, inside)));
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < grid.rows(); r++) {
      String place = places.row(places.page(page.number()), r + 1);
      rows.add(new Row(cells.getOrDefault(r, List.of()), "", false, place));
    }
    return rows;
  }

  private static List<Paragraph> content(PdfGrid grid, Box box, List<Glyph> inside) {
    double left = grid.x(box.column());
    double right = grid.x(box.column() + box.columns());
    double top = grid.y(box.row());
    double bottom = grid.y(box.row() + box.rows());
    List<Glyph> own =
        inside.stream()
            .filter(g -> g.x() >= left && g.x() < right && g.y() >= top && g.y() < bottom)
            .toList();
    boolean upright = own.stream().filter(Glyph::upright).count() * 2 >= own.size();
    double end = upright ? right : Double.NEGATIVE_INFINITY; // turned headers are one paragraph
    return PdfLines.paragraphs(PdfLines.of(own), end).stream().map(Paragraph::of).toList();
  }
}
