package ro.pridvor.content;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import ro.pridvor.content.Details.BudgetEntry;
import ro.pridvor.content.Details.ContactPointEntry;
import ro.pridvor.content.Details.LinkEntry;
import ro.pridvor.content.Details.MilestoneEntry;
import ro.pridvor.content.Details.RelatedEntry;
import ro.pridvor.content.Details.ResultEntry;
import ro.pridvor.content.PlanExtras.AnnexEntry;
import ro.pridvor.content.PlanExtras.ProposalEntry;

/** Reads what stands on a measure or a plan beside its printed words. */
final class DetailFiles {
  private DetailFiles() {}

  static Details details(Fields f) {
    return new Details(
        f.list("budget", DetailFiles::budget),
        f.list(
            "milestones",
            m -> new MilestoneEntry(m.required("text"), m.text("date"), m.text("status"))),
        f.list("results", r -> new ResultEntry(r.integer("year").orElse(0), r.required("text"))),
        contact(f),
        f.texts("tags"),
        related(f),
        links(f));
  }

  static PlanExtras extras(Fields f, ToLongFunction<String> size) {
    return new PlanExtras(
        f.text("language"),
        PlanFiles.translations(f),
        f.text("kind-label"),
        f.list("annexes", a -> annex(a, size)),
        contact(f),
        f.texts("tags"),
        related(f),
        links(f),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static List<ProposalEntry> proposals(Fields f) {
    return f.list(
        "proposals",
        p ->
            new ProposalEntry(
                p.required("id"),
                p.text("received"),
                p.text("from"),
                p.texts("measures"),
                p.required("text"),
                p.text("decision"),
                p.text("answer")));
  }

  private static AnnexEntry annex(Fields f, ToLongFunction<String> size) {
    Text file = f.required("file");
    return new AnnexEntry(
        file,
        f.required("title"),
        f.text("language"),
        f.text("accessible"),
        f.text("note"),
        size.applyAsLong(file.value()));
  }

  private static BudgetEntry budget(Fields f) {
    return new BudgetEntry(
        f.integer("year"),
        f.text("source"),
        f.number("planned"),
        f.number("spent"),
        f.text("currency"),
        f.text("note"),
        f.at());
  }

  static Optional<ContactPointEntry> contact(Fields f) {
    return f.child(
        "contact",
        c ->
            new ContactPointEntry(
                c.text("person"),
                c.text("office"),
                c.text("phone"),
                c.text("email"),
                c.text("address"),
                c.text("hours")));
  }

  static List<RelatedEntry> related(Fields f) {
    return f.list(
        "related",
        r -> new RelatedEntry(r.required("plan"), r.text("measure"), r.text("relation")));
  }

  static List<LinkEntry> links(Fields f) {
    return f.list("links", l -> new LinkEntry(l.required("text"), l.required("url")));
  }
}
