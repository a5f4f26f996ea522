package ro.pridvor.testing;

import java.nio.file.Path;

/** The small site with one service of which everything is known. */
public final class ServiceFixture {
  public static final String SERVICE =
      """
      name: Centru de zi
      status: existing
      plan: mic-2025-2030
      town: Alba Iulia
      offers: [Masă caldă, Consiliere]
      needs: [loc-de-zi, hrana]
      audience:
        target-groups: [copii]
        age: 6-14 ani
        conditions: [Să locuiți în oraș]
      provider: das-mic
      provider-text: DAS
      legal-type: {code: "8891 CZ-C-II", name: Centre de zi}
      place:
        name: Casa Albă
        town: Alba Iulia
        address: Strada Primăverii nr. 1
        step-free: yes
        lift: no
        toilet: partly
        parking: unknown
        sign-language: no
        hearing-loop: no
      contact: {phone: 0258 000 000, email: centru@exemplu.ro, website: https://exemplu.ro/}
      hours: luni–vineri, 8:00–16:00
      how-to-apply: [Sunați., Veniți cu actele.]
      documents: [Buletin, Adeverință de la școală]
      cost: Gratuit
      waiting-time: două săptămâni
      languages: [română, maghiară]
      capacity: 20 de copii
      licence: LF nr. 1/2025
      confirmed: {date: 2026-11-01, by: DAS}
      measures: [{plan: mic-2025-2030, measure: m-1-2-1, role: funds}]
      note: O notă.
      easy: Copiii pot veni aici după școală.
      """;

  private ServiceFixture() {}

  /** The content folder of a copy of the small site with the service. */
  public static Path whole(Path folder) {
    return with(folder, "centru-de-zi", SERVICE);
  }

  public static Path with(Path folder, String id, String yaml) {
    Path content = TestSites.valid("mic", folder).resolve("content");
    TestSites.write(content.resolve("services/" + id + ".yaml"), yaml);
    return content;
  }
}
