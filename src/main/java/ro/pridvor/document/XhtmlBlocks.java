package ro.pridvor.document;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes blocks as XHTML elements. Headings get the ids {@code h1}, {@code h2} … in reading order,
 * which tables of contents refer to: {@link Headings}. Only text, known elements and links to
 * {@code http}, {@code https}, {@code mailto} and {@code tel} are ever written.
 */
public final class XhtmlBlocks {
  private final XMLStreamWriter xml;
  private final Settings settings;
  private int headings;

  /**
   * How to write.
   *
   * @param widestTable tables with more columns become a list of rows, each cell after its heading
   * @param links whether links are written, or only their words
   * @param words what is done with every text, for instance translated to braille
   * @param firstHeading the number of the first heading's id
   */
  public record Settings(
      int widestTable, boolean links, UnaryOperator<String> words, int firstHeading) {}

  public XhtmlBlocks(XMLStreamWriter xml, Settings settings) {
    this.xml = xml;
    this.settings = settings;
    this.headings = settings.firstHeading() - 1;
  }

  public void write(List<Block> blocks) throws XMLStreamException {
    for (Block block : blocks) {
      write(block);
    }
  }

  private void write(Block block) throws XMLStreamException {
    if (block instanceof Block.Heading heading) {
      headings++;
      xml.writeStartElement("h" + heading.level());
      xml.writeAttribute("id", "h" + headings);
      runs(heading.runs());
      xml.writeEndElement();
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Items items) {
      items(items);
    } else if (block instanceof Block.Facts facts) {
      facts(facts);
    } else if (block instanceof Block.Table table) {
      table(table);
    }
  }

  private void paragraph(Block.Paragraph paragraph) throws XMLStreamException {
    xml.writeStartElement("p");
    switch (paragraph.role()) {
      case LABEL -> xml.writeAttribute("class", "label");
      case NOTE -> xml.writeAttribute("class", "note");
      case EASY -> xml.writeAttribute("class", "easy");
      case TEXT -> {}
    }
    runs(paragraph.runs());
    xml.writeEndElement();
  }

  private void items(Block.Items items) throws XMLStreamException {
    xml.writeStartElement(items.numbered() ? "ol" : "ul");
    for (List<Block> item : items.items()) {
      xml.writeStartElement("li");
      write(item);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void facts(Block.Facts facts) throws XMLStreamException {
    for (Block.Fact fact : facts.facts()) {
      xml.writeStartElement("div");
      xml.writeAttribute("class", "fact");
      List<Block> value = fact.value();
      xml.writeStartElement("p");
      if (!fact.name().isEmpty()) {
        xml.writeStartElement("strong");
        runs(fact.name());
        text(Document.text(fact.name()).endsWith(":") ? "" : ":");
        xml.writeEndElement();
      }
      boolean inOne = !value.isEmpty() && value.get(0) instanceof Block.Paragraph;
      if (inOne) {
        xml.writeCharacters(" ");
        runs(((Block.Paragraph) value.get(0)).runs());
      }
      xml.writeEndElement();
      write(inOne ? value.subList(1, value.size()) : value);
      xml.writeEndElement();
    }
  }

  private void table(Block.Table table) throws XMLStreamException {
    int width = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    if (!table.caption().isEmpty()) {
      xml.writeStartElement("p");
      xml.writeAttribute("class", "label");
      runs(table.caption());
      xml.writeEndElement();
    }
    if (width > settings.widestTable()) {
      rowByRow(table);
    } else if (width > 0) {
      grid(table);
    }
  }

  private void rowByRow(Block.Table table) throws XMLStreamException {
    for (Block.Row row : table.rows()) {
      xml.writeStartElement("div");
      xml.writeAttribute("class", "row");
      for (int i = 0; i < row.cells().size(); i++) {
        if (row.cells().get(i).isEmpty()) {
          continue;
        }
        xml.writeStartElement("p");
        boolean heading = i == 0 && row.headed();
        if (heading) {
          xml.writeStartElement("strong");
        } else if (i < table.columns().size()) {
          xml.writeStartElement("strong");
          runs(table.columns().get(i));
          text(":");
          xml.writeEndElement();
          xml.writeCharacters(" ");
        }
        runs(row.cells().get(i));
        if (heading) {
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
  }

  private void grid(Block.Table table) throws XMLStreamException {
    xml.writeStartElement("table");
    if (!table.columns().isEmpty()) {
      xml.writeStartElement("thead");
      xml.writeStartElement("tr");
      for (List<Run> column : table.columns()) {
        cell("th", "col", column);
      }
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeStartElement("tbody");
    for (Block.Row row : table.rows()) {
      xml.writeStartElement("tr");
      for (int i = 0; i < row.cells().size(); i++) {
        boolean heading = i == 0 && row.headed();
        cell(heading ? "th" : "td", heading ? "row" : "", row.cells().get(i));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void cell(String name, String scope, List<Run> runs) throws XMLStreamException {
    xml.writeStartElement(name);
    if (!scope.isEmpty()) {
      xml.writeAttribute("scope", scope);
    }
    runs(runs);
    xml.writeEndElement();
  }

  private void runs(List<Run> runs) throws XMLStreamException {
    for (Run run : runs) {
      run(run);
    }
  }

  private void run(Run run) throws XMLStreamException {
    int open = 0;
    Optional<String> link = settings.links() ? run.link() : Optional.empty();
    if (link.isPresent()) {
      xml.writeStartElement("a");
      xml.writeAttribute("href", link.get());
      xml.writeAttribute("title", run.text().strip());
      open++;
    }
    if (run.language().isPresent()) {
      xml.writeStartElement("span");
      xml.writeAttribute("lang", run.language().get());
      xml.writeAttribute("xml:lang", run.language().get());
      open++;
    }
    if (run.strong() || run.emphasis()) {
      xml.writeStartElement(run.strong() ? "strong" : "em");
      open++;
    }
    lines(run.text());
    for (; open > 0; open--) {
      xml.writeEndElement();
    }
  }

  private void lines(String text) throws XMLStreamException {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.writeEmptyElement("br");
      }
      text(lines[i]);
    }
  }

  private void text(String text) throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeCharacters(settings.words().apply(text));
    }
  }
}
