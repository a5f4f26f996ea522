package ro.pridvor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles and their order. */
class PlainTextTest {
  @Test
  void signsThatNobodySeesChangeNoOrder() {
    List<String> shuffled =
        List.of("Sd", "B\u00A0z", "Ad\u200Băpost 10", "Șc", "Ba\u0306i", "A\u00ADdăpost 2");

    assertEquals(
        List.of("A\u00ADdăpost 2", "Ad\u200Băpost 10", "B\u00A0z", "Ba\u0306i", "Șc", "Sd"),
        shuffled.stream().sorted(PlainText.ALPHABETICAL).toList());
  }

  @Test
  void bracketsThatAreNoLinkKeepTheirWords() {
    assertEquals("Servicii [anexa 1](pag. 3)", PlainText.plain("Servicii [anexa 1](pag. 3)"));
    assertEquals("Legea 292", PlainText.plain("[Legea 292](https://lege.example/292)"));
    assertEquals("nota de la 5* și 6*", PlainText.plain("nota de la 5* și 6*"));
  }
}
