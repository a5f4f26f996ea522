package ro.pridvor.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ro.pridvor.text.Slug;
import ro.pridvor.text.WebAddress;

/** What was probably meant by a value whose form is not the one that its key asks for. */
final class WrittenForms {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})|(\\d{4})[./](\\d{1,2})[./](\\d{1,2})");
  private static final Pattern MAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+(\\.[\\w-]+)+");

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
      case "@form.id" -> id(written);
      default -> Optional.empty();
    };
  }

  /** Day before month, as Romanian has it. */
  private static Optional<String> day(String written) {
    Matcher day = DAY.matcher(written);
    if (!day.matches()) {
      return Optional.empty();
    }
    boolean yearFirst = day.group(4) != null;
    String year = yearFirst ? day.group(4) : day.group(3);
    int month = Integer.parseInt(yearFirst ? day.group(5) : day.group(2));
    int number = Integer.parseInt(yearFirst ? day.group(6) : day.group(1));
    boolean exists = month >= 1 && month <= 12 && number >= 1 && number <= 31;
    return exists
        ? Optional.of(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, number))
        : Optional.empty();
  }

  /** The one address in a value; nothing where there are two. */
  private static Optional<String> email(String written) {
    Matcher mail = MAIL.matcher(written);
    if (!mail.find()) {
      return Optional.empty();
    }
    String first = mail.group();
    return mail.find() ? Optional.empty() : Optional.of(first);
  }

  private static Optional<String> id(String written) {
    String id = Slug.of(written);
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }
}
