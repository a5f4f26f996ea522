package ro.pridvor.site;

import java.util.List;
import java.util.stream.Stream;
import ro.pridvor.model.Service;
import ro.pridvor.page.Link;
import ro.pridvor.page.ServiceView;
import ro.pridvor.page.ServiceView.Letters;
import ro.pridvor.page.View;
import ro.pridvor.portal.Portal;

/** A service on one sheet of paper, in letters as large as what there is to say allows. */
final class Leaflets {
  /** So many characters fit on a leaflet in letters of 16 points, with room to spare. */
  private static final int IN_LARGE_LETTERS = 300;

  private static final int IN_MEDIUM_LETTERS = 900;

  /** So many characters more take the words for a service that does not exist, in any language. */
  private static final int STATE = 120;

  private final Portal portal;
  private final String language;
  private final ServiceRows services;
  private final Places places;
  private final StructuredData structured;

  Leaflets(Portal portal, String language, ServiceRows services, Places places) {
    this.portal = portal;
    this.language = language;
    this.services = services;
    this.places = places;
    this.structured = new StructuredData(portal);
  }

  View of(Service s, Link self) {
    return new ServiceView.Leaflet(
        s,
        s.audience().targetGroups().stream()
            .map(id -> portal.targetGroups().get(id).name(language))
            .toList(),
        services.provider(s),
        s.town().map(places::offices).orElse(List.of()),
        portal.state(s),
        self,
        structured.absolute(self.address()),
        letters(length(s) + (portal.state(s).exists() ? 0 : STATE)));
  }

  private static Letters letters(int length) {
    if (length <= IN_LARGE_LETTERS) {
      return Letters.LARGE;
    }
    return length <= IN_MEDIUM_LETTERS ? Letters.MEDIUM : Letters.SMALL;
  }

  /** How much of it a leaflet shows. */
  private static int length(Service s) {
    return Stream.of(
            Stream.of(s.name()),
            s.easy().stream(),
            s.offers().stream(),
            s.audience().targetGroups().stream(),
            s.audience().conditions().stream(),
            s.documents().stream(),
            s.cost().stream(),
            s.howToApply().stream(),
            s.place().flatMap(Service.Place::address).stream(),
            s.hours().stream())
        .flatMap(texts -> texts)
        .mapToInt(String::length)
        .sum();
  }
}
