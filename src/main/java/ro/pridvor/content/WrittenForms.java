package ro.pridvor.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ro.pridvor.text.Folding;
import ro.pridvor.text.Months;
import ro.pridvor.text.Slug;
import ro.pridvor.text.WebAddress;

/** What was probably meant by a value whose form is not the one that its key asks for. */
final class WrittenForms {
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(?:(?<d1>\\d{1,2})(?<sep>[./-])(?<m1>\\d{1,2})\\k<sep>(?<y1>\\d{4})"
              + "|(?<y2>\\d{4})(?<sep2>[./-])(?<m2>\\d{1,2})\\k<sep2>(?<d2>\\d{1,2})"
              + "|(?<y3>\\d{4})(?<m3>\\d{2})(?<d3>\\d{2})"
              + "|(?<d4>\\d{1,2}) (?<name>\\p{L}{3,10})\\.? (?<y4>\\d{4}))"
              + "(?:[T ]\\d{2}:\\d{2}\\S*)?(?: ?r\\.)?");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.%+-])[\\w%+-]+(?:\\.[\\w%+-]+)*@[\\p{L}\\d][\\p{L}\\d-]*(?:\\.[\\p{L}\\d-]+)+");
  private static final Pattern AT = Pattern.compile("(?i)\\s*(?:[(\\[{]\\s*at\\s*[)\\]}]|@)\\s*");
  private static final Pattern DOT =
      Pattern.compile("(?i)\\s*[(\\[{]\\s*(?:dot|punct)\\s*[)\\]}]\\s*");

  /** The figure before a unit that belongs elsewhere: 25 %, 12500 lei. */
  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(?:cca\\.?|circa|[≈~])?\\s*([+-]?\\d[\\d.,\\s\u00A0]*?)\\s*(%|\\p{L}[\\p{L} .]*)?");

  private static final Pattern UNSEEN = Pattern.compile("[" + Folding.UNSEEN + "]+");

  private WrittenForms() {}

  /**
   * @param form the key of the message that describes the form
   */
  static Optional<String> meant(String form, String written) {
    return switch (form) {
      case "@form.day", "@form.date" -> day(written.strip());
      case "@form.site" -> WebAddress.meant(written).flatMap(WebAddress::siteRoot);
      case "@form.link" -> WebAddress.meant(written);
      case "@form.email" -> email(written);
      case "@form.number" -> figure(written);
      case "@form.id" -> id(written);
      default -> Optional.empty();
    };
  }

  /** Day before month, as Romanian has it; nothing for a day that no calendar has. */
  private static Optional<String> day(String written) {
    Matcher day = DAY.matcher(written);
    if (!day.matches()) {
      return Optional.empty();
    }
    Optional<Integer> month =
        day.group("name") == null ? Optional.of(number(day, "m1", "m2", "m3")) : month(day);
    try {
      int year = number(day, "y1", "y2", "y3", "y4");
      int number = number(day, "d1", "d2", "d3", "d4");
      return month.map(m -> LocalDate.of(year, m, number).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A month by its name or the beginning of it that no other month has. */
  private static Optional<Integer> month(Matcher day) {
    String name = Folding.fold(day.group("name"));
    List<String> meant = Months.ROMANIAN.stream().filter(m -> m.startsWith(name)).toList();
    return meant.size() == 1
        ? Optional.of(Months.ROMANIAN.indexOf(meant.get(0)) + 1)
        : Optional.empty();
  }

  private static int number(Matcher found, String... groups) {
    return Stream.of(groups)
        .map(found::group)
        .filter(Objects::nonNull)
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow();
  }

  /** The one address in a value; nothing where there are two. */
  private static Optional<String> email(String written) {
    String seen = UNSEEN.matcher(written).replaceAll("");
    Matcher mail = MAIL.matcher(DOT.matcher(AT.matcher(seen).replaceAll("@")).replaceAll("."));
    Set<String> all = new TreeSet<>();
    while (mail.find()) {
      all.add(mail.group());
    }
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  /** The figure without its unit; nothing where it can be read in two ways. */
  private static Optional<String> figure(String written) {
    Matcher figure = WITH_UNIT.matcher(written.strip().replace('\u2212', '-'));
    return figure.matches()
        ? Numbers.parse(figure.group(1)).map(BigDecimal::toPlainString)
        : Optional.empty();
  }

  private static Optional<String> id(String written) {
    String id = Slug.of(written);
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }
}
