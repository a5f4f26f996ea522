package ro.pridvor.status;

import java.time.LocalDate;
import java.util.List;
import ro.pridvor.model.Service;

/**
 * What is known of some services that can be used today.
 *
 * @param withoutContact no telephone, no e-mail, no website
 * @param unconfirmed nobody has confirmed them in the last twelve months
 */
public record ServiceCounts(int existing, int withoutContact, int unconfirmed) {

  static ServiceCounts of(List<Service> services, LocalDate today) {
    List<Service> existing =
        services.stream().filter(s -> s.status() == Service.Status.EXISTING).toList();
    return new ServiceCounts(
        existing.size(),
        (int) existing.stream().filter(s -> !hasContact(s)).count(),
        (int) existing.stream().filter(s -> !isConfirmed(s, today)).count());
  }

  /** Whether nothing is missing. */
  public boolean complete() {
    return withoutContact + unconfirmed == 0;
  }

  private static boolean hasContact(Service service) {
    return service
        .contact()
        .filter(c -> c.phone().or(c::email).or(c::website).isPresent())
        .isPresent();
  }

  static boolean isConfirmed(Service service, LocalDate today) {
    return service
        .confirmed()
        .flatMap(Service.Confirmation::lastDay)
        .filter(date -> !date.isBefore(today.minusYears(1)))
        .isPresent();
  }
}
