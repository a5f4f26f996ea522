package ro.pridvor.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.content.Trees;
import ro.pridvor.documents.Document;

/**
 * Understands a document as a plan and makes the plan's files of it; writes nothing.
 *
 * <pre>{@code
 * Imported imported = new Importer(content, words).of(document, "anexa.docx", "oras-2025-2030", Mapping.NONE);
 * }</pre>
 */
public final class Importer {
  private final Path content;
  private final NoteWords words;

  /**
   * @param content the portal's folder, whose taxonomies and plan are read if they are there
   */
  public Importer(Path content, ImportWords words) {
    this.content = content;
    this.words = words;
  }

  /**
   * Understands a document.
   *
   * @param source the name of its file
   * @param plan the id of the plan
   */
  public Imported of(Document whole, String source, String plan, Mapping corrected) {
    Path folder = content.resolve("plans").resolve(plan);
    PlanTrees before = PlanTrees.read(folder);
    OwnExport export = OwnExport.of(whole, plan);
    Document document = export.document();
    Map<String, String> data = export.data();
    boolean own = !data.isEmpty();
    Mapping mapping =
        own
            ? new Mapping(true, true, corrected.columns(), corrected.tables(), corrected.titles())
            : corrected;
    Understood understood = new Reading(document, mapping).understand();
    Draft draft = understood.draft();
    Companion companion = before.isEmpty() ? Companion.read(data) : Companion.of(before);
    if (own) {
      OwnKeys.spread(draft, Companion.read(data));
    }
    if (!before.isEmpty()) {
      new Matching(before).apply(draft);
    }
    Proposals proposals = new Proposals(read("target-groups.yaml"));
    Map<String, Map<String, Object>> files =
        new Assembly(draft, companion, own, proposals, words).files();
    Map<String, Object> planFile = planFile(companion, plan, understood, source);
    Changes changes =
        before.isEmpty() ? Changes.NONE : Changes.between(before, new PlanTrees(planFile, files));
    WordCheck check = new WordCheck();
    check.add(planFile);
    if (export.repeats()) {
      check.addRepeated(new PlanTrees(planFile, files));
    } else if (own) {
      check.addTables(new PlanTrees(planFile, files));
    } else {
      files.values().forEach(check::add);
    }
    check.addText(data.getOrDefault(Companion.ADDED_WORDS, ""));
    understood.furniture().forEach(f -> check.addText(f.text()));
    return new Imported(
        plan,
        understood,
        planText(planFile),
        texts(files),
        changes,
        check.missing(document),
        new Unknown(content, planFile).names(files),
        document.remarks());
  }

  private Map<String, Object> planFile(
      Companion companion, String plan, Understood understood, String source) {
    Map<String, Object> known = companion.part(Companion.PLAN);
    if (!known.isEmpty() && understood.mapping().own()) {
      return known;
    }
    List<Map<String, Object>> organisations =
        PlanTrees.maps(Trees.yaml(read("organisations.yaml")).orElse(Map.of()), "organisations");
    Map<String, Object> fresh = new PlanFile(plan, understood, organisations).tree(source);
    return known.isEmpty() ? fresh : new AmendedPlanFile(known, fresh).tree();
  }

  private static String planText(Map<String, Object> tree) {
    return TreeWriter.file("../../schemas/plan.schema.json", tree);
  }

  private static Map<String, String> texts(Map<String, Map<String, Object>> files) {
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach(
        (name, tree) ->
            texts.put(name, TreeWriter.file("../../schemas/objective.schema.json", tree)));
    return texts;
  }

  private String read(String name) {
    try {
      Path file = content.resolve(name);
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return ""; // not UTF-8: the check will say so
    }
  }

  /**
   * What came of it.
   *
   * @param planText the text of {@code plan.yaml}
   * @param objectiveTexts the texts of the objectives' files, by name
   * @param missing words of the document that stand in no file and were not left out on purpose
   * @param unknown names in cells that no organisation or funding source has, by kind
   */
  public record Imported(
      String plan,
      Understood understood,
      String planText,
      Map<String, String> objectiveTexts,
      Changes changes,
      List<WordCheck.Missing> missing,
      Map<String, List<String>> unknown,
      List<Document.Remark> remarks) {

    public List<Question> questions() {
      return new ArrayList<>(understood.questions());
    }

    /** The text of the mapping file, to correct and read again. */
    public String mappingText(String comment, String file) {
      return Mapping.write(comment, file, understood);
    }

    public int measures() {
      return understood.draft().measures().size();
    }

    public int generals() {
      return understood.draft().generals.size();
    }

    public int specifics() {
      return understood.draft().generals.stream().mapToInt(g -> g.specifics.size()).sum();
    }
  }
}
