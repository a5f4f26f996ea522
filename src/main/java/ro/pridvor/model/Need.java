package ro.pridvor.model;

import java.util.Locale;

/**
 * What somebody may need help with. The constants are the values of {@code needs} in the files of
 * services and end addresses, so they are Romanian words.
 */
public enum Need {
  URGENTA("Ajutor de urgență", "Emergency help", "Sürgősségi segítség"),
  INFORMARE("Informații și îndrumare", "Information and guidance", "Tájékoztatás és útbaigazítás"),
  CONSILIERE("Consiliere", "Counselling", "Tanácsadás"),
  BANI_SI_BENEFICII("Bani și beneficii", "Money and benefits", "Pénz és juttatások"),
  HRANA("Hrană", "Food", "Élelem"),
  IGIENA("Igienă (baie, duș)", "Hygiene (bath, shower)", "Tisztálkodás (fürdő, zuhany)"),
  ADAPOST("Adăpost", "Shelter", "Menedék"),
  LOCUINTA("Locuință", "Housing", "Lakhatás"),
  INGRIJIRE_LA_DOMICILIU("Îngrijire la domiciliu", "Care at home", "Otthoni gondozás"),
  INGRIJIRE_CU_CAZARE(
      "Îngrijire cu cazare (cămin, centru rezidențial)",
      "Residential care (care home)",
      "Bentlakásos gondozás (otthon)"),
  LOC_DE_ZI(
      "Un loc pe timpul zilei (centru de zi, club)",
      "A place for the day (day centre, club)",
      "Nappali hely (nappali központ, klub)"),
  PAUZA_PENTRU_INGRIJITORI(
      "Pauză pentru cei care îngrijesc (respiro)",
      "A break for carers (respite)",
      "Pihenő a gondozóknak (respiro)"),
  SANATATE_SI_RECUPERARE("Sănătate și recuperare", "Health and recovery", "Egészség és felépülés"),
  SCOALA("Școală și învățare", "School and learning", "Iskola és tanulás"),
  MUNCA("Muncă", "Work", "Munka"),
  PROTECTIE_DE_VIOLENTA(
      "Protecție de violență", "Protection from violence", "Védelem az erőszaktól"),
  DEPENDENTE(
      "Dependențe (alcool, droguri)",
      "Addictions (alcohol, drugs)",
      "Függőségek (alkohol, kábítószer)"),
  TIMP_LIBER("Timp liber și prieteni", "Free time and friends", "Szabadidő és barátok");

  private final String romanian;
  private final String english;
  private final String hungarian;

  Need(String romanian, String english, String hungarian) {
    this.romanian = romanian;
    this.english = english;
    this.hungarian = hungarian;
  }

  /** As written in content and in addresses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in a language, or in Romanian where there is none. */
  public String name(String language) {
    return switch (language) {
      case "en" -> english;
      case "hu" -> hungarian;
      default -> romanian;
    };
  }
}
