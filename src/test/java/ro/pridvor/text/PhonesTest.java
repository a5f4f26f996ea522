package ro.pridvor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only numbers that exist can be called; what stands around them stays text. */
class PhonesTest {

  private static String called(String text) {
    return Phones.numbers(text).stream()
        .map(part -> part.number().orElseThrow() + part.extension().map(e -> " x" + e).orElse(""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0234500100|+40234500100",
        "0234 500 100|+40234500100",
        "0234-500-100|+40234500100",
        "0234.500.100|+40234500100",
        "0234/500.100|+40234500100",
        "(0234) 500 100|+40234500100",
        "(+4) 0234 500 100|+40234500100",
        "+4 0234 500 100|+40234500100",
        "+40234500100|+40234500100",
        "+40 234 500 100|+40234500100",
        "+40 (0)234 500 100|+40234500100",
        "(+40) 234 500 100|+40234500100",
        "0040 234 500 100|+40234500100",
        "004 0234 500 100|+40234500100",
        "0745 000 111|+40745000111",
        "0800 801 200|+40800801200",
        "+36 1 411 6500|+3614116500",
        "112|112",
        "119 (gratuit, 24/7)|119",
        "116 111|116111",
        "116111, gratuit|116111",
        "112 sau 0234 500 100|112 +40234500100",
        "0234 500 100, int. 12|+40234500100 x12",
        "0234 500 100 interior 12|+40234500100 x12",
        "0234 500 100 (int. 12)|+40234500100 x12",
        "0234 500 100 / 0745 000 111|+40234500100 +40745000111",
        "0234 500 100/0745 000 111|+40234500100 +40745000111",
        "0234/500.100, 0234/500.101|+40234500100 +40234500101",
        "0234 500 100; 0234 500 101|+40234500100 +40234500101",
        "0234/500.100-103|+40234500100",
        "0234 500 100 (luni-vineri 8-16)|+40234500100",
        "0234 500 100, L-V 8:00-16:00|+40234500100",
        "0234 500 100 8-16|+40234500100",
        "tel./fax 0234 500 100|+40234500100",
        "Tel: 0234 500 100, fax: 0234 500 101|+40234500100",
        "0234 500 101 (fax), 0234 500 100|+40234500100",
        "0234-500-100 fax 0234-500-101 mobil 0745-000-111|+40234500100 +40745000111",
        "Luni 8-16 0234 500 100|+40234500100",
        "08:00-16:30 0234 500 100|+40234500100",
        "4 0234 500 100|+40234500100",
        "0234\u00AD 500 100|+40234500100",
        "0234\u2013500\u2013100\u200B|+40234500100",
        "021 312 34-56|+40213123456",
        "+49 30 123456 8-16|+4930123456",
        "0234 500 100 Ionescu Maria 0745 000 111 Pop Ana|+40234500100 +40745000111",
        "(004) 0234 500 100|+40234500100",
        "+40-(0)234-500-100|+40234500100",
        "004-0234-500100 / +40745000111|+40234500100 +40745000111",
        "0800.500.333 (apel gratuit)|+40800500333",
        "fax/tel. 0234 500 100|+40234500100",
      })
  void callsWhatIsANumberAndNothingElse(String text, String expected) {
    assertEquals(expected, called(text));
    String joined =
        Phones.parts(text).stream().map(Phones.Part::text).collect(Collectors.joining());
    assertEquals(text, joined, "verbatim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500 100",
        "0234 500 10",
        "0234 500 1000",
        "24/7",
        "luni-vineri 8-16",
        "119/2024",
        "11:20",
        "12345",
        "0000 000 000",
        "la secretariat",
        "0234 500 101 (fax)",
        "fax 0234 500 101",
        "0234 500 10 8-16",
        "\u041E234 500 100",
        "0234 5O0 100",
        "234 500 100",
        "0745 000 11",
        "CUI 4305857",
        "12.05.2026"
      })
  void callsNothingWhereThereIsNoNumber(String text) {
    assertEquals("", called(text));
    assertTrue(Phones.doubt(text).isPresent(), "reported");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0234/500.100-103",
        "0234 500 100/101",
        "0234 500 100, 01, 02",
        "0234 500 100; .101",
        "0234 500 100, 500 101",
        "0234 500 100, 0234 5001",
        "0234 500 100, 0745.00.01.1",
        "0234 500 100, \u041E745 000 111"
      })
  void reportsDigitsThatAreNoNumber(String text) {
    assertTrue(Phones.doubt(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0234 500 100",
        "119 (gratuit, 24/7)",
        "0234 500 100, int. 12",
        "0234 500 100, L-V 8:00-16:00",
        "0234 500 100 / 0745 000 111",
        "0234 500 100, fax 0234 500 101",
        "0234 500 100, 0234 500 101 (fax)",
        "0234 500 100, L-J 8.00-16.30, V 8.00-14.00",
        "0234 500 100 - 24/7",
        "0234 500 100, 24 de ore, etaj 2, cam. 12",
        "0234 500 100 int.101 Popescu Ion"
      })
  void isSureOfWhatIsUsual(String text) {
    assertEquals(java.util.Optional.empty(), Phones.doubt(text));
  }

  @Test
  void aNumberIsDialledByItsAddress() {
    assertEquals(
        List.of("tel:+40234500100"),
        Phones.numbers("0234 500 100, int. 12").stream().flatMap(p -> p.uri().stream()).toList());
  }
}
