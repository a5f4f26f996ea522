package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.pridvor.imports.Docx.below;
import static ro.pridvor.imports.Docx.c;
import static ro.pridvor.imports.Docx.cells;
import static ro.pridvor.imports.Docx.heading;
import static ro.pridvor.imports.Docx.numbered;
import static ro.pridvor.imports.Docx.p;
import static ro.pridvor.imports.Docx.row;
import static ro.pridvor.imports.Docx.span;
import static ro.pridvor.imports.Docx.table;
import static ro.pridvor.imports.Docx.tc;
import static ro.pridvor.imports.Docx.top;
import static ro.pridvor.imports.Imports.assertFields;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.documents.Document.Note;
import ro.pridvor.imports.Importer.Imported;

/** Word files with structures of public plans, in words of our own: none loses a word. */
class StructuresTest {
  private static final String[] CELLS = {"text", "responsible", "partners", "deadline", "funding"};

  private static final String HEAD = "Nr. crt. | Măsuri | Indicatori | Termen | Responsabili";

  @TempDir private Path folder;

  private Imported imported(String body, String... parts) {
    Path file = Docx.write(folder, body, parts);
    return Imports.of(file, folder, "oras-2025-2027");
  }

  @Test
  void rowsThatBeginAfterTheGridAndObjectivesMergedOverRows() {
    String body =
        table(
            cells("Obiectiv specific | Acțiuni | Termen | Responsabili"),
            row(top("OS 1.1. Centre de zi"), c("Un centru nou"), c("2026"), top("DAS")),
            row(below(), c("Dotarea centrului"), c("2027"), below()),
            "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>"
                + c("Angajarea de personal")
                + c("anual")
                + c("SPAS")
                + "</w:tr>");
    assertFields(
        """
        Centre de zi | Un centru nou | 2026 | DAS
        Centre de zi | Dotarea centrului | 2027 | DAS
        Centre de zi | Angajarea de personal | anual | SPAS
        """,
        imported(body),
        "specific",
        "text",
        "deadline",
        "responsible");
  }

  @Test
  void automaticNumbersOfWordAreTheNumbersOfMeasures() {
    String body =
        p("Obiectiv specific 1: Sprijin la domiciliu")
            + table(
                cells(HEAD),
                row(
                    c("") + tc("", numbered(0, "Îngrijire la domiciliu")),
                    c("50 de persoane"),
                    c("2026"),
                    c("DAS")),
                row(c("") + tc("", numbered(0, "Teleasistență")), c("20"), c("2027"), c("DAS")));
    assertFields(
        "1 | Îngrijire la domiciliu | 2026\n2 | Teleasistență | 2027",
        imported(body),
        "code",
        "text",
        "deadline");
  }

  @Test
  void twoRowsOfHeadersAndARowThatNumbersTheColumns() {
    String body =
        table(
            row(top("Nr."), top("Măsura"), span(2, "Responsabilități"), top("Termen de realizare")),
            row(below(), below(), c("Instituția responsabilă"), c("Parteneri"), below()),
            cells("0 | 1 | 2 | 3 | 4"),
            row(span(5, "Obiectivul general 1: Locuire")),
            row(span(5, "1.1. Locuințe sociale")),
            cells("1.1.1 | Reabilitarea a 10 locuințe | Primăria | ONG; Biserica | 31.12.2027"));
    assertFields(
        "Locuire | Locuințe sociale | 1.1.1 | Reabilitarea a 10 locuințe | Primăria | ONG Biserica"
            + " | 31.12.2027",
        imported(body),
        "general",
        "specific",
        "code",
        "text",
        "responsible",
        "partners",
        "deadline");
  }

  @Test
  void contentControlsAroundRowsCellsAndWords() {
    String sdt = "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>";
    String words = "<w:p>" + sdt.formatted("<w:r><w:t>Cantină socială</w:t></w:r>") + "</w:p>";
    String body =
        sdt.formatted(heading(1, "Obiectiv general 1. Hrană"))
            + sdt.formatted(
                table(
                    cells(HEAD),
                    sdt.formatted(
                        row(
                            c("1"),
                            sdt.formatted(tc("", words)),
                            c("100 porții/zi"),
                            sdt.formatted(c("permanent")),
                            c("DAS")))));
    assertFields(
        "Hrană | Cantină socială | 100 porții/zi | permanent | DAS",
        imported(body),
        "general",
        "text",
        "indicators",
        "deadline",
        "responsible");
  }

  @Test
  void headingsInCellsAndHeadersRepeatedOnEachPage() {
    String body =
        table(
            cells(HEAD),
            row(tc("<w:gridSpan w:val=\"5\"/>", heading(2, "OG 1 Servicii pentru copii"))),
            row(tc("<w:gridSpan w:val=\"5\"/>", heading(3, "OS 1.1 Prevenire"))),
            cells("1 | Consiliere | 30 de familii | 2025 | DAS"),
            cells(HEAD),
            cells("2 | Tabără de vară | 1 tabără/an | anual | DAS, ISJ"),
            row(tc("<w:gridSpan w:val=\"5\"/>", heading(3, "OS 1.2 Protecție"))),
            cells("1 | Centru de noapte | 1 centru | 2027 | DAS"));
    assertFields(
        """
        Servicii pentru copii | Prevenire | 1 | Consiliere | DAS
        Servicii pentru copii | Prevenire | 2 | Tabără de vară | DAS ISJ
        Servicii pentru copii | Protecție | 1 | Centru de noapte | DAS
        """,
        imported(body),
        "general",
        "specific",
        "code",
        "text",
        "responsible");
  }

  @Test
  void aTableWithinACellBecomesLinesOfTheCell() {
    String inner = table(cells("cadre formate | 40"), cells("cursuri | 4")) + "<w:p/>";
    Imported imported =
        imported(
            p("Obiectiv specific 2.1: Formare")
                + table(
                    cells(HEAD), row(c("1"), c("Cursuri"), tc("", inner), c("2026"), c("DGASPC"))));
    assertFields(
        "Cursuri | cadre formate 40 cursuri 4 | 2026", imported, "text", "indicators", "deadline");
    assertTrue(imported.remarks().stream().anyMatch(r -> r.note() == Note.NESTED_TABLES));
  }

  @Test
  void acceptedTextOfTrackedChangesAndNoComments() {
    String changed =
        "<w:p><w:del><w:r><w:delText>Zece</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>Douăsprezece</w:t></w:r></w:ins>"
            + "<w:r><w:t xml:space=\"preserve\"> locuri</w:t></w:r></w:p>";
    Imported imported =
        imported(
            p("Obiectiv specific 1.1: Adăpost")
                + table(
                    cells(HEAD),
                    row(c("1"), c("Adăpost de noapte"), tc("", changed), c("2026"), c("DAS")),
                    "<w:tr><w:trPr><w:del/></w:trPr>" + c("2") + c("Veche") + "</w:tr>"),
            "comments",
            "<w:comment w:id=\"0\">" + p("De văzut") + "</w:comment>");
    assertFields("Adăpost de noapte | Douăsprezece locuri", imported, "text", "indicators");
    List<Note> notes = imported.remarks().stream().map(r -> r.note()).toList();
    assertTrue(notes.containsAll(List.of(Note.TRACKED_CHANGES, Note.COMMENTS)), notes.toString());
  }

  @Test
  void textBoxesAndFootnotesAreKept() {
    String box =
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
            + p("Anexă la hotărârea nr. 12")
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + "<w:txbxContent>"
            + p("Anexă la hotărârea nr. 12")
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    String noted =
        "<w:p><w:r><w:t>Transport adaptat</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    Imported imported =
        imported(
            box
                + p("Obiectiv specific 1.1: Mobilitate")
                + table(
                    cells(HEAD), row(c("1"), tc("", noted), c("2 mașini"), c("2026"), c("DAS"))),
            "footnotes",
            "<w:footnote w:id=\"2\">" + p("După achiziție.") + "</w:footnote>");
    assertFields("Transport adaptat | 2 mașini", imported, "text", "indicators");
    assertTrue(imported.planText().contains("Anexă la hotărârea nr. 12"));
    assertTrue(imported.planText().contains("După achiziție."));
  }

  @Test
  void aTableForEachObjectiveAndLaterOnesWithoutHeaders() {
    String body =
        heading(1, "Obiectivul general nr. 1 – Copii")
            + table(cells(HEAD), cells("1.1 | Centru de zi | 20 copii | 2026 | DAS"))
            + heading(1, "Obiectivul general nr. 2 – Vârstnici")
            + table(cells("2.1 | Club | 50 membri | 2027 | DAS"));
    assertFields(
        "Copii | 1.1 | Centru de zi | 2026\nVârstnici | 2.1 | Club | 2027",
        imported(body),
        "general",
        "code",
        "text",
        "deadline");
  }

  @Test
  void anEnglishActionPlan() {
    String body =
        heading(1, "Priority 1: Access to buildings")
            + table(
                cells("Ref | Action | Lead | Partners | By when | Resources"),
                cells("1.1 | Ramp at the library | Estates team | Library | March 2026 | £4,000"),
                cells("1.2 | Hearing loops | ICT | | Ongoing | Existing budget"));
    assertFields(
        """
        Access to buildings | 1.1 | Ramp at the library | Estates team | Library | March 2026
        Access to buildings | 1.2 | Hearing loops | ICT |  | Ongoing
        """,
        imported(body),
        "general",
        "code",
        "text",
        "responsible",
        "partners",
        "deadline");
  }

  @Test
  void aHungarianActionPlan() {
    String body =
        p("1. Stratégiai cél: Akadálymentes város")
            + table(
                cells("Ssz. | Intézkedés | Felelős | Együttműködő partnerek | Határidő | Forrás"),
                cells("1. | Rámpa építése | Polgármesteri Hivatal | Civilek | 2026.12.31. | EU"));
    assertFields(
        "Rámpa építése | Polgármesteri Hivatal | Civilek | 2026.12.31 | EU", imported(body), CELLS);
  }

  @Test
  void oneMeasureOverRowsOfIndicators() {
    String body =
        p("Obiectiv specific 1.1: Sănătate")
            + table(
                cells(HEAD),
                row(top("1"), top("Asistență medicală"), c("10 medici"), c("2026"), top("DSP")),
                row(below(), below(), c("2 cabinete"), c("2027"), below()),
                cells("2 | Vaccinare | 500 doze | anual | DSP"));
    assertFields(
        """
        1 | Asistență medicală | 10 medici 2 cabinete | DSP
        2 | Vaccinare | 500 doze | DSP
        """,
        imported(body),
        "code",
        "text",
        "indicators",
        "responsible");
  }

  @Test
  void aCardForEachMeasure() {
    String body =
        heading(1, "Obiectiv general 1: Tineri")
            + Stream.of(Map.entry("Club de tineret", "2026"), Map.entry("Burse", "anual"))
                .map(
                    m ->
                        table(
                            cells("Măsura | " + m.getKey()),
                            cells("Indicatori | un raport"),
                            cells("Termen | " + m.getValue()),
                            cells("Responsabil | Primăria")))
                .collect(Collectors.joining("<w:p/>"));
    assertFields(
        "Tineri | Club de tineret | 2026 | Primăria\nTineri | Burse | anual | Primăria",
        imported(body),
        "general",
        "text",
        "deadline",
        "responsible");
  }

  @Test
  void numbersWithLettersBeforeTheWordsOfAMeasure() {
    String body =
        p("Direcția de acțiune nr. 1: Ocupare")
            + table(
                cells("Acțiuni | Termen | Responsabili"),
                cells("M1.1 Burse de ucenicie | 2026 | AJOFM"),
                cells("A.2.3. Târg de joburi | anual | AJOFM"),
                cells("Măsura 1.4: Cursuri | 2027 | Primăria"),
                cells("H2020 și alte programe | 2027 | Primăria"));
    assertFields(
        """
        Ocupare | M1.1 | Burse de ucenicie
        Ocupare | A.2.3 | Târg de joburi
        Ocupare | Măsura 1.4 | Cursuri
        Ocupare |  | H2020 și alte programe
        """,
        imported(body),
        "general",
        "code",
        "text");
  }

  @Test
  void yearsThatAreMarkedUnderOneHeader() {
    String body =
        p("Obiectiv specific 1.1: Drumuri")
            + table(
                row(top("Nr."), top("Măsuri"), span(3, "Termen"), top("Responsabili")),
                row(below(), below(), c("2025"), c("2026"), c("2027"), below()),
                cells("1 | Borduri coborâte | x | x | | Primăria"),
                cells("2 | Semafoare sonore | | | X | Poliția locală"));
    assertFields(
        "Borduri coborâte | 2025 2026 | Primăria\nSemafoare sonore | 2027 | Poliția locală",
        imported(body),
        "text",
        "deadline",
        "responsible");
  }

  @Test
  void aMeasureAcrossTheTableAndItsActionsBelow() {
    String body =
        p("Obiectiv general 1: Educație")
            + table(
                cells("Nr. | Activități | Termen | Responsabili"),
                row(span(4, "Măsura 1.1. Școală după școală")),
                cells("1.1.1 | Mese calde | 2026 | ISJ"),
                cells("1.1.2 | Meditații | 2026 | ISJ"),
                row(span(4, "Măsura 1.2. Transport școlar")),
                cells("1.2.1 | Microbuze | 2027 | Primăria"));
    assertFields(
        """
        Educație | Școală după școală | 1.1.1 | Mese calde
        Educație | Școală după școală | 1.1.2 | Meditații
        Educație | Transport școlar | 1.2.1 | Microbuze
        """,
        imported(body),
        "general",
        "specific",
        "code",
        "text");
  }

  @Test
  void headersInOtherWordsAndBulletsInCells() {
    String body =
        p("Obiectivul strategic II. Sănătate")
            + table(
                cells("Ce ne propunem | Cine răspunde | Cu cine lucrăm | Până când | Din ce bani"),
                row(
                    c("Caravană medicală"),
                    tc("", p("- DSP") + p("- DAS")),
                    tc("", p("• Crucea Roșie") + p("• ONG-uri")),
                    c("trim. II 2026"),
                    c("Buget local, fonduri europene")));
    assertFields(
        "Caravană medicală | DSP DAS | Crucea Roșie ONG-uri | trim. II 2026"
            + " | Buget local fonduri europene",
        imported(body),
        CELLS);
  }
}
