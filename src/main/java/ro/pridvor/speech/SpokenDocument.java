package ro.pridvor.speech;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ro.pridvor.document.Block;
import ro.pridvor.document.Document;

/**
 * A document as text to be read aloud: a paragraph a line, a blank line before each heading, tables
 * row by row with the name of each column.
 */
public final class SpokenDocument {
  private final EarText ear;
  private final List<String> lines = new ArrayList<>();

  private SpokenDocument(EarText ear) {
    this.ear = ear;
  }

  /** The text in UTF-8. */
  public static byte[] write(Document document, EarText ear) {
    SpokenDocument spoken = new SpokenDocument(ear);
    document.blocks().forEach(spoken::add);
    String text = String.join("\n", spoken.lines).strip() + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      lines.add("");
      say(Document.text(heading.runs()));
    } else if (block instanceof Block.Paragraph paragraph) {
      say(Document.text(paragraph.runs()));
    } else if (block instanceof Block.Items items) {
      items.items().forEach(item -> item.forEach(this::add));
    } else if (block instanceof Block.Facts facts) {
      facts.facts().forEach(this::fact);
    } else if (block instanceof Block.Table table) {
      table(table);
    }
  }

  private void fact(Block.Fact fact) {
    String name = Document.text(fact.name()).replaceFirst(":$", "");
    if (!fact.value().isEmpty() && fact.value().get(0) instanceof Block.Paragraph first) {
      say((name.isEmpty() ? "" : name + ": ") + Document.text(first.runs()));
      fact.value().stream().skip(1).forEach(this::add);
    } else {
      say(name);
      fact.value().forEach(this::add);
    }
  }

  private void table(Block.Table table) {
    say(Document.text(table.caption()));
    for (Block.Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = Document.text(row.cells().get(i));
        boolean named = i < table.columns().size() && !(i == 0 && row.headed());
        if (!cell.isBlank()) {
          say((named ? Document.text(table.columns().get(i)) + ": " : "") + cell);
        }
      }
    }
  }

  /** Every line ends as a sentence, so that the voice falls and rests. */
  private void say(String text) {
    for (String line : text.split("\n")) {
      String said = ear.say(line);
      if (!said.isEmpty()) {
        lines.add(said.matches("(?s).*[.!?…:;]$") ? said : said + ".");
      }
    }
  }
}
