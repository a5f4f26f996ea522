package ro.pridvor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dated news about plans, measures and services.
 *
 * @param plans ids of the plans that it concerns
 * @param services ids of the services that it concerns
 * @param text Markdown
 */
public record Update(
    String id,
    String title,
    LocalDate date,
    List<String> plans,
    List<About> measures,
    List<String> services,
    Optional<String> easy,
    String text) {

  public Update {
    plans = List.copyOf(plans);
    measures = List.copyOf(measures);
    services = List.copyOf(services);
  }

  /**
   * A measure that the news is about.
   *
   * @param status how far it had come on the day of the news, if the news says so
   */
  public record About(String plan, String measure, Optional<MeasureStatus> status) {}
}
