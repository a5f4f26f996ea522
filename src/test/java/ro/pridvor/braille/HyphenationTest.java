package ro.pridvor.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ma-să",
        "ca-să",
        "car-te",
        "as-pru",
        "co-dru",
        "ca-blu",
        "a=tlet",
        "mun-te",
        "func-ți=o-na-re",
        "sculp-tu-ră",
        "somp-tu=os",
        "ve-che",
        "un-ghi=e",
        "în-tre",
        "pomi",
        "câini",
        "lo-curi",
        "în-gri-ji-re",
        "per-soa-ne",
        "vârst-ni-ce",
        "co-pi-lu-lui",
        "dom-ni-ci-li=u",
        "a=ju-tor",
        "DGASPC",
        "ONG-uri",
        "art.5",
        "2026",
        "Ba-cău,",
        "(so-cia-le)",
        "in-sti-tu-ți=i-le",
        "apt"
      })
  void aWordIsDividedOnlyWhereTheRulesAllow(String divided) {
    String word = divided.replace("-", "").replace("=", "");
    if (divided.equals("ONG-uri")) {
      word = divided;
    }
    StringBuilder made = new StringBuilder(word);
    List<Integer> points = Hyphenation.points(word);
    for (int i = points.size() - 1; i >= 0; i--) {
      made.insert((int) points.get(i), '-');
    }
    assertEquals(divided.replace("=", ""), made.toString());
  }
}
