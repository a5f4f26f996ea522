package ro.pridvor.pipeline;

import static ro.pridvor.problem.ProblemKind.UNSAFE_MARKDOWN;
import static ro.pridvor.problem.ProblemKind.UNUSABLE_IMAGE;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.markdown.Markdown;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.Update;
import ro.pridvor.portal.Portal;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.SourcePosition;

/** Warns of what stands in a Markdown text but will not be published as written. */
final class MarkdownCheck {
  private final Set<String> images = new HashSet<>();
  private final Markdown markdown = new Markdown();
  private final Sources sources;
  private final ProblemLog problems;

  MarkdownCheck(Sources sources, ProblemLog problems) {
    this.sources = sources;
    this.problems = problems;
  }

  void check(Portal portal) {
    portal.facts().images().forEach(image -> images.add(image.name()));
    for (Plan plan : portal.plans()) {
      SourcePosition whole = portal.positions().get(plan.id());
      plan.sections().forEach(section -> check(section.text(), whole));
      check(plan.easy(), whole);
      for (GeneralObjective general : plan.objectives()) {
        check(general.easy(), at(portal, plan, general.id()));
        for (SpecificObjective specific : general.objectives()) {
          check(specific.easy(), at(portal, plan, specific.id()));
          specific.subObjectives().forEach(part -> check(part.easy(), at(portal, plan, part.id())));
        }
      }
    }
    portal
        .measures()
        .forEach(
            placed -> {
              SourcePosition at = at(portal, placed.plan(), placed.measure().id());
              check(placed.measure().text(), at);
              check(placed.measure().easy(), at);
            });
    for (Update update : portal.updates()) {
      SourcePosition at = portal.positions().get(Portal.updateKey(update.id()));
      check(update.text(), at);
      check(update.easy(), at);
    }
    portal.pages().forEach(page -> check(page.text(), sources.freePage(page.id())));
  }

  private static SourcePosition at(Portal portal, Plan plan, String id) {
    return portal.positions().get(Portal.key(plan.id(), id));
  }

  private void checkPicture(Markdown.Named picture, SourcePosition at) {
    boolean fileName =
        picture.words().matches("(?i)\\S*\\.(png|jpe?g)|(image|imagine|img|poza)?[\\s_-]*\\d*");
    if (!images.contains(picture.name())) {
      problems.add(UNUSABLE_IMAGE, at, picture.name(), "@image.missing");
    } else if (fileName) {
      problems.add(UNUSABLE_IMAGE, at, picture.name(), "@image.words");
    }
  }

  private void check(Optional<String> text, SourcePosition at) {
    text.ifPresent(t -> check(t, at));
  }

  private void check(String text, SourcePosition at) {
    for (Markdown.Named picture : markdown.pictures(text)) {
      checkPicture(picture, at);
    }
    markdown
        .unsafeParts(text)
        .forEach(part -> problems.add(UNSAFE_MARKDOWN, at, "@unsafe." + part));
  }
}
