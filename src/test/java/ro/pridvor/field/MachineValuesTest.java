package ro.pridvor.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values for machines that are made of people's notation: right or not made. */
class MachineValuesTest {
  @TempDir private Path folder;

  @Test
  void oneRuleForTelephonesOnEveryPageAndInEveryFormat() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .withService("urgente-mic", "contact: {phone: \"119 (gratuit, 24/7)\"}\n")
            .edit("services/urgente-mic.yaml", "needs: [informare]", "needs: [urgenta]")
            .withService("doua-mic", "contact: {phone: \"0234 500 100 / 0745 000 111\"}\n")
            .withService("interior-mic", "contact: {phone: \"0234 500 100, int. 12\"}\n")
            .withService("fara-mic", "contact: {phone: \"500 100\"}\n")
            .edit(
                "organisations.yaml",
                "    scope: comuna-mic\n    parent: comuna-mic",
                "    scope: comuna-mic\n    parent: comuna-mic\n    contact: {phone: \"0234/500.100, 0234/500.101\"}");

    String err = portal.check().err();
    portal.built();

    assertTrue(err.contains("„500 100”"), err);
    assertEquals(1, err.split("nu se recunoaște un număr de telefon", -1).length - 1, err);
    assertEquals(List.of("tel:119"), calls(portal, "/servicii/urgente-mic/"));
    assertEquals(List.of("tel:+40234500100"), calls(portal, "/servicii/doua-mic/"));
    assertTrue(portal.page("/servicii/doua-mic/").text().contains("0745 000 111"));
    assertEquals(List.of(), calls(portal, "/servicii/fara-mic/"));
    assertTrue(portal.page("/servicii/fara-mic/").text().contains("500 100"));
    assertEquals(
        List.of("tel:+40234500100", "tel:+40234500101"), calls(portal, "/institutii/das-mic/"));
    Set<String> everywhere = new TreeSet<>();
    for (String page : List.of("/", "/servicii/", "/cauta-ajutor/", "/accesibilitate/")) {
      everywhere.addAll(calls(portal, page));
    }
    everywhere.removeAll(Set.of("tel:119", "tel:+40234500100", "tel:+40745000111"));
    assertEquals(Set.of(), everywhere);
    String organisations = portal.file("date/hsds/organizations.json");
    assertTrue(organisations.contains("+40234500100"), organisations);
    assertTrue(organisations.contains("+40234500101"), organisations);
    String services = portal.file("date/hsds/services.json");
    assertFalse(services.contains("500 100"), services);
    assertTrue(services.contains("\"extension\""), services);
    assertTrue(portal.file("servicii/interior-mic/index.html").contains("+40234500100"));
    assertTrue(portal.file("date/servicii.csv").contains("0234 500 100, int. 12"), "verbatim");
  }

  private static List<String> calls(FieldPortal portal, String address) {
    String selector = "main .call a[href^=tel:], main .facts a[href^=tel:], .rows a[href^=tel:]";
    return portal.page(address).select(selector).eachAttr("href").stream().distinct().toList();
  }

  @Test
  void aFigureThatCanBeReadInTwoWaysIsReportedAndNotPublished() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .withMeasure(
                """
                text: Vizite
                deadline: "2027"
                responsible: [DAS]
                indicators:
                  - text: "Minimum 2.000 de vizite pe an"
                    target: {value: 2.000, unit: vizite, comparison: at-least, per: year}
                    values: [{year: 2025, value: 1.985}, {year: 2026, value: 12500}]
                  - text: "Creștere cu 2,5 %"
                    target: {value: 2.5, unit: "%", comparison: increase-by}
                  - text: "Minimum 12 500 de pachete"
                    target: {value: "12 500", unit: pachete, baseline: "1.234.567,5"}
                  - text: "Scădere cu 0,125 %"
                    target: {value: "0,125", unit: "%", comparison: decrease-by}
                """);

    String err = portal.check().err();
    portal.built();

    assertTrue(err.contains("Numărul „2.000” se poate citi în două feluri: 2000 sau 2"), err);
    assertTrue(err.contains("Numărul „1.985” se poate citi în două feluri: 1985 sau 1.9850"), err);
    String shown = portal.measure().select(".indicators").text();
    assertTrue(shown.contains("Minimum 2.000 de vizite pe an"), shown);
    assertFalse(shown.contains("cel puțin 2 vizite"), shown);
    assertFalse(shown.contains("1.985"), shown);
    assertTrue(shown.contains("2026 12.500"), shown);
    assertTrue(shown.contains("creștere cu 2,5 %"), shown);
    assertTrue(shown.contains("12.500 pachete"), shown);
    assertTrue(shown.contains("0,125 %"), shown);
    String data = portal.file("planuri/mic-2025-2030/masuri/m-2-1/index.json");
    assertTrue(data.contains("12500") && data.contains("2.5"), "numbers of JSON: " + data);
    assertFalse(data.contains(":2,"), data);
    assertTrue(
        portal
            .page("/en/planuri/mic-2025-2030/masuri/m-2-1/")
            .select(".indicators")
            .text()
            .contains("2026 12,500"));
  }

  @Test
  void aFigureInWordsIsRefusedWithAnExample() {
    String err =
        FieldPortal.in(folder)
            .withMeasure(
                """
                text: Vizite
                deadline: "2027"
                responsible: [DAS]
                indicators: [{text: "Multe", target: {value: douăzeci}}]
                """)
            .check()
            .err();

    assertTrue(err.contains("„douăzeci”"), err);
    assertTrue(err.contains("Scrieți numărul cu cifre"), err);
  }
}
