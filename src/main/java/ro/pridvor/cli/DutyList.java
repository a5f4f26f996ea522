package ro.pridvor.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import ro.pridvor.exports.DocxList;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;
import ro.pridvor.status.Duty;
import ro.pridvor.text.PlainText;

/**
 * What is due, in words: as plain text, or as a document that can be sent.
 *
 * @param whose the institution, or the portal
 */
record DutyList(String whose, List<Duty> duties, LocalDate today, ResourceBundle words) {

  /** A heading for each kind, with its duties; nothing where nothing is due. */
  private Map<String, List<String>> parts() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Duty duty : duties) {
      String kind = "duty." + duty.kind().name().toLowerCase(Locale.ROOT);
      parts
          .computeIfAbsent(words.getString(kind), heading -> new ArrayList<>())
          .add(words.getString(item(kind, duty)).formatted(arguments(duty)));
    }
    return parts;
  }

  private static String item(String kind, Duty duty) {
    boolean never = duty.kind() == Duty.Kind.UNCONFIRMED && duty.since().isEmpty();
    return kind + (never ? ".never" : ".item");
  }

  private Object[] arguments(Duty duty) {
    String plan = duty.plan().map(Plan::shortTitle).orElse("");
    String since = duty.since().map(this::day).orElse("");
    return switch (duty.kind()) {
      case REPORT ->
          new Object[] {
            plan, duty.years().stream().map(String::valueOf).collect(Collectors.joining(", "))
          };
      case CONSULTATION -> new Object[] {plan, since};
      case PROPOSALS -> new Object[] {plan, duty.count()};
      case OVERDUE -> {
        Measure measure = duty.measure().orElseThrow();
        String printed = measure.deadline().map(Deadline::text).orElse("");
        yield new Object[] {plan, PlainText.plain(Portal.title(measure)), printed, since};
      }
      case UNCONFIRMED -> new Object[] {duty.service().map(Service::name).orElse(""), since};
      case ACCESSIBILITY -> new Object[] {since};
    };
  }

  private String day(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern(words.getString("duty.date"), Locale.ROOT));
  }

  private String title() {
    return words.getString("duty.title").formatted(whose);
  }

  private String lead() {
    return words.getString(duties.isEmpty() ? "duty.none" : "duty.lead").formatted(day(today));
  }

  /** Plain text; lines end as the files of Windows do, so that every editor shows them. */
  String text() {
    StringBuilder out = new StringBuilder(title()).append("\r\n").append(lead()).append("\r\n");
    parts()
        .forEach(
            (heading, items) -> {
              out.append("\r\n").append(heading).append("\r\n");
              items.forEach(item -> out.append("- ").append(item).append("\r\n"));
            });
    return out.toString();
  }

  byte[] docx() {
    return DocxList.of(title(), lead(), parts(), words.getString("duty.language"));
  }
}
