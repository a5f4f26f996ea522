package ro.pridvor.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Edits as an officer, a file manager and a theme author make them; some break the content. Every
 * kind is made before any is made again.
 */
final class RandomEdits {
  private final Path content;
  private final Path themes;
  private final Random random;
  private final Deque<Edit> dealt = new ArrayDeque<>();
  private Map<Path, byte[]> good = Map.of();
  private int made;

  /** One edit; says what it did. */
  @FunctionalInterface
  private interface Edit {
    String make() throws IOException;
  }

  RandomEdits(Path content, Path themes, Random random) {
    this.content = content;
    this.themes = themes;
    this.random = random;
  }

  /** Makes one edit and says what it was. */
  String next() throws IOException {
    made++;
    if (dealt.isEmpty()) {
      List<Edit> all = new ArrayList<>(kinds());
      Collections.shuffle(all, random);
      dealt.addAll(all);
    }
    return dealt.pop().make();
  }

  private List<Edit> kinds() {
    return List.of(
        () -> change("plans", "(?m)text: (\\p{L}+)", "text: $1 nou"),
        () -> change("plans", "deadline: .*", "deadline: \"" + (2024 + made % 9) + "\""),
        () -> change("plans", "target-groups: \\[.*\\]", "target-groups: [copii-mici]"),
        () -> change("plans", "responsible: \\[.*\\]", "responsible: [Primăria Mic, ONG]"),
        () -> change("plans", "(?m)^status: .*", "status: draft"),
        () -> change("plans", "(?m)^id: (.*)", "id: $1-x"),
        () -> change("plans", "title: (\\p{L}+)", "title: $1 " + made),
        () -> change("plans", "(?m)^(        )text: ", "$1status: in-progress\n$1text: "),
        () -> change("target-groups", "name: Copii.*", "name: Copii " + made),
        () -> change("organisations", "name: (.*)", "name: $1 " + made),
        () -> change("funding-sources", "name: (.*)", "name: $1 " + made),
        () -> change("portal", "title: .*", "title: Portal " + made),
        () -> change("portal", "date: .*", "date: 202" + made % 10 + "-01-15"),
        () -> change("portal", "languages: .*", "languages: [ro" + (odd() ? ", hu]" : ", en]")),
        () -> append("portal.yaml", "redirects:\n  - {from: /vechi/, to: /planuri/}\n"),
        () -> change("services", "needs: .*", "needs: [hrana, consiliere]"),
        () -> change("services", "name: .*", "name: Centrul " + made),
        this::addService,
        () -> remove("services"),
        () -> rename("services", "serviciu-" + made + ".yaml"),
        () -> change("updates", "title: .*", "title: Noutatea " + made),
        () -> change("updates", "date: .*", "date: 2025-0" + (1 + made % 9) + "-11"),
        this::addUpdate,
        () -> remove("updates"),
        () -> rename("updates", "2025-08-0" + made % 10 + "-mutat.md"),
        () -> change("pages", "(?s)\\z", "\n\nÎncă un [rând](/planuri/) " + made + ".\n"),
        () -> add("pages/pagina-" + made + ".md", "# Pagina " + made + "\n\nText *nou*.\n"),
        () -> remove("pages"),
        this::insertLine,
        () -> remove("plans/.*/\\d"),
        this::addPlan,
        () -> rename("plans/.*/\\d", (10 + made % 80) + "-mutat.yaml"),
        this::renamePlan,
        this::moveMeasure,
        () -> change("sursa", "(?s)\\z", "\nun rând în plus\n"),
        () -> broken("plans"),
        () -> style(".css", "\n.nou-" + made + " { margin: 0 }\n"),
        () -> style("ro.properties", "\nnav.plans=Planurile " + made + "\n"),
        () -> style("measure.ftlh", "\n<!-- " + made + " -->\n"),
        () -> style("layout.ftlh", "\n<#-- " + made + " -->\n"));
  }

  private boolean odd() {
    return made % 2 == 1;
  }

  /** The content as it is now is worth going back to. */
  void remember() throws IOException {
    Map<Path, byte[]> all = new HashMap<>();
    for (Path root : List.of(content, themes)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.put(file, Files.readAllBytes(file));
        }
      }
    }
    good = all;
  }

  /** Takes back all since {@link #remember}, as an officer who is lost would. */
  String undo() throws IOException {
    for (Path root : List.of(content, themes)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!good.containsKey(file)) {
            Files.delete(file);
          }
        }
      }
    }
    for (Map.Entry<Path, byte[]> file : good.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
    return "undo";
  }

  private Optional<Path> pick(Path root, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> all = files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
  }

  /** A file of the content whose path contains a pattern; schemas are none. */
  private Optional<Path> pick(String pattern) throws IOException {
    return pick(
        content,
        file -> {
          String name = content.relativize(file).toString().replace('\\', '/');
          return !name.startsWith("schemas") && name.matches(".*" + pattern + ".*");
        });
  }

  private String change(String where, String pattern, String replacement) throws IOException {
    Optional<Path> file = pick(where);
    if (file.isPresent()) {
      String text = Files.readString(file.get());
      Files.writeString(file.get(), text.replaceFirst(pattern, replacement));
    }
    return "change " + pattern + " in " + file;
  }

  private String append(String name, String text) throws IOException {
    Path file = content.resolve(name);
    String before = Files.readString(file);
    Files.writeString(file, before.contains(text) ? before.replace(text, "") : before + text);
    return "append to " + name;
  }

  private String add(String name, String text) throws IOException {
    Path file = content.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return "add " + name;
  }

  private String remove(String where) throws IOException {
    Optional<Path> file = pick(where);
    if (file.isPresent()) {
      Files.delete(file.get());
    }
    return "remove " + file;
  }

  private String rename(String where, String name) throws IOException {
    Optional<Path> file = pick(where);
    if (file.isPresent() && !Files.exists(file.get().resolveSibling(name))) {
      Files.move(file.get(), file.get().resolveSibling(name));
    }
    return "rename " + file + " to " + name;
  }

  private String broken(String where) throws IOException {
    return change(where, "(?s)\\A", "\tx: [\n");
  }

  private String insertLine() throws IOException {
    Optional<Path> file = pick("plans/.*yaml");
    if (file.isPresent()) {
      Files.writeString(file.get(), "# rând nou " + made + "\n" + Files.readString(file.get()));
    }
    return "line before " + file;
  }

  private String addService() throws IOException {
    return add(
        "services/nou-" + made + ".yaml",
        "name: Cantina "
            + made
            + "\nstatus: existing\ntown: Mic\nneeds: [hrana]\n"
            + "audience: {target-groups: [persoane-varstnice]}\n");
  }

  private String addUpdate() throws IOException {
    return add(
        "updates/2025-03-" + (10 + made % 20) + "-nou-" + made + ".md",
        "---\ntitle: Vestea "
            + made
            + "\ndate: 2025-03-"
            + (10 + made % 20)
            + "\nplans: [mic-2025-2030]\n---\nUn text cu [legătură](/planuri/).\n");
  }

  private String addPlan() throws IOException {
    String id = "plan-" + made;
    add(
        "plans/" + id + "/plan.yaml",
        """
        title: Plan nou %1$d
        short-title: Nou %1$d
        kind: operational-plan
        authority: comuna-mic
        place: Mic
        period: {from: 2025, to: 2030}
        status: draft
        """
            .formatted(made));
    add(
        "plans/" + id + "/01-o1.yaml",
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
                target-groups: [copii, persoane-varstnice]
        """
            .formatted(made));
    return "add plan " + id;
  }

  private String renamePlan() throws IOException {
    Optional<Path> plan = pick("plans/plan-.*/plan.yaml");
    if (plan.isPresent()) {
      Path folder = plan.get().getParent();
      Files.move(folder, folder.resolveSibling("plan-mutat-" + made));
    }
    return "rename " + plan;
  }

  /** The last lines of one file, from a measure on, go to the end of another. */
  private String moveMeasure() throws IOException {
    Optional<Path> from = pick("plans/.*/\\d");
    Optional<Path> to = pick("plans/.*/\\d");
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      String text = Files.readString(from.get());
      int cut = text.lastIndexOf("      - id: ");
      if (cut >= 0) {
        Files.writeString(from.get(), text.substring(0, cut));
        String end = Files.readString(to.get()).stripTrailing() + "\n";
        Files.writeString(to.get(), end + text.substring(cut));
      }
    }
    return "move a measure from " + from + " to " + to;
  }

  private String style(String end, String more) throws IOException {
    Path file = pick(themes, f -> f.toString().endsWith(end)).orElseThrow();
    Files.writeString(file, Files.readString(file) + more);
    return "theme " + file;
  }
}
