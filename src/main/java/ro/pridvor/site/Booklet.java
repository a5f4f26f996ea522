package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Glossary.Abbreviation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.PlanParts.BookletGeneral;
import ro.pridvor.page.PlanParts.BookletMeasure;
import ro.pridvor.page.PlanParts.BookletPart;
import ro.pridvor.page.PlanParts.BookletSpecific;
import ro.pridvor.page.PlanParts.BookletSub;
import ro.pridvor.page.PlanParts.ComponentOutline;
import ro.pridvor.page.View;
import ro.pridvor.page.View.MeasurePage;
import ro.pridvor.page.View.PlanPage;
import ro.pridvor.text.PlainText;

/** A plan as one page to print, made of the pages that show it in parts. */
final class Booklet {
  /** Beyond this nobody prints, and the page would be too heavy to open. */
  private static final int MAX_MEASURES = 1000;

  private Booklet() {}

  /** Where the booklet of a plan will stand, if it gets one. */
  static Optional<String> address(Plan plan, int measures) {
    return measures > MAX_MEASURES
        ? Optional.empty()
        : Optional.of(Addresses.ROMANIAN.booklet(plan.id()));
  }

  /**
   * The page.
   *
   * @param planPage the plan's own page, in its language
   * @param measures the pages of its measures, in plan order
   */
  static Optional<Page> of(Page planPage, List<Page> measures) {
    PlanPage whole = (PlanPage) planPage.view();
    return address(whole.plan(), measures.size())
        .map(
            address -> {
              List<Link> crumbs = new ArrayList<>(planPage.crumbs());
              crumbs.add(new Link(planPage.title(), planPage.address()));
              return new Page(
                  address,
                  PageKind.BOOKLET,
                  planPage.language(),
                  Label.message("booklet"),
                  crumbs,
                  view(planPage, whole, measures),
                  planPage.source());
            });
  }

  private static View view(Page planPage, PlanPage whole, List<Page> measures) {
    Iterator<Page> next = measures.iterator();
    List<BookletGeneral> generals =
        whole.plan().objectives().stream()
            .map(general -> general(new Levels(whole.plan(), planPage.language()), general, next))
            .toList();
    return new View.BookletPage(
        new View.PlanRef(whole.plan(), whole.state(), planPage.address()),
        whole.authority(),
        whole.measureCount(),
        whole.outline().stream().map(part -> part(part, generals)).toList(),
        whole.annual(),
        abbreviations(whole, measures));
  }

  private static BookletPart part(ComponentOutline part, List<BookletGeneral> generals) {
    Optional<String> component = part.component().map(Plan.Component::id);
    return new BookletPart(
        part.component(),
        generals.stream().filter(g -> g.objective().component().equals(component)).toList());
  }

  private static BookletGeneral general(
      Levels levels, GeneralObjective general, Iterator<Page> next) {
    return new BookletGeneral(
        general,
        general.objectives().stream().map(specific -> specific(levels, specific, next)).toList());
  }

  private static BookletSpecific specific(
      Levels levels, SpecificObjective specific, Iterator<Page> next) {
    List<BookletMeasure> measures =
        specific.measures().stream().map(measure -> measure(next.next())).toList();
    List<BookletSub> parts =
        specific.subObjectives().stream()
            .map(
                part ->
                    new BookletSub(
                        levels.part(part, List.of()),
                        Levels.under(specific, Optional.of(part.id()), measures)))
            .toList();
    return new BookletSpecific(
        specific,
        parts.isEmpty() ? measures : Levels.under(specific, Optional.empty(), measures),
        parts);
  }

  private static BookletMeasure measure(Page page) {
    MeasurePage measure = (MeasurePage) page.view();
    boolean whole = !measure.text().strip().contains("\n");
    String title = whole ? PlainText.plain(measure.text()) : measure.shortText();
    return new BookletMeasure(page.address(), title, whole, measure);
  }

  private static List<Abbreviation> abbreviations(PlanPage whole, List<Page> measures) {
    Stream<Abbreviation> ofMeasures =
        measures.stream().flatMap(page -> ((MeasurePage) page.view()).abbreviations().stream());
    return Stream.concat(whole.abbreviations().stream(), ofMeasures)
        .distinct()
        .sorted(Comparator.comparing(Abbreviation::abbreviation, PlainText.ALPHABETICAL::compare))
        .toList();
  }
}
