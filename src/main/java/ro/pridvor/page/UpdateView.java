package ro.pridvor.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Update;
import ro.pridvor.page.View.MeasureRow;
import ro.pridvor.page.View.Neighbours;

/** What the pages of news show. */
public sealed interface UpdateView extends View.OfUpdates {

  /** All news by year, the newest first. */
  record Updates(List<Year> years) implements UpdateView {}

  /** News, whole, with the pages of what it is about. */
  record UpdatePage(
      Update update,
      List<Link> plans,
      List<UpdateMeasure> measures,
      List<ServiceView.ServiceRow> services,
      Neighbours neighbours)
      implements UpdateView {}

  /** The news of a year. */
  record Year(int year, List<UpdateCard> updates) {}

  /** News in a list. */
  record UpdateCard(String title, LocalDate date, String address, Optional<String> summary) {}

  /** A measure that news is about, with what was said of it that day. */
  record UpdateMeasure(MeasureRow measure, String plan, Optional<MeasureStatus> status) {}
}
