package ro.pridvor.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.model.Update;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.UpdateView;
import ro.pridvor.page.UpdateView.UpdateCard;
import ro.pridvor.page.UpdateView.UpdateMeasure;
import ro.pridvor.page.UpdateView.Year;
import ro.pridvor.page.View;
import ro.pridvor.page.View.Neighbours;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** The pages of news: all of them, each of them. */
final class UpdatePages {
  private static final int SUMMARY = 200;

  private final Portal portal;
  private final Addresses addresses;
  private final Rows rows;
  private final PageMaker maker;
  private final Map<String, PlacedMeasure> measures;
  private final Map<String, Plan> plans;
  private final Map<String, Service> services;

  /**
   * @param measures all measures by {@link Portal#key}
   */
  UpdatePages(Portal portal, String language, Rows rows, Map<String, PlacedMeasure> measures) {
    this.portal = portal;
    this.addresses = Addresses.of(language, portal.facts());
    this.rows = rows;
    this.maker = new PageMaker(language, addresses);
    this.measures = measures;
    this.plans = portal.plans().stream().collect(Collectors.toMap(Plan::id, Function.identity()));
    this.services =
        portal.services().stream()
            .collect(Collectors.toMap(Service::id, Function.identity(), (a, b) -> a));
  }

  /** The list stands even while there is nothing in it: its address is a promise. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    Link top = Link.message("nav.updates", addresses.updates());
    pages.add(maker.page(PageKind.UPDATES, top.address(), top.label(), list(), List.of()));
    List<Update> all = portal.updates();
    for (int i = 0; i < all.size(); i++) {
      Update update = all.get(i);
      pages.add(
          maker.page(
              PageKind.UPDATE,
              addresses.update(update.id()),
              Label.of(update.title()),
              page(update, new Neighbours(link(i + 1), link(i - 1))),
              List.of(top),
              Portal.updateKey(update.id())));
    }
    return pages;
  }

  private View list() {
    Map<Integer, List<UpdateCard>> years = new LinkedHashMap<>();
    for (Update update : portal.updates()) {
      years
          .computeIfAbsent(update.date().getYear(), year -> new ArrayList<>())
          .add(card(update, addresses));
    }
    return new UpdateView.Updates(
        years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList());
  }

  /** News as it stands in lists: what it says in simple words, else how its text begins. */
  static UpdateCard card(Update update, Addresses addresses) {
    String summary = PlainText.plain(update.easy().orElse(update.text()));
    return new UpdateCard(
        update.title(),
        update.date(),
        addresses.update(update.id()),
        Optional.of(PlainText.cut(summary, SUMMARY)).filter(text -> !text.isBlank()));
  }

  /** The newest of some news. */
  static List<UpdateCard> cards(List<Update> updates, int most, Addresses addresses) {
    return updates.stream().limit(most).map(update -> card(update, addresses)).toList();
  }

  private View page(Update update, Neighbours neighbours) {
    return new UpdateView.UpdatePage(
        update,
        update.plans().stream()
            .map(plans::get)
            .map(plan -> Link.of(plan.shortTitle(), addresses.plan(plan.id())))
            .toList(),
        update.measures().stream().map(this::measure).toList(),
        update.services().stream().map(services::get).map(rows.services()::row).toList(),
        neighbours);
  }

  private UpdateMeasure measure(Update.About about) {
    PlacedMeasure placed = measures.get(Portal.key(about.plan(), about.measure()));
    return new UpdateMeasure(rows.row(placed), placed.plan().shortTitle(), about.status());
  }

  private Optional<Link> link(int index) {
    if (index < 0 || index >= portal.updates().size()) {
      return Optional.empty();
    }
    Update update = portal.updates().get(index);
    return Optional.of(Link.of(update.title(), addresses.update(update.id())));
  }
}
