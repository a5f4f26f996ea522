package ro.pridvor.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Danger is recognised in people's own words, and not where there is none. */
class DangerWordsTest {
  private static final Path SEARCH = Path.of("src/test/resources/search");
  private static final double RECOGNISED = 0.95;
  private static final double FALSE_ALARMS = 0.03;
  private static final DangerWords WORDS = DangerWords.load();

  /** A question of a file and the kind of danger it tells of, or "-". */
  private record Asked(String part, String kind, String text) {}

  private static List<Asked> asked() throws IOException {
    List<Asked> all = new ArrayList<>();
    String part = "";
    for (String line : Files.readAllLines(SEARCH.resolve("danger.txt"))) {
      if (line.startsWith("## ")) {
        part = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" \\| ", 2);
        all.add(new Asked(part, parts[0], parts[1]));
      }
    }
    return all;
  }

  @Test
  void whoeverIsInDangerIsToldWhatToDo() throws IOException {
    for (String part : List.of("open", "apart")) {
      List<Asked> all = asked().stream().filter(a -> a.part().equals(part)).toList();
      List<Asked> missed = all.stream().filter(a -> WORDS.in(a.text()).isEmpty()).toList();
      List<Asked> other =
          all.stream()
              .filter(
                  a -> WORDS.in(a.text()).stream().noneMatch(kind -> kind.key().equals(a.kind())))
              .toList();
      System.out.printf(
          "danger, %s: %d, not recognised %s, as another kind %d%n",
          part, all.size(), missed, other.size() - missed.size());
      assertTrue(other.size() <= all.size() * (1 - RECOGNISED), other::toString);
    }
  }

  @Test
  void whoeverIsNotIsNotAlarmed() throws IOException {
    List<String> all = new ArrayList<>();
    asked().stream().filter(a -> a.kind().equals("-")).map(Asked::text).forEach(all::add);
    try (Stream<Path> files = Files.list(SEARCH)) {
      for (Path file : files.filter(f -> f.toString().contains("questions")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\s+\\|\\s+")[0])
            .filter(question -> !IN_DANGER.contains(question))
            .forEach(all::add);
      }
    }
    List<String> alarmed = all.stream().filter(q -> !WORDS.in(q).isEmpty()).toList();
    System.out.println("no danger: " + all.size() + " questions, alarmed " + alarmed);
    assertTrue(all.size() > 400);
    assertTrue(alarmed.size() <= all.size() * FALSE_ALARMS, alarmed::toString);
  }

  /** Questions of the other files that tell of danger. */
  private static final Set<String> IN_DANGER =
      Set.of(
          "sotul ma bate unde fug cu copiii",
          "vecinul isi bate copiii cui zic",
          "ma gandesc sa mor",
          "my husband hits me",
          "bunicul s a pierdut de casa uita tot",
          "sotul ma bate",
          "fiica mea se taie",
          "ma bate sotul",
          "sotul ma bate ce fac",
          "vecinul isi bate copilul",
          "my husband beats me",
          "concubinul ma ameninta",
          "fata a fost dusa la produs in germania",
          "ver a férjem");

  @Test
  void wordsAreReadWithoutDiacriticsOnOtherKeyboardsAndWithAWrongLetter() {
    assertEquals(Set.of(Danger.VIOLENTA), WORDS.in("SOȚUL MĂ BATE"));
    assertEquals(Set.of(Danger.VIOLENTA), WORDS.in("so'ul m[ bate"));
    assertEquals(Set.of(Danger.SUICID), WORDS.in("vreau sa ma sinicid"));
    assertEquals(Set.of(Danger.SUICID), WORDS.in("I don’t want to live anymore"));
    assertEquals(Set.of(), WORDS.in(""));
    assertEquals(Set.of(), WORDS.in("\uD83D\uDE00 [ ] ; '"));
  }
}
