package ro.pridvor.braille;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.braille.Wrapping.Word;
import ro.pridvor.document.Block;
import ro.pridvor.document.Document;
import ro.pridvor.document.Run;

/** Turns the blocks of a document into lines: headings, paragraphs, lists; tables row by row. */
final class BrailleSetter {
  private static final int PARAGRAPH = 2;
  private static final int RUNOVER = 2;
  private static final int HEADING = 4;
  private static final int CENTRED = 2;
  private static final int LISTED = 4;

  private final RomanianBraille braille;
  private final Wrapping wrapping;
  private final int columns;
  private final List<Line> lines = new ArrayList<>();

  BrailleSetter(RomanianBraille braille, int columns) {
    this.braille = braille;
    this.columns = columns;
    this.wrapping = new Wrapping(braille, columns);
  }

  List<Line> lines(List<Block> blocks) {
    blocks.forEach(block -> add(block, 0));
    return List.copyOf(lines);
  }

  private void add(Block block, int indent) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.runs(), indent + PARAGRAPH, indent);
    } else if (block instanceof Block.Items items) {
      items(items, indent);
    } else if (block instanceof Block.Facts facts) {
      facts.facts().forEach(fact -> fact(fact, indent));
    } else if (block instanceof Block.Table table) {
      table(table, indent);
    }
  }

  private void heading(Block.Heading heading) {
    boolean centred = heading.level() <= CENTRED;
    List<Word> words = Emphasis.none(heading.runs());
    List<String> made =
        centred
            ? wrapping.lines(words, 0, 0, 2 * HEADING).stream().map(this::centred).toList()
            : wrapping.lines(words, HEADING, HEADING, 0);
    String entry = String.join(" ", words.stream().map(Word::print).toList());
    for (int i = 0; i < made.size(); i++) {
      boolean listed = i == 0 && heading.level() > 1 && heading.level() <= LISTED;
      lines.add(
          new Line(
              made.get(i),
              i == 0,
              true,
              listed ? List.of(new Line.Entry(heading.level(), entry)) : List.of()));
    }
  }

  private String centred(String line) {
    return " ".repeat((columns - line.length()) / 2) + line;
  }

  private void paragraph(List<Run> runs, int first, int rest) {
    for (List<Run> part : Emphasis.parts(runs)) {
      wrapping.lines(Emphasis.words(part), first, rest, 0).forEach(l -> lines.add(Line.of(l)));
    }
  }

  private void items(Block.Items items, int indent) {
    int number = 1;
    for (List<Block> item : items.items()) {
      int before = lines.size();
      String mark = items.numbered() ? number + "." : "";
      boolean first = true;
      for (Block block : item) {
        if (first && block instanceof Block.Paragraph text) {
          List<Run> runs = new ArrayList<>(text.runs());
          if (!mark.isEmpty()) {
            runs.add(0, Run.of(mark + " "));
          }
          paragraph(runs, indent, indent + RUNOVER);
        } else {
          add(block, indent + RUNOVER);
        }
        first = false;
      }
      number += lines.size() > before ? 1 : 0;
    }
  }

  private void fact(Block.Fact fact, int indent) {
    List<Run> name = new ArrayList<>(fact.name());
    boolean colon = !name.isEmpty() && !Document.text(name).endsWith(":");
    if (colon) {
      name.add(Run.of(":"));
    }
    boolean inOne = !fact.value().isEmpty() && fact.value().get(0) instanceof Block.Paragraph;
    if (inOne) {
      name.add(Run.of(" "));
      name.addAll(((Block.Paragraph) fact.value().get(0)).runs());
    }
    paragraph(name, indent, indent + RUNOVER);
    fact.value().stream().skip(inOne ? 1 : 0).forEach(block -> add(block, indent + RUNOVER));
  }

  /** A table is read row by row, each cell after the name of its column. */
  private void table(Block.Table table, int indent) {
    if (!table.caption().isEmpty()) {
      paragraph(table.caption(), indent, indent);
    }
    for (Block.Row row : table.rows()) {
      int start = lines.size();
      for (int i = 0; i < row.cells().size(); i++) {
        List<Run> cell = new ArrayList<>();
        boolean named = i < table.columns().size() && !(i == 0 && row.headed());
        if (row.cells().get(i).isEmpty()) {
          continue;
        }
        if (named) {
          cell.add(Run.of(Document.text(table.columns().get(i)) + ": "));
        }
        cell.addAll(row.cells().get(i));
        paragraph(cell, indent + (i == 0 ? 0 : RUNOVER), indent + 2 * RUNOVER);
      }
      if (start < lines.size()) {
        lines.set(start, new Line(lines.get(start).text(), true, true, List.of()));
      }
    }
  }
}
