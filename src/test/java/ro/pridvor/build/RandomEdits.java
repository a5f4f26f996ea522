package ro.pridvor.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Edits as an officer, a file manager and a theme author make them; some break the content. */
final class RandomEdits {
  private final Path content;
  private final Path themes;
  private final Random random;
  private int made;

  RandomEdits(Path content, Path themes, Random random) {
    this.content = content;
    this.themes = themes;
    this.random = random;
  }

  /** Makes one edit and says what it was. */
  String next() throws IOException {
    made++;
    return switch (random.nextInt(11)) {
      case 0, 1, 2 -> changeLine();
      case 3 -> insertBlankLine();
      case 4 -> removeObjectiveFile();
      case 5 -> addPlan();
      case 6 -> renameObjectiveFile();
      case 7 -> renamePlan();
      case 8 -> theme();
      case 9 -> shared();
      default -> moveMeasure();
    };
  }

  private Path pick(Path root, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> all = files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
      return all.get(random.nextInt(all.size()));
    }
  }

  private Path objectiveFile() throws IOException {
    return pick(content.resolve("plans"), f -> f.getFileName().toString().matches("\\d+-.*yaml"));
  }

  private String changeLine() throws IOException {
    Path file = objectiveFile();
    String text = Files.readString(file);
    String changed =
        switch (random.nextInt(4)) {
          case 0 -> text.replaceFirst("(?m)^(\\s+)(Asigurarea|Organizarea|Dezvoltarea)", "$1Noua");
          case 1 -> text.replaceFirst("deadline: .*", "deadline: \"" + (2024 + made) + "\"");
          case 2 -> text.replaceFirst("target-groups: \\[.*\\]", "target-groups: [copii]");
          default -> text.replaceFirst("responsible: \\[.*\\]", "responsible: [ONG]");
        };
    Files.writeString(file, changed);
    return "change " + file;
  }

  private String insertBlankLine() throws IOException {
    Path file = objectiveFile();
    Files.writeString(file, "# rând nou " + made + "\n" + Files.readString(file));
    return "line before " + file;
  }

  private String removeObjectiveFile() throws IOException {
    Path file = objectiveFile();
    Files.delete(file);
    return "remove " + file;
  }

  private String addPlan() throws IOException {
    Path plan = content.resolve("plans/plan-" + made);
    Files.createDirectories(plan);
    Files.writeString(
        plan.resolve("plan.yaml"),
        """
        title: Plan nou %1$d
        short-title: Nou %1$d
        kind: operational-plan
        authority: municipiul-alba-iulia
        place: Alba Iulia
        period: {from: 2025, to: 2030}
        status: draft
        """
            .formatted(made));
    Files.writeString(
        plan.resolve("01-o1.yaml"),
        """
        id: o1
        title: Obiectiv nou
        objectives:
          - id: o1-1
            title: Obiectiv specific nou
            measures:
              - id: m1
                text: Măsură nouă %d cu <b>semne</b> & [legătură](/planuri/)
                deadline: anual
                responsible: [DAS, ONG]
                target-groups: [copii, familii]
        """
            .formatted(made));
    return "add " + plan;
  }

  private String renameObjectiveFile() throws IOException {
    Path file = objectiveFile();
    Path other = file.resolveSibling("9" + made + "-mutat.yaml");
    Files.move(file, other);
    return "rename " + file;
  }

  private String renamePlan() throws IOException {
    Path plan =
        pick(
                content.resolve("plans"),
                f -> f.endsWith("plan.yaml") && !f.toString().contains("timis"))
            .getParent();
    Files.move(plan, plan.resolveSibling("mutat-" + made));
    return "rename " + plan;
  }

  private String theme() throws IOException {
    if (random.nextBoolean()) {
      Path css = pick(themes, f -> f.toString().endsWith(".css"));
      Files.writeString(css, Files.readString(css) + "\n.nou-" + made + " { margin: 0 }\n");
      return "style " + css;
    }
    Path messages = themes.resolve("pridvor/messages/ro.properties");
    Files.writeString(
        messages, Files.readString(messages) + "\nnav.plans=Planurile " + made + "\n");
    return "words " + messages;
  }

  private String shared() throws IOException {
    Path groups = content.resolve("target-groups.yaml");
    Files.writeString(
        groups, Files.readString(groups).replaceFirst("name: Copii.*", "name: Copii " + made));
    return "group renamed";
  }

  /** The last lines of one file, from a measure on, go to the end of another. */
  private String moveMeasure() throws IOException {
    Path from = objectiveFile();
    Path to = objectiveFile();
    String text = Files.readString(from);
    int cut = text.lastIndexOf("      - id: ");
    if (cut < 0 || from.equals(to)) {
      return "nothing";
    }
    Files.writeString(from, text.substring(0, cut));
    Files.writeString(to, Files.readString(to).stripTrailing() + "\n" + text.substring(cut));
    return "move a measure from " + from + " to " + to;
  }
}
