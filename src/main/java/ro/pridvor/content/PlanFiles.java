package ro.pridvor.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import ro.pridvor.content.Content.ApprovalEntry;
import ro.pridvor.content.Content.CellsEntry;
import ro.pridvor.content.Content.ComponentEntry;
import ro.pridvor.content.Content.ConsultationEntry;
import ro.pridvor.content.Content.DeadlineEntry;
import ro.pridvor.content.Content.EasyTestEntry;
import ro.pridvor.content.Content.GeneralObjectiveEntry;
import ro.pridvor.content.Content.IndicatorEntry;
import ro.pridvor.content.Content.LegalBasisEntry;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.ReportedEntry;
import ro.pridvor.content.Content.SectionEntry;
import ro.pridvor.content.Content.SignatoryEntry;
import ro.pridvor.content.Content.SourceEntry;
import ro.pridvor.content.Content.SpecificObjectiveEntry;
import ro.pridvor.content.Content.SubObjectiveEntry;
import ro.pridvor.content.Content.TargetEntry;
import ro.pridvor.content.Content.WithdrawalEntry;
import ro.pridvor.content.YamlNode.Mapping;

/** Reads the files of one plan's folder into entries. */
final class PlanFiles {
  private PlanFiles() {}

  /**
   * @param size of a file in the plan's folder, in bytes; 0 where there is none
   */
  static PlanEntry plan(Text id, Fields f, ToLongFunction<String> size, PlanFolder folder) {
    Fields period = f.child("period", x -> x).orElse(f);
    return new PlanEntry(
        id,
        f.required("title"),
        f.required("short-title"),
        f.required("kind"),
        f.required("authority"),
        f.required("place"),
        period.integer("from").orElse(0),
        period.integer("to").orElse(0),
        f.required("status"),
        f.text("status-note"),
        f.child("consultation", PlanFiles::consultation),
        f.text("replaced-by"),
        f.child("source", PlanFiles::source),
        f.child("labels", PlanFiles::byKey).orElse(Map.of()),
        f.list("components", PlanFiles::component),
        f.list("legal-basis", PlanFiles::legalBasis),
        f.list("approval", PlanFiles::approval),
        f.list("signatories", s -> new SignatoryEntry(s.required("name"), s.text("role"))),
        f.list("sections", PlanFiles::section),
        f.text("note"),
        f.text("easy"),
        f.child("easy-tested", t -> new EasyTestEntry(t.required("by"), t.required("date"))),
        DetailFiles.extras(f, size)
            .with(folder.proposals(), folder.versions(), folder.reports(), folder.annual()),
        folder.objectives(),
        f.at());
  }

  /** An earlier text, from its {@code version.yaml} and the objectives beside it. */
  static PlanExtras.VersionEntry version(
      String id, Fields f, List<GeneralObjectiveEntry> objectives) {
    return new PlanExtras.VersionEntry(
        new Text(id, f.at()),
        f.required("title"),
        f.required("date"),
        f.text("by"),
        f.child("replaced", r -> new PlanExtras.ReplacementEntry(r.required("date"), r.text("by"))),
        f.text("note"),
        f.list("sections", PlanFiles::section),
        objectives);
  }

  private static ConsultationEntry consultation(Fields f) {
    return new ConsultationEntry(
        f.text("from"), f.text("to"), f.text("email"), f.text("address"), f.text("hearing"));
  }

  private static SourceEntry source(Fields f) {
    return new SourceEntry(f.text("file"), f.required("description"), f.text("url"));
  }

  /** Texts in other languages, by language. */
  static Map<String, String> translations(Fields f) {
    return f.child("translations", PlanFiles::byKey).orElse(Map.of());
  }

  private static Map<String, String> byKey(Fields f) {
    Map<String, String> texts = new LinkedHashMap<>();
    f.keys().forEach(key -> f.text(key).ifPresent(text -> texts.put(key, text.value())));
    return texts;
  }

  private static ComponentEntry component(Fields f) {
    return new ComponentEntry(
        f.required("id"), f.required("title").value(), f.required("name"), f.text("note"));
  }

  private static LegalBasisEntry legalBasis(Fields f) {
    return new LegalBasisEntry(f.required("text"), f.text("reference"), f.text("note"));
  }

  private static ApprovalEntry approval(Fields f) {
    return new ApprovalEntry(f.required("text"), f.text("date"), f.text("number"), f.text("note"));
  }

  private static SectionEntry section(Fields f) {
    return new SectionEntry(
        f.required("id"),
        f.required("title"),
        f.flag("title-printed", true),
        f.text("position").map(p -> p.value().equals("before")).orElse(true),
        f.required("text"),
        translations(f),
        f.text("note"));
  }

  static GeneralObjectiveEntry generalObjective(Fields f) {
    return new GeneralObjectiveEntry(
        f.required("id"),
        f.text("code"),
        f.text("component"),
        f.text("title"),
        translations(f),
        f.text("note"),
        f.text("easy"),
        shared(f),
        f.list("objectives", PlanFiles::specificObjective),
        f.at());
  }

  private static SpecificObjectiveEntry specificObjective(Fields f) {
    return new SpecificObjectiveEntry(
        f.required("id"),
        f.text("code"),
        f.text("title"),
        translations(f),
        f.text("note"),
        f.text("easy"),
        shared(f),
        f.list("sub-objectives", PlanFiles::subObjective),
        f.list("measures", PlanFiles::measure),
        f.at());
  }

  private static SubObjectiveEntry subObjective(Fields f) {
    return new SubObjectiveEntry(
        f.required("id"),
        f.text("code"),
        f.text("title"),
        translations(f),
        f.text("note"),
        f.text("easy"),
        f.at());
  }

  private static MeasureEntry measure(Fields f) {
    return new MeasureEntry(
        f.required("id"),
        f.text("code"),
        f.text("sub-objective"),
        f.required("text"),
        translations(f),
        cells(f),
        f.texts("merged-with-previous"),
        f.text("status"),
        f.text("status-note"),
        f.child("withdrawn", w -> new WithdrawalEntry(w.required("date"), w.required("by"))),
        f.text("note"),
        f.text("easy"),
        DetailFiles.details(f),
        f.at());
  }

  private static CellsEntry shared(Fields f) {
    return f.child("shared", PlanFiles::cells).orElseGet(() -> cells(Fields.of(emptyAt(f))));
  }

  private static Mapping emptyAt(Fields f) {
    return new Mapping(List.of(), f.at());
  }

  private static CellsEntry cells(Fields f) {
    return new CellsEntry(
        f.textsIfPresent("expected-results"),
        f.has("indicators")
            ? Optional.of(f.items("indicators").map(PlanFiles::indicator).toList())
            : Optional.empty(),
        f.node("deadline").map(PlanFiles::deadline),
        f.textsIfPresent("responsible"),
        f.textsIfPresent("partners"),
        f.textsIfPresent("funding"),
        f.textsIfPresent("target-groups"));
  }

  private static DeadlineEntry deadline(YamlNode node) {
    if (node instanceof Mapping) {
      Fields f = Fields.of(node);
      return new DeadlineEntry(
          f.required("text"), f.text("from"), f.text("to"), f.text("recurrence"));
    }
    String text = Fields.scalar(node).map(YamlNode.Scalar::text).orElse("").strip();
    return new DeadlineEntry(
        new Text(text, node.at()), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static IndicatorEntry indicator(YamlNode node) {
    if (node instanceof Mapping) {
      Fields f = Fields.of(node);
      return new IndicatorEntry(
          f.required("text"),
          f.child("target", x -> x).flatMap(PlanFiles::target),
          f.items("values").map(Fields::of).flatMap(v -> reported(v).stream()).toList(),
          f.text("note"));
    }
    String text = Fields.scalar(node).map(YamlNode.Scalar::text).orElse("").strip();
    return new IndicatorEntry(
        new Text(text, node.at()), Optional.empty(), List.of(), Optional.empty());
  }

  /** Nothing where the figure is none, or may be one of two: the printed words stand alone. */
  private static Optional<TargetEntry> target(Fields f) {
    return f.number("value")
        .map(
            value ->
                new TargetEntry(
                    value,
                    f.text("unit"),
                    f.text("comparison"),
                    f.text("per"),
                    f.integer("by"),
                    f.number("baseline")));
  }

  private static Optional<ReportedEntry> reported(Fields f) {
    return f.number("value")
        .map(value -> new ReportedEntry(f.integer("year").orElse(0), value, f.text("note")));
  }
}
