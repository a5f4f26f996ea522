package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Headers;
import ro.pridvor.documents.Document;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.imports.Titles.Level;
import ro.pridvor.imports.Understood.LeftOut;

/** Understands a whole document: which tables hold the plan, what stands around them. */
final class Reading {
  private final Document document;
  private final Mapping mapping;
  private final Map<Block, PlanTable> tables = new IdentityHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Object> tableUses = new ArrayList<>();
  private final Map<String, Object> columnUses = new LinkedHashMap<>();
  private final List<LeftOut> furniture = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final Narrative narrative;
  private Band lastBand;

  Reading(Document document, Mapping mapping) {
    this.document = document;
    this.mapping = mapping;
    this.narrative = new Narrative(questions);
  }

  Understood understand() {
    BandFinder finder = new BandFinder(new Headers(), mapping);
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        tables.put(block, PlanTable.of(table, finder));
      }
    }
    int first = firstPlanBlock();
    int last = lastPlanBlock();
    Hierarchy hierarchy = new Hierarchy(levels(), mapping, questions, furniture);
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block instanceof Table table) {
        table(tables.get(table), hierarchy, i < first, i > last);
      } else {
        paragraph((Paragraph) block, i, first, last, hierarchy);
      }
    }
    if (first > last) {
      questions.add(Question.of(Question.Kind.NO_TABLE, ""));
    }
    Draft draft = hierarchy.finish(narrative.title());
    questions.addAll(new Corrections(mapping, document, columnUses.keySet()).unused());
    draft.sections.addAll(narrative.sections());
    draft.title = narrative.title();
    return new Understood(
        draft,
        mapping,
        labels,
        tableUses,
        List.copyOf(columnUses.values()),
        hierarchy.titleUses(),
        furniture,
        questions);
  }

  private boolean isPlan(Block block) {
    PlanTable table = tables.get(block);
    if (table == null) {
      return false;
    }
    String use = mapping.use(table.table().place());
    return use.isEmpty() ? table.hasMeasures() : use.equals("plan") && !table.bands().isEmpty();
  }

  private int firstPlanBlock() {
    for (int i = 0; i < document.blocks().size(); i++) {
      if (isPlan(document.blocks().get(i))) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The last block of the plan, tables without headers that go on with it included. */
  private int lastPlanBlock() {
    int last = -1;
    int width = -1;
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (isPlan(block)) {
        last = i;
        width = tables.get(block).grid().width();
      } else if (tables.containsKey(block) && tables.get(block).grid().width() == width) {
        last = i;
      }
    }
    return last;
  }

  /** The levels that headers of columns and lines of the document name. */
  private Set<Level> levels() {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (PlanTable table : tables.values()) {
      for (Band band : table.bands()) {
        addColumns(levels, band);
      }
      for (Document.Row row : table.table().rows()) {
        List<Document.Cell> filled = row.cells().stream().filter(c -> !c.isEmpty()).toList();
        if (!filled.isEmpty() && filled.size() <= 2) {
          filled.forEach(cell -> addTitle(levels, cell.text()));
        }
      }
    }
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph p) {
        addTitle(levels, p.printed());
      }
    }
    return levels;
  }

  private static void addColumns(Set<Level> levels, Band band) {
    if (band.has(Column.COMPONENT)) {
      levels.add(Level.COMPONENT);
    }
    if (band.has(Column.GENERAL)) {
      levels.add(Level.GENERAL);
    }
    if (band.has(Column.SPECIFIC)) {
      levels.add(Level.SPECIFIC);
    }
  }

  private static void addTitle(Set<Level> levels, String text) {
    Titles.of(Clean.line(text))
        .filter(
            t -> t.level() != Level.UNKNOWN && !t.code().isEmpty() || t.level() == Level.COMPONENT)
        .ifPresent(
            t ->
                levels.add(
                    t.level() == Level.OBJECTIVE && t.depth() > 1 ? Level.SPECIFIC : t.level()));
  }

  private void table(PlanTable table, Hierarchy hierarchy, boolean before, boolean after) {
    String place = table.table().place();
    String use = mapping.use(place);
    boolean goesOn =
        lastBand != null && table.bands().isEmpty() && table.grid().width() == widthOf(lastBand);
    boolean plan = use.isEmpty() ? table.hasMeasures() || goesOn : use.equals("plan");
    tableUses.add(
        Mapping.entry("place", place, "use", use.isEmpty() ? plan ? "plan" : "text" : use));
    if (use.equals("skip")) {
      table.table().rows().stream()
          .flatMap(r -> r.cells().stream())
          .forEach(c -> furniture.add(new LeftOut(place, c.text(), "skipped")));
    } else if (!plan) {
      narrative.table(table.table(), before, after);
    } else {
      hierarchy.name(table.table().name());
      rows(table, hierarchy);
    }
  }

  private static int widthOf(Band band) {
    return band.labels().keySet().stream().max(Integer::compare).orElse(-1) + 1;
  }

  private void rows(PlanTable table, Hierarchy hierarchy) {
    Integer firstHeader = table.bands().stream().map(Band::first).findFirst().orElse(-1);
    for (int r = 0; r < table.grid().height(); r++) {
      Optional<Band> band = table.bandFor(r);
      if (band.isPresent() && r == band.get().first()) {
        headers(table, band.get());
      }
      if (table.isHeader(r)) {
        continue;
      }
      Document.Row row = table.table().rows().get(r);
      if (mapping.level(row.place()).filter(l -> l == Level.UNKNOWN).isPresent()) {
        text(row);
        continue;
      }
      if (band.isEmpty() && lastBand == null || r < firstHeader && lastBand == null) {
        hierarchy.lineAbove(table, r, narrative);
      } else {
        hierarchy.row(table, r, band.orElse(lastBand));
      }
    }
  }

  /** A row that a person has called a text. */
  private void text(Document.Row row) {
    String text =
        row.cells().stream()
            .map(c -> Clean.line(c.text()))
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(" | "));
    narrative.between(new Paragraph(text, "", Role.TEXT, 0, row.place()));
  }

  private void headers(PlanTable table, Band band) {
    lastBand = band;
    band.columns()
        .forEach(
            (c, column) -> {
              String label = band.labels().get(c);
              if (column == Column.OTHER
                  && !mapping.corrects(label)
                  && !columnUses.containsKey(label)) {
                questions.add(
                    Question.of(Question.Kind.UNKNOWN_COLUMN, table.table().place(), label));
              }
              columnUses.putIfAbsent(label, Mapping.entry("header", label, "field", column.key()));
              labels.putIfAbsent(column.key(), label);
            });
    for (int r = band.first(); r <= band.last(); r++) {
      for (Document.Cell cell : table.table().rows().get(r).cells()) {
        furniture.add(new LeftOut(table.table().place(), Clean.line(cell.text()), "header"));
      }
    }
  }

  private void paragraph(Paragraph p, int at, int first, int last, Hierarchy hierarchy) {
    if (p.role() == Role.FOOTNOTE) {
      narrative.footnote(p);
    } else if (at > last) {
      narrative.add(p, false);
    } else if (at < first && !opensPlan(p, at, first)) {
      narrative.add(p, true);
    } else if (!hierarchy.line(p, nextIsTable(at))) {
      narrative.between(p);
    }
  }

  private boolean nextIsTable(int at) {
    return at + 1 < document.blocks().size() && document.blocks().get(at + 1) instanceof Table;
  }

  /**
   * A line above the first table belongs to the plan if it names a part, or is a heading below one,
   * and so do all lines between it and the table.
   */
  private boolean opensPlan(Paragraph p, int at, int first) {
    if (!p.key().isEmpty()) {
      return true;
    }
    if (Narrative.namesPlan(p)) {
      return false;
    }
    for (int i = at; i < first; i++) {
      Block block = document.blocks().get(i);
      boolean opens =
          block instanceof Paragraph other
              && !Narrative.namesPlan(other)
              && (other.role() == Role.HEADING || Hierarchy.namesPart(other, mapping));
      if (!opens) {
        return false;
      }
    }
    return true;
  }
}
