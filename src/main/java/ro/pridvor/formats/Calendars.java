package ro.pridvor.formats;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.portal.NameIds;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * {@code termene.ics} beside the page of a plan and of an institution (RFC 5545): an all-day event
 * on the last day of each deadline that is certain and ahead. Ids depend on the measure alone, so
 * that a calendar program moves an event when its deadline moves.
 */
public final class Calendars {
  /** The name of the file, in the folder of its page. */
  public static final String FILE = "termene.ics";

  private static final Addresses ADDRESSES = Addresses.ROMANIAN;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Portal portal;
  private final NameIds ids;

  private Calendars(Portal portal) {
    this.portal = portal;
    this.ids = NameIds.of(portal.facts());
  }

  static List<OutputFile> files(Publication publication) {
    Portal portal = publication.portal();
    Calendars calendars = new Calendars(portal);
    List<OutputFile> files = new ArrayList<>();
    for (Plan plan : portal.plans()) {
      List<PlacedMeasure> all = portal.measures().stream().filter(m -> m.plan() == plan).toList();
      calendars.add(files, ADDRESSES.plan(plan.id()), plan.shortTitle(), portal.dueAhead(all));
    }
    for (Organisation o : portal.organisations().values()) {
      List<PlacedMeasure> all = portal.answering().getOrDefault(o.id(), List.of());
      calendars.add(files, ADDRESSES.organisation(o.id()), o.name(), portal.dueAhead(all));
    }
    return files;
  }

  private void add(List<OutputFile> files, String page, String name, List<PlacedMeasure> measures) {
    if (!measures.isEmpty()) {
      files.add(OutputFile.of(page.substring(1) + FILE, () -> write(name, measures)));
    }
  }

  private byte[] write(String name, List<PlacedMeasure> measures) {
    Lines lines = new Lines();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Pridvor//Pridvor//RO");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.addText("X-WR-CALNAME", name);
    measures.forEach(placed -> event(lines, placed));
    lines.add("END", "VCALENDAR");
    return lines.bytes();
  }

  private void event(Lines lines, PlacedMeasure placed) {
    LocalDate due = placed.measure().deadline().orElseThrow().due().orElseThrow();
    String id = placed.plan().id() + "/" + placed.measure().id();
    String code = placed.measure().code().map(c -> c.strip() + " ").orElse("");
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", ids.of("deadline/" + id));
    lines.add("DTSTAMP", portal.facts().date().format(DAY) + "T000000Z");
    lines.add("DTSTART;VALUE=DATE", due.format(DAY));
    lines.add("DTEND;VALUE=DATE", due.plusDays(1).format(DAY));
    lines.addText("SUMMARY", code + PlainText.title(placed.measure().text()));
    lines.addText(
        "DESCRIPTION",
        placed.measure().deadline().orElseThrow().text() + "\n" + placed.plan().shortTitle());
    portal
        .facts()
        .url(ADDRESSES.measure(placed.plan().id(), placed.measure().id()))
        .ifPresent(url -> lines.add("URL", url));
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("END", "VEVENT");
  }

  /** Content lines: no longer than 75 octets, folded between characters. */
  private static final class Lines {
    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder out = new StringBuilder();

    void addText(String name, String text) {
      add(
          name,
          text.replace("\\", "\\\\")
              .replace(";", "\\;")
              .replace(",", "\\,")
              .replaceAll("\\R", "\\\\n"));
    }

    void add(String name, String value) {
      int used = 0;
      for (int code : (name + ":" + value).codePoints().toArray()) {
        String character = Character.toString(code);
        int size = character.getBytes(StandardCharsets.UTF_8).length;
        if (used + size > OCTETS) {
          out.append(END).append(' ');
          used = 1;
        }
        out.append(character);
        used += size;
      }
      out.append(END);
    }

    byte[] bytes() {
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
