package ro.pridvor.content;

import java.util.List;
import java.util.Optional;
import ro.pridvor.content.Details.BudgetEntry;
import ro.pridvor.content.Details.ContactPointEntry;
import ro.pridvor.content.Details.LinkEntry;
import ro.pridvor.content.Details.MilestoneEntry;
import ro.pridvor.content.Details.RelatedEntry;
import ro.pridvor.content.Details.ResultEntry;

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
