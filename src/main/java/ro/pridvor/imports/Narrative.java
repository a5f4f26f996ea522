package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.imports.Draft.Section;
import ro.pridvor.text.Folding;

/** What stands before, between and after the tables: the title, narrative parts, footnotes. */
final class Narrative {
  private static final int LONGEST_TITLE = 400;

  private static final String BETWEEN = "Text dintre tabele";
  private static final String FOOTNOTES = "Note de subsol";
  static final String BEFORE = "Preambul";
  static final String AFTER = "Încheiere";

  /** Titles of sections that have none in the document. */
  static final Set<String> OWN_TITLES = Set.of(BETWEEN, FOOTNOTES, BEFORE, AFTER);

  private final List<Question> questions;
  private final List<Section> sections = new ArrayList<>();
  private final List<String> footnotes = new ArrayList<>();
  private final List<String> between = new ArrayList<>();
  private String title = "";
  private boolean titleOpen;

  Narrative(List<Question> questions) {
    this.questions = questions;
  }

  String title() {
    return title;
  }

  void add(Paragraph p, boolean before) {
    String text = Clean.line(p.printed());
    if (text.isEmpty()) {
      return;
    }
    if (before && belongsToTitle(p, text)) {
      title = (title + " " + text).strip();
      titleOpen = true;
      return;
    }
    titleOpen = false;
    boolean heading = p.role() == Role.HEADING;
    if (heading) {
      sections.add(new Section(text, true, before, new ArrayList<>()));
    } else {
      open(before).paragraphs().add(markdown(p));
    }
  }

  /** The first line that names a plan, and the lines that go on with it. */
  private boolean belongsToTitle(Paragraph p, String text) {
    String folded = Folding.fold(text);
    if (p.role() == Role.TITLE) {
      return title.isEmpty() || titleOpen;
    }
    if (title.isEmpty()) {
      return namesPlan(p);
    }
    return titleOpen
        && text.length() <= LONGEST_TITLE / 2
        && !text.endsWith(".")
        && folded.matches("^(pentru|privind|de|al|a|la|in|pe|din|perioada|aferent|\\d{4}).*");
  }

  /** Whether a line is the title of a plan. */
  static boolean namesPlan(Paragraph p) {
    String text = Clean.line(p.printed());
    boolean names =
        Folding.fold(text)
            .matches(
                "^(proiect(ul)? )?(de )?(plan(ul)?|program(ul)?|strategia|raport|(local )?action plan|cselekvesi|helyi)\\b.*");
    return p.role() == Role.TITLE || names && text.length() <= LONGEST_TITLE && !text.endsWith(".");
  }

  private Section open(boolean before) {
    Section last = sections.isEmpty() ? null : sections.get(sections.size() - 1);
    if (last == null || last.before() != before) {
      last = new Section("", false, before, new ArrayList<>());
      sections.add(last);
    }
    return last;
  }

  private static String markdown(Paragraph p) {
    if (p.role() == Role.ITEM && p.isBullet()) {
      return "- " + Clean.line(p.text());
    }
    return escaped(Clean.text(p.printed()));
  }

  /** A sign at the beginning that Markdown would take for a heading or a quotation. */
  private static String escaped(String text) {
    return text.matches("(?s)^(#|>|\\+ |[*] ).*") ? "\\" + text : text;
  }

  void footnote(Paragraph p) {
    footnotes.add(p.label() + " " + Clean.line(p.text()));
  }

  void between(Paragraph p) {
    questions.add(
        Question.of(Question.Kind.TEXT_BETWEEN_TABLES, p.place(), shortened(p.printed())));
    between.add(markdown(p));
  }

  /** A line above the headers of the first table. */
  void above(String text, String place) {
    add(new Paragraph(text, "", Role.TEXT, 0, place), true);
  }

  void table(Table table, boolean before, boolean after) {
    questions.add(Question.of(Question.Kind.TABLE_AS_TEXT, table.place()));
    List<String> lines = new ArrayList<>();
    for (Row row : table.rows()) {
      List<String> cells =
          row.cells().stream().filter(c -> !c.isEmpty()).map(Cell::text).map(Clean::line).toList();
      if (!cells.isEmpty()) {
        lines.add(escaped(String.join(" | ", cells)));
      }
    }
    if (before || after) {
      open(before).paragraphs().addAll(lines);
    } else {
      between.addAll(lines);
    }
  }

  static String shortened(String text) {
    String line = Clean.line(text);
    return line.length() <= 80 ? line : line.substring(0, 77) + "…";
  }

  List<Section> sections() {
    List<Section> all = new ArrayList<>(sections);
    if (!between.isEmpty()) {
      all.add(new Section(BETWEEN, false, true, between));
    }
    if (!footnotes.isEmpty()) {
      questions.add(Question.of(Question.Kind.FOOTNOTES, "", "" + footnotes.size()));
      all.add(new Section(FOOTNOTES, false, false, footnotes));
    }
    return all;
  }
}
