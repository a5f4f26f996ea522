package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.annex.Column;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Grid;
import ro.pridvor.documents.Grid.Spot;
import ro.pridvor.imports.Draft.Component;
import ro.pridvor.imports.Draft.General;
import ro.pridvor.imports.Draft.MeasureRow;
import ro.pridvor.imports.Draft.Specific;
import ro.pridvor.imports.Titles.Level;
import ro.pridvor.imports.Titles.Title;
import ro.pridvor.imports.Understood.LeftOut;

/** Puts rows and lines where they belong: component, objectives, measures. */
final class Hierarchy {
  private static final int LONGEST_TITLE = 600;

  /** Ranks of lines that are no headings: a lower number stands above. */
  private static final int PARAGRAPH = 10;

  private static final int ROW = 11;

  private final Set<Level> levels;
  private final Mapping mapping;
  private final List<Question> questions;
  private final List<LeftOut> furniture;
  private final Draft draft = new Draft();
  private final List<Object> titleUses = new ArrayList<>();
  private final List<String> runningNumbers = new ArrayList<>();
  private final Set<Spot> opened = Collections.newSetFromMap(new IdentityHashMap<>());
  private String tableName = "";
  private Component component;
  private General general;
  private Specific specific;
  private MeasureRow measure;
  private Spot measureSpot;
  private int rank;
  private int generalRank;

  Hierarchy(Set<Level> levels, Mapping mapping, List<Question> questions, List<LeftOut> furniture) {
    this.levels = levels;
    this.mapping = mapping;
    this.questions = questions;
    this.furniture = furniture;
  }

  List<Object> titleUses() {
    return titleUses;
  }

  /** A new table or sheet begins. */
  void name(String name) {
    tableName =
        name.matches("(?i)(sheet|foaie|foaia|munkalap|tabel|table|worksheet)\\s*\\d*") ? "" : name;
    measureSpot = null;
  }

  /** Whether a paragraph names a part of a plan. */
  static boolean namesPart(Paragraph p, Mapping mapping) {
    String text = Clean.line(p.printed());
    if (!p.key().isEmpty()) {
      return true;
    }
    if (mapping.level(p.place()).isPresent()) {
      Level level = mapping.level(p.place()).get();
      return level != Level.UNKNOWN && level != Level.MEASURE;
    }
    Optional<Title> named =
        Titles.of(text).filter(t -> t.level() != Level.UNKNOWN && t.level() != Level.MEASURE);
    boolean coded = named.filter(t -> !t.code().isEmpty() || t.depth() > 0).isPresent();
    return text.length() <= LONGEST_TITLE
        && (coded || p.role() == Role.HEADING && named.isPresent());
  }

  /**
   * A paragraph among the tables.
   *
   * @return whether it names a part; otherwise it is narrative
   */
  boolean line(Paragraph p, boolean beforeTable) {
    String text = Clean.line(p.printed());
    boolean capitals =
        beforeTable
            && text.length() < 200
            && text.equals(text.toUpperCase(Locale.ROOT))
            && text.matches(".*\\p{L}{4}.*");
    boolean heading = p.role() == Role.HEADING && beforeTable;
    if (!namesPart(p, mapping) && !capitals && !heading) {
      return false;
    }
    rank = p.role() == Role.HEADING ? p.level() : PARAGRAPH;
    title(text, p.place(), "", p.key());
    return true;
  }

  /** A row above the headers of a first table: the title of a sheet, or a part's. */
  void lineAbove(PlanTable table, int row, Narrative narrative) {
    for (Cell cell : table.table().rows().get(row).cells()) {
      String text = Clean.line(cell.text());
      String place = table.table().rows().get(row).place();
      Paragraph line = new Paragraph(text, "", Role.TEXT, 0, place);
      if (text.isEmpty()) {
        continue;
      }
      if (namesPart(line, mapping)) {
        title(text, place, "", "");
      } else {
        narrative.above(text, place);
      }
    }
  }

  /** A row below headers. */
  void row(PlanTable table, int r, Band band) {
    Grid grid = table.grid();
    String place = table.table().rows().get(r).place();
    String key = table.table().rows().get(r).key();
    List<Spot> filled = TitleRows.filled(grid, r);
    if (filled.isEmpty()) {
      return;
    }
    Optional<Level> corrected =
        key.startsWith("m_") ? Optional.of(Level.MEASURE) : mapping.level(place);
    Optional<Spot> line =
        corrected.isPresent()
            ? corrected.filter(l -> l != Level.MEASURE).map(l -> TitleRows.widest(filled))
            : TitleRows.of(grid, r, band, filled);
    if (line.isPresent()) {
      String number =
          filled.stream()
              .filter(s -> s != line.get())
              .map(s -> Clean.line(s.cell().text()))
              .findFirst()
              .orElse("");
      rank = ROW;
      title(Clean.line(line.get().cell().text()), place, number, key);
      return;
    }
    objectives(grid, r, band, place, key);
    measure(table, r, band, place, key);
    if (key.isEmpty() && TitleRows.isAlone(grid, r, band)) {
      alone(Clean.line(filled.get(0).cell().text()), place, corrected.isPresent());
    }
  }

  /** A row with nothing but a text where measures stand may be one, or a title. */
  private void alone(String text, String place, boolean corrected) {
    String shown = Narrative.shortened(text);
    titleUses.add(Mapping.entry("place", place, "text", shown, "level", "measure"));
    if (!corrected) {
      questions.add(Question.of(Question.Kind.MEASURE_ALONE, place, shown));
    }
  }

  /** A line that names a part: opens it. */
  private void title(String text, String place, String number, String key) {
    Title title =
        Titles.of(text)
            .filter(t -> key.isEmpty())
            .orElse(new Title(Level.UNKNOWN, "", text, 0)); // our own are split by what is stored
    Level level = mapping.level(place).orElseGet(() -> settled(title, key));
    String code = title.code().isEmpty() ? number : title.code();
    String words = title.title().isEmpty() ? text : title.title();
    if (title.title().isEmpty()) {
      code = "";
    }
    titleUses.add(
        Mapping.entry("place", place, "text", Narrative.shortened(text), "level", name(level)));
    if (title.level() == Level.UNKNOWN && key.isEmpty() && mapping.level(place).isEmpty()) {
      questions.add(
          Question.of(
              Question.Kind.TITLE_LEVEL,
              place,
              Narrative.shortened(text),
              "@field." + name(level)));
    }
    switch (level) {
      case COMPONENT -> component(text, place);
      case GENERAL -> general(code, words, place, key);
      default -> specific(code, words, place, key);
    }
  }

  private static String name(Level level) {
    return switch (level) {
      case COMPONENT -> "component";
      case GENERAL -> "general-objective";
      default -> "specific-objective";
    };
  }

  /** The level of a line, from its own words and from what else the document names. */
  private Level settled(Title title, String key) {
    if (!key.isEmpty()) {
      return key.startsWith("c_")
          ? Level.COMPONENT
          : key.startsWith("g_") ? Level.GENERAL : Level.SPECIFIC;
    }
    boolean generals = levels.contains(Level.GENERAL);
    return switch (title.level()) {
      case COMPONENT ->
          generals || levels.contains(Level.OBJECTIVE) ? Level.COMPONENT : Level.GENERAL;
      case OBJECTIVE -> title.depth() > 1 || generals ? Level.SPECIFIC : Level.GENERAL;
      case UNKNOWN -> unnamed(title);
      case MEASURE -> Level.SPECIFIC;
      default -> title.level();
    };
  }

  /** A line that only its place or its number tells from others. */
  private Level unnamed(Title title) {
    boolean generals = levels.contains(Level.GENERAL) || levels.contains(Level.OBJECTIVE);
    boolean specifics = levels.contains(Level.SPECIFIC);
    if (title.depth() > 1) {
      return Level.SPECIFIC;
    }
    if (generals && specifics) {
      return Level.COMPONENT;
    }
    if (generals) {
      return general == null ? Level.COMPONENT : Level.SPECIFIC;
    }
    boolean below = general != null && rank > generalRank;
    return below && !specifics ? Level.SPECIFIC : Level.GENERAL;
  }

  private void component(String title, String place) {
    component = new Component();
    component.title = title;
    component.place = place;
    draft.components.add(component);
    general = null;
    specific = null;
  }

  private void general(String code, String title, String place, String key) {
    generalRank = rank;
    general = new General();
    general.key = key;
    general.code = code;
    general.title = title;
    general.place = place;
    general.component = component;
    draft.generals.add(general);
    if (component != null) {
      component.generals.add(general);
    }
    specific = null;
  }

  private void specific(String code, String title, String place, String key) {
    if (general == null) {
      general("", "", place, "");
    }
    specific = new Specific();
    specific.key = key;
    specific.code = code;
    specific.title = title;
    specific.place = place;
    specific.general = general;
    general.specifics.add(specific);
  }

  /** Objectives that stand in columns of their own. */
  private void objectives(Grid grid, int r, Band band, String place, String key) {
    for (Column level : List.of(Column.COMPONENT, Column.GENERAL, Column.SPECIFIC)) {
      for (int c : band.of(level)) {
        Spot spot = grid.at(r, c);
        if (spot == null || spot.cell().isEmpty() || !opened.add(spot)) {
          continue;
        }
        String text = CellText.title(spot.cell().content());
        Title title = Titles.of(text).orElse(new Title(Level.UNKNOWN, "", text, 0));
        boolean split = !mapping.own() && !title.code().isEmpty() && !title.title().isEmpty();
        String code = split ? title.code() : "";
        String words = split ? title.title() : text;
        if (isOpen(level, code, words)) {
          furniture.add(new LeftOut(place, text, "repeated"));
          continue;
        }
        switch (level) {
          case COMPONENT -> component(text, place);
          case GENERAL -> general(code, words, place, "");
          default -> specific(code, words, place, "");
        }
      }
    }
  }

  /** The same words as in the row above, repeated. */
  private boolean isOpen(Column level, String code, String words) {
    return switch (level) {
      case COMPONENT -> component != null && component.title.equals(words);
      case GENERAL -> general != null && general.title.equals(words) && general.code.equals(code);
      default -> specific != null && specific.title.equals(words) && specific.code.equals(code);
    };
  }

  private void measure(PlanTable table, int r, Band band, String place, String key) {
    Grid grid = table.grid();
    List<Integer> columns = band.of(Column.MEASURE);
    Spot spot = columns.isEmpty() ? null : grid.at(r, columns.get(0));
    boolean goesOn = spot != null && spot.row() < r && spot == measureSpot;
    boolean empty = spot == null || spot.cell().isEmpty();
    if (!empty && !goesOn) {
      begin(spot, place, key);
    } else if (empty && hasCells(grid, r, band)) {
      if (measure == null) {
        begin(null, place, key);
      }
      questions.add(
          Question.of(Question.Kind.ROW_WITHOUT_MEASURE, place, Narrative.shortened(measure.text)));
      measure.notes.add("@row-without-measure " + place);
    } else if (empty) {
      return;
    }
    new RowCells(mapping, measure, band, furniture).read(grid, r, place);
    RowCells.number(measure, specific, grid, r, band, runningNumbers);
  }

  private static boolean hasCells(Grid grid, int r, Band band) {
    return band.columns().entrySet().stream()
        .filter(e -> e.getValue().isCell() || e.getValue().shape() == Column.Shape.NOTE)
        .map(e -> grid.at(r, e.getKey()))
        .anyMatch(s -> s != null && s.row() == r && !s.cell().isEmpty());
  }

  private void begin(Spot spot, String place, String key) {
    if (specific == null) {
      specific("", "", place, "");
    }
    measure = new MeasureRow();
    measure.key = key;
    measure.place = place;
    measure.specific = specific;
    measureSpot = spot;
    String text = spot == null ? "" : CellText.prose(spot.cell().content());
    Optional<Title> title =
        Titles.of(text).filter(t -> !mapping.own() && !t.code().isEmpty() && !t.title().isEmpty());
    measure.code = title.map(Title::code).orElse("");
    measure.text = title.map(Title::title).orElse(text);
    specific.measures.add(measure);
  }

  /** The plan, with names for the levels that the document leaves out. */
  Draft finish(String planTitle) {
    new Gaps(draft, questions).fill(tableName.isEmpty() ? planTitle : tableName);
    if (!runningNumbers.isEmpty()) {
      furniture.add(new LeftOut("", String.join(" ", runningNumbers), "running-number"));
      questions.add(Question.of(Question.Kind.NUMBER_LEFT_OUT, "", "" + runningNumbers.size()));
    }
    return draft;
  }
}
