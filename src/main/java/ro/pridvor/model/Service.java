package ro.pridvor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person can use, or that was promised. What is not known is absent: nothing is
 * invented.
 *
 * @param plannedBy the year by which a planned service was promised
 * @param plan id of the plan that names it; none for national services
 * @param town the town or county that it is for
 * @param aliases what people call it; searched, not shown
 * @param provider id of the organisation that provides it
 * @param providerText who provides it or answers for it, as printed
 */
public record Service(
    String id,
    String name,
    Status status,
    Optional<Integer> plannedBy,
    Optional<String> plan,
    Optional<String> town,
    List<String> aliases,
    List<String> offers,
    List<Need> needs,
    Audience audience,
    Optional<String> provider,
    Optional<String> providerText,
    Optional<LegalType> legalType,
    Optional<Place> place,
    Optional<Contact> contact,
    Optional<String> hours,
    List<String> howToApply,
    List<String> documents,
    Optional<String> cost,
    Optional<String> waitingTime,
    List<String> languages,
    Optional<String> capacity,
    Optional<String> licence,
    List<MeasureRef> measures,
    Optional<Confirmation> confirmed,
    Optional<Source> source,
    Optional<String> note,
    Optional<String> easy) {

  /** Whether it can be used. */
  public enum Status {
    EXISTING,
    PLANNED,
    CLOSED
  }

  /**
   * Who it is for.
   *
   * @param targetGroups ids
   */
  public record Audience(
      List<String> targetGroups, Optional<String> age, List<String> conditions) {}

  /** A code of the nomenclature of social services (HG 867/2015). */
  public record LegalType(String code, Optional<String> name) {}

  /** Where it is. */
  public record Place(
      Optional<String> name,
      Optional<String> town,
      Optional<String> address,
      List<Access> access) {}

  /** What is known of a building. */
  public record Access(Feature feature, Answer answer) {}

  /** What people ask of a building before they come. */
  public enum Feature {
    STEP_FREE,
    LIFT,
    TOILET,
    PARKING,
    SIGN_LANGUAGE,
    HEARING_LOOP
  }

  /** As far as known. */
  public enum Answer {
    YES,
    NO,
    PARTLY,
    UNKNOWN
  }

  /** How to reach it. */
  public record Contact(
      Optional<String> phone,
      Optional<String> sms,
      Optional<String> email,
      Optional<String> website) {}

  /** A measure that concerns it. */
  public record MeasureRef(String plan, String measure, Role role) {}

  /** What a measure does for it. */
  public enum Role {
    CREATES,
    FUNDS,
    MENTIONS,
    EXTENDS
  }

  /** When (a day, a month or a year) and by whom it was last found to be as described. */
  public record Confirmation(String date, String by) {

    /** The last day that the date can mean: a month or a year counts until its end. */
    public Optional<LocalDate> lastDay() {
      return new WrittenDate(date).lastDay();
    }
  }

  /** How it is known, with the words of the source. */
  public record Source(
      Optional<String> plan,
      Optional<String> document,
      Optional<String> link,
      Optional<String> where,
      Optional<String> quote) {}

  /** The keys, as an editor writes them, of what people ask for and nobody has published yet. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    addIf(missing, offers.isEmpty(), "offers");
    addIf(missing, audience.conditions().isEmpty(), "audience.conditions");
    addIf(missing, provider.isEmpty() && providerText.isEmpty(), "provider");
    addIf(missing, place.flatMap(Place::address).isEmpty(), "place.address");
    addIf(missing, place.map(Place::access).orElse(List.of()).isEmpty(), "place.step-free");
    addIf(missing, contact.flatMap(Contact::phone).isEmpty(), "contact.phone");
    addIf(missing, contact.flatMap(Contact::email).isEmpty(), "contact.email");
    addIf(missing, hours.isEmpty(), "hours");
    addIf(missing, howToApply.isEmpty(), "how-to-apply");
    addIf(missing, documents.isEmpty(), "documents");
    addIf(missing, cost.isEmpty(), "cost");
    addIf(missing, waitingTime.isEmpty(), "waiting-time");
    addIf(missing, languages.isEmpty(), "languages");
    addIf(missing, capacity.isEmpty(), "capacity");
    addIf(missing, licence.isEmpty(), "licence");
    addIf(missing, confirmed.isEmpty(), "confirmed");
    return List.copyOf(missing);
  }

  private static void addIf(List<String> list, boolean absent, String key) {
    if (absent) {
      list.add(key);
    }
  }
}
