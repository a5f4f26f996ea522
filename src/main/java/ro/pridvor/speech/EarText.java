package ro.pridvor.speech;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ro.pridvor.text.Months;

/**
 * Writes Romanian print so that a voice says it rightly. Voices read plain numbers and years well,
 * in the gender of what is counted; these stay figures. Only what is certain is changed.
 *
 * <pre>{@code
 * new EarText(Map.of("DAS", "Direcția de Asistență Socială")).say("art. 5, nr. 292/2011");
 * // articolul 5, numărul 292 din 2011
 * }</pre>
 */
public final class EarText {
  private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("nr.", "numărul"),
          Map.entry("art.", "articolul"),
          Map.entry("alin.", "alineatul"),
          Map.entry("lit.", "litera"),
          Map.entry("pct.", "punctul"),
          Map.entry("str.", "strada"),
          Map.entry("bd.", "bulevardul"),
          Map.entry("tel.", "telefon"),
          Map.entry("jud.", "județul"),
          Map.entry("mun.", "municipiul"),
          Map.entry("pag.", "pagina"),
          Map.entry("ex.", "de exemplu"),
          Map.entry("de ex.", "de exemplu"),
          Map.entry("etc.", "et cetera"),
          Map.entry("ș.a.", "și altele"),
          Map.entry("ş.a.", "și altele"),
          Map.entry("aprox.", "aproximativ"),
          Map.entry("cca.", "circa"));

  /** These are words of their own at the end of a sentence. */
  private static final Map<String, String> SHORT_BEFORE_NUMBER =
      Map.of(
          "cap.", "capitolul",
          "bl.", "blocul",
          "sc.", "scara",
          "ap.", "apartamentul",
          "et.", "etajul",
          "max.", "maximum",
          "min.", "minimum");

  private static final List<String> FIGURES =
      List.of("zero", "unu", "doi", "trei", "patru", "cinci", "șase", "șapte", "opt", "nouă");
  private static final Map<Character, String> LETTERS = letters();

  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S+|www\\.\\S+|[\\w.-]+@[\\w.-]+\\.\\w+");
  private static final Pattern SHORTENED = shortened(SHORT, "(?=\\s|\\d|$|[,;:)])");
  private static final Pattern BEFORE_NUMBER =
      shortened(SHORT_BEFORE_NUMBER, "(?=\\s?\\d|\\s[IVX]+\\b)");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\d.,/-])0[237]\\d{2}[ .]?\\d{3}[ .]?\\d{3}(?![\\d/-]|[.,]\\d)");
  private static final Pattern SHORT_TELEPHONE =
      Pattern.compile(
          "\\b(sunați la|suna la|apelați|apelul|telefonul|numărul unic)\\s+(1\\d{2})(?![\\d/.-])",
          Pattern.CASE_INSENSITIVE | UNICODE);
  private static final String DAY_OF_YEAR = "(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})";
  private static final Pattern ACT_WITH_DAY =
      Pattern.compile("(?<![\\d./-])(\\d{1,5})/" + DAY_OF_YEAR + "(?![\\d/-])");
  private static final Pattern DATE =
      Pattern.compile("(?<![\\d./-])" + DAY_OF_YEAR + "(?![\\d/-])");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?<![\\d./,-])0?1 (?=" + String.join("|", Months.ROMANIAN) + ")",
          Pattern.CASE_INSENSITIVE | UNICODE);
  private static final Pattern ACT =
      Pattern.compile("(?<![\\d./-])(\\d{1,4})/((?:19|20)\\d{2})(?![\\d/-])");
  private static final Pattern YEARS =
      Pattern.compile("(?<![\\d./-])((?:19|20)\\d{2})\\s*[-–]\\s*((?:19|20)\\d{2})(?![\\d/-])");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\d./,-])(\\d{1,3})\\s?[-–]\\s?(\\d{1,3})(?=\\s(?:de )?(ani|luni|zile|ore|persoane|copii)\\b)",
          UNICODE);
  private static final Pattern CODE =
      Pattern.compile("(?<![\\d./,-])\\d{1,2}(?:\\.\\d{1,2}){2,4}(?![\\d/%-])");
  private static final Pattern SHARE = Pattern.compile("(?<=\\d)\\s?%");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d./,-])[1-9]\\d{0,2}(?:[. ]\\d{3})+(?![\\d/]|[.,-]\\d)");
  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\d./,-])(\\d{1,9}),(\\d{1,2})(?![\\d/]|[.,-]\\d)");
  private static final Pattern HOUR =
      Pattern.compile("(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])");
  private static final Pattern NUMERAL =
      Pattern.compile(
          "\\b(secolul|capitolul|titlul|partea|anexa|etapa|faza|semestrul|trimestrul)\\s+([IVX]+)\\b",
          Pattern.CASE_INSENSITIVE | UNICODE);
  private static final Pattern ACRONYM =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(\\p{Lu}{2,10})(-\\p{Ll}+)?(?![\\p{L}\\d]|-[\\p{Lu}\\d])", UNICODE);
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\p{L}\\d.])((?:\\p{Lu}\\.\\s?){2,6})(?![\\p{L}])", UNICODE);
  private static final Pattern PER =
      Pattern.compile(
          "/(?=(an|lună|oră|zi|săptămână|semestru|trimestru|persoană|elev|copil)\\b)", UNICODE);
  private static final Pattern HARD_TO_SAY = Pattern.compile("[^AEIOUĂÂÎ]{3}|^[^AEIOUĂÂÎ]+$");
  private static final int LONGEST_SPELT = 6;
  private static final int SHORTEST_WORD = 4;

  private final Map<String, String> abbreviations;

  /**
   * @param abbreviations what is said for each, from the glossary
   */
  public EarText(Map<String, String> abbreviations) {
    this.abbreviations = new TreeMap<>(abbreviations);
  }

  /** The text as it is said. */
  public String say(String text) {
    String said = text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    said = each(ADDRESS, said, m -> address(m.group()));
    said = each(SHORTENED, said, m -> SHORT.get(key(m)) + " ");
    said = each(BEFORE_NUMBER, said, m -> SHORT_BEFORE_NUMBER.get(key(m)) + " ");
    said = each(TELEPHONE, said, m -> figures(m.group().replaceAll("\\D", "")));
    said = each(SHORT_TELEPHONE, said, m -> m.group(1) + " " + figures(m.group(2)));
    said =
        each(
            ACT_WITH_DAY,
            said,
            m -> date(m, 2).map(d -> m.group(1) + " din " + d).orElse(m.group()));
    said = each(DATE, said, m -> date(m, 1).orElse(m.group()));
    said = each(FIRST, said, m -> "întâi ");
    said = each(YEARS, said, m -> "din " + m.group(1) + " până în " + m.group(2));
    said = each(RANGE, said, EarText::range);
    said = each(ACT, said, m -> m.group(1) + " din " + m.group(2));
    said = each(CODE, said, m -> m.group().replace(".", " punct "));
    said = each(THOUSANDS, said, m -> m.group().replaceAll("[. ]", ""));
    said = each(SHARE, said, m -> " la sută");
    said = each(DECIMAL, said, m -> m.group(1) + " virgulă " + decimals(m.group(2)));
    said = each(HOUR, said, EarText::hour);
    said = each(NUMERAL, said, EarText::numeral);
    said = each(DOTTED, said, this::dotted);
    if (!isInCapitals(said)) {
      said = each(ACRONYM, said, this::acronym);
    }
    return signs(said).replaceAll("\\s+", " ").replaceAll(" ([,;:.!?)])", "$1").strip();
  }

  /** An address on the web is not spelt: nobody can write it down from hearing it. */
  private static String address(String address) {
    return address.contains("@") && !address.startsWith("http")
        ? address.replace("@", " arond ").replace(".", " punct ")
        : "adresa de pe pagină";
  }

  private static Pattern shortened(Map<String, String> words, String after) {
    String any =
        words.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\d.])(" + any + ")" + after, Pattern.CASE_INSENSITIVE | UNICODE);
  }

  private static String key(MatchResult m) {
    return m.group(1).toLowerCase(Locale.ROOT);
  }

  private static String each(Pattern pattern, String text, Function<MatchResult, String> words) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(words.apply(m)));
  }

  /** Figure by figure, as telephone numbers are said. */
  private static String figures(String digits) {
    return digits.chars().mapToObj(d -> FIGURES.get(d - '0')).collect(Collectors.joining(" "));
  }

  private static String decimals(String digits) {
    return digits.startsWith("0") ? figures(digits) : digits;
  }

  /** The day whose figures begin at a group. */
  private static Optional<String> date(MatchResult m, int group) {
    int day = Integer.parseInt(m.group(group));
    int month = Integer.parseInt(m.group(group + 1));
    if (day < 1 || day > 31 || month < 1 || month > 12) {
      return Optional.empty();
    }
    String said = day == 1 ? "întâi" : Integer.toString(day);
    return Optional.of(said + " " + Months.ROMANIAN.get(month - 1) + " " + m.group(group + 2));
  }

  private static String range(MatchResult m) {
    boolean rising = Integer.parseInt(m.group(1)) < Integer.parseInt(m.group(2));
    return rising ? m.group(1) + " până la " + m.group(2) : m.group();
  }

  private static String hour(MatchResult m) {
    String hour = Integer.toString(Integer.parseInt(m.group(1)));
    return m.group(2).equals("00") ? hour : hour + " și " + Integer.parseInt(m.group(2));
  }

  private static String numeral(MatchResult m) {
    int value = roman(m.group(2));
    return value == 0 ? m.group() : m.group(1) + " " + value;
  }

  /**
   * The value of a Roman numeral up to 39.
   *
   * @return 0 if it is none
   */
  private static int roman(String numeral) {
    if (!numeral.matches("X{0,3}(IX|IV|V?I{0,3})")) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < numeral.length(); i++) {
      int here = one(numeral.charAt(i));
      int next = i + 1 < numeral.length() ? one(numeral.charAt(i + 1)) : 0;
      value += here < next ? -here : here;
    }
    return value;
  }

  private static int one(char letter) {
    return switch (letter) {
      case 'X' -> 10;
      case 'V' -> 5;
      default -> 1;
    };
  }

  /** A title in capitals: which of its words are acronyms cannot be seen. */
  private static boolean isInCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return text.contains(" ") && capitals * 10 > letters * 7 && letters > LONGEST_SPELT * 2;
  }

  private String dotted(MatchResult m) {
    String bare = m.group(1).replaceAll("[.\\s]", "");
    return abbreviations.getOrDefault(bare, spelt(bare)) + " ";
  }

  private String acronym(MatchResult m) {
    String letters = m.group(1);
    String ending = m.group(2) == null ? "" : m.group(2);
    String known = abbreviations.get(letters);
    if (known != null && ending.isEmpty()) {
      return known;
    }
    return isSaidAsWord(letters) ? m.group() : spelt(letters) + ending;
  }

  /** As ANOFM is; Roman numerals are left to the voice. */
  private static boolean isSaidAsWord(String letters) {
    boolean easy =
        letters.length() >= SHORTEST_WORD && !HARD_TO_SAY.matcher(letters).find()
            || letters.length() > LONGEST_SPELT;
    return easy || roman(letters) > 0;
  }

  private static String spelt(String letters) {
    StringBuilder said = new StringBuilder();
    for (char letter : letters.toCharArray()) {
      said.append(said.isEmpty() ? "" : " ").append(LETTERS.getOrDefault(letter, "" + letter));
    }
    return said.toString();
  }

  private static String signs(String text) {
    return each(PER, text, m -> " pe ")
        .replace("și/sau", "și sau")
        .replaceAll("(?<=\\p{L})/(?=\\p{L})", ", ")
        .replace("§", " paragraful ")
        .replace("&", " și ")
        .replace("€", " euro ")
        .replace("≥", " cel puțin ")
        .replace("≤", " cel mult ")
        .replaceAll("(?<=\\s|^)[–—-](?=\\s)", ",")
        .replaceAll("[•▪■●☐*_]", " ");
  }

  private static Map<Character, String> letters() {
    Map<Character, String> letters = new TreeMap<>();
    String names =
        "A a,B be,C ce,D de,E e,F fe,G ge,H haș,I i,J je,K ka,L le,M me,N ne,O o,P pe,Q kiu,R re,"
            + "S se,T te,U u,V ve,W dublu ve,X ics,Y i grec,Z ze,Ș șe,Ț țe,Ă ă,Î î,Â â";
    for (String name : names.split(",")) {
      letters.put(name.charAt(0), name.substring(2));
    }
    return letters;
  }
}
