package ro.pridvor.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers in a text as people write it: several in a row, extensions, short numbers,
 * hours behind a number. Only what is a valid number of Romania, or of another country with its
 * code, can be called; all else stays text.
 */
public final class Phones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String COUNTRY = "RO";

  /** Digits and what stands between the groups of one number. */
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\d\\p{L}])(?:\\(?(?:\\+|00)\\s?\\(?\\d{1,3}\\)?[\\s./-]*)?(?:\\(\\d{1,4}\\)[\\s./-]*)?\\d"
              + "(?:[\\s./\u00A0\u00AD\u2009\u200B\u202F\u2011\u2013\u2060-]{0,3}\\d)*");

  private static final String HOUR = "(?:[01]?\\d|2[0-4])(?:[:.]\\d{2})?";

  /** Opening hours: "8-16", "08:00–16:30", "8.00 - 14.00". */
  private static final Pattern HOURS =
      Pattern.compile("(?<![\\d.:])" + HOUR + "\\s?[-–]\\s?" + HOUR + "(?![\\d:])|24/7|24/24");

  private static final Pattern HOURS_AHEAD =
      Pattern.compile("^(?:" + HOUR + "\\s?[-–]\\s?)?(?:" + HOUR + "|[0-5]\\d)\\s+(?=\\(?[0+]\\d)");

  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?i)^[\\s,;(/]*(?:int(?:erior(?:ul)?)?|ext(?:ensi[ea]|ension)?)\\b\\.?\\s*:?\\s*(\\d{1,6})(?![\\d.,:/-]*\\d)");

  private static final Pattern SHORT = Pattern.compile("112|119|116[\\s.]?\\d{3}");

  /** Emergencies, the child's telephone, and the harmonised numbers of Decision 2007/116/EC. */
  private static final Set<String> CERTAIN_SHORT =
      Set.of("112", "119", "116000", "116006", "116111", "116117", "116123");

  private static final Pattern TIME_BEHIND =
      Pattern.compile("^\\s*(?:[:.]\\d{2})?\\s*[-–]?\\s*\\d{0,2}(?:[:.]\\d{2})|^\\s*/\\s*\\d");

  /** A number behind "fax" calls a machine; one behind "tel./fax" does not. */
  private static final Pattern FAX =
      Pattern.compile(
          "(?i)(?:^|[^/\\p{L}]|(?<!tel)(?<!tel\\.)(?<!telefon)/)\\s*fax(?:[^\\p{L}\\d),;]|\\)\\s*:)*$");

  /** "0256 408 301 (fax)", but not the "fax" that goes before the next number. */
  private static final Pattern FAX_BEHIND =
      Pattern.compile("(?i)^\\s*[(–-]?\\s*(?:nr\\.?\\s*)?fax\\s*(?:\\)|[,;.]|$)");

  private Phones() {}

  /**
   * A stretch of a telephone field.
   *
   * @param text as written
   * @param number in E.164 (+40234500100), or a short number as it is dialled; empty for mere words
   * @param extension digits to dial after the number
   */
  public record Part(String text, Optional<String> number, Optional<String> extension) {

    private static Part words(String text) {
      return new Part(text, Optional.empty(), Optional.empty());
    }

    /** The address of a link that calls the number (RFC 3966). */
    public Optional<String> uri() {
      return number.map(n -> "tel:" + n);
    }
  }

  /** The parts of a text, in order; joined, their texts are the text again. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher candidate = CANDIDATE.matcher(text);
    int written = 0;
    int from = 0;
    while (candidate.find(from)) {
      int start = candidate.start();
      from = candidate.end();
      for (Found found : found(text, start, candidate.end())) {
        if (found.start > written) {
          parts.add(Part.words(text.substring(written, found.start)));
        }
        parts.add(
            new Part(
                text.substring(found.start, found.end),
                Optional.of(found.number),
                found.extension));
        written = found.end;
        from = Math.max(from, written);
      }
    }
    if (written < text.length()) {
      parts.add(Part.words(text.substring(written)));
    }
    return List.copyOf(parts);
  }

  /** Parts that can be called. */
  public static List<Part> numbers(String text) {
    return parts(text).stream().filter(part -> part.number().isPresent()).toList();
  }

  /** The first number, if there is any. */
  public static Optional<String> first(String text) {
    return numbers(text).stream().findFirst().flatMap(Part::number);
  }

  /**
   * Digits that look like a number but are none that can be called, as written; nothing where all
   * is understood.
   */
  public static Optional<String> doubt(String text) {
    List<Part> parts = parts(text);
    boolean none = parts.stream().noneMatch(part -> part.number().isPresent());
    if (none) {
      return Optional.of(text);
    }
    return parts.stream()
        .filter(part -> part.number().isEmpty())
        .map(part -> EXTENSION.matcher(part.text()).replaceFirst(""))
        .map(rest -> FAX_NUMBER.matcher(rest).replaceAll(""))
        .map(rest -> HOURS.matcher(rest).replaceAll(""))
        .filter(rest -> LOST.matcher(rest).find())
        .map(String::strip)
        .findFirst();
  }

  /** Four digits in a run are no hour; nor are six in groups. */
  private static final Pattern LOST =
      Pattern.compile(
          "(?<![\\d:.,])\\d{5,}|\\d{3}[\\s.]\\d{3}|[0+]\\d(?:[\\s./-]{0,2}\\d){5,}"
              + "|^\\s*[-/–]\\s*\\d{2,3}\\b(?!\\s*[:h])"
              + "|^\\s*[,;]\\s*\\.?\\d{2,3}\\s*(?:$|[,;]\\s*\\.?\\d{2,3}\\b)");

  private static final Pattern FAX_NUMBER =
      Pattern.compile(
          "(?i)fax[^\\p{L}\\d]*[\\d\\s./-]+|[+\\d][\\d\\s./-]+[(–-]?\\s*fax\\b(?![^\\p{L}]*\\d)");

  private record Found(int start, int end, String number, Optional<String> extension) {}

  /** One number, or several that only blanks or a slash separate. */
  private static List<Found> found(String text, int start, int end) {
    String written = text.substring(start, end);
    Matcher hours = HOURS_AHEAD.matcher(written);
    if (hours.find()) {
      return found(text, start + hours.end(), end);
    }
    Optional<Found> whole = one(text, start, end);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    for (int cut = written.length() - 1; cut > 0; cut--) {
      if (Character.isDigit(written.charAt(cut)) && !Character.isDigit(written.charAt(cut - 1))) {
        String head = written.substring(0, cut).replaceAll("[^\\d)]+$", "");
        Optional<Found> first = one(text, start, start + head.length());
        if (first.isPresent()) {
          List<Found> all = new ArrayList<>(first.stream().toList());
          all.addAll(found(text, start + cut, end));
          return all;
        }
      }
    }
    return List.of();
  }

  private static Optional<Found> one(String text, int start, int end) {
    String written = text.substring(start, end);
    String behind = text.substring(end);
    boolean fax = FAX.matcher(text.substring(0, start)).find() || FAX_BEHIND.matcher(behind).find();
    if (fax || mayEndInHours(written, behind)) {
      return Optional.empty();
    }
    Optional<String> number = shortNumber(written, behind).or(() -> full(written));
    return number.map(
        n -> {
          Matcher extension = EXTENSION.matcher(behind);
          return extension.find()
              ? new Found(start, end, n, Optional.of(extension.group(1)))
              : new Found(start, end, n, Optional.empty());
        });
  }

  /**
   * "0256 408 30 8-16" is a number with a digit missing before hours, not a number that ends in 8.
   */
  private static boolean mayEndInHours(String written, String behind) {
    Matcher hours = HOURS.matcher(written + behind);
    while (hours.find()) {
      boolean within = hours.start() > 0 && hours.start() < written.length();
      if (within && Character.isWhitespace(written.charAt(hours.start() - 1))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> shortNumber(String written, String behind) {
    String digits = written.replaceAll("\\D", "");
    boolean bounded = SHORT.matcher(written).matches() && !TIME_BEHIND.matcher(behind).find();
    return bounded && CERTAIN_SHORT.contains(digits) ? Optional.of(digits) : Optional.empty();
  }

  private static Optional<String> full(String written) {
    // "(+4) 0234 …" is the code +40 with the zero of the national form
    String usual = written.replaceFirst("^\\(?(?:\\+|00)\\s?4\\s?\\)?[\\s.-]*(?=0\\d)", "");
    usual = usual.replaceFirst("^\\(?((?:\\+|00)\\s?40)\\)?[\\s.-]*\\(?0\\)?", "$1");
    String digits = usual.replaceAll("\\D", "");
    boolean international = usual.matches("^\\(?(?:\\+|00).*");
    if (!international && (digits.length() != 10 || digits.charAt(0) != '0')) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = NUMBERS.parse(usual, COUNTRY);
      return NUMBERS.isValidNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
