package ro.pridvor.braille;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.braille.Line.Entry;
import ro.pridvor.braille.Wrapping.Word;
import ro.pridvor.document.Block;
import ro.pridvor.document.Document;
import ro.pridvor.document.Run;

/**
 * Sets a document on pages of braille. Each page but the first begins with a running head: the
 * document's title, cut at a word, and the page's number. Documents of several pages have a table
 * of contents after their title.
 *
 * <pre>{@code
 * BrailleVolume volume = new BrailleLayout(BrailleRules.USUAL, BrailleFormat.USUAL, "Cuprins")
 *     .set(document);
 * byte[] brf = Brf.write(volume);
 * }</pre>
 */
public final class BrailleLayout {
  private static final int CONTENTS_FROM_PAGES = 4;
  private static final int CONTENTS_FROM_ENTRIES = 3;
  private static final int PAGE_NUMBER = 6;
  private static final char LEADER = '\u2804';

  private final RomanianBraille braille;
  private final BrailleFormat format;
  private final String contents;

  /**
   * @param contents the heading of the table of contents
   */
  public BrailleLayout(BrailleRules rules, BrailleFormat format, String contents) {
    this.braille = new RomanianBraille(rules);
    this.format = format;
    this.contents = contents;
  }

  /** The document on pages. */
  public BrailleVolume set(Document document) {
    List<Line> body =
        new ArrayList<>(new BrailleSetter(braille, format.columns()).lines(document.blocks()));
    List<List<Line>> pages = new Pagination(format.lines()).pages(body);
    long entries = body.stream().filter(line -> !line.entry().isEmpty()).count();
    if (pages.size() >= CONTENTS_FROM_PAGES && entries >= CONTENTS_FROM_ENTRIES) {
      int count = new Pagination(format.lines()).pages(contents(pages, 0)).size();
      List<List<Line>> all =
          new ArrayList<>(new Pagination(format.lines()).pages(contents(pages, count)));
      all.addAll(pages);
      pages = all;
    }
    return new BrailleVolume(
        document.title(),
        document.publisher(),
        document.date().toString(),
        format,
        finish(document.title(), pages));
  }

  /** The lines of the table of contents, which stands on pages of its own before the text. */
  private List<Line> contents(List<List<Line>> pages, int before) {
    List<Line> lines = new ArrayList<>();
    Block heading = new Block.Heading(2, List.of(Run.of(contents)));
    new BrailleSetter(braille, format.columns())
        .lines(List.of(heading))
        .forEach(line -> lines.add(new Line(line.text(), false, true, List.of())));
    for (int i = 0; i < pages.size(); i++) {
      for (Line line : pages.get(i)) {
        for (Entry entry : line.entry()) {
          lines.addAll(entry(entry, before + i + 1));
        }
      }
    }
    return lines;
  }

  private List<Line> entry(Entry entry, int page) {
    Wrapping wrapping = new Wrapping(braille, format.columns());
    int indent = 2 * (entry.level() - 2);
    List<Word> words = new ArrayList<>();
    for (String word : RomanianBraille.words(entry.text())) {
      words.add(new Word(word, ""));
    }
    List<String> made = wrapping.lines(words, indent, indent + 4, PAGE_NUMBER);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      boolean last = i == made.size() - 1;
      lines.add(
          new Line(last ? numbered(made.get(i), page) : made.get(i), false, !last, List.of()));
    }
    return lines;
  }

  private String numbered(String line, int page) {
    String number = braille.translate(Integer.toString(page));
    int gap = format.columns() - line.length() - number.length();
    String leader =
        gap > 2 ? " " + Character.toString(LEADER).repeat(gap - 2) + " " : " ".repeat(gap);
    return line + leader + number;
  }

  private List<List<String>> finish(String title, List<List<Line>> pages) {
    List<List<String>> finished = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<String> lines = new ArrayList<>();
      lines.add(blanks(head(i == 0 ? "" : title, i + 1)));
      for (Line line : pages.get(i)) {
        if (line.blankBefore() && lines.size() > 1) {
          lines.add("");
        }
        lines.add(blanks(line.text()));
      }
      finished.add(List.copyOf(lines));
    }
    return List.copyOf(finished);
  }

  private String head(String title, int page) {
    String number = braille.translate(Integer.toString(page));
    StringBuilder head = new StringBuilder();
    for (String word : RomanianBraille.words(title)) {
      String cells = braille.word(word);
      int length = head.length() + (head.isEmpty() ? 0 : 1) + cells.length();
      if (length > format.columns() - PAGE_NUMBER) {
        break;
      }
      head.append(head.isEmpty() ? "" : " ").append(cells);
    }
    return head + " ".repeat(format.columns() - head.length() - number.length()) + number;
  }

  private static String blanks(String line) {
    return line.stripTrailing().replace(' ', '\u2800');
  }
}
