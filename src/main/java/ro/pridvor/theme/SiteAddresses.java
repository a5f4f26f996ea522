package ro.pridvor.theme;

import ro.pridvor.address.Addresses;

/** The addresses that every page links to, as templates read them. */
public record SiteAddresses(
    String home,
    String plans,
    String groups,
    String organisations,
    String fundingSources,
    String deadlines,
    String services,
    String findHelp,
    String updates,
    String search,
    String glossary,
    String data,
    String status,
    String accessibility,
    String formats,
    String about) {

  static SiteAddresses of(Addresses a) {
    return new SiteAddresses(
        a.home(),
        a.plans(),
        a.groups(),
        a.organisations(),
        a.fundingSources(),
        a.deadlines(),
        a.services(),
        a.findHelp(),
        a.updates(),
        a.search(),
        a.glossary(),
        a.data(),
        a.status(),
        a.accessibility(),
        a.formats(),
        a.about());
  }
}
