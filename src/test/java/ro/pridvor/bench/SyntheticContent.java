package ro.pridvor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes content of any size: the real taxonomies, and plans of 700 measures each, about 90 words a
 * measure, drawn from a small vocabulary. The same seed gives the same bytes.
 */
public final class SyntheticContent {
  private static final int OBJECTIVES = 10;
  private static final int SPECIFICS = 5;
  private static final int MEASURES = 14;

  // About as many as a measure of a real plan has, beside its deadline, institutions and money.
  private static final int TEXT_WORDS = 60;
  private static final int INDICATOR_WORDS = 20;
  private static final List<String> WORDS =
      List.of(
          "dezvoltarea",
          "serviciilor",
          "sociale",
          "pentru",
          "copii",
          "și",
          "familii",
          "în",
          "comunitate",
          "prin",
          "sprijin",
          "consiliere",
          "centre",
          "de",
          "zi",
          "îngrijire",
          "la",
          "domiciliu",
          "persoane",
          "vârstnice",
          "cu",
          "dizabilități",
          "informare",
          "părinți",
          "adăpost",
          "locuințe",
          "protejate",
          "formare",
          "personal",
          "parteneriat",
          "voluntari",
          "sănătate",
          "educație",
          "transport",
          "evaluare",
          "nevoi");
  private static final List<String> GROUPS =
      List.of("copii", "familii", "tineri", "persoane-varstnice", "comunitate", "voluntari");

  private final Random random = new Random(20261122);
  private final Path content;

  private SyntheticContent(Path content) {
    this.content = content;
  }

  /**
   * Writes content.
   *
   * @param real the content folder whose taxonomies are used
   * @param measures how many, rounded up to whole plans
   */
  public static void write(Path real, Path content, int measures) {
    SyntheticContent made = new SyntheticContent(content);
    made.taxonomies(real);
    int perPlan = OBJECTIVES * SPECIFICS * MEASURES;
    int plans = (measures + perPlan - 1) / perPlan;
    for (int plan = 1; plan <= plans; plan++) {
      made.plan(plan);
    }
  }

  private void taxonomies(Path real) {
    try (Stream<Path> files = Files.list(real)) {
      Files.createDirectories(content);
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String text = Files.readString(file);
        if (file.endsWith("glossary.yaml")) {
          text = text.replaceAll("(?m)^    source: \\{plan: .*\\}\\n", "");
        }
        Files.writeString(content.resolve(file.getFileName()), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void plan(int number) {
    String id = "plan-%03d".formatted(number);
    write(
        "plans/" + id + "/plan.yaml",
        """
        title: Plan operațional numărul %1$d
        short-title: Planul %1$d
        kind: operational-plan
        authority: municipiul-alba-iulia
        place: Alba Iulia
        period: {from: 2024, to: 2030}
        status: in-force
        easy: Planul ajută oamenii din oraș.
        """
            .formatted(number));
    for (int objective = 1; objective <= OBJECTIVES; objective++) {
      write("plans/%s/%02d-o%d.yaml".formatted(id, objective, objective), objective(objective));
    }
  }

  private String objective(int number) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        "id: o%d\ncode: \"O.%d\"\ntitle: %s\nobjectives:\n".formatted(number, number, words(8)));
    for (int specific = 1; specific <= SPECIFICS; specific++) {
      yaml.append("  - id: o%d-%d\n    title: %s\n".formatted(number, specific, words(10)));
      yaml.append("    measures:\n");
      for (int measure = 1; measure <= MEASURES; measure++) {
        yaml.append(
            """
                  - id: o%1$d-%2$d-%3$d
                    code: "%1$d.%2$d.%3$d"
                    text: %4$s
                    indicators: ["%5$s"]
                    deadline: "%6$d"
                    responsible: [DAS, ONG]
                    funding: [Buget local]
                    target-groups: [%7$s]
            """
                .formatted(
                    number,
                    specific,
                    measure,
                    words(TEXT_WORDS),
                    words(INDICATOR_WORDS),
                    2024 + random.nextInt(7),
                    GROUPS.get(random.nextInt(GROUPS.size()))));
      }
    }
    return yaml.toString();
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder("Pentru");
    for (int i = 1; i < count; i++) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private void write(String name, String text) {
    try {
      Path file = content.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
